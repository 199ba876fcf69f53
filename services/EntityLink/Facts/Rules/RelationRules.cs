using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// The table of relations: the first rule that matches. Rules are asked in the order repeats, updates, disputes, contradicts, refines, corroborates; what none of them
/// takes is none.
/// </summary>
internal static class RelationRules
{
    public static Relation Of(FactAssertion one, FactAssertion other)
    {
        var (earlier, later) = InSuccession(one, other);
        var difference = SlotRules.Difference(earlier, later);
        if (Retold.Supposed(earlier, later) is { } supposed)
            return supposed;
        if (Replacements.Of(earlier, later) is { } replaced)
            return replaced;
        if (RejectedNumbers.Of(earlier, later) is { } rejected)
            return rejected;
        if (difference is { Slot: SlotRules.Polarity } && OwnCorrections.Of(earlier, later) is not null)
            return new Relation(Relations.Updates, SlotRules.Polarity, "the outlet takes back what it had said");
        if (SlotRules.AreRecounts(earlier, later) && difference is not null && Developments.IsOfBefore(earlier))
            return new Relation(Relations.Updates, SlotRules.Quantity, $"the article says which figure came first: {difference.Words}");
        if (earlier.ArticleId == later.ArticleId && earlier.ArticleVersion != later.ArticleVersion)
            return difference is { } edited
                ? new Relation(Relations.Updates, edited.Slot, $"a newer version of the article says it otherwise: {edited.Words}")
                : new Relation(Relations.Repeats, null, "two versions of one article say the same");
        if (difference is null)
            return Grew(earlier, later) ?? Raised(earlier, later) ?? Agreement(earlier, later);
        if (earlier.TakesBack || later.TakesBack)
            return Relation.None($"one of them takes back what it tells: {difference.Words}");
        // Both sides of a dispute may stand in one article.
        if (
            (earlier.DeniesReports || later.DeniesReports || AnsweredDenials.Are(earlier, later))
            && Rejections.Of(earlier, later) is { } ofReports
        )
            return ofReports;
        // An outlet does not contradict itself: what its article tells twice with two figures are two things.
        if (earlier.ArticleId == later.ArticleId && AreOfTwoSources(earlier, later, difference))
            return new Relation(
                Relations.Contradicts,
                difference.Slot,
                $"{Counter(earlier)} and {Counter(later)} count the same otherwise: {difference.Words}"
            );
        if (
            earlier.ArticleId == later.ArticleId
            && difference.Slot == SlotRules.Polarity
            && Rejections.IsOfWhatOthersSay(earlier.Denied ? earlier : later)
            && Rejections.AreOfTwoSides(earlier, later)
            && Rejections.Of(earlier, later) is { } ofOneArticle
        )
            return ofOneArticle;
        if (earlier.ArticleId == later.ArticleId)
            return Relation.None($"one article tells both: {difference.Words}");
        if (
            difference.Slot == SlotRules.Quantity
            && earlier.Modality != later.Modality
            && (IsPart(earlier, later) || IsPart(later, earlier))
            && !SlotRules.AreRecounts(earlier, later)
        )
            return Relation.None($"a part of what is planned: {difference.Words}");
        if (difference.Slot == SlotRules.Quantity && (RunningCounts.IsVague(earlier) || RunningCounts.IsVague(later)))
            return Relation.None($"one of them gives no figure: {difference.Words}");
        if (difference.Slot == SlotRules.Quantity && RunningCounts.AreOfTwoCounters(earlier, later))
            return new Relation(
                Relations.Disputes,
                difference.Slot,
                $"{Counter(earlier)} and {Counter(later)} count the same otherwise: {difference.Words}"
            );
        if (Updates(earlier, later, difference) is { } updates)
            return updates;
        if (difference.Slot == SlotRules.Polarity && SuccessiveActs.Of(earlier, later) is { } sequel)
            return sequel;
        if (difference.Slot == SlotRules.Polarity && (IsOfBefore(earlier) || IsOfBefore(later)))
            return Relation.None("one tells how it was before");
        if (difference.Slot == SlotRules.Polarity && Rejections.Of(earlier, later) is { } rejects)
            return rejects;
        if (difference.Slot == SlotRules.Quantity && RunningCounts.AreOfOneCounter(earlier, later))
            return new Relation(
                Relations.Updates,
                difference.Slot,
                $"{Counter(later)} has another figure than before: {difference.Words}; {Hours(later.SaidAt - earlier.SaidAt)} later"
            );
        if (string.Equals(earlier.Origin, later.Origin, StringComparison.OrdinalIgnoreCase))
            return Relation.None($"both have it from one origin: {difference.Words}");
        if (
            (earlier.Tally is { } tally && ShareMoves.IsKey(tally))
            || (difference.Slot == SlotRules.Quantity && ShareMoves.IsOfMarket(earlier) && ShareMoves.IsOfMarket(later))
        )
            return Relation.None($"a price moves from minute to minute: {difference.Words}");
        if (earlier.Tally is { } votes && ElectionCounts.IsShare(votes))
            return Relation.None($"votes are still counted: {difference.Words}");
        if (
            difference.Slot == SlotRules.Quantity
            && (RunningCounts.IsRough(earlier) || RunningCounts.IsRough(later))
            && !RunningCounts.AreRivals(earlier, later)
        )
            return Relation.None($"a count that still grows, and not said exactly: {difference.Words}");
        if (
            difference.Slot == SlotRules.Polarity
            && (
                earlier.Modality == "conditional"
                || DeniedThings.NameOthers(earlier, later)
                || (DeniedThings.AreOfNobodyNamed(earlier, later) && !Rejections.AreOfTwoSides(earlier, later))
            )
        )
            return Relation.None("one says so and the other says not, of what may be two things");
        if (
            difference.Slot == SlotRules.Quantity
            && (earlier.Tally is null || earlier.Tally != later.Tally)
            && !SlotRules.AreRecounts(earlier, later)
            && (DeniedThings.HasOwnName(earlier, later) || DeniedThings.HasOwnName(later, earlier))
        )
            return Relation.None($"one of them may count those of somebody or some place else: {difference.Words}");
        return earlier.Modality == later.Modality || Deals.AreOfOne(earlier.Tally, later.Tally)
            ? new Relation(Relations.Contradicts, difference.Slot, $"the same event, and only one can be right: {difference.Words}")
            : Relation.None("one is a fact and the other a plan or a claim");
    }

