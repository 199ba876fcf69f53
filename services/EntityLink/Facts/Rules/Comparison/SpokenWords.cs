using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>
/// Whether two statements report what somebody said. Words of one speaker on one occasion are one utterance, whoever prints them and however much of them; other words of the same speaker are another, and no
/// second report of the first.
/// </summary>
internal static class SpokenWords
{
    /// <summary>Quoted words that the other quotes, too; fewer where so much else is the same that they can be another translation.</summary>
    private const double Quoted = 0.6,
        Translated = 0.4;

    /// <summary>Quoted words that the other retells without quoting them.</summary>
    private const double Retold = 0.6;

    /// <summary>Content words between quotation marks: two may be the same by chance where the sentences are not.</summary>
    private const int FewestQuoted = 2,
        FewestRetold = 4,
        FewestOfAnother = 3;

    /// <summary>The cross-encoder's share below which one speaker said two things.</summary>
    private const double LeastSame = 0.2;

    /// <returns>Repeats for one utterance, none for two of one speaker; null where the statements are not about words.</returns>
    public static Relation? Of(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        var least = score >= ComparisonRules.Surely ? Translated : Quoted;
        if (features.QuotedShared >= least && Math.Min(a.Quoted.Count, b.Quoted.Count) >= FewestQuoted)
            return new Relation(Relations.Repeats, null, "the same quoted words: one utterance");
        if (Retells(a, b) || Retells(b, a))
            return new Relation(Relations.Repeats, null, "the words that one quotes stand in the other: one utterance");
        if (AreOfTwoSpeakers(a, b))
            return null;
        if (a.Speakers.Overlaps(b.Speakers) && ComparisonRules.IsOfOneRemark(a, b) && Negations.Clash(a, b))
            return Relation.None($"{b.Speaker} said both, of the one that it is so and of the other that it is not");
        // Who is quoted with other words spoke twice.
        if (features.QuotedShared == 0 && Math.Min(a.Quoted.Count, b.Quoted.Count) >= FewestOfAnother)
            return Relation.None("both quote, and none of the words is the same: two remarks");
        if (a.Speakers.Overlaps(b.Speakers) && features.SaysSame < LeastSame)
            return Relation.None($"{b.Speaker} said both, and they are two things");
        if (a.Speakers.Overlaps(b.Speakers))
            return new Relation(Relations.Repeats, null, $"both report what {b.Speaker} said: one utterance");
        return (a.IsFirstPerson && b.IsSpeech) || (b.IsFirstPerson && a.IsSpeech)
            ? new Relation(Relations.Repeats, null, "one has the speaker's own words, the other retells them: one utterance")
            : null;
    }

    public static bool AreOfTwoSpeakers(ReadStatement a, ReadStatement b) =>
        a.Speakers.Count > 0 && b.Speakers.Count > 0 && !a.Speakers.Overlaps(b.Speakers);

    /// <summary>Who speaks in the one is whom the other tells of, and does not quote: the accused answers.</summary>
    public static bool IsOfWhomIsTold(ReadStatement speech, ReadStatement other) =>
        speech.SpeakerTerms.Count > 0
        && !speech.Speakers.Overlaps(other.Speakers)
        && !speech.SpeakerTerms.Any(other.SpeakerTerms.Contains)
        && speech.SpeakerTerms.Any(term =>
            other.Terms.Contains(term) || (term[0] != ReadStatement.EntityMark && other.Vocabulary.Has(term))
        );

    private static bool Retells(ReadStatement quoting, ReadStatement other) =>
        quoting.Quoted.Count >= FewestRetold && quoting.Quoted.Count(other.Terms.Contains) >= Retold * quoting.Quoted.Count;
}
