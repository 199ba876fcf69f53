using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>A slot in which two assertions differ, and the two values in words.</summary>
internal sealed record SlotDifference(string Slot, string Words);

/// <summary>Compares two assertions slot by slot. A slot that one of them leaves open never differs.</summary>
internal static class SlotRules
{
    /// <summary>What "around 202" may be at most and at least, the one by the other; "dozens" are wider.</summary>
    private const double Narrow = 1.25;
    private const int FewestWords = 3;
    private const double LeastShared = 0.6;

    private static readonly FrozenSet<string> Spans = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade"
    );

    /// <summary>Words that tell a thing's first value from its next.</summary>
    private static readonly string[] Turns =
    [
        .. new[] { "initial", "original", "first", "final", "revised", "new", "previous", "earlier", "improved", "raised" }.Select(
            Stems.Of
        ),
    ];

    public const string Quantity = "quantity";
    public const string Time = "time";
    public const string Who = "who";
    public const string Place = "place";
    public const string Polarity = "polarity";

    /// <summary>
    /// The first slot whose values rule each other out; null where the two may both be right. Only what is asked of the same event can: that two clauses tell one fact is a matter of probability, and no
    /// contradiction may rest on it alone.
    /// </summary>
    public static SlotDifference? Difference(FactAssertion one, FactAssertion other)
    {
        if (
            Opposites.AreOpposite(one.Predicate, other.Predicate)
            && (AreOfSameParties(one, other) || AreTurned(one, other) || AreTurned(other, one))
            && one.Denied == other.Denied
            && !Conversions.Are(one, other)
            && !TellsDeed(one, other.Predicate)
            && !TellsDeed(other, one.Predicate)
        )
            return new SlotDifference(Polarity, $"“{one.Predicate}” and “{other.Predicate}”");
        if (one.Denied != other.Denied && (RejectsReport(one, other) || RejectsReport(other, one)))
            return new SlotDifference(Polarity, "one says so, the other rejects the reports");
        if (AnsweredDenials.Are(one, other) && !AreOfOtherTimes(one, other))
            return new SlotDifference(Polarity, "one says so, the other says not");
        if (Conversions.AreAgainst(one, other))
            return new SlotDifference(Polarity, "one says so, the other says not");
        if (TimesOfDay.Differ(one, other))
            return new SlotDifference(Time, $"{Words(one.Time!)} and {Words(other.Time!)}");
        if (AreOfOtherTimes(one, other) || AreOfTwoSides(one, other) || IsOfOtherNumber(one, other))
            return null;
        var predicate = PredicateClasses.Of(one.Predicate);
        var isSamePredicate = predicate == PredicateClasses.Of(other.Predicate);
        var isSameTally = (one.Tally is not null && one.Tally == other.Tally) || AreRecounts(one, other);
        var isSameEvent = (isSamePredicate && AreOfSameParties(one, other)) || isSameTally;
        if (
            one.Denied != other.Denied
            && !IsAboutNaming(one)
            && !IsAboutNaming(other)
            && !CountOthers(one, other)
            && !IsOfMore(one, other)
            && !((one.DeniesReports || other.DeniesReports) && AreOfOtherNames(one.Subject, other.Subject))
            && DeniedThings.MayBeOne(one, other)
            && !Parties.IsSomeoneBeside(one.Subject, other.Subject)
            && (isSameEvent || (isSamePredicate && IsDeniedOfItsNumber(one, other)) || IsDeniedInItsWords(one, other, isSamePredicate))
        )
            return new SlotDifference(Polarity, "one says so, the other says not");
        if (
            one.Quantity is { Unit: not null } a
            && other.Quantity is { Unit: not null } b
            && (isSameEvent || (AreOfSameWords(one, other) && !AreOfOtherWords(one.Subject, other.Subject)))
            && !QuantityValues.AreCompatible(a, b)
            && (isSameTally || TellMoreThanTheCount(one, other))
            && (isSameTally || !AreOfOtherSize(a, b))
            && (isSameTally || !(Tells(one, b) || Tells(other, a)))
            && (
                isSameTally
                || (
                    (!IsSpan(a) || (isSameEvent && predicate == PrisonTerm))
                    && !MeasuredThings.IsLength(a.Unit)
                    && !Plays.Contains(predicate)
                    && !AreOfTwoTurns(one, other)
                    && !PartCounts.IsOneOf(one)
                    && !PartCounts.IsOneOf(other)
                    && !CountOthers(one, other)
                    && !PartCounts.AreNarrower(one, other)
                    && !PartCounts.AreOfTwoWholes(one, other)
                    && !PartCounts.ArePartAndWhole(one, other)
                )
            )
        )
            return new SlotDifference(Quantity, $"{Words(a)} and {Words(b)}");
        if (!isSamePredicate)
            return null;
        if (
            PredicateClasses.HasOneSubject(predicate)
            && one.Subject is { EntityId: { } who } subject
            && other.Subject is { EntityId: { } whoElse } otherSubject
            && who != whoElse
            // One name that was read to be two.
            && AreOfOtherWords(subject, otherSubject)
            // "He" is whoever was read to be meant, and nobody is shown to be somebody else.
            && !Parties.IsUnnamed(subject)
            && !Parties.IsUnnamed(otherSubject)
        )
            return new SlotDifference(Who, $"{subject.Words} and {otherSubject.Words}");
        return null;
    }

    /// <summary>"The road is closed" and "the road has reopened": what is done to it in the one it does by itself in the other.</summary>
    private static bool AreTurned(FactAssertion done, FactAssertion doing) =>
        done is { Subject: null, Object: { } what } && doing is { Subject: { } thing, Object: null } && AreSame(what, thing) == true;

    /// <summary>"Denied that 1,200 jobs were to go", and 900 go: the denial is of another number.</summary>
    private static bool IsOfOtherNumber(FactAssertion one, FactAssertion other) =>
        one.Denied != other.Denied
        && one.Tally is { } tally
        && tally == other.Tally
        && EventCounts.IsKey(tally)
        && one.Quantity is { } a
        && other.Quantity is { } b
        && !QuantityValues.AreCompatible(a, b);

    /// <summary>What a player does again and again: "blocked two shots" in a minute, and six in the game.</summary>
    private static readonly FrozenSet<string> Plays = WordList
        .Of("score block grab rebound throw pass catch rush tackle kick punt putt dunk pitch")
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Fell while he was climbing" tells both deeds.</summary>
    private static bool TellsDeed(FactAssertion one, string deed) =>
        PredicateClasses.Of(deed) is var other && one.Plain.Any(word => PredicateClasses.Of(word) == other);

    /// <summary>The dead of one side and those of the other.</summary>
    public static bool AreOfTwoSides(FactAssertion one, FactAssertion other) =>
        one.Side is { } side && other.Side is { } otherSide && side != otherSide;

    /// <summary>"Denied the reports" beside one of them: what it denies, or what another article tells; who somebody is was no report.</summary>
    private static bool RejectsReport(FactAssertion denial, FactAssertion report) =>
        denial.DeniesReports
        && !report.Introduces
        && (
            report.AssertionId == denial.Denies
            || denial.Denies is null
            || (
                report.ArticleId != denial.ArticleId
                && PredicateClasses.Of(report.Predicate) == PredicateClasses.Of(denial.Predicate)
                && !AreOfOtherNames(report.Subject, denial.Subject)
            )
        );

    /// <summary>"Estonian ships" and "Latvian ships": each is called by a name, and the names have nothing in common.</summary>
    public static bool AreOfOtherNames(FactParty? one, FactParty? other) =>
        AreTwo(one, other) || (one is not null && other is not null && AreOfOtherNames(NamesOf(one), NamesOf(other)));

    private static bool AreOfOtherNames(HashSet<string> one, HashSet<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private static HashSet<string> NamesOf(FactParty party) =>
        [.. ContentWords.Cut(party.Words).Where(word => char.IsUpper(word[0])).Select(Stems.Of)];

    /// <summary>"The police put the number at 12,000": of whatever the other counts.</summary>
    public static bool AreRecounts(FactAssertion one, FactAssertion other) =>
        one.Recounts == other.AssertionId || other.Recounts == one.AssertionId;

    /// <summary>So many times as much is of something else: what a ticket costs, and what all of them brought.</summary>
    private const double OtherSize = 20;

    private static bool AreOfOtherSize(FactQuantity one, FactQuantity other) =>
        QuantityValues.Times(one, other) is >= OtherSize and < double.PositiveInfinity;

    /// <summary>"Who declined to be named": a source stays nameless, and nobody denies anything.</summary>
    private static bool IsAboutNaming(FactAssertion one) => one.Text is { } text && NamelessSources.Tells(text);

    /// <summary>Both name a time, and the times have nothing in common: two events.</summary>
    public static bool AreOfOtherTimes(FactAssertion one, FactAssertion other) =>
        one.Time is { } when
        && other.Time is { } then
        && (when.To <= then.From || then.To <= when.From)
        && !TimesOfDay.AreAlike(when, then);

    /// <summary>Who does it and whom it is done to are the same, as far as both say; and one of the two is said by both.</summary>
    public static bool AreOfSameParties(FactAssertion one, FactAssertion other)
    {
        var isOfNobody = one.Denied != other.Denied && (IsOfNobody(one) || IsOfNobody(other));
        var (subjects, objects) = (isOfNobody ? null : AreSame(one.Subject, other.Subject), AreSame(one.Object, other.Object));
        return subjects != false && objects != false && (subjects ?? objects ?? false);
    }

    /// <summary>"No group has claimed it": whoever claims it later is one of them.</summary>
    public static bool IsOfNobody(FactAssertion one) =>
        one is { Denied: true, Subject.Words: { } who }
        && (
            who.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
            || who.StartsWith("none ", StringComparison.OrdinalIgnoreCase)
            || who.Equals("nobody", StringComparison.OrdinalIgnoreCase)
            || who.Equals("none", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>But for the numbers the clauses have most of their words in common: "an offer of $105 billion in November" and "the November offer of $103 billion".</summary>
    public static bool AreOfSameWords(FactAssertion one, FactAssertion other)
    {
        var shared = one.Words.Count(other.Words.Contains);
        return shared >= FewestWords && shared >= LeastShared * Math.Min(one.Words.Count, other.Words.Count);
    }

    /// <summary>Somebody named denies what the other says, in mostly the same words, where the parties are not read: "the sprinklers on the deck had been switched off".</summary>
    private static bool IsDeniedInItsWords(FactAssertion one, FactAssertion other, bool isSamePredicate) =>
        (one.Denied ? one : other).Sources.Count > 0
        && !one.Introduces
        && !other.Introduces
        && !AreTwo(one.Subject, other.Subject)
        && !AreTwo(one.Object, other.Object)
        && !IsDoneToOther(one, other)
        && (
            isSamePredicate
                ? (AreOfSameWords(one, other) || Agreements.AreMostly(one, other, true))
                : IsDeedOf(one, other) || IsDeedOf(other, one)
        );

    /// <summary>"Gave three warnings" and "gave him no time": what is done is another thing, and no word of it stands in the other clause.</summary>
    private static bool IsDoneToOther(FactAssertion one, FactAssertion other) =>
        AreSame(one.Object, other.Object) == false
        && !ContentWords.Of(one.Object!.Words).Any(other.Words.Contains)
        && !ContentWords.Of(other.Object!.Words).Any(one.Words.Contains);

    /// <summary>"They touched but did not derail" beside "they touched", and "failed to keep them from it" beside "they did it": what is denied is something else.</summary>
    private static bool IsOfMore(FactAssertion one, FactAssertion other) =>
        (one.Denied ? one : other).Text is { } denial
        && (one.Denied ? other : one).Text is { } text
        && (Has(denial, " failed to ") || PlainWords.Of(denial).Contains(PlainWords.Of(text) + " but ", StringComparison.Ordinal));

    /// <summary>"Reached an agreement" of "agreed to pay": the one's verb is a noun of the other, and most of the words are the same.</summary>
    private static bool IsDeedOf(FactAssertion one, FactAssertion other) =>
        !LightVerbs.Has(PredicateClasses.Of(one.Predicate))
        && PredicateClasses.Of(one.Predicate) is var deed
        && other.Words.Any(word => PredicateClasses.Of(word) == deed)
        && AreOfSameWords(one, other);

    /// <summary>"It would cut 3,000 jobs", and somebody named denies that 3,000 jobs would be cut.</summary>
    private static bool IsDeniedOfItsNumber(FactAssertion one, FactAssertion other) =>
        (one.Denied ? one : other).Sources.Count > 0
        && one.Quantity is { Unit: not null } a
        && other.Quantity is { Unit: not null } b
        && AreSame(one.Object, other.Object) == true
        && QuantityValues.AreOfOneUnit(a, b)
        && QuantityValues.AreEqual(a, b);

    private static bool AreTwo(FactParty? one, FactParty? other) =>
        one is { EntityId: { } entity }
        && other is { EntityId: { } another }
        && entity != another
        && !Parties.AreSurnameAndName(one, other);

    /// <summary>"The initial offer" and "the final offer".</summary>
    private static bool AreOfTwoTurns(FactAssertion one, FactAssertion other) =>
        Turns.Any(turn => one.Words.Contains(turn) != other.Words.Contains(turn));

    /// <summary>
    /// "Two rockets" and "one rocket" are of one thing only where more is told of both than what is counted; and a line of statistics, "269 yards and two touchdowns on 60 carries", is of one match or
    /// season out of many.
    /// </summary>
    private static bool TellMoreThanTheCount(FactAssertion one, FactAssertion other)
    {
        if (one.Words.Count == 0 || other.Words.Count == 0)
            return true;
        if (one.Numbers.Count >= MostNumbers || other.Numbers.Count >= MostNumbers)
            return false;
        var (unit, deed) = (Stems.Of(one.Quantity!.Unit!), PredicateClasses.Of(one.Predicate));
        var more = one.Words.Count(word =>
            word != unit && other.Words.Contains(word) && TellingWords.Is(word) && PredicateClasses.Of(word) != deed
        );
        return more >= (one.Predicate == "be" || other.Predicate == "be" ? MoreOfNoVerb : 1);
    }

    /// <summary>"Bush missed four games", "Phillips missed three games": two, who have no word in common; "members of the board" and "board members" are one.</summary>
    private static bool AreOfOtherWords(FactParty? one, FactParty? other) =>
        AreSame(one, other) == false && !ContentWords.Of(one!.Words).Any(ContentWords.Of(other!.Words).Contains);

    /// <summary>Words beside the count that two clauses without a verb share.</summary>
    private const int MoreOfNoVerb = 2;

    private const int MostNumbers = 5;

    /// <summary>"51 percent of the vote, against 48 for his rival", "one count of murder and three of assault": the other number is there, and of something else.</summary>
    private static bool Tells(FactAssertion one, FactQuantity number) => one.Numbers.Contains(QuantityValues.Point(number));

    /// <summary>"Three other ships" are counted beside those of whom one speaks, and three attempted murders beside the murders.</summary>
    public static bool CountOthers(FactAssertion one, FactAssertion other) =>
        one.Text is { } text && other.Text is { } theirs && Array.Exists(Others, word => Has(text, word) != Has(theirs, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Others = [" other ", " another ", " additional ", " further ", " attempted ", " fellow "];

    /// <summary>The class of predicates that take how long somebody must stay in prison.</summary>
    private const string PrisonTerm = "sentence";

    /// <summary>Three months and eighteen months of something are of two things, mostly.</summary>
    public static bool IsSpan(FactQuantity one) => one.Unit is { } unit && Spans.Contains(unit);

    /// <summary>Nobody knows who "they" are: null, as where one of the two is left open.</summary>
    private static bool? AreSame(FactParty? one, FactParty? other) =>
        one is null || other is null || IsMeasure(one) || IsMeasure(other) || FactRules.PartyKey(one) is not { Length: > 1 } key
            ? null
            : key == FactRules.PartyKey(other) || Parties.AreSurnameAndName(one, other);

    /// <summary>"37,000 pounds": of whatever it is said, nobody does or is it.</summary>
    private static bool IsMeasure(FactParty party) =>
        party is { EntityId: null, Words: [var first, ..] words }
        && (char.IsDigit(first) || char.GetUnicodeCategory(first) == UnicodeCategory.CurrencySymbol)
        && (!char.IsDigit(first) || Figures.IsMeasure(ContentWords.Of(words).LastOrDefault("")));

    /// <summary>The slot that one of two compatible assertions answers more exactly; null where neither does, or each in another slot.</summary>
    public static SlotDifference? Refined(FactAssertion one, FactAssertion other)
    {
        var (ahead, behind) = (MoreExact(one, other), MoreExact(other, one));
        return (ahead, behind) switch
        {
            ({ } slot, null) => slot,
            (null, { } slot) => slot,
            _ => null,
        };
    }

    private static SlotDifference? MoreExact(FactAssertion one, FactAssertion other)
    {
        if (one.Quantity is { } a && (other.Quantity is null || (QuantityValues.IsOpen(other.Quantity) && !QuantityValues.IsOpen(a))))
            return new SlotDifference(Quantity, Words(a));
        if (
            one.Time is { } when
            && (other.Time is not { } then || (then.From <= when.From && when.To <= then.To && then.To - then.From > when.To - when.From))
        )
            return new SlotDifference(Time, Words(when));
        if (one.Place is { } place && other.Place is null)
            return new SlotDifference(Place, place.Words);
        if (one.Subject is { EntityId: not null } who && other.Subject?.EntityId is null)
            return new SlotDifference(Who, who.Words);
        return null;
    }

    /// <summary>The number as it is written in a table: "12", "at least 50", "about 1,200".</summary>
    public static string Words(FactQuantity one)
    {
        var number = (one.Low, one.High) switch
        {
            ({ } low, { } high) when low == high || (one.Approximate && high <= low * Narrow) => Number(QuantityValues.Point(one)),
            ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
            ({ } low, null) => "at least " + Number(low),
            (null, { } high) => "at most " + Number(high),
            _ => "some",
        };
        return one.Approximate ? "about " + number : number;
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Words(FactPeriod period) => period.From.UtcDateTime.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
