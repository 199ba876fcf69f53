using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>
/// Two times of day for what happens once: "the ferry docked at 8:10 a.m.", "it docked at 9:35 a.m.". Whole and half hours apart are two time zones as often as two answers, unless they are the two
/// halves of a day; "about 8:10" and "shortly before" are no times; and the day is that of the article, which may be the one on which it was fetched.
/// </summary>
internal static partial class TimesOfDay
{
    private static readonly TimeSpan Exact = TimeSpan.FromMinutes(1);

    private const int Day = 24 * 60,
        HalfDay = Day / 2,
        HalfHour = 30;

    /// <summary>Minutes within which clocks of two reporters differ.</summary>
    private const int Least = 12;

    /// <summary>Classes of what happens once to a thing in a story.</summary>
    private static readonly HashSet<string> Once =
    [
        .. new[] { "land", "launch", "crash", "explode", "collapse", "sink", "derail", "capsize", "die", "dock", "shoot" }.Select(
            PredicateClasses.Of
        ),
    ];

    /// <summary>What happens once, at a minute.</summary>
    public static bool IsOne(string predicateClass, FactPeriod time) => time.To - time.From <= Exact && Once.Contains(predicateClass);

    /// <summary>Both times cannot be right of one event.</summary>
    public static bool Differ(FactPeriod one, FactPeriod other) =>
        MinutesApart(one, other) is >= Least and var apart && (apart == HalfDay || !IsZone(apart));

    /// <summary>What lies further apart is told of two days, wherever it was.</summary>
    private static readonly TimeSpan OneDay = TimeSpan.FromHours(36);

    /// <summary>As <see cref="Differ(FactPeriod, FactPeriod)"/>, and it is one event of one thing.</summary>
    public static bool Differ(FactAssertion one, FactAssertion other) =>
        one is { Time: { } time, Denied: false, Place: var place }
        && other is { Time: { } then, Denied: false, Place: var otherPlace }
        && (time.From - then.From).Duration() < OneDay
        && !(place is not null && otherPlace is not null && FactRules.PartyKey(place) != FactRules.PartyKey(otherPlace))
        && time.To - time.From <= Exact
        && then.To - then.From <= Exact
        && PredicateClasses.Of(one.Predicate) is var predicate
        && Once.Contains(predicate)
        && predicate == PredicateClasses.Of(other.Predicate)
        // What was planned for a time and happened at another one updates, in whatever zone.
        && (Differ(time, then) || (one.Modality != other.Modality && MinutesApart(time, then) >= Least))
        && (
            SlotRules.AreOfSameParties(one, other)
            || (
                MinutesApart(time, then) == HalfDay
                && place is not null
                && otherPlace is not null
                && FactRules.PartyKey(place) == FactRules.PartyKey(otherPlace)
            )
        )
        && !SlotRules.CountOthers(one, other)
        && !IsRough(one)
        && !IsRough(other);

    /// <summary>"Was called at 06:00" in the paper of the next day, which names no day: a time of day within a day of the same one is it.</summary>
    public static bool AreAlike(FactPeriod one, FactPeriod other) =>
        one.To - one.From <= OneHour
        && other.To - other.From <= OneHour
        && (one.From - other.From).Duration() < OneDay
        && MinutesApart(one, other) == 0;

    /// <summary>"At 06:00".</summary>
    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    private static int MinutesApart(FactPeriod one, FactPeriod other)
    {
        var apart = (int)Math.Abs(Math.Round((one.From - other.From).TotalMinutes)) % Day;
        return Math.Min(apart, Day - apart);
    }

    private static bool IsZone(int minutes) => minutes % HalfHour is 0 or < 3 or > HalfHour - 3;

    private static bool IsRough(FactAssertion one) => one.Text is { } text && Rough().IsMatch(text);

    [GeneratedRegex(
        @"\b(about|around|shortly|just|before|after|by|until|from|since|nearly|almost|roughly|approximately|some|circa)( \w+)?( \w+)? \d{1,2}\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rough();
}
