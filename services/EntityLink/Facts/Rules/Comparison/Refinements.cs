using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
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

    /// <summary>Of what the longer one says so much the shorter one says, at most: else neither is more exact.</summary>
    private const double MostOfLonger = 0.7;

    /// <summary>Of the shorter one so much stands in the longer one.</summary>
    private const double LeastOfShorter = 0.6;

    /// <summary>Terms of a statement that says one thing: in a longer one, numbers and names are of something else as often.</summary>
    private const int MostTerms = 20;

    /// <summary>Kinds of what it says more: reports of one event always name something that the others do not.</summary>
    private const int FewestGains = 2;

    /// <summary>One has all that the other has, and a number, a name or a time that it has not; null where neither has.</summary>
    public static (string Slot, string Rule)? Exacter(ReadStatement a, ReadStatement b, StatementFeatures features)
    {
        if (features.ShorterCovered < LeastOfShorter || features.LongerCovered > MostOfLonger * features.ShorterCovered)
            return null;
        var (longer, shorter) = a.Terms.Sum(TermCounts.Weight) >= b.Terms.Sum(TermCounts.Weight) ? (a, b) : (b, a);
        if (
            longer.Terms.Count > MostTerms
            || !shorter.Names.Overlaps(longer.Names)
            || shorter.HasOwnName(longer, shorter.SpeakerTerms)
            || (shorter.Days.Count > 0 && !shorter.Days.IsSubsetOf(longer.Days) && longer.Days.Count == 0)
            || shorter.Figures.Count > longer.Figures.Count
            || !shorter.Figures.TrueForAll(figure => longer.Figures.Exists(figure.IsCompatible))
        )
            return null;
        List<(string Slot, string Rule)> gains = [];
        if (HasExacterNumber(longer, shorter))
            gains.Add((SlotRules.Quantity, "one gives a number that the other leaves out"));
        // Who only says it is no part of it.
        if (longer.HasOwnName(shorter, longer.SpeakerTerms))
            gains.Add((SlotRules.Who, "one names those of whom the other only speaks"));
        if ((longer.Days.Count > 0 && shorter.Days.Count == 0) || (longer.Times.Count > 0 && shorter.Times.Count == 0))
            gains.Add((SlotRules.Time, "one says when, and the other does not"));
        return gains.Count >= FewestGains ? gains[0] : null;
    }

    /// <summary>A number more, or "43" for "dozens".</summary>
    private static bool HasExacterNumber(ReadStatement longer, ReadStatement shorter) =>
        shorter.Figures.Count == 0
            ? longer.Figures.Count > 0 && !shorter.Words.Any(SubstitutedNumbers.IsNumber)
            : longer.Figures.Count > shorter.Figures.Count
                || (
                    shorter.Figures.Exists(figure => QuantityValues.IsOpen(figure.Quantity))
                    && !longer.Figures.Exists(figure => QuantityValues.IsOpen(figure.Quantity))
                );

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
