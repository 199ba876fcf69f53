using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>The number that a sentence says another one takes the place of: "to 655,000 vehicles from 412,000", "up from 23", "which corrected its figure of 15".</summary>
/// <param name="Number">The other number.</param>
/// <param name="IsRejected">The sentence only says that it is not right, "$342 million, not the $310 million that she named"; otherwise the number was right, or was held to be.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReplacedNumber(double Number, bool IsRejected);

/// <summary>Finds such numbers.</summary>
internal static partial class ReplacedNumbers
{
    /// <summary>UTF-16 units behind the number in which its sentence says so, and in front of it.</summary>
    private const int Reach = 120;

    /// <summary>UTF-16 units behind the number in which the next sentence may take another one back.</summary>
    private const int FarReach = 240;

    /// <param name="text">The article.</param>
    /// <param name="number">The number with its unit, in UTF-16 units.</param>
    public static ReplacedNumber? Of(string text, Extent number)
    {
        var behind = text.AsSpan(number.End, Math.Min(Reach, text.Length - number.End));
        var end = behind.IndexOf(". ") is >= 0 and var stop ? stop : behind.Length;
        var start = Math.Max(0, number.Start - Reach);
        var before = text.AsSpan(start, number.Start - start);
        var from = before.LastIndexOf(". ") is >= 0 and var dot ? start + dot : start;
        var (front, back) = (text[from..number.Start], text[number.End..(number.End + end)]);
        var scale = Scale().Match(text[number.Start..number.End]).Groups["scale"].Value;
        // "$3 billion a year from 900 people": only what is said to move has moved from somewhere.
        var moved = To().IsMatch(front) ? Value(Behind().Match(back), scale) : null;
        if ((moved ?? Value(UpFrom().Match(back), scale) ?? Value(OfThis(Before().Match(front)), scale)) is { } old)
            return new ReplacedNumber(old, false);
        if (Not().Match(back) is { Success: true } not && Value(not, scale) is { } rejected)
            return new ReplacedNumber(
                rejected,
                (not.Groups["no"].Success && !not.Groups["earlier"].Success) || OfSomebody().IsMatch(Behind(not, back))
            );
        if (Value(MoreThan().Match(back), scale) is { } named)
            return new ReplacedNumber(named, !IsOfBefore().IsMatch(back));
        if (Lesser(text, number, MoreThanOthers().Match(back)) is { } lesser)
            return new ReplacedNumber(lesser, !IsOfBefore().IsMatch(back));
        return Value(TakenBack(text, number), scale) is { } error ? new ReplacedNumber(error, false) : null;
    }

    /// <summary>What stands behind the number that a match names: its end is no good, since it may have looked for more.</summary>
    private static string Behind(Match match, string text)
    {
        var last = match.Groups["scale"] is { Success: true } scale ? scale : match.Groups["old"];
        return text[(last.Index + last.Length)..];
    }

    /// <summary>"400 jobs, and not | 340 | as the company claims": nobody who says so says that it is 340.</summary>
    /// <param name="text">The article.</param>
    /// <param name="number">Where the number begins.</param>
    public static bool IsRejected(string text, int number) => Rejecting().IsMatch(text[Math.Max(0, number - Lead)..number]);

    /// <summary>UTF-16 units in front of a number in which it is said not to be right.</summary>
    private const int Lead = 30;

