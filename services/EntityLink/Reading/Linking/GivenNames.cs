using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"Kim Il-ho" is not Kim Il-sung: who is named in full by a first or last name that somebody known does not have is somebody else.</summary>
internal static class GivenNames
{
    /// <summary>A slip or another spelling changes this many letters of a word ("Modhi"), and of a short one none.</summary>
    private const int MostSlips = 1,
        ShortWord = 4;

    /// <summary>Words at the ends of a name that are no name: a generation, and honours that are no titles.</summary>
    private static readonly FrozenSet<string> NoNames = WordList.Of("jr jr. sr sr. ii iii iv sheik sheikh mullah");

    /// <summary>Whether the first or the last word of a name is none of the person's, nor a short form, an initial or a slip of one.</summary>
    /// <param name="surface">The folded name.</param>
    /// <param name="person">Whom most of its words fit.</param>
    public static bool Differ(string surface, KnownEntity person)
    {
        if (person.Type != EntityTypes.Person || !surface.Contains(' ', StringComparison.Ordinal))
            return false;
        var known = person
            .Aliases.Prepend(person.Name)
            .SelectMany(name => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = surface
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word =>
                !Lexicon.Titles.Contains(word)
                && !Lexicon.Particles.Contains(word)
                && !NoNames.Contains(word)
                && word.TrimEnd('.').Length > 1
            )
            .ToList();
        return words.Count > 1 && new[] { words[0], words[^1] }.Any(word => !known.Any(other => AreOne(word, other)));
    }

    /// <summary>Whether one word of a name may stand for another: the same, an initial, a short form or a slip of it.</summary>
    public static bool AreOne(string word, string other) =>
        word.Equals(other, StringComparison.OrdinalIgnoreCase)
        || IsInitial(word, other)
        || IsInitial(other, word)
        || FirstNames.OthersOf(word).Contains(other, StringComparer.Ordinal)
        || (Math.Min(word.Length, other.Length) > ShortWord && Slips(word, other) <= MostSlips)
        || SoundKey.Of(word) is { } sound && sound == SoundKey.Of(other);

    private static bool IsInitial(string initial, string word) =>
        initial.TrimEnd('.') is [var letter] && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(letter);

    /// <summary>Letters that are one more, one less or another (Levenshtein's distance), whatever the case.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostSlips)
            return MostSlips + 1;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var diagonal = row[0];
            row[0] = at;
            for (var with = 1; with <= other.Length; with++)
            {
                var changed = diagonal + (char.ToUpperInvariant(one[at - 1]) == char.ToUpperInvariant(other[with - 1]) ? 0 : 1);
                diagonal = row[with];
                row[with] = Math.Min(changed, Math.Min(row[with], row[with - 1]) + 1);
            }
        }
        return row[^1];
    }
}
