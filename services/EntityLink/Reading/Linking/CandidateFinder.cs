using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Whom a name may mean: the entities that are spelt so; where there are none, those that are spelt like the name without its company form, its article, its
/// title or the place behind its comma.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>"Smith" is the surname of hundreds: those behind the likeliest are never right, and each costs time.</summary>
    private const int Most = 16;

    /// <summary>Longer names are not spelt in two ways by chance, and each blank of one is a question.</summary>
    private const int LongestRespelt = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompanyForms = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "Inc",
            "Corp",
            "Corporation",
            "Co",
            "Company",
            "Ltd",
            "Limited",
            "plc",
            "LLC",
            "AG",
            "SA",
            "NV",
            "SE",
            "GmbH",
            "SpA",
            "AB",
            "ASA",
            "Oyj",
            "Group",
            "Holdings",
            "Jr",
            "Sr",
            "MD",
            "PhD"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<LinkCandidate> Of(Document document, MentionCandidate name, NameDictionary dictionary)
    {
        // "Georgian-era", "Victorian-style": a time or a manner, and nobody.
        if (IsManner(document, name.Tokens.End))
            return [];
        // Where the name stands by itself, it may also be a part of somebody's.
        var aliases = dictionary.Find(Document.Fold(name.Surface), withPartsOfNames: true);
        if (aliases.Count == 0)
            aliases =
                name.Aliases.Count > 0 ? name.Aliases
                : Shortened(document, name, dictionary) is { Count: > 0 } shortened ? shortened
                : OtherSpelling(name, dictionary);
        var best = new Dictionary<Guid, Alias>();
        foreach (var alias in aliases)
        {
            if (!best.TryGetValue(alias.Entity.EntityId, out var other) || Ranks(alias, other))
                best[alias.Entity.EntityId] = alias;
        }
        return
        [
            .. best
                .Values.OrderByDescending(alias => alias.Prior)
                .ThenBy(alias => alias.Entity.EntityId)
                .Take(Most)
                .Select(alias => new LinkCandidate(alias)),
        ];
    }

    private static bool IsManner(Document document, int end) =>
        end + 1 < document.Tokens.Length
        && document.IsMark(end, '-')
        && document.IsGlued(end)
        && (document.Is(end + 1, "era") || document.Is(end + 1, "style") || document.Is(end + 1, "period"));

    private static bool Ranks(Alias alias, Alias other) =>
        alias.Prior > other.Prior || (alias.Prior.Equals(other.Prior) && alias.Kind < other.Kind);

    private static IReadOnlyList<Alias> Shortened(Document document, MentionCandidate name, NameDictionary dictionary)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        if (end - start < 2)
            return [];
        // "Manhattan Beach, Calif.": what stands before the comma.
        for (var at = start + 1; at < end; at++)
        {
            if (document.IsMark(at, ',') && Find(document, start, at, dictionary) is { Count: > 0 } before)
                return before;
        }
        var last = end;
        while (last - start > 1 && IsForm(document, last - 1))
            last--;
        if (last < end && Find(document, start, last, dictionary) is { Count: > 0 } bare)
            return bare;
        // "French President Emmanuel Macron", "the Duchess of Cambridge": the name may begin behind any title, article or demonym.
        for (var at = start; at < last - 1 && IsBeforeName(document, at, dictionary); at++)
        {
            if (Find(document, at + 1, last, dictionary) is { Count: > 0 } inner)
                return inner;
        }
        return [];
    }

    /// <summary>"Toronto Dominion Bank" for "Toronto-Dominion Bank", "Moodys" for "Moody's", "U.K" for "U.K.", "James C. Miller" for "James Miller".</summary>
    private static IReadOnlyList<Alias> OtherSpelling(MentionCandidate name, NameDictionary dictionary)
    {
        var surface = Document.Fold(name.Surface);
        if (surface.Length > LongestRespelt)
            return [];
        foreach (var spelling in Respelt(surface))
        {
            if (dictionary.Find(spelling, withPartsOfNames: false) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private static IEnumerable<string> Respelt(string name)
    {
        if (name.Contains('-', StringComparison.Ordinal))
            yield return name.Replace('-', ' ');
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at > 0; at = name.IndexOf(' ', at + 1))
            yield return $"{name[..at]}-{name[(at + 1)..]}";
        if (name.Contains(" and ", StringComparison.Ordinal))
            yield return name.Replace(" and ", " & ", StringComparison.Ordinal);
        if (name.Contains('&', StringComparison.Ordinal))
            yield return name.Replace("&", "and", StringComparison.Ordinal);
        yield return name + ".";
        if (name.EndsWith('s') && name.Length > 4)
        {
            yield return name[..^1] + "'s";
            yield return name[..^1];
        }
        // Without a middle name or initial.
        var words = name.Split(' ');
        if (words is [{ Length: > 2 } first, not "of" and not "the" and not "and", { Length: > 2 } last])
            yield return $"{first} {last}";
    }

    private static bool IsForm(Document document, int token) =>
        document.Tokens[token].Kind == TokenKind.Mark
            ? document.IsMark(token, ',') || document.IsMark(token, '.')
            : CompanyForms.Contains(document.Word(token).TrimEnd('.'));

    private static bool IsBeforeName(Document document, int token, NameDictionary dictionary) =>
        Lexicon.Titles.Contains(document.Word(token))
        || document.Is(token, "the")
        || document.Is(token, "of")
        || Find(document, token, token + 1, dictionary) is [{ IsDemonym: true }, ..];

    private static IReadOnlyList<Alias> Find(Document document, int start, int end, NameDictionary dictionary)
    {
        var characters = document.Characters(new Extent(start, end));
        return dictionary.Find(document.Folded.AsSpan(characters.Start, characters.Length));
    }
}
