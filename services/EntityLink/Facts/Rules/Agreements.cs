using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// Whether two assertions that do not rule each other out say the same. That they stand in one fact is a matter of probability, and that nothing speaks against it is no agreement: they have to have
/// their number, or who does what, or most of their words in common, and more than names.
/// </summary>
internal static partial class Agreements
{
    /// <summary>Plain words of the shorter clause that the longer one has, too: of one predicate, of two, and of two that are known to tell other things.</summary>
    private const double LeastShared = 0.4,
        LeastOfTwoPredicates = 0.6,
        LeastOfTwoClasses = 0.75;

    /// <summary>One plain word in common is an accident as often as not.</summary>
    private const int FewestShared = 2;

    /// <summary>Words that a sentence has to tell, from which on two articles print it for one reason: "the tremor, which struck at 13:53, was felt in Tarvik and Holm".</summary>
    private const int FewestVerbatim = 5;

    /// <summary>Two articles print the same words, on whichever day: a time of day is read as of each one's own. "Today" and "on Monday" are of two days.</summary>
    public static bool AreVerbatim(FactAssertion one, FactAssertion other) =>
        one.ArticleId != other.ArticleId
        && one.Denied == other.Denied
        && one.Text is { } text
        && text == other.Text
        && one.Plain.Count + one.Named.Count >= FewestVerbatim
        && (one.SaidAt - other.SaidAt).Duration() < OneDay
        && !Days().IsMatch(text);

    private static readonly TimeSpan OneDay = TimeSpan.FromHours(36);

