using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// Numbers of which most events have one, by the words right beside them: how many were aboard, came to watch, work for the firm, were arrested; what was stolen, recalled, offered a share. An article that has two of a kind tells of two things, and none of the kind is compared then: <see cref="Clauses.StoryTallies"/>.
/// </summary>
internal static partial class EventCounts
{
    /// <summary>The kind that grows while an event goes on.</summary>
    private const string Arrested = "arrested";

    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.Ordinal,
        Arrested,
        "aboard",
        "attended",
        "employed",
        "fined",
        "worth",
        "offered a share",
        "speed",
        "of size",
        "recalled",
        "stolen",
        "jobs cut",
        "pay demanded",
        "pay offered",
        "lost a day",
        "took part",
        "taken",
        "compensation",
        "to last"
    );

    private static readonly FrozenSet<string> People = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "people", "person", "");

    private static readonly FrozenSet<string> Money = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "usd",
        "eur",
        "gbp",
        "jpy",
        "cny",
        "crown",
        "krona",
        "krone",
        "franc",
        "rupee",
        "peso",
        "lira",
        "dollar",
        "euro",
        "pound"
    );

    /// <summary>A tally of these kinds.</summary>
    public static bool IsKey(string key) => key.Split(": ")[0] is var kind && Keys.Contains(kind);

    /// <summary>A later number takes the place of an earlier one.</summary>
    public static bool IsDeveloping(string key) => key.StartsWith(Arrested, StringComparison.Ordinal);

    /// <returns>What is counted; null where the words do not say.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The text of the sentence in front of the number.</param>
    /// <param name="behind">The text behind the number and its unit.</param>
    public static Tally? Of(string? unit, string before, string behind)
    {
        unit ??= "";
        if (IsPart().IsMatch(before))
            return null;
        if (unit.Equals("resident", StringComparison.OrdinalIgnoreCase))
            return ToldToLeave().IsMatch(behind) ? new Tally(VictimCounts.Evacuated, VictimCounts.Evacuated, "people") : null;
        var kind =
            MeasuredThings.IsLength(unit) || unit is "tonne" or "ton" or "kilogram"
                ? OfSize(before) is { } noun
                    ? $"of size: {noun} {MeasuredThings.Unit(unit)}"
                    : null
                : unit.EndsWith(" per hour", StringComparison.OrdinalIgnoreCase)
                    ? Moving().IsMatch(before) && !IsWind().IsMatch(before + behind)
                        ? $"speed: {MeasuredThings.Unit(unit)}"
                        : null
                    : unit is "day" or "week" or "month" && Lasting().IsMatch(before)
                        ? $"to last: {unit}"
                        : unit is "percent"
                            ? OfPay(before, behind)
                            : IsOfShare(unit, behind)
                                ? Bidding().IsMatch(before + behind) && !IsTraded().IsMatch(before + behind)
                                    ? "offered a share"
                                    : null
                                : unit.Contains(" per ", StringComparison.Ordinal)
                                    ? Costing().IsMatch(before)
                                        ? $"lost a day: {unit}"
                                        : null
                                    : Money.Contains(unit)
                                        ? OfMoney(unit, before, behind)
                                        : OfThings(unit, before, behind);
        return kind is null ? null : new Tally(kind, null, OneUnit(kind, unit));
    }

    /// <summary>"31 euros a share" and "33 euros for each share", "62 men" and "62 people": what one word is for.</summary>
    private static string? OneUnit(string kind, string unit) =>
        kind switch
        {
            "offered a share" => $"{unit.Split(' ')[0]} per share",
            "employed" => "employee",
            Arrested or "attended" => "people",
            _ => null,
        };

    private static string? OfThings(string unit, string before, string behind)
    {
        var what = People.Contains(unit) ? "people" : Synonyms.Of(Stems.Of(unit));
        var arePeople = what is "people" || Persons.Contains(unit);
        return unit.Equals("arrest", StringComparison.OrdinalIgnoreCase)
            || ArrestsBefore().IsMatch(before)
            || ArrestsBehind().IsMatch(behind)
                ? Arrested
            : arePeople && (AboardBefore().IsMatch(before) || AboardBehind().IsMatch(behind)) ? $"aboard: {what}"
            : unit.Equals("spectator", StringComparison.OrdinalIgnoreCase)
            || Crowd().IsMatch(before)
            || (what is "people" && Watched().IsMatch(behind))
                ? "attended"
            : (arePeople && Employing().IsMatch(before)) || (Staff.Contains(unit) && Having().IsMatch(before) && !IsSome().IsMatch(behind))
                ? "employed"
            : arePeople && TakesPart().IsMatch(behind) ? $"took part: {what}"
            : unit.Equals("job", StringComparison.OrdinalIgnoreCase) && (CutBefore().IsMatch(before) || CutBehind().IsMatch(behind))
                ? "jobs cut"
            : RecalledBefore().IsMatch(before) || RecalledBehind().IsMatch(behind) ? "recalled"
            : StolenBefore().IsMatch(before) || StolenBehind().IsMatch(behind) ? $"stolen: {what}"
            : null;
    }

    private static string? OfMoney(string unit, string before, string behind) =>
        Fining().IsMatch(before) ? $"fined: {unit}"
        : Worth().IsMatch(before) ? $"worth: {unit}"
        : StolenBefore().IsMatch(before) ? $"stolen: {unit}"
        : PaidOff().IsMatch(before) || PaidOffBehind().IsMatch(behind) ? $"compensation: {unit}"
        : Taking().IsMatch(before) ? $"taken: {unit}"
        : null;

    private static string? OfPay(string before, string behind) =>
        IsStake().IsMatch(behind) ? null
        : Demanding().IsMatch(before) && IsPay().IsMatch(before + behind) ? "pay demanded"
        : Offering().IsMatch(before) ? "pay offered"
        : null;

    private static string? OfSize(string before) =>
        Sized().Match(before) is { Success: true } match ? Stems.Of(match.Groups["noun"].Value) : null;

    private static bool IsOfShare(string unit, string behind) =>
        unit.EndsWith(" per share", StringComparison.OrdinalIgnoreCase) || (Money.Contains(unit) && EachShare().IsMatch(behind));

    private static readonly FrozenSet<string> Persons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "passenger",
        "traveller",
        "traveler",
        "tourist",
        "migrant",
        "employee",
        "worker",
        "driver",
        "teacher",
        "nurse",
        "doctor",
        "member",
        "student",
        "pilot",
        "farmer",
        "staff"
    );

    private static readonly FrozenSet<string> Staff = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "employee", "worker", "staff");

    /// <summary>Between a word and the number that it takes.</summary>
    private const string Then =
        @"\s+((at least|more than|about|around|approximately|over|nearly|almost|up to|some|as many as|a total of|an estimated|only|just|fewer than|less than|the|its)\s+)*$";

    [GeneratedRegex(
        @"^ (were|was|have been|had been|are) (told|ordered|asked|urged|advised|instructed|forced) to (leave|evacuate|flee)\b",
        Plain,
        1000
    )]
    private static partial Regex ToldToLeave();

    /// <summary>"Another 20", "a further 12", "from 40": added to the number, or what it was before.</summary>
    [GeneratedRegex(@"\b(another|(a )?further|additional|extra|other|from)\s+$", Plain, 1000)]
    private static partial Regex IsPart();

    [GeneratedRegex(@"\b(carry|carries|carried|carrying|transporting|transported)" + Then, Plain, 1000)]
    private static partial Regex AboardBefore();

    [GeneratedRegex(
        @"^( and [\w-]+ (crew|crew members))?,?( (who|that))?( (were|was|had been|have been|are))?( still)? (on board|aboard|on the (ferry|plane|train|bus|flight|ship|boat|vessel|aircraft))\b",
        Plain,
        1000
    )]
    private static partial Regex AboardBehind();

    [GeneratedRegex(@"\b(crowd|attendance|audience) of" + Then, Plain, 1000)]
    private static partial Regex Crowd();

    [GeneratedRegex(@"^ (watched|attended|turned out (for|to)|came to (see|watch))\b", Plain, 1000)]
    private static partial Regex Watched();

    [GeneratedRegex(@"\b(employs|employed|employing|workforce of|staff of|payroll of)" + Then, Plain, 1000)]
    private static partial Regex Employing();

    [GeneratedRegex(@"\b(has|have|with)" + Then, Plain, 1000)]
    private static partial Regex Having();

    /// <summary>"Has 300 employees on sick leave": some of them.</summary>
    [GeneratedRegex(@"^ (on|at|who|in|under|affected|working|there|waiting)\b", Plain, 1000)]
    private static partial Regex IsSome();

    [GeneratedRegex(
        @"(\b(arrested|detained|arrests|detains)"
            + Then
            + @")|(\bnumber of (arrests|detentions|people (arrested|detained))\b[^.;]{0,40}\b(to|at|is|was|reached)"
            + Then
            + ")",
        Plain,
        1000
    )]
    private static partial Regex ArrestsBefore();

    [GeneratedRegex(
        @"^( [\w-]+){0,2}? (were|was|have been|had been|have now been|has been) (arrested|detained|taken into custody|placed under arrest)\b",
        Plain,
        1000
    )]
    private static partial Regex ArrestsBehind();

    [GeneratedRegex(@"\b(fined|fines of|fine of)\b[^.;,]{0,30}$", Plain, 1000)]
    private static partial Regex Fining();

    [GeneratedRegex(@"\b(worth|valued at|values? (\w+ ){0,3}at|value of)" + Then, Plain, 1000)]
    private static partial Regex Worth();

    [GeneratedRegex(@"^ (a|per|for each|for every|each|apiece per) share\b", Plain, 1000)]
    private static partial Regex EachShare();

    [GeneratedRegex(
        @"\b(pay|pays|paying|offer|offers|offered|offering|bid|price|deal|buy|acquire|get|gets|receive|receives|values|valuing)\b",
        Plain,
        1000
    )]
    private static partial Regex Bidding();

    [GeneratedRegex(@"\b(trad(ed|ing)|closed|closing|rose|fell|dividends?|earnings|earned|profits?|loss|average|premium)\b", Plain, 1000)]
    private static partial Regex IsTraded();

    [GeneratedRegex(@"\b(speeds? of|travell?ing|travell?ed|going|doing|moving|driving|running|driven)( at)?" + Then, Plain, 1000)]
    private static partial Regex Moving();

    [GeneratedRegex(@"\b(winds?|gusts?|gusting|storm|hurricane|cyclone|typhoon|limit|maximum|top)\b", Plain, 1000)]
    private static partial Regex IsWind();

    [GeneratedRegex(
        @"\ban? (\w+ )?(?<noun>(?!distance|total|radius|range|length|width|height|maximum|average|area|line|stretch|series|lot|couple)[a-z]{3,}) (of|measuring)"
            + Then,
        Plain,
        1000
    )]
    private static partial Regex Sized();

    [GeneratedRegex(
        @"(\b(recalls|recalled|recalling|is to recall|will recall)" + Then + @")|(\brecall\b[^.;,]{0,20}\b(of|to)" + Then + ")",
        Plain,
        1000
    )]
    private static partial Regex RecalledBefore();

    [GeneratedRegex(
        @"^( of( [\w-]+){1,3})? ((were |was |have been |has been |are being |are )recalled|off the (shelves|market))\b",
        Plain,
        1000
    )]
    private static partial Regex RecalledBehind();

    [GeneratedRegex(@"\b(stole|stolen|steals|stealing|looted|made off with|got away with|escaped with)" + Then, Plain, 1000)]
    private static partial Regex StolenBefore();

    [GeneratedRegex(@"^( [\w-]+){0,2}? ((were|was|have been|had been) (stolen|looted)|(are|were|was|is)( still)? missing)\b", Plain, 1000)]
    private static partial Regex StolenBehind();

    [GeneratedRegex(
        @"\b(cut|cuts|cutting|axe|axes|axed|axing|shed|sheds|shedding|slash|slashes|slashed|slashing|eliminate|eliminating|loss of)" + Then,
        Plain,
        1000
    )]
    private static partial Regex CutBefore();

    [GeneratedRegex(@"^ (will|would|are to|could|have|had|were|are)( be| been)? (cut|axed|lost|go|shed|eliminated|slashed)\b", Plain, 1000)]
    private static partial Regex CutBehind();

    [GeneratedRegex(
        @"\b(demand|demands|demanding|demanded|wants?|seeks?|seeking|sought|asking for|calling for)\b[^.;]{0,40}$",
        Plain,
        1000
    )]
    private static partial Regex Demanding();

    [GeneratedRegex(@"\b(offers?|offered|offering)\b[^.;,]{0,30}$", Plain, 1000)]
    private static partial Regex Offering();

    [GeneratedRegex(@"\b(pay|raise|raises|wages?|salary|salaries|earnings|rise|increase)\b", Plain, 1000)]
    private static partial Regex IsPay();

    [GeneratedRegex(@"^ (stake|of|interest|discount|off|owned|share|premium|bonds?|coupon)\b", Plain, 1000)]
    private static partial Regex IsStake();

    [GeneratedRegex(@"\b(payoff|compensation|severance|settlement|damages)( payment| package)? of" + Then, Plain, 1000)]
    private static partial Regex PaidOff();

    [GeneratedRegex(@"^ (in|as) (compensation|damages|severance)\b", Plain, 1000)]
    private static partial Regex PaidOffBehind();

    [GeneratedRegex(
        @"\b(accepted|accepting|took|taking|taken|embezzled|embezzling|pocketed|pocketing|siphoned off|siphoned)" + Then,
        Plain,
        1000
    )]
    private static partial Regex Taking();

    [GeneratedRegex(@"\b(expected|likely|scheduled|due|set|will|would) (to )?(last|take)" + Then, Plain, 1000)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(costs?|costing|lost|loses|losing|losses of)\b[^.;]{0,30}$", Plain, 1000)]
    private static partial Regex Costing();

    [GeneratedRegex(
        @"^( [\w-]+){0,1}? (have |had |has )?(took part|taken part|taking part|joined( the| in)?|walked out|stopped work|downed tools|are on strike|went on strike|gone on strike)\b",
        Plain,
        1000
    )]
    private static partial Regex TakesPart();
}
