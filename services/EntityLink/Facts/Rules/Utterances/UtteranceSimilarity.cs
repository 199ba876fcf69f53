namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>
/// Tells whether two reports of one speaker's words are one utterance of one occasion: whole, cut, retold, direct here and indirect there, misquoted. Two remarks of
/// one speaker on one event stay two: what they share must be most of the shorter one.
/// </summary>
internal static class UtteranceSimilarity
{
    /// <summary>What somebody says is reported within days; later the same subject is spoken of anew.</summary>
    public static readonly TimeSpan Occasion = TimeSpan.FromDays(3);

    /// <summary>Share of the shorter one's weight that must stand in the other, in order: quoted words are kept, retold ones are changed.</summary>
    private const double Quoted = 0.8,
        Retold = 0.6;

    /// <summary>Of retold words so much of the longer one, too: else a remark on the same subject.</summary>
    private const double RetoldOfLonger = 0.45;

    /// <summary>Three telling words: fewer are said by everybody.</summary>
    private const double Least = 2;

    private const int FewestWords = 6;

    /// <summary>Words that are quoted again after weeks must be the same, and enough of them.</summary>
    private const double Verbatim = 0.95,
        LeastVerbatim = 6,
        LeastQuotedAgain = 2.5;

    /// <summary>Four telling words, where only one report names who said them.</summary>
    private const double LeastUnnamed = 4;

    /// <summary>Sums of the same weights in two orders differ by less.</summary>
    private const double Rounding = 1e-6;

    /// <summary>What must stand between the marks of a retold report, if it is to be known again in another: two long words, or three.</summary>
    private const double LeastQuoted = 2;

    /// <summary>How a report of words lies to another of the same speaker's.</summary>
    public static UtteranceVariant Compare(Utterance one, Utterance other) =>
        Compare(one, UtteranceWords.Of(one.Text), other, UtteranceWords.Of(other.Text));

    /// <summary>The same where the words of both are known: a report is compared with some dozens of others.</summary>
    public static UtteranceVariant Compare(Utterance one, UtteranceWords a, Utterance other, UtteranceWords b)
    {
        var (shorter, longer) = a.Weight <= b.Weight ? (a, b) : (b, a);
        if (shorter.Weight < Least)
            return OfFewWords(one, other, a, b);
        var bothQuoted = one.IsDirect && other.IsDirect;
        // Most reports that share a word share no more: what the shared words weigh in any order is more than they weigh in one.
        if (SharedAtMost(shorter, longer) < (Retold - Rounding) * shorter.Weight)
            return OfQuotedParts(one, other, bothQuoted);
        var pairs = WordAlignment.Of(shorter, longer);
        var shared = pairs.Sum(pair => shorter.Weights[pair.First]);
        var (ofShorter, ofLonger) = (shared / shorter.Weight, shared / longer.Weight);
        if (!IsOneOccasion(one, other) && (ofShorter < Verbatim || shorter.Weight < (bothQuoted ? LeastQuotedAgain : LeastVerbatim)))
            return UtteranceVariant.None;
        if (ofShorter < (bothQuoted ? Quoted : Retold) || (!bothQuoted && ofShorter < Quoted && ofLonger < RetoldOfLonger))
            return OfQuotedParts(one, other, bothQuoted);
        if (Contradicts(shorter, longer, pairs) != (one.IsDenied != other.IsDenied))
            return bothQuoted && ofShorter >= Quoted ? UtteranceVariant.Misquoted : UtteranceVariant.None;
        if (a.Words.AsSpan().SequenceEqual(b.Words))
            return UtteranceVariant.Same;
        if (bothQuoted || ofShorter >= Verbatim)
            return ofLonger >= Verbatim ? UtteranceVariant.Same : UtteranceVariant.Cut;
        return QuotedParts.Shared(one, other) >= LeastQuoted ? UtteranceVariant.Cut : UtteranceVariant.Retold;
    }

