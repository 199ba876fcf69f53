using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Statements of which one says that the other is not so: somebody denies it, answers an accusation, or accuses the accuser.</summary>
internal static class Disputes
{
    /// <summary>A dispute between the one who says it and the one of whom it is said; null for none.</summary>
    public static Relation? Of(ReadStatement a, ReadStatement b, double score) =>
        Rejected(a, b, score) ?? CrossClaim(a, b, score) ?? CounterClaim(a, b, score);

    /// <summary>What is denied was said on another day, mostly, and whom it is about denies it in few words.</summary>
    public static Relation? Denial(ReadStatement a, ReadStatement b, double score)
    {
        var (denial, denied) = a.HasDenial ? (a, b) : (b, a);
        var isOwn = denial.DenierNames.Any(name => name[0] == ReadStatement.EntityMark && denied.Terms.Contains(name));
        if (IsBareDenialOf(denial, denied) && a.HasDenial != b.HasDenial && Order.Apart(a, b) <= ComparisonRules.OneStory)
            return Rejects(denial);
        var isNamed = denial.DenierNames.Any(denied.Terms.Contains);
        // "China denied the reports": what is denied stands in the other one alone, if anywhere.
        var isOfReports = isOwn && denial.DeniesReports && denied.IsReported && Order.Apart(a, b) <= ComparisonRules.OneStory;
        var least =
            isOwn ? ComparisonRules.SameForOwnDenials
            : denial.Denied?.Covers(denied) >= ComparisonRules.Half ? ComparisonRules.SameForTold
            : isNamed ? ComparisonRules.SameForNamed
            : ComparisonRules.SameForDenials;
        // Who hits back, insisting on what he has said elsewhere, denies nothing of it.
        if (denial.HasDenial && DenialPhrases.HitsBack(denial.Words) && !SpokenWords.AreOfTwoSpeakers(a, b))
            return null;
        if (score >= ComparisonRules.SameForSlots && (FarFrom.Deny(a, b) || FarFrom.Deny(b, a)))
            return SpokenWords.AreOfTwoSpeakers(a, b)
                ? new Relation(Relations.Disputes, SlotRules.Polarity, "one says that it is so, and the other that it is far from so")
                : new Relation(Relations.Contradicts, SlotRules.Polarity, "one says that it is so, and the other that it is far from so");
        if (a.HasDenial != b.HasDenial && !denied.HasNegation && (isOfReports || (score >= least && IsOfWhatIsSaid(denial, denied))))
            return Rejects(denial);
        if (score >= ComparisonRules.SameForDenials && (NoLinks.Deny(a, b) || NoLinks.Deny(b, a)))
            return new Relation(Relations.Disputes, SlotRules.Polarity, "one says that it was the cause, and the other finds no link");
        return (a.ClaimsResponsibility && b.SeesNoConnection) || (b.ClaimsResponsibility && a.SeesNoConnection)
            ? new Relation(Relations.Disputes, SlotRules.Polarity, "one claims to be responsible, and the other sees no connection")
            : null;
    }

    private static Relation Rejects(ReadStatement denial) =>
        new(
            Relations.Disputes,
            SlotRules.Polarity,
            $"{(denial is { IsSpeakerNamed: true, Speaker: { } who } ? who : "one side")} rejected what the other says"
        );

    /// <summary>"Odd Berg called the charge absurd", and somebody says it of Odd Berg: his whole name stands in both, and nothing else is told.</summary>
    private static bool IsBareDenialOf(ReadStatement denial, ReadStatement denied) =>
        denial.DeniesReports
        && denied is { Speaker: not null, HasNegation: false }
        && !denial.SpeakerTerms.Any(denied.SpeakerTerms.Contains)
        && denial.Named.FirstOrDefault() is { Name: { Type: EntityTypes.Person, First: { } first, Last: { } last } }
        && denied.Named.Any(placed => placed.Name.First == first && placed.Name.Last == last);

    /// <summary>"Denied further closures but said that it would close the plant" says what the other says.</summary>
    private static bool IsOfWhatIsSaid(ReadStatement denial, ReadStatement denied) =>
        denial.Denied is not { Meanings.Count: > 1 } part
        || part.RestCovers(denied) is var rest && (rest < ComparisonRules.Half || part.Covers(denied) >= ComparisonRules.MostOf * rest);