    [GeneratedRegex(
        @"\b(today|yesterday|tomorrow|tonight|this (morning|afternoon|evening|week)|last night|\w+day)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Days();

    public static bool SayTheSame(FactAssertion one, FactAssertion other)
    {
        if (one.Introduces && other.Introduces)
            return true;
        if (one.Introduces != other.Introduces && (one.Predicate != "be" || other.Predicate != "be"))
            return false;
        if (one.Tally is not null && one.Tally == other.Tally)
            return true;
        if (AreOfOtherAges(one, other) || IsPleaAlone(one) || IsPleaAlone(other))
            return false;
        if (
            (IsOfNothing(one) && IsOfNothing(other))
            || AreOfOtherClaims(one, other)
            || IsRefusal(one) != IsRefusal(other)
            || one.IsRestored != other.IsRestored
            || GivesUp(one, other)
            || GivesUp(other, one)
        )
            return false;
        if (one.Denied == other.Denied && Opposites.AreOpposite(one.Predicate, other.Predicate))
            return false;
        if (AreOfTwoStates(one, other) || AreDetails(one, other))
            return false;
        if (RefersBack(one) || RefersBack(other) || Stages.AreOther(one, other) || !one.Letters.SetEquals(other.Letters))
            return false;
        if (AreOfOneMoment(one, other) || AreOfOneScore(one, other))
            return true;
        if ((one.Quantity is null) != (other.Quantity is null) && HaveOtherNumbers(one, other))
            return false;
        var isSamePredicate = PredicateClasses.Of(one.Predicate) == PredicateClasses.Of(other.Predicate);
        if (one.Quantity is { } a && other.Quantity is { } b)
            return QuantityValues.AreSaidAlike(a, b) && !AreFarFromBound(a, b) && !IsPlannedOtherwise(one, other)
                ? !SlotRules.CountOthers(one, other)
                    && !AreOfTwoEnds(a, b)
                    && (
                        SlotRules.IsSpan(a)
                            ? isSamePredicate || AreMostly(one, other, false)
                            : isSamePredicate || AreOfOneThing(one, other, a.Unit ?? b.Unit)
                    )
                : !QuantityValues.AreOfOneUnit(a, b) && !HaveOtherNumbers(one, other) && AreMostly(one, other, isSamePredicate);
        return (
                isSamePredicate
                && (SlotRules.AreOfSameParties(one, other) || (Shared(one, other) > 0 && SlotRules.AreOfSameWords(one, other)))
            ) || AreMostly(one, other, isSamePredicate);
    }

    /// <summary>
    /// What one of them counts, the other counts, too: "four days after the diplomats were expelled" supports no number of diplomats. Where neither counts anything there is nothing to support.
    /// </summary>
    public static bool AreOfOneFigure(FactAssertion one, FactAssertion other) =>
        (Figure(one), Figure(other)) switch
        {
            (null, null) => true,
            ({ } a, { } b) => QuantityValues.AreSaidAlike(a, b) || Tells(one, b) || Tells(other, a),
            ({ } a, null) => Tells(other, a),
            (null, { } b) => Tells(one, b),
        };

    private static FactQuantity? Figure(FactAssertion one) =>
        one.Quantity is { Unit: not null } quantity && !SlotRules.IsSpan(quantity) ? quantity : null;

    private static bool Tells(FactAssertion one, FactQuantity figure) =>
        QuantityValues.Point(figure) is var point
        && (one.Numbers.Contains(point) || one.Numbers.Contains(point / 1e6) || one.Numbers.Contains(point / 1e9));

    /// <summary>"Is to offer about 450 pence", "has offered 465 pence": near each other, and the one is what came of the other.</summary>
    private static bool IsPlannedOtherwise(FactAssertion one, FactAssertion other) =>
        (
            (one.Modality == "planned") != (other.Modality == "planned")
            || (
                one.Quantity!.Approximate != other.Quantity!.Approximate
                && PredicateClasses.Of(one.Predicate) != PredicateClasses.Of(other.Predicate)
                && (one.Modality == "planned" || other.Modality == "planned")
            )
        )
        && one.Quantity is { Unit: { } unit } a
        && (Figures.IsMeasure(unit) || unit.Contains(" per ", StringComparison.Ordinal))
        && !QuantityValues.Point(a).Equals(QuantityValues.Point(other.Quantity!));

    /// <summary>"Nine hostages remain in captivity", "the nine hostages were released": as many, of whom the one was so before the other.</summary>
    private static bool AreOfTwoStates(FactAssertion one, FactAssertion other) =>
        one is { Quantity: not null, Text: { } text }
        && other is { Quantity: not null, Text: { } words }
        && ((IsHeld().IsMatch(text) && IsFree().IsMatch(words)) || (IsHeld().IsMatch(words) && IsFree().IsMatch(text)));

    [GeneratedRegex(
        @"\b(remain(s|ed)?|still|were being|are being|is being|was being|stay(s|ed)?) ((in|under|on|being) )?(captivity|captive|hostage|held|detained|custody|missing|trapped|stranded|hospital|quarantine|unaccounted)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsHeld();

    [GeneratedRegex(
        @"\b(released|freed|rescued|found|discharged|recovered|evacuated|safe)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsFree();

    /// <summary>"Two teachers" of whom nothing is told, "over two years" of whatever lasts so long: every story has them twice.</summary>
    private static bool AreDetails(FactAssertion one, FactAssertion other) =>
        one is { Predicate: "be", Quantity: { } a }
        && other is { Predicate: "be", Quantity: { } }
        && (SlotRules.IsSpan(a) ? IsBare(one) != IsBare(other) : IsBare(one) && IsBare(other) && QuantityValues.Point(a) < FewestToKnow);

    /// <summary>Smaller numbers are of many things.</summary>
    private const double FewestToKnow = 10;

    /// <summary>"203", "one man": a number, and no word of what it is of.</summary>
    private static bool IsOfNothing(FactAssertion one) =>
        IsBare(one) && (one.Quantity!.Unit is null || QuantityValues.Point(one.Quantity) <= 1);

    /// <summary>"Nine years": who says so, too, supports nothing of the sentence around it.</summary>
    public static bool IsBareSpan(FactAssertion one) => IsBare(one) && SlotRules.IsSpan(one.Quantity!);

    private static bool IsBare(FactAssertion one) =>
        one is { Predicate: "be", Quantity: { } quantity, Tally: null }
        && one.Named.Count == 0
        && one.Plain.All(word => quantity.Unit is { } unit && word == Synonyms.Of(Stems.Of(unit)));

    /// <summary>"He pleaded | not guilty": without the plea nothing is told.</summary>
    private static bool IsPleaAlone(FactAssertion one) =>
        one is { Predicate: "plead", Text: { } text } && !text.Contains("guilty", StringComparison.OrdinalIgnoreCase);

    /// <summary>"A 34-year-old man was arrested" and "a 43-year-old man was arrested": two men, or one of the two ages is wrong.</summary>
    private static bool AreOfOtherAges(FactAssertion one, FactAssertion other) =>
        one.Text is { } text
        && other.Text is { } words
        && AgesOf(text) is { Count: 1 } ages
        && AgesOf(words) is { Count: 1 } agesToo
        && ages[0] != agesToo[0];

    private static List<string> AgesOf(string text) => [.. Ages().Matches(text).Select(match => match.Groups["years"].Value)];

    [GeneratedRegex(
        @"\b(?<years>\d{1,3})[- ]year[- ]old\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ages();

    private static readonly FrozenSet<string> Refusals = WordList.Of("rule_out reject refuse dismiss oppose decline");

    /// <summary>"Ruled out any cuts" and "two million will be cut".</summary>
    private static bool IsRefusal(FactAssertion one) => Refusals.Contains(one.Predicate);

    /// <summary>"Five hospitals were crippled", "all five hospitals work normally again".</summary>
    public static bool IsRestored(string text) => Restored().IsMatch(text);

    [GeneratedRegex(
        @"\b(normally again|back to normal|(working|running|open|online|operating|up) again|back (online|in operation|in service)|(has|have|had) been restored)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Restored();

    /// <summary>Accused "of ignoring a report on 27 bridges", and "received the report on 27 bridges": the number is no part of what is alleged.</summary>
    private static bool AreOfOtherClaims(FactAssertion one, FactAssertion other) =>
        (one.Modality == "alleged") != (other.Modality == "alleged")
        && one.Quantity is not null
        && other.Quantity is not null
        && PredicateClasses.Of(one.Predicate) != PredicateClasses.Of(other.Predicate)
        && (one.Predicate == "be" || other.Predicate == "be");

    /// <summary>"Widened the recall to 140,000 from 83,000" tells of 83,000 that it is no more.</summary>
    private static bool GivesUp(FactAssertion one, FactAssertion other) =>
        other.Quantity is { } figure && RevisedFigures.InsteadOf(QuantityValues.Point(figure), one.Revised) is not null;

    /// <summary>Of "up to 2,500" and of "at least 6" a number is said that is near them: 1,800 is another figure.</summary>
    private static bool AreFarFromBound(FactQuantity one, FactQuantity other) =>
        (QuantityValues.IsOpen(one) || QuantityValues.IsOpen(other))
        && QuantityValues.Times(one, other) > (one.Low is null || other.Low is null ? NearMost : NearLeast);

    private const double NearMost = 1.2,
        NearLeast = 1.4;

    /// <summary>"Over 150" and "nearly 200": each leaves room for the other, and they are two figures.</summary>
    private static bool AreOfTwoEnds(FactQuantity one, FactQuantity other) =>
        QuantityValues.IsOpen(one)
        && QuantityValues.IsOpen(other)
        && one.Low is null != other.Low is null
        && !QuantityValues.AreEqual(one, other);

    /// <summary>"The B-sample", "Terminal-2": a letter tells one of several things from another.</summary>
    public static IReadOnlySet<string> LettersOf(string text) =>
        text.Contains('-', StringComparison.Ordinal)
            ? Lettered().Matches(text).Select(match => match.Value).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    [GeneratedRegex(@"(?<![\w-])[A-Z]-[a-z]{3,}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lettered();

    /// <summary>"The seven judges", of whom two voted against: who they are is known from elsewhere, and that they are seven is not what is told.</summary>
    private static bool RefersBack(FactAssertion one) =>
        one is { Predicate: "be", Quantity: not null, Text: { } text }
        && Array.Exists(Determiners, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        && !text.Split(' ').Any(Introductions.IsFormOfBe);

    private static readonly string[] Determiners = ["the ", "its ", "his ", "her ", "their ", "these ", "those "];

    /// <summary>"Three counts", of which the number is not read, beside "two counts".</summary>
    private static bool HaveOtherNumbers(FactAssertion one, FactAssertion other) =>
        one.Numbers.Count > 0 && other.Numbers.Count > 0 && !one.Numbers.Overlaps(other.Numbers);

    /// <summary>Both give the minute: whatever they call what happened, it is that.</summary>
    private static bool AreOfOneMoment(FactAssertion one, FactAssertion other) =>
        one.Time is { } when && when == other.Time && when.To - when.From <= Minute;

    /// <summary>"Led them to a 162-139 record", "had a record of 162-139 with the Rovers": two numbers beside each other are no accident, whatever the verb.</summary>
    private static bool AreOfOneScore(FactAssertion one, FactAssertion other) =>
        one is { Denied: false, Text: { } text }
        && other is { Denied: false, Text: { } words }
        && Scores().Matches(text).Select(match => match.Value.Replace('–', '-')).ToList() is [var score]
        && Scores().Matches(words).Select(match => match.Value.Replace('–', '-')).ToList() is [var scoreToo]
        && score == scoreToo
        && (one.Plain.Overlaps(other.Plain) || one.Named.Overlaps(other.Named));

    /// <summary>Of which one has two digits: "2-1" is many a score.</summary>
    [GeneratedRegex(
        @"(?<![\w-–.,/])(\d{2,3}[-–]\d{1,3}|\d[-–]\d{2,3})(?![\w-–/]|[.,]\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Scores();

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The same number is of one thing where the clauses share more than what is counted; a bare "62 seats" has to name nobody else.</summary>
    private static bool AreOfOneThing(FactAssertion one, FactAssertion other, string? unit)
    {
        if (one.Predicate == "be" || other.Predicate == "be")
            return Shared(one, other) > 0 && (one.Named.Count == 0 || other.Named.Count == 0 || one.Named.Overlaps(other.Named));
        var counted = unit is null ? "" : Synonyms.Of(Stems.Of(unit));
        var shared = one.Plain.Count(word => word != counted && other.Plain.Contains(word)) + one.Named.Count(other.Named.Contains);
        return shared >= (VictimCounts.ArePeople(unit) ? FewestShared : 1);
    }

    /// <summary>Of the words that tell something, the shorter clause has most in common with the longer one.</summary>
    public static bool AreMostly(FactAssertion one, FactAssertion other, bool isSamePredicate)
    {
        if (isSamePredicate ? IsOfVerbAlone(one, other) : AreTurned(one, other))
            return false;
        var shared = Shared(one, other);
        var least =
            isSamePredicate ? LeastShared
            : PredicateClasses.IsKnown(one.Predicate) && PredicateClasses.IsKnown(other.Predicate) ? LeastOfTwoClasses
            : LeastOfTwoPredicates;
        return shared - (isSamePredicate ? 0 : OfSubject(one, other)) >= FewestShared
            && shared >= least * Math.Min(one.Plain.Count, other.Plain.Count);
    }

    /// <summary>"A drone looks like a star" beside "they were looking for the operators of two drones": the shorter clause is its verb and a word, and somebody else does it.</summary>
    private static bool IsOfVerbAlone(FactAssertion one, FactAssertion other) =>
        Math.Min(one.Plain.Count, other.Plain.Count) <= FewestShared
        && one.Subject is { } who
        && other.Subject is { } whoElse
        && FactRules.PartyKey(who) != FactRules.PartyKey(whoElse)
        && !(one.Object is { } done && other.Object is { } doneToo && FactRules.PartyKey(done) == FactRules.PartyKey(doneToo));

    /// <summary>"The kitchen passed an inspection", "an inspection found faults in the kitchen": who does it in the one has it done in the other.</summary>
    private static bool AreTurned(FactAssertion one, FactAssertion other) => IsDoneTo(one, by: other) || IsDoneTo(other, by: one);

    /// <summary>"A meteor was seen" leaves open by whom, and is no other deed than the meteor's.</summary>
    private static bool IsDoneTo(FactAssertion one, FactAssertion by) =>
        one.Subject is { } subject
        && by is { Subject: not null, Object: { } done }
        && FactRules.PartyKey(subject) is { Length: > 1 } key
        && key == FactRules.PartyKey(done);

    /// <summary>Shared words that only say who does it: of two predicates they are two deeds.</summary>
    private static int OfSubject(FactAssertion one, FactAssertion other) =>
        one.Subject is { } subject
            ? ContentWords
                .Of(subject.Words)
                .Select(Synonyms.Of)
                .Distinct()
                .Count(word => one.Plain.Contains(word) && other.Plain.Contains(word))
            : 0;

    private static int Shared(FactAssertion one, FactAssertion other) => one.Plain.Count(other.Plain.Contains);
}