    /// <summary>Both say enough for nobody else to have said the same: by what the words weigh, or because all of a sentence's words are the same.</summary>
    public static bool IsTelling(UtteranceWords one, UtteranceWords other) =>
        Math.Min(one.Weight, other.Weight) >= LeastUnnamed
        || (one.Words.Length >= FewestWords && one.Words.AsSpan().SequenceEqual(other.Words));

    /// <summary>
    /// Whether nobody but one has said both, where one report does not name who: the same words, or a cut of them that stands between marks. Who retells "that she died of a stroke" and who retells
    /// "that she died of a stroke and not of an infection" may have asked two.
    /// </summary>
    public static bool AreWordsOfOne(UtteranceVariant variant, Utterance one, Utterance other) =>
        variant == UtteranceVariant.Same
        || (variant == UtteranceVariant.Cut && (one.IsDirect || other.IsDirect || QuotedParts.Shared(one, other) >= LeastQuoted));

    private static double SharedAtMost(UtteranceWords shorter, UtteranceWords longer)
    {
        var shared = 0.0;
        for (var at = 0; at < shorter.Stems.Length; at++)
            shared += shorter.Weights[at] > 0 && longer.Has(shorter.Stems[at]) ? shorter.Weights[at] : 0;
        return shared;
    }

    private static UtteranceVariant OfQuotedParts(Utterance one, Utterance other, bool bothQuoted) =>
        !bothQuoted && IsOneOccasion(one, other) && QuotedParts.Shared(one, other) >= LeastQuoted
            ? UtteranceVariant.Cut
            : UtteranceVariant.None;

    /// <summary>"This is not the end of the talks": next to no telling words, so nearly all words must be the same.</summary>
    private static UtteranceVariant OfFewWords(Utterance one, Utterance other, UtteranceWords a, UtteranceWords b)
    {
        if (!IsOneOccasion(one, other) || one.IsDenied != other.IsDenied || a.Words.Length == 0)
            return UtteranceVariant.None;
        if (a.Words.AsSpan().SequenceEqual(b.Words))
            return UtteranceVariant.Same;
        var longer = Math.Max(a.Words.Length, b.Words.Length);
        if (!one.IsDirect || !other.IsDirect || longer < FewestWords || WordAlignment.Exact(a, b).Count < Quoted * longer)
            return UtteranceVariant.None;
        var negations = Count(a, 0, a.Words.Length, a.IsNegation) - Count(b, 0, b.Words.Length, b.IsNegation);
        return negations % 2 == 0 ? UtteranceVariant.Cut : UtteranceVariant.Misquoted;
    }

    private static bool IsOneOccasion(Utterance one, Utterance other) => (one.At - other.At).Duration() <= Occasion;

    /// <summary>Within the stretch that both have, one says "not" where the other does not, or another number.</summary>
    private static bool Contradicts(UtteranceWords shorter, UtteranceWords longer, List<(int First, int Second)> pairs)
    {
        var (from, to) = (pairs[0], pairs[^1]);
        // A "not" stands up to two words before what it turns round.
        var (negations, others) = (
            Count(shorter, from.First - 2, to.First, shorter.IsNegation),
            Count(longer, from.Second - 2, to.Second, longer.IsNegation)
        );
        if ((negations - others) % 2 != 0)
            return true;
        var matched = pairs.ToDictionary(pair => pair.First, pair => pair.Second);
        var missing = Enumerable.Range(from.First, to.First - from.First + 1).Count(at => shorter.IsNumber(at) && !matched.ContainsKey(at));
        var own = matched.Values.ToHashSet();
        return missing > 0
            && Enumerable.Range(from.Second, to.Second - from.Second + 1).Any(at => longer.IsNumber(at) && !own.Contains(at));
    }

    private static int Count(UtteranceWords words, int from, int to, Func<int, bool> counts)
    {
        var count = 0;
        for (var at = Math.Max(0, from); at <= Math.Min(to, words.Words.Length - 1); at++)
            count += counts(at) ? 1 : 0;
        return count;
    }
}
