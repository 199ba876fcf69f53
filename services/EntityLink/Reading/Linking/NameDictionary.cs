using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Every spelling of every known entity, asked with windows of a text; immutable, and free of allocations when asked.</summary>
internal sealed class NameDictionary
{
    /// <summary>Longer names are not looked for: nobody writes them twice.</summary>
    private const int MaxTokens = 10;
    private const int MaxCharacters = 120;

    private readonly FrozenDictionary<string, Alias[]>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly FrozenDictionary<Guid, KnownEntity> _byId;

    private NameDictionary(Dictionary<string, List<Alias>> aliases, FrozenDictionary<Guid, KnownEntity> byId)
    {
        _byId = byId;
        _byText = aliases
            .ToFrozenDictionary(pair => pair.Key, pair => Normalised(pair.Value).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        LongestInTokens = aliases.Keys.Select(alias => Tokenizer.Cut(alias).Length).Append(0).Max();
    }

    public static NameDictionary Empty { get; } = Of([]);

    public int Count => _byId.Count;

    /// <summary>The longest spelling, in tokens.</summary>
    public int LongestInTokens { get; }

    public static NameDictionary Of(IEnumerable<KnownEntity> entities)
    {
        var byId = entities.DistinctBy(entity => entity.EntityId).ToFrozenDictionary(entity => entity.EntityId);
        var aliases = new Dictionary<string, List<Alias>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in byId.Values)
        {
            var spellings = entity.Aliases.Prepend(entity.Name).SelectMany(Spellings).ToHashSet(StringComparer.Ordinal);
            foreach (var text in spellings.Where(text => !IsTitled(text, entity, spellings)))
                Add(
                    aliases,
                    new Alias(text, entity, text == entity.Name ? AliasKind.Name : AliasKind.Given, Weight(entity, text == entity.Name))
                );
            foreach (var text in entity.Demonyms.SelectMany(Spellings))
                Add(aliases, new Alias(text, entity, AliasKind.Demonym, Weight(entity, own: true)));
        }
        return new NameDictionary(aliases, byId);
    }

    public KnownEntity? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The entities that are spelt so, where the capitals fit; empty for none.</summary>
    public IReadOnlyList<Alias> Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 2 or > MaxCharacters || !_byText.TryGetValue(folded, out var aliases))
            return [];
        foreach (var alias in aliases)
        {
            if (!CapitalsFit(folded, alias.Text))
                return Fitting(folded, aliases);
        }
        return aliases;
    }

    private static List<Alias> Fitting(ReadOnlySpan<char> folded, Alias[] aliases)
    {
        var fitting = new List<Alias>();
        foreach (var alias in aliases)
        {
            if (CapitalsFit(folded, alias.Text))
                fitting.Add(alias);
        }
        return [.. Normalised(fitting)];
    }

    private static double Weight(KnownEntity entity, bool own) => (1e-9 + entity.Popularity) * (own ? 3 : 1);

    private static IEnumerable<Alias> Normalised(List<Alias> aliases)
    {
        var total = aliases.Sum(alias => alias.Prior);
        return aliases.Select(alias => alias with { Prior = alias.Prior / total });
    }

    /// <summary>An acronym must be written as one ("WHO" is not "who"); other names need their capitals, or be shouted as in a headline.</summary>
    private static bool CapitalsFit(ReadOnlySpan<char> surface, string alias)
    {
        if (!alias.AsSpan().ContainsAnyInRange('a', 'z') && !alias.Any(char.IsLower))
            return surface.SequenceEqual(alias);
        var shouted = surface.Length > 3;
        var capitals = true;
        for (var at = 0; at < alias.Length; at++)
        {
            shouted &= !char.IsLower(surface[at]);
            capitals &= !char.IsUpper(alias[at]) || char.IsUpper(surface[at]) || (at > 0 && char.IsLetter(alias[at - 1]));
        }
        return capitals || shouted;
    }

    /// <summary>"President Trump" beside "Trump": the title is no part of the name.</summary>
    private static bool IsTitled(string text, KnownEntity entity, HashSet<string> spellings) =>
        entity.Type == EntityTypes.Person
        && text != entity.Name
        && text.IndexOf(' ') is var blank and > 0
        && Lexicon.Titles.Contains(text.AsSpan(0, blank))
        && spellings.Contains(text[(blank + 1)..]);

    private static IEnumerable<string> Spellings(string name)
    {
        var folded = string.Concat(name.Select(Document.Fold)).Trim();
        // A spelling without a capital is a common noun; one of a single character means too much.
        if (
            folded.Length is < 2 or > MaxCharacters
            || !folded.Any(c => char.IsUpper(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter)
        )
            yield break;
        var withArticle = folded.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        if (!withArticle || char.IsUpper(folded[0]))
            yield return folded;
        if (withArticle && folded.Length > 6)
            yield return folded[4..];
    }

    private static void Add(Dictionary<string, List<Alias>> aliases, Alias alias)
    {
        if (Tokenizer.Cut(alias.Text).Length > MaxTokens)
            return;
        if (!aliases.TryGetValue(alias.Text, out var same))
            aliases[alias.Text] = same = [];
        if (!same.Exists(other => other.Entity.EntityId == alias.Entity.EntityId && other.Text == alias.Text))
            same.Add(alias);
    }
}
