using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Statements of one event that tell different things of it: of other people, of another count, of the same count at a later time.</summary>
internal static class OtherMatters
{
    /// <summary>Cosine of two verbs below which they tell of two things.</summary>
    private const double Unlike = 0.4;

    /// <summary>Of one event they tell two things: each has a person of its own, or each counts something else; in words, null where they do not.</summary>
    public static string? Told(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        if (Own(a, b) is { } who && Own(b, a) is { } whoElse)
            return $"each tells of somebody else: “{who.Words}” and “{whoElse.Words}”";
        if (a.Figures.Exists(figure => b.Figures.Exists(figure.IsCompatible)))
            return null;
        if (a.Figures.Concat(b.Figures).Any(figure => figure is { IsMeasured: true, IsTally: false }))
            return null;
        var counts = a.Claims.Where(claim => claim is { HasQuantity: true, Verb: not "be" } && !b.Vocabulary.Has(claim.Verb)).ToList();
        var others = b.Claims.Where(claim => claim is { HasQuantity: true, Verb: not "be" } && !a.Vocabulary.Has(claim.Verb)).ToList();
        return
            counts.Count > 0
            && others.Count > 0
            && counts.TrueForAll(one => others.TrueForAll(other => likeness(one.Verb, other.Verb) < Unlike))
            ? $"each counts something else: “{counts[0].Verb}” and “{others[0].Verb}”"
            : null;
    }

    /// <summary>A person who does something, whom the other does not name; who only says it is none.</summary>
    private static ClaimParty? Own(ReadStatement one, ReadStatement other) =>
        one
            .Claims.Where(claim => claim.Verb != "be")
            .Select(claim => claim.Subject ?? claim.Object)
            .FirstOrDefault(subject =>
                subject is { Name: { Last: { } last } name }
                && !name.Terms.Overlaps(other.Terms)
                && !other.Vocabulary.Has(last)
                && !one.Speakers.Contains(last)
            );

    /// <summary>Verbs that tell how high something stands.</summary>
    private static readonly FrozenSet<string> Standing = WordList.Of("stand reach total number hit pass exceed climb rise be");

    /// <summary>The same count stands at another number later, in words: "cases stood at 310 on Monday", "… at 520 on Friday"; null where none does.</summary>
    public static string? LaterLevel(ReadStatement a, ReadStatement b) =>
        a.Figures is [var figure]
        && b.Figures is [var other]
        && !figure.IsCompatible(other)
        && string.Equals(figure.Quantity.Unit, other.Quantity.Unit, StringComparison.Ordinal)
        && a.Claims.Any(one =>
            Standing.Contains(one.Verb)
            && b.Claims.Any(also =>
                Standing.Contains(also.Verb)
                && one.Subject is { } subject
                && also.Subject is { } otherSubject
                && AreOfOneCount(subject.Stems, otherSubject.Stems)
            )
        )
            ? "the same count at a later time"
            : null;

    private static readonly FrozenSet<string> Counting = WordList.Of("number total tally count toll");

    /// <summary>"The number of measles cases in Narva", "measles cases in Narva".</summary>
    private static bool AreOfOneCount(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count(stem => !Counting.Contains(stem)) > 1
        && one.Where(stem => !Counting.Contains(stem))
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(other.Where(stem => !Counting.Contains(stem)));

    /// <summary>One act, and each names another as the one who did it.</summary>
    public static bool HaveOtherDoers(ReadStatement a, ReadStatement b) =>
        a.Claims.Any(one =>
            b.Claims.Any(other =>
                ClaimRules.AreOfOnePredicate(one, other) && ClaimRules.Compare(one.Subject, other.Subject) == Identity.Other
            )
        );
}