    /// <summary>Each of two sides tells of the other: "Tajik guards fired first", "Kyrgyz guards fired first".</summary>
    private static Relation? CrossClaim(ReadStatement a, ReadStatement b, double score) =>
        score >= ComparisonRules.SameForNamed
        && SpokenWords.IsOfWhomIsTold(a, b)
        && SpokenWords.IsOfWhomIsTold(b, a)
        && a.IsNegative == b.IsNegative
        && OtherMatters.HaveOtherDoers(a, b)
            ? new Relation(Relations.Disputes, SlotRules.Who, $"each of two sides says it of the other: {a.Speaker} and {b.Speaker}")
            : null;

    /// <summary>Whom somebody tells of says something himself, and exactly one of the two says that it is not so: the accused answers.</summary>
    private static Relation? CounterClaim(ReadStatement a, ReadStatement b, double score) =>
        score >= ComparisonRules.SameForWhereabouts && Whereabouts.Deny(a, b) ? Answered(a)
        : score >= ComparisonRules.SameForWhereabouts && Whereabouts.Deny(b, a) ? Answered(b)
        : score < ComparisonRules.SameForNamed ? null
        : Misdeeds.Answers(a, b) ? Answered(a)
        : Misdeeds.Answers(b, a) ? Answered(b)
        : a.IsNegative != b.IsNegative
        // "No longer denies".
        && (a.IsNegative ? a : b) is { Denial: null } negative
        && !negative.Words.Contains("longer")
        && a.Speaker is not null
        && b.Speaker is not null
        && !Negations.Share(a, b)
        && ((ReadStatement[])[a, b]).Where(one => SpokenWords.IsOfWhomIsTold(one, one == a ? b : a)).MaxBy(one => one.IsSpeakerNamed)
            is { } answer
            ? Answered(answer)
        : null;

    private static Relation Answered(ReadStatement answer) =>
        new(Relations.Disputes, SlotRules.Polarity, $"the one of whom it is told tells it otherwise: {answer.Speaker}");

    public static Relation? Polarity(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (
            (a.HasNegation && b.HasNegation)
            || !Negations.Clash(a, b)
            || OpposedWords.Agree(a, b)
            || !features.IsAlike
            || score < ComparisonRules.Surely
        )
            return null;
        var negation = Negations.Negates(a, b) ? a : b;
        // Another thing is negated than the one that is told: "will not pay suppliers" beside "will pay customers".
        if (!Negations.AreOfOneMatter(negation, negation == a ? b : a))
            return null;
        if (NegatedMatters.Differ(a, b, features.Likeness) is var (matter, otherMatter))
            return Relation.None($"one of them is said of another: “{matter}” and “{otherMatter}”");
        // Who says that it is not so is named, or is the one of whom it is told: a dispute between parties.
        if (
            negation.Speaker is { } speaker
            && !OwnActs.AreOfOneAgent(negation, negation == a ? b : a)
            && !(a.Speakers.Count > 0 && a.Speakers.SetEquals(b.Speakers))
            && !string.Equals(a.Speaker, b.Speaker, StringComparison.OrdinalIgnoreCase)
            && (
                negation.IsSpeakerNamed || SpokenWords.AreOfTwoSpeakers(a, b) || SpokenWords.IsOfWhomIsTold(negation, negation == a ? b : a)
            )
        )
            return new Relation(Relations.Disputes, SlotRules.Polarity, $"{speaker} said that it is not so");
        return Order.Apart(a, b) >= ComparisonRules.HalfADay
            ? new Relation(Relations.Updates, SlotRules.Polarity, "what was not so at first is so later, or the other way about")
            : new Relation(
                Relations.Contradicts,
                SlotRules.Polarity,
                "of the same event, one says that it is so and the other that it is not"
            );
    }

    /// <summary>Somebody who is named says that it was not done, and the other says that it was.</summary>
    private static Relation? Rejected(ReadStatement a, ReadStatement b, double score) =>
        score >= ComparisonRules.SameForRoles
        && ClaimOppositions.Denied(a, b) is var (one, _)
        && (one.IsDenied ? a : b) is { IsSpeakerNamed: true, Speaker: { } who } denial
        && !OwnActs.AreOfOneAgent(denial, denial == a ? b : a)
            ? new Relation(Relations.Disputes, SlotRules.Polarity, $"{who} said that it is not so")
            : null;
}
