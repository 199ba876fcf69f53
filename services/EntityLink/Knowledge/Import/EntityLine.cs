using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>What a line says of an entity, whatever its format, before it is cleaned and bounded.</summary>
internal sealed record EntityLine
{
    /// <summary>No name in the news is longer; what is, is a title of a work or a mistake.</summary>
    private const int LongestName = 300;

    /// <summary>More than any item has in one language.</summary>
    private const int MostAliases = 200;
    private const int MostRelations = 100;
    private const int LongestDescription = 1000;

    public string? WikidataId { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public IEnumerable<string?> Aliases { get; init; } = [];
    public IEnumerable<string?> Demonyms { get; init; } = [];
    public string? Description { get; init; }
    public double? Popularity { get; init; }
    public IEnumerable<(string? Kind, string? WikidataId)> Relations { get; init; } = [];

    /// <summary>As it is stored.</summary>
    /// <param name="source">"seed", "import" or "wikidata".</param>
    /// <param name="reason">Why it cannot be, where the answer is null.</param>
    public StoredEntity? ToStored(string source, out string? reason)
    {
        reason =
            string.IsNullOrWhiteSpace(Name) ? "there is no name"
            : Name.Length > LongestName ? $"the name is longer than {LongestName} characters"
            : WikidataId is not null && !IsItem(WikidataId) ? "wikidataId is not Q and a number"
            : Popularity is { } given && !(given >= 0 && given < double.MaxValue) ? "popularity is negative"
            : null;
        if (reason is not null)
            return null;
        var name = Clean(Name!);
        var aliases = Clean(Aliases, MostAliases).Where(alias => alias != name).ToArray();
        var demonyms = Clean(Demonyms, MostAliases);
        return new StoredEntity
        {
            EntityId = WikidataId is { } item ? NormalName.WikidataEntityId(item) : NormalName.UnknownId(name),
            WikidataId = WikidataId,
            Name = name,
            Type = EntityTypes.All.Contains(Type ?? "") ? Type! : EntityTypes.Other,
            Aliases = aliases,
            Demonyms = demonyms,
            Description = Description is { Length: > 0 }
                ? Clean(Description.Length > LongestDescription ? Description[..LongestDescription] : Description)
                : null,
            Source = source,
            Popularity = Popularity ?? 0,
            ImportedPopularity = source == KnownEntity.Imported ? Popularity ?? 0 : null,
            Relations = RelationsOf(),
            SearchText = StoredEntity.SearchTextOf(name, [.. aliases, .. demonyms]),
        };
    }

    public static bool IsItem(string text) =>
        text is ['Q', >= '1' and <= '9', ..] && text.Length <= 14 && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    private string[] RelationsOf() =>
        [
            .. Relations
                .Where(relation => relation.WikidataId is not null && IsItem(relation.WikidataId) && IsKind(relation.Kind))
                .Select(relation => $"{relation.Kind} {relation.WikidataId}")
                .Distinct(StringComparer.Ordinal)
                .Take(MostRelations),
        ];

    private static bool IsKind(string? kind) =>
        kind is { Length: > 0 and <= 40 } && kind.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string[] Clean(IEnumerable<string?> texts, int most) =>
        [
            .. texts
                .OfType<string>()
                .Where(text => text.Length <= LongestName)
                .Select(Clean)
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(most),
        ];

    /// <summary>What PostgreSQL can store, on one line.</summary>
    private static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
                return string.Concat(Storable.Of(text.Replace("\0", "", StringComparison.Ordinal)).Select(c => char.IsControl(c) ? ' ' : c))
                    .Trim();
        }
        return text.Trim();
    }
}
