using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>A share of some whole.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="IsFraction">Told in words: "three fifths".</param>
/// <param name="Whole">The meanings of the words for those of whom it is a share.</param>
/// <param name="IsTurnout">The share of those who took part in a vote.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedShare(double Percent, bool IsFraction, IReadOnlySet<string> Whole, bool IsTurnout);

/// <summary>Shares of a whole, however they are told: "three fifths of the shareholders", "40 percent of the shareholders", "a turnout of 71 percent".</summary>
internal static class StatedShares
{
    /// <summary>Tokens from "of" to the end of the words for the whole.</summary>
    private const int WordsOfWhole = 6;

    /// <summary>Tokens from "turnout" to its share: "turnout in Sunday's local elections was a record | 71 percent".</summary>
    private const int TurnoutReach = 12;

    /// <summary>Points that a fraction in words leaves open: "two thirds" of 61 percent are told by somebody.</summary>
    private const double Slack = 8;

    /// <summary>Words that both tell of beside the whole: what it did.</summary>
    private const int FewestShared = 2;

    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Ends = WordList.Of("in for on at by to who that which and or with");
    private static readonly FrozenSet<string> Voters = WordList.Of("voters voter electorate");
    private static readonly FrozenSet<string> Against = WordList.Of(
        "against opposed opposes oppose rejected rejects disapprove disapproved unhappy"
    );

    public static List<StatedShare> In(Document document, Extent tokens)
    {
        var shares = new List<StatedShare>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if ((Fraction(document, tokens, at) ?? Percent(document, tokens, at)) is not { } share)
                continue;
            var whole = Whole(document, share.End, tokens.End);
            var isTurnout = IsTurnout(document, tokens, at, whole);
            if (isTurnout || whole.Count > 0)
                shares.Add(new StatedShare(share.Value, share.IsFraction, whole, isTurnout));
            at = share.End - 1;
        }
        return shares;
    }

    /// <summary>The two shares of one whole of which only one can be right; null where they agree, or are of two things.</summary>
    public static (double One, double Other)? Conflict(ReadStatement a, ReadStatement b)
    {
        if (a.Shares is not [var one] || b.Shares is not [var other] || !(one.IsFraction || other.IsFraction))
            return null;
        if (
            Math.Abs(one.Percent - other.Percent) <= Slack
            || one.IsTurnout != other.IsTurnout
            || a.Words.Any(Against.Contains) != b.Words.Any(Against.Contains)
            || Contrasts.Differ(a.Meanings, b.Meanings)
            || IsOpen(a)
            || IsOpen(b)
            || Order.Apart(a, b) >= ComparisonRules.HalfADay
        )
            return null;
        var isOfOneWhole =
            one.IsTurnout
            || (
                one.Whole.Any(word => other.Whole.Contains(word) && !a.Names.Contains(word))
                && a.Meanings.Count(word =>
                    b.Meanings.Contains(word)
                    && !(one.Whole.Contains(word) && other.Whole.Contains(word))
                    && !a.Names.Contains(word)
                    && !StatedDays.IsStemOfTime(word)
                ) >= FewestShared
            );
        return isOfOneWhole ? (one.Percent, other.Percent) : null;
    }

    /// <summary>"By noon", "a survey": the count goes on, or is one of several.</summary>
    private static bool IsOpen(ReadStatement statement) =>
        statement.IsPartial
        || statement.Words.Any(Polls.Contains)
        || Enumerable
            .Range(1, Math.Max(0, statement.Words.Count - 1))
            .Any(at =>
                statement.Words[at - 1] is "by"
                && (statement.Words[at] is "noon" or "midday" or "afternoon" or "mid" || char.IsAsciiDigit(statement.Words[at][0]))
            );

    private static readonly FrozenSet<string> Polls = WordList.Of("poll polls survey surveys surveyed polled pollster pollsters");

    /// <summary>"Three fifths of", "a third of", "two-thirds of", "half the".</summary>
    private static (double Value, int End, bool IsFraction)? Fraction(Document document, Extent tokens, int at)
    {
        if (!document.IsWord(at))
            return null;
        var part = at;
        double count = 1;
        if (!document.Is(at, "half"))
        {
            if (!document.Is(at, "a") && !NumberWords.Cardinals.TryGetValue(document.Word(at).ToString(), out count))
                return null;
            part = at + 1;
            if (part < tokens.End && document.IsMark(part, '-'))
                part++;
        }
        if (part >= tokens.End || !document.IsWord(part) || !Parts.TryGetValue(document.Word(part).ToString(), out var of) || count >= of)
            return null;
        var end = part + 1;
        var isOf = end < tokens.End && (document.Is(end, "of") || (of == 2 && document.Word(end) is "the" or "its" or "their" or "all"));
        return isOf ? (100 * count / of, end, true) : null;
    }

    /// <summary>"40 percent", "71%".</summary>
    private static (double Value, int End, bool IsFraction)? Percent(Document document, Extent tokens, int at)
    {
        if (
            at + 1 >= tokens.End
            || !(
                document.Tokens[at].Kind == TokenKind.Number
                    ? double.TryParse(document.Word(at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                    : NumberWords.Cardinals.TryGetValue(document.Word(at).ToString(), out value)
            )
            || value is < 0 or > 100
        )
            return null;
        var end =
            document.IsMark(at + 1, '%') || document.Word(at + 1) is "percent" or "pc" ? at + 2
            : document.Is(at + 1, "per") && at + 2 < tokens.End && document.Is(at + 2, "cent") ? at + 3
            : 0;
        return end > 0 ? (value, end, false) : null;
    }

    private static HashSet<string> Whole(Document document, int of, int last)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        if (of >= last || !(document.Is(of, "of") || document.Word(of) is "the" or "its" or "their" or "all"))
            return whole;
        for (var at = of + 1; at < Math.Min(last, of + 1 + WordsOfWhole) && !Ends.Contains(document.Word(at).ToString()); at++)
        {
            if (document.IsWord(at) && Vocabulary.Bare(document.Word(at).ToString()) is var word && ContentWords.IsContent(word))
                whole.Add(Synonyms.Of(Stems.Of(word)));
        }
        return whole;
    }

    private static bool IsTurnout(Document document, Extent tokens, int at, HashSet<string> whole)
    {
        if (
            Enumerable
                .Range(Math.Max(tokens.Start, at - TurnoutReach), at - Math.Max(tokens.Start, at - TurnoutReach))
                .Any(before => document.Is(before, "turnout"))
        )
            return true;
        if (!whole.Overlaps(StemsOfVoters))
            return false;
        for (var next = at; next + 1 < tokens.End; next++)
        {
            if (
                (document.Word(next) is "took" or "take" or "taking" && document.Is(next + 1, "part"))
                || (document.Is(next, "turned") && document.Is(next + 1, "out"))
                || (document.Is(next, "cast") && document.Word(next + 1) is "ballots" or "a" or "their")
                || document.Is(next, "participated")
            )
                return true;
        }
        return false;
    }

    private static readonly FrozenSet<string> StemsOfVoters = Voters
        .Select(word => Synonyms.Of(Stems.Of(word)))
        .ToFrozenSet(StringComparer.Ordinal);
}