    /// <summary>
    /// Which of two came first: by <see cref="InOrder"/>, but of a count that only grows the lower one, since clocks of outlets are set by edits and by the day alone.
    /// </summary>
    public static (FactAssertion Earlier, FactAssertion Later) InSuccession(FactAssertion one, FactAssertion other)
    {
        var (earlier, later) = InOrder(one, other) <= 0 ? (one, other) : (other, one);
        if (OwnCorrections.Of(earlier, later) is { } correction)
            return correction == later ? (earlier, later) : (later, earlier);
        if (SlotRules.AreRecounts(earlier, later) && Developments.IsOfBefore(later))
            return (later, earlier);
        return RunningCounts.IsOvertaken(later, by: earlier) ? (later, earlier) : (earlier, later);
    }

    /// <summary>By time, then by what never changes: whichever came first, the pair is the same.</summary>
    public static int InOrder(FactAssertion one, FactAssertion other)
    {
        var order = one.SaidAt.CompareTo(other.SaidAt);
        if (order == 0)
            order = one.ArticleId.CompareTo(other.ArticleId);
        if (order == 0)
            order = one.ArticleVersion.CompareTo(other.ArticleVersion);
        return order != 0 ? order : one.AssertionId.CompareTo(other.AssertionId);
    }

    private static Relation Agreement(FactAssertion earlier, FactAssertion later)
    {
        var isVerbatim = Agreements.AreVerbatim(earlier, later);
        if (SlotRules.AreOfOtherTimes(earlier, later) && !isVerbatim)
            return IsDelayed(earlier, later) && Happened(earlier, later) is not null
                ? new Relation(Relations.Updates, SlotRules.Time, "what was planned has happened, and at another time")
                : Relation.None("they name other times");
        if (Happened(earlier, later) is { } happened)
            return happened;
        if (earlier.Denied != later.Denied)
            return Relation.None("one says so and the other says not, of what may be two things");
        if (ArePrinted(earlier, later))
            return new Relation(Relations.Repeats, null, "both have it from one origin");
        if (!isVerbatim && !Agreements.SayTheSame(earlier, later))
            return Relation.Unlike;
        if (Retold.Of(earlier, later) is { } retold)
            return retold;
        if (earlier.ArticleId == later.ArticleId)
            return new Relation(Relations.Repeats, null, "the article says it twice");
        if (string.Equals(earlier.Origin, later.Origin, StringComparison.OrdinalIgnoreCase))
            return new Relation(Relations.Repeats, null, "both have it from one origin");
        if (SlotRules.Refined(earlier, later) is { } refined)
            return new Relation(Relations.Refines, refined.Slot, MoreExact(refined));
        return new Relation(Relations.Corroborates, null, "two origins say the same");
    }

    /// <summary>A text and its reprint print the same words, whoever was read to be meant in each.</summary>
    private static bool ArePrinted(FactAssertion one, FactAssertion other) =>
        one.ArticleId != other.ArticleId
        && one is { Printed: { } printed, Text: { } text }
        && printed == other.Printed
        && text == other.Text;

