using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>What two clauses have in common, as <see cref="SameClauseModel"/> weighs it. Which of them is given first makes no difference.</summary>
internal static class ClausePair
{
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "words-of-shorter",
        "words-of-longer",
        "sentence-of-shorter",
        "sentence-of-longer",
        "words-and-sentence",
        "shared-weight",
        "shared-numbers",
        "other-numbers",
        "sentence-numbers",
        "predicate",
        "subject",
        "object",
        "subject-and-predicate",
        "unit",
        "unit-and-predicate",
        "value",
        "polarity-differs",
        "weight-of-shorter",
        "modality-differs",
        "victims",
        "place",
        "place-differs",
        "unit-differs",
        "event",
        "event-differs",
    ];

    /// <summary>Between two events.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromDays(60);

    /// <summary>Writes the features in the order of <see cref="Names"/>.</summary>
    public static void Features(ClauseTerms one, ClauseTerms other, Span<double> into)
    {
        var shared = Term.Shared(one.Words, other.Words);
        var (mine, theirs) = (Term.Weight(one.Words), Term.Weight(other.Words));
        var sentence = Term.Shared(one.Sentence, other.Sentence);
        var (around, aroundOther) = (Term.Weight(one.Sentence), Term.Weight(other.Sentence));
        var ofLonger = shared / Math.Max(Math.Max(mine, theirs), 0.1);
        var sentenceOfLonger = sentence / Math.Max(Math.Max(around, aroundOther), 0.1);
        var numbers = Ascending.Common<double>(one.Numbers, other.Numbers);
        var isPredicate = string.Equals(one.Predicate, other.Predicate, StringComparison.Ordinal);
        var isSubject = one.Subject != 0 && one.Subject == other.Subject;
        var isUnit = one.Unit is not null && string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase);
        into[0] = 1;
        into[1] = shared / Math.Max(Math.Min(mine, theirs), 0.1);
        into[2] = ofLonger;
        into[3] = sentence / Math.Max(Math.Min(around, aroundOther), 0.1);
        into[4] = sentenceOfLonger;
        into[5] = ofLonger * sentenceOfLonger;
        into[6] = Math.Min(shared, 4);
        into[7] = Math.Min(numbers, 3);
        into[8] = one.Numbers.Length > 0 && other.Numbers.Length > 0 && numbers == 0 ? 1 : 0;
        into[9] = Math.Min(Ascending.Common<double>(one.SentenceNumbers, other.SentenceNumbers), 3);
        into[10] = isPredicate ? 1 : 0;
        into[11] = isSubject ? 1 : 0;
        into[12] = one.Object != 0 && one.Object == other.Object ? 1 : 0;
        into[13] = isSubject && isPredicate ? 1 : 0;
        into[14] = isUnit ? 1 : 0;
        into[15] = isUnit && isPredicate ? 1 : 0;
        into[16] = isUnit && one.Value is { } value && value.Equals(other.Value) ? 1 : 0;
        into[17] = one.IsDenied != other.IsDenied ? 1 : 0;
        into[18] = Math.Min(Math.Min(mine, theirs), 4);
        into[19] = string.Equals(one.Modality, other.Modality, StringComparison.Ordinal) ? 0 : 1;
        into[20] = isPredicate && isUnit && !AreFarApart(one, other) && PredicateClasses.CountsVictims(one.Predicate) ? 1 : 0;
        into[21] = one.Place != 0 && one.Place == other.Place ? 1 : 0;
        into[22] = one.Place != 0 && other.Place != 0 && one.Place != other.Place ? 1 : 0;
        into[23] = CountOtherThings(one, other) ? 1 : 0;
        var isEvent = PredicateClasses.IsKnown(one.Predicate) && PredicateClasses.IsKnown(other.Predicate);
        into[24] = isEvent && isPredicate ? 1 : 0;
        into[25] = isEvent && !isPredicate ? 1 : 0;
    }

    /// <summary>All that they have in common is whom they name or how many: "in the two countries", "it takes two". A name and a number are no accident.</summary>
    public static bool ShareNoWord(ClauseTerms one, ClauseTerms other)
    {
        if (Ascending.Common<double>(one.Numbers, other.Numbers) + Ascending.Common<int>(one.Names, other.Names) > 1)
            return false;
        for (int at = 0, next = 0; at < one.Words.Length && next < other.Words.Length; )
        {
            if (one.Words[at] == other.Words[next] && IsPlain(one, at) && IsPlain(other, next))
                return false;
            var order = one.Words[at].CompareTo(other.Words[next]);
            at += order <= 0 ? 1 : 0;
            next += order >= 0 ? 1 : 0;
        }
        return true;
    }

    private static bool IsPlain(ClauseTerms clause, int word) => word >= 64 || (clause.Plain >> word & 1) == 1;

    /// <summary>One says who somebody is, and the other what he does; or both say who somebody is, and name nobody in common.</summary>
    public static bool AreOfOtherKinds(ClauseTerms one, ClauseTerms other)
    {
        var (introduces, introducesToo) = (one.Predicate == Introductions.Class, other.Predicate == Introductions.Class);
        return (introduces != introducesToo && one.Predicate != "be" && other.Predicate != "be")
            || (
                introduces
                && introducesToo
                && one.Names.Length > 0
                && other.Names.Length > 0
                && Ascending.Common<int>(one.Names, other.Names) == 0
            );
    }

    /// <summary>"Two passengers" and "two players".</summary>
    public static bool CountOtherThings(ClauseTerms one, ClauseTerms other) =>
        one.Unit is not null && other.Unit is not null && !string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>What happened two months before or after is another event, whatever the words: news tells of earlier attacks beside this one.</summary>
    public static bool AreFarApart(ClauseTerms one, ClauseTerms other) =>
        one.Time.To + Apart <= other.Time.From || other.Time.To + Apart <= one.Time.From;
}
