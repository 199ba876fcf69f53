using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>
/// What a clause is in its sentence where that is no report of what is the case: "Ferry Lines, which had said it hoped for a licence" tells again what was said, "the journal retracted a study that
/// found a link" takes it back, and "if the wind had turned and the tanks had not held" supposes it.
/// </summary>
internal static partial class Retellings
{
    /// <summary>UTF-16 units of the sentence in front of a clause and behind it that are looked at.</summary>
    private const int Reach = 160;

    /// <summary>It tells what somebody had said before, or whose words the sentence is about.</summary>
    /// <param name="text">The article.</param>
    /// <param name="clause">The clause, in UTF-16 units.</param>
    public static bool Recalls(string text, Extent clause)
    {
        var (before, inside) = (Before(text, clause.Start), text[clause.Start..clause.End]);
        return HadSaidBefore().IsMatch(before)
            || HadSaidWithin().IsMatch(inside)
            || WhoseWords().IsMatch(inside)
            || OthersFigure().IsMatch(inside + SentenceAround.Behind(text, clause.End, Reach))
            || PutForward().IsMatch(SentenceAround.Behind(text, clause.End, Reach));
    }

    /// <summary>"Four days after the plant closed, the union said": the union speaks of what came then, and that the plant closed is known.</summary>
    public static bool IsBackground(string text, Extent clause) =>
        SinceWithin().IsMatch(text[clause.Start..clause.End]) || SinceBefore().IsMatch(Before(text, clause.Start));

    /// <summary>Its sentence says that it was withdrawn or wrong, or had only been planned: "the ferry had been due to sail on Friday".</summary>
    public static bool TakesBack(string text, Extent clause) =>
        Withdrawn().IsMatch(Before(text, clause.Start)) || HadBeenDue().IsMatch(text[clause.Start..clause.End]);

    /// <summary>
    /// The second of two conditions, "If I had said so and the dam had not held, you would ask me", and what somebody is to do in a condition, "if the pact fails to win approval".
    /// </summary>
    public static bool Supposes(string text, Extent clause) =>
        Before(text, clause.Start) is var before && (SecondCondition().IsMatch(before) || ConditionOfVerb().IsMatch(before));

    private static string Before(string text, int start) => SentenceAround.Before(text, start, Reach);

    private const string HadSaid =
        @"\bhad (also |once |already |earlier |previously |repeatedly |initially |first |originally )?(said|spoken of|claimed|announced|stated|insisted|alleged|promised|predicted|forecast|estimated|argued)\b";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(HadSaid + @"( that)?( \w+){0,2}\W*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HadSaidBefore();

    /// <summary>Up to the end: in "her aide, who had said so, resigned" the clause is of something else.</summary>
    [GeneratedRegex(HadSaid + "[^,]+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HadSaidWithin();

    [GeneratedRegex(
        @"\bwhose (film|video|footage|recording|report|account|claim|complaint|statement|testimony|allegation|photograph|picture|letter|warning)s?\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WhoseWords();

    /// <summary>"The 40 percent that the bank talks about is nonsense": whoever speaks of another's number does not say that it is so.</summary>
    [GeneratedRegex(
        @"^(the |those |these )?[$€£]?\d[\d.,]*( ?(percent|per cent|%|million|billion|m|bn))?( [\w-]+){0,2} (that |which )(the )?[\w’'-]+( [\w’'-]+){0,3} ((talks?|talked|speaks?|spoke|boasts?|boasted|dreams?) (about|of)|claims?|claimed|cites?|cited|touts?|touted|likes? to (cite|quote|mention))\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OthersFigure();

    [GeneratedRegex(
        @"^\W{0,2}(that |which )?(was |were |had been )?(earlier |previously )?(put forward|named|given|cited|claimed|announced|estimated|quoted|promised|mentioned) (earlier |before )?by\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PutForward();

    private const string Since = @"\w+ (minute|hour|day|week|month|year)s? (after|before|since)\b";

    [GeneratedRegex(@"^(just |only |barely |about )?" + Since, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SinceWithin();

    [GeneratedRegex(@"\b" + Since + @"\W*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SinceBefore();

    /// <summary>"Refused to retract", "has not yet retracted" take nothing back.</summary>
    private const string NotRefused =
        @"(?<!(\b(not|never|without|(refus|declin)(e|es|ed|ing) to|fail(s|ed|ing)? to|yet to)|n['’]t)( (yet|ever|\w+ly))? )";

    [GeneratedRegex(
        NotRefused
            + @"(\b(retracts?|retracted|recants?|recanted|disowned)\b[^.;:]{0,80}$|\b(withdrew|withdraws|withdrawn|took back|taken back) (a|an|the|its|his|her|their|that|this) ([\w-]+ ){0,3}?(study|paper|article|report|claim|statement|allegation|accusation|complaint|figure|estimate|forecast|story|testimony|confession|remark)s?\b[^.;:]{0,60}$|\bwas wrong (about|that|to say)\b[^.;:]{0,40}$|\b(wrongly|mistakenly|incorrectly|falsely) (said|reported|claimed|stated|announced)\b[^.;:]{0,40}$)",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Withdrawn();

    [GeneratedRegex(
        @"\bhad (originally |first )?been (originally |first )?(due|scheduled|supposed|meant)\b[^,]*$",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex HadBeenDue();

    [GeneratedRegex(@"\b(if|unless)( [\w'’-]+){1,6} to\s+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConditionOfVerb();

    [GeneratedRegex(@"\b(if|unless)\b[^,;.:]{1,120}\b(and|or)\s+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondCondition();
}