    private static string MoreExact(SlotDifference refined) =>
        refined.Slot != SlotRules.Who ? $"the same, and one is more exact: {refined.Words}"
        : ContentWords.Of(refined.Words).Any() ? $"the same, and one says who: {refined.Words}"
        : "the same, and one says who";

    /// <summary>"Will begin on Thursday", "began on Friday": so few days apart it is what was planned.</summary>
    private static bool IsDelayed(FactAssertion earlier, FactAssertion later) =>
        earlier.Time is { } plan
        && later.Time is { } when
        && (when.From - plan.To).Duration() <= MostDelay
        && earlier.Subject is not null
        && later.Subject is not null;

    private static readonly TimeSpan MostDelay = TimeSpan.FromDays(7);

    /// <summary>"Will file a protest", "filed a protest": the event takes the place of the plan.</summary>
    private static Relation? Happened(FactAssertion earlier, FactAssertion later) =>
        earlier.Modality == "planned"
        && later.Modality == "asserted"
        && !earlier.Denied
        && !later.Denied
        && !(earlier.Time?.From > later.SaidAt)
        && !Reversals.IsToCome(later)
        && earlier.ArticleId != later.ArticleId
        && later.SaidAt - earlier.SaidAt >= RunningCounts.Meanwhile
        && earlier.Predicate != "be"
        && (earlier.Text is null || earlier.Text != later.Text)
        && (earlier.Predicate != "become" || (earlier.Object is not null && later.Object is not null))
        && PredicateClasses.Of(earlier.Predicate) == PredicateClasses.Of(later.Predicate)
        && (earlier.Subject is not null || BeginsWithObject(earlier))
        && (later.Subject is not null || BeginsWithObject(later))
        && !DeniedThings.HasOwnName(earlier, later)
        && SlotRules.AreOfSameParties(earlier, later)
            ? new Relation(Relations.Updates, null, "what was planned has happened")
            : null;

    /// <summary>"The bridge will be opened": a sentence, and no "curbing its traffic".</summary>
    private static bool BeginsWithObject(FactAssertion one) =>
        one is { Object.Words: { } what } && (one.Text is not { } text || text.StartsWith(what, StringComparison.Ordinal));

    /// <summary>"At least 50", and later 59: no contradiction, but whoever wants the number of today wants the later one. A lower one says nothing new.</summary>
    private static Relation? Grew(FactAssertion earlier, FactAssertion later) =>
        earlier.Quantity is { } before
        && later.Quantity is { } after
        && later.SaidAt - earlier.SaidAt >= RunningCounts.Meanwhile
        && (
            PredicateClasses.Of(earlier.Predicate) == PredicateClasses.Of(later.Predicate)
            || (earlier.Tally is { } tally && tally == later.Tally)
        )
        && RunningCounts.IsDeveloping(later)
        && earlier.ArticleId != later.ArticleId
        && !SlotRules.AreOfOtherTimes(earlier, later)
        && !RunningCounts.AreRivals(earlier, later)
        && QuantityValues.IsOpen(before)
        && QuantityValues.AreOfOneUnit(before, after)
        && QuantityValues.Point(after) > QuantityValues.Point(before)
        // "Hundreds" after "more than 400" is said less exactly, and no later figure.
        && after.Low >= (before.Low ?? double.NegativeInfinity)
        && !QuantityValues.AreEqual(before, after)
            ? new Relation(
                Relations.Updates,
                SlotRules.Quantity,
                $"a later figure for the same count ({Hours(later.SaidAt - earlier.SaidAt)} later)"
            )
            : null;

    /// <summary>"Raised its estimate of the spill to 210,000 gallons": the figure of the same unit that stood before, whatever words it stood in.</summary>
    private static Relation? Raised(FactAssertion earlier, FactAssertion later) =>
        Developments.IsRaised(later)
        && earlier.ArticleId != later.ArticleId
        && later.SaidAt - earlier.SaidAt >= RunningCounts.Meanwhile
        && !earlier.Denied
        && !later.Denied
        && earlier.Quantity is { Unit: { } unit } before
        && later.Quantity is { Unit: not null } after
        && !VictimCounts.ArePeople(unit)
        && !SlotRules.IsSpan(before)
        && QuantityValues.AreOfOneUnit(before, after)
        && !QuantityValues.AreCompatible(before, after)
        && !(SlotRules.AreOfOtherTimes(earlier, later) && later.Time!.To <= earlier.Time!.From)
        && !SlotRules.CountOthers(earlier, later)
        && earlier.Plain.Any(word => word != Synonyms.Of(Stems.Of(unit)) && later.Plain.Contains(word))
            ? new Relation(
                Relations.Updates,
                SlotRules.Quantity,
                $"the article says that the figure has changed: {SlotRules.Words(before)} and {SlotRules.Words(after)}"
            )
            : null;

