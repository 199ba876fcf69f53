using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"Voltara Motors" is not General Motors, and "Mount Olive" not Mount Vernon: a word that is in none of an entity's names, and not in what is said of it, tells that something else bears the name.</summary>
internal static class DistinctWords
{
    /// <summary>Shorter ones join the others, or are initials.</summary>
    private const int Shortest = 4;

    /// <summary>Words that are added to a name, or left out of it, without making it another's.</summary>
    private static readonly FrozenSet<string> Added = WordList.Of(
        "city town county province state republic kingdom region district island islands river lake national international federal royal group company corporation department ministry office agency committee commission council university college school club team party movement front army force forces police service services bank airport street the saint north south east west northern southern eastern western central greater upper lower new"
    );

    private static readonly FrozenSet<string> LegalForms = WordList.Words("legal-forms");

    /// <param name="surface">The folded name, of several words.</param>
    /// <param name="entity">What most of its words fit.</param>
    public static bool Has(string surface, KnownEntity entity)
    {
        if (entity.Type == EntityTypes.Person || !surface.Contains(' ', StringComparison.Ordinal))
            return false;
        var distinct = surface
            .Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= Shortest && char.IsUpper(word[0]) && !Added.Contains(word) && !LegalForms.Contains(word))
            .ToList();
        if (distinct.Count == 0)
            return false;
        var known = entity
            .Aliases.Concat(entity.Demonyms)
            .Append(entity.Name)
            .Append(entity.Description ?? "")
            .SelectMany(name => name.Split([' ', ',', '-', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return distinct.Exists(word => !known.Any(other => GivenNames.AreOne(word, other) || Begin(word, other)));
    }

    /// <summary>"Ukrainian" and "Ukraine", "Bosnian" and "Bosnia".</summary>
    private static bool Begin(string word, string other) =>
        other.Length >= Shortest && word.AsSpan(0, Shortest).Equals(other.AsSpan(0, Shortest), StringComparison.OrdinalIgnoreCase);
}
