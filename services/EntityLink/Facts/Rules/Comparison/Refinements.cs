using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>An aside that is made of names.</summary>
/// <param name="Noun">The stem of the word in front: who is named.</param>
/// <param name="Names">The stems of the names.</param>
/// <param name="Words">The aside as it is written, without its marks.</param>
internal sealed record NameAside(string Noun, IReadOnlySet<string> Names, string Words);

/// <summary>What one of two statements of the same says more exactly: more places of a list, or the names of those whom the other only counts.</summary>
internal static class Refinements
{
    /// <summary>Of one place in common nobody knows whether both speak of the same list; a list of one more is a slip as often as it is news.</summary>
    private const int FewestPlaces = 2,
        MorePlaces = 2;

    /// <summary>Tokens of an aside of names: "— Billions No. 18, Ul Ji Bong 6, Rung Ra 2, and Rye Song Gang 1 —".</summary>
    private const int LongestAside = 30;

    private const int FewestNames = 2;

    /// <returns>The slot, and the rule in words; null where neither says more.</returns>
    public static (string Slot, string Rule)? Of(ReadStatement a, ReadStatement b)
    {
        if (ListsMore(a.Places, b.Places) || ListsMore(b.Places, a.Places))
            return (SlotRules.Place, "both list places, and one lists more of them");
        return (NamesWhom(a, b) ?? NamesWhom(b, a)) is { } whom
            ? (SlotRules.Who, $"one names those of whom the other only speaks: {whom.Words}")
            : null;
    }

    private static bool ListsMore(HashSet<string> longer, HashSet<string> shorter) =>
        shorter.Count >= FewestPlaces && longer.Count >= shorter.Count + MorePlaces && shorter.IsSubsetOf(longer);

    /// <summary>The aside of names whose noun the other statement has, without a name of them.</summary>
    private static NameAside? NamesWhom(ReadStatement one, ReadStatement other) =>
        one.Asides.Find(aside => other.Terms.Contains(aside.Noun) && !other.Terms.Any(aside.Names.Contains));

    /// <summary>An aside between brackets or dashes behind a noun, of names alone: "only one woman (Ann Lee, Best New Artist)".</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">The statement's tokens.</param>
    /// <param name="open">The token of the bracket or dash.</param>
    /// <returns>Null for other marks and other asides.</returns>
    public static NameAside? Aside(Document document, Extent tokens, int open)
    {
        char? close = document.Text[document.Tokens[open].Start] switch
        {
            '(' => ')',
            '—' => '—',
            '–' => '–',
            _ => null,
        };
        if (close is null || open == tokens.Start || !document.IsWord(open - 1) || document.IsCapital(open - 1))
            return null;
        var end = open + 1;
        var last = Math.Min(tokens.End, open + LongestAside);
        while (end < last && document.Text[document.Tokens[end].Start] != close)
            end++;
        if (end == last)
            return null;
        var words = Enumerable.Range(open + 1, end - open - 1).Where(document.IsWord).ToList();
        var names = words.Where(document.IsCapital).Select(at => Stems.Of(document.Word(at).ToString())).ToHashSet(StringComparer.Ordinal);
        var isOfNames = words.TrueForAll(at => document.IsCapital(at) || !ContentWords.IsContent(document.Word(at).ToString()));
        return names.Count >= FewestNames && isOfNames
            ? new NameAside(
                Stems.Of(document.Word(open - 1).ToString()),
                names,
                document.Text[document.Tokens[open + 1].Start..document.Tokens[end - 1].End]
            )
            : null;
    }
}