    /// <summary>A value that grows while the event goes on, and a plan that time has overtaken.</summary>
    private static Relation? Updates(FactAssertion earlier, FactAssertion later, SlotDifference difference)
    {
        // Against the clock stands only what was overtaken: InSuccession.
        var apart = later.SaidAt - earlier.SaidAt;
        if (difference.Slot == SlotRules.Quantity && apart <= -RunningCounts.Meanwhile)
            return new Relation(
                Relations.Updates,
                difference.Slot,
                $"the higher figure of a count that only grows ({difference.Words}; the lower one was still printed {Hours(-apart)} later)"
            );
        if (apart < RunningCounts.Meanwhile)
            return null;
        if (difference.Slot == SlotRules.Quantity && RunningCounts.AreRivals(earlier, later))
            return null;
        if (
            difference.Slot == SlotRules.Quantity
            && (RunningCounts.IsDeveloping(later) || Developments.IsInterim(earlier) || Developments.AreOngoing(earlier, later))
        )
            return new Relation(
                Relations.Updates,
                difference.Slot,
                $"a later figure for the same count ({difference.Words}; {Hours(apart)} later)"
            );
        if (difference.Slot == SlotRules.Polarity && IsOpenYet(earlier) && !later.Denied)
            return new Relation(Relations.Updates, difference.Slot, "what was not so yet is so later");
        if (difference.Slot == SlotRules.Polarity && earlier.Denied != later.Denied && Reversals.Of(earlier, later) is { } reversal)
            return new Relation(Relations.Updates, difference.Slot, reversal);
        if (
            difference.Slot == SlotRules.Quantity
            && (Developments.IsRaised(later) || (Developments.IsTotal(later) && IsHigher(later, earlier)))
        )
            return new Relation(Relations.Updates, difference.Slot, $"the article says that the figure has changed: {difference.Words}");
        if (
            earlier.Modality == "planned"
            && later.Modality == "asserted"
            && difference.Slot != SlotRules.Polarity
            && !(difference.Slot == SlotRules.Quantity && IsPart(earlier, later))
        )
            return new Relation(
                Relations.Updates,
                difference.Slot,
                $"what happened takes the place of what was planned: {difference.Words}"
            );
        return null;
    }

    /// <summary>Much less than was planned is the first part of it: of 600 who are to go home, 200 on the first day.</summary>
    private static bool IsPart(FactAssertion planned, FactAssertion done) =>
        planned.Quantity is { } all && done.Quantity is { } some && QuantityValues.Point(some) < LeastDone * QuantityValues.Point(all);

    private const double LeastDone = 0.75;

    private static bool IsHigher(FactAssertion one, FactAssertion than) =>
        one.Quantity is { } high && than.Quantity is { } low && QuantityValues.Point(high) > QuantityValues.Point(low);

    /// <summary>"Until now no planet had ever been found": so it was before what the other tells.</summary>
    private static bool IsOfBefore(FactAssertion one) => (Wording.Says(one, Had) && Wording.Says(one, Before)) || IsOpenYet(one);

    private static readonly string[] Had = [" had "];

    private static readonly string[] Before = [" ever ", " previously ", " until "];

    /// <summary>"The police put the dead at 14, the union at 17": whom one article names beside each other for two numbers of one thing.</summary>
    private static bool AreOfTwoSources(FactAssertion one, FactAssertion other, SlotDifference difference) =>
        difference.Slot == SlotRules.Quantity
        && ((one.Tally is not null && one.Tally == other.Tally) || SlotRules.AreRecounts(one, other))
        && (
            one.Sources is [var who, ..] && other.Sources is [var whoElse, ..]
                ? FactRules.PartyKey(who) != FactRules.PartyKey(whoElse) && !Parties.AreOne(who, whoElse)
                : SlotRules.AreRecounts(one, other) && one.Sources.Count + other.Sources.Count > 0
        );

    private static string Counter(FactAssertion one) => one.Sources is [var source, ..] ? source.Words : "the article";

    /// <summary>"No group has claimed it so far", "the crew did not find it in the first few minutes": it may have become so.</summary>
    private static bool IsOpenYet(FactAssertion one) =>
        one.Denied && (Wording.Says(one, Yet) || (one.Sources.Count == 0 && (SlotRules.IsOfNobody(one) || Wording.Says(one, NotDone))));

    private static readonly string[] NotDone = [" has not ", " have not ", " hasn't ", " haven't ", " hasn’t ", " haven’t "];

    private static readonly string[] Yet = [" yet", "so far", "immediately", "at first", "in the first ", "initially"];

    private static string Hours(TimeSpan span) =>
        span.TotalHours < 48
            ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days");
}