    [GeneratedRegex(@"\b(not|rather than|instead of) (the |its |their |about |some |around )?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rejecting();

    /// <summary>"corrected the number from 52 to 54, saying | two | …": another number has taken the place already.</summary>
    private static Match? OfThis(Match match) => match.Success && Taken().IsMatch(match.Value) ? null : match;

    [GeneratedRegex(" to (" + NumberPatterns.Hedges + @")?[$€£]?\d", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Taken();

    /// <summary>"79 cases, 18 more than the firm has reported": the number that the other has.</summary>
    private static double? Lesser(string text, Extent number, Match match)
    {
        if (!match.Success || Value(Whole().Match(text[number.Start..number.End]), "") is not { } whole)
            return null;
        if (
            (match.Groups["half"].Success ? Half * ScaledNumbers.ScaleOf(match.Groups["scale"].Value) : Value(match, ""))
            is not { } difference
        )
            return null;
        var lesser = match.Groups["less"].Success ? whole + difference : whole - difference;
        return lesser > 0 ? Math.Round(lesser, Decimals) : null;
    }

    private const double Half = 0.5;

    /// <summary>So that 1.9 less 1.4 is 0.5.</summary>
    private const int Decimals = 6;

    /// <summary>The figure of the next sentence that was an error, where it is of the same unit.</summary>
    private static Match? TakenBack(string text, Extent number)
    {
        var unit = text[number.Start..number.End].Split(' ')[^1];
        var match = Error().Match(text[number.End..Math.Min(text.Length, number.End + FarReach)]);
        return match.Success && match.Groups["thing"].Value.StartsWith(unit, StringComparison.OrdinalIgnoreCase) ? match : null;
    }

    /// <param name="match">What names the number.</param>
    /// <param name="scale">The scale of the number that takes its place: "about 14 million, not 19".</param>
    private static double? Value(Match? match, string scale)
    {
        if (match is not { Success: true } || OtherTime().IsMatch(match.Result("$'")))
            return null;
        var words = match.Groups["old"].Value;
        if (ScaledNumbers.Plain(words) is not { } number)
            return null;
        if (match.Groups["high"] is { Success: true, Value: var high } && ScaledNumbers.Plain(high) is { } most)
            number = (number + most) / 2;
        return ScaledNumbers.Scaled(number, match.Groups["scale"].Value, scale);
    }

    private const string Old =
        "("
        + NumberPatterns.Hedges
        + ")?[$€£]?(?<old>"
        + NumberPatterns.Digits
        + @"|[a-z]+(-[a-z]+)?)( to (?<high>\d+(\.\d+)?)(?= ?(percent|per cent|%|million|billion)))?"
        + NumberPatterns.Scale;

    /// <summary>What stands between the two numbers: no end of a sentence, but the point of a decimal.</summary>
    private const string Between = @"^([^.;]|\.(?=\d))";

    /// <summary>"from 74 percent in 2020", "from 8.1 million a year earlier": what was so then still was.</summary>
    [GeneratedRegex(
        @"^[^.;]{0,30}?\b(a year (earlier|ago|before)|last year|years? (earlier|ago)|(in|since) (19|20)\d\d|the (previous|same) (year|quarter|month)|a (month|decade|quarter) (earlier|ago|before))\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"\d ?(?<scale>million|billion|m|bn)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scale();

    [GeneratedRegex(@"^" + Old, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(
        Between
            + @"{0,60}?[,(] ?((?<half>half an?) (?<scale>million|billion)|"
            + Old
            + @")( \w+)? (more|(?<less>fewer|less)) than (\w+ ){1,5}?(reported|found|said|says|announced|named|given|counted|claimed|stated|admitted|acknowledged|estimated)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MoreThanOthers();

    /// <summary>"Three more than first reported", "more than the 310 reported on Friday": nobody was wrong, and the number has grown since.</summary>
    [GeneratedRegex(
        Between
            + @"{0,80}?\b(more|less|higher|lower|fewer|larger|smaller) than ([^.;]{0,40} )?((first|previously|initially|originally|earlier) (\w+ed|given|said|known|thought)|(\w+ed|given|said|known|thought) (at first|previously|initially|originally|earlier|before|a (day|week) (earlier|before)|(on )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsOfBefore();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(Between + @"{0,60}?\bfrom (the |its )?" + Old, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(
        Between
            + @"{0,60}?\b((up|down|raised|revised|lowered|increased|changed|cut|reduced) from( the| its)?|(correct|revis|replac)\w+ (its|an|the|their|a)( \w+)?( figure| toll| count| number| total| estimate| report)? of) "
            + Old,
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex UpFrom();

    [GeneratedRegex(@"\b(to|at) (" + NumberPatterns.Hedges + "|[$€£])*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex To();

    /// <summary>"$342 million, more than the $310 million that she named".</summary>
    [GeneratedRegex(
        Between
            + @"{0,40}?\b(more|less|higher|lower|fewer|larger|smaller|longer|shorter) than the "
            + Old
            + @"( \w+){0,5}? (named|given|stated|claimed|announced|reported|said|quoted|cited|estimated|promised|feared|expected|spoke|counted)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MoreThan();

    [GeneratedRegex(
        Between
            + @"{0,60}?\b(instead of|rather than|(?<no>not)) (the |its |their |his |her )?"
            + Old
            + @"(?<earlier>( \w+){0,3}? (first|earlier|previously|initially|originally)\b)?",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Not();

    /// <summary>"Rather than the 40 | percent that the ministry forecasts": somebody else still says so, and nothing has taken its place.</summary>
    [GeneratedRegex(
        @"^( ?%| [\w-]+)?( [\w-]+)? (that|which|as) (?!(was|were|had been|is|are)\b)(\w+('s|’s)? ){1,5}(has|have|had|says?|said|claims?|claimed|forecasts?|expects?|expected|predicts?|predicted|estimates?|estimated|projects?|projected|reckons?|insists?|insisted|puts?|assumes?|assumed|counts?|counted)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfSomebody();

    /// <summary>"The figure of 90 tonnes, which it had given before, was a typing error."</summary>
    [GeneratedRegex(
        @"\b(the|its|their|an|a)( \w+)? (figure|number|total|toll|count) of "
            + Old
            + @" (?<thing>\w+)[^.;]{0,80}\b(was|were|is|had been) (an? )?(\w+ )?(error|mistake|misprint|wrong|incorrect|too high|too low)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Error();

    [GeneratedRegex(@"\bfrom " + Old + @"[^.;]{0,30}? to [^.;]{0,20}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();
}
