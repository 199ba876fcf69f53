using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>A statement in one line, and its answer in a table. Only words of the article, with what it says of them before: a denial looks like one, and so does a plan.</summary>
internal static partial class StatementLine
{
    public static string Of(FactAssertion one, string words, int longest)
    {
        var line = UtteranceStatement.OneLine(one.Sentence ?? words);
        if (line.Length > longest)
            line = line[..(char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1)] + "…";
        // A sentence says for itself who says it and whether it is so.
        if (one.Sentence is not null)
            return line;
        var isIntroduction = Introductions.Are(one.Predicate, one.Quantity is not null, line.Split(' '));
        var source = one.Sources is [var who, ..] && !isIntroduction && !Names(line, who.Words) ? who.Words : null;
        // "Lindqvist did not sign" says so itself: "denied" before it would say the opposite.
        return (one.Denied && !SaysNo(line), one.Modality, source) switch
        {
            (true, _, { } by) => $"{SpeakerWords.First(by)} denies: {line}",
            (true, _, null) => $"Denied: {line}",
            (_, var modality, _) when Marks.TryGetValue(modality, out var mark) && !Says(mark.Words, line) =>
                $"{mark.Name}: {By(source)}{line}",
            (_, _, { } by) => $"According to {SpeakerWords.Within(by)}: {line}",
            _ => line,
        };
    }

    /// <summary>"The union put the toll at 17" names its source, and so does what begins with "according to"; "she" and "which" name nobody.</summary>
    private static bool Names(string line, string source)
    {
        if (line.StartsWith("According to", StringComparison.OrdinalIgnoreCase) || ContentWords.Of(source).LastOrDefault() is not { } name)
            return true;
        return line.StartsWith(source, StringComparison.OrdinalIgnoreCase)
            || ContentWords.Of(string.Join(' ', line.Split(' ').Take(WordsOfSource))).Contains(name);
    }

    /// <summary>Words at the beginning of a line that may be its source's: "The Danish transport ministry".</summary>
    private const int WordsOfSource = 5;

    /// <summary>How each modality is said before words that do not say it themselves: "Planned: a fleet of nine ships", and "The fleet will have nine ships" as it is.</summary>
    private static readonly FrozenDictionary<string, (string Name, FrozenSet<string> Words)> Marks = new Dictionary<
        string,
        (string, FrozenSet<string>)
    >(StringComparer.Ordinal)
    {
        ["planned"] = (
            "Planned",
            WordList.Of(
                "will would shall ’ll 'll won’t won't plan plans planned planning intend intends intended aim aims aimed hope hopes hoped want wants wanted expect expects expected propose proposes proposed due set"
            )
        ),
        ["alleged"] = (
            "Alleged",
            WordList.Of("alleged allegedly allege alleges accuse accuses accused claim claims claimed suspected reportedly")
        ),
        ["conditional"] = ("On a condition", WordList.Of("if unless would could may might can provided")),
        ["demanded"] = ("Demanded", WordList.Of("demand demands demanded urge urges urged must should call calls called")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static bool Says(FrozenSet<string> words, string line) =>
        line.Split(' ').Any(word => words.Contains(word.Trim('“', '”', '"', ',', '.', ';', ':')));

    /// <summary>What the fact's reports answer.</summary>
    public static string SlotOf(FactAssertion one) =>
        one switch
        {
            { Quantity.Unit: { Length: > 0 } unit } => $"how many ({unit})",
            { Quantity: not null } => "how many",
            _ when PredicateClasses.HasOneSubject(PredicateClasses.Of(one.Predicate)) && one.Subject is not null => "who",
            { Time: not null } => "when",
            _ => "whether",
        };

    public static string ValueOf(FactAssertion one) =>
        (one.Denied && !(SlotOf(one) == "who" && SaysNo(one.Subject!.Words)) ? "not: " : "")
        + SlotOf(one) switch
        {
            "who" => UtteranceStatement.OneLine(one.Subject!.Words),
            "when" => Day(one.Time!),
            "whether" => one.Denied ? "so" : "it is so",
            _ => SlotRules.Words(one.Quantity!),
        };

    private static readonly FrozenSet<string> Negations = WordList.Of(
        "no not nobody none never neither nor nothing nowhere cannot without deny denies denied denying refuse refuses refused refusing reject rejects rejected dismiss dismisses dismissed fail fails failed"
    );

    /// <summary>Whether the words themselves have what makes them a denial: "did not sign", "nobody has won". What is said in passing makes none: "the crew, who had no choice, …".</summary>
    private static bool SaysNo(string words) =>
        InPassing()
            .Replace(words, " ")
            .Split(' ')
            .Select(word => word.Trim('“', '”', '"', ',', '.', ';', ':'))
            .Any(word =>
                Negations.Contains(word)
                || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)
            );

    [GeneratedRegex(
        @", (who|which|whose|where)\b[^,]*(,|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InPassing();

    private static string By(string? source) => source is null ? "" : $"according to {SpeakerWords.Within(source)}: ";

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private static string Day(FactPeriod time)
    {
        var (from, last) = (time.From.UtcDateTime, time.To.UtcDateTime.AddTicks(-1));
        // "At 4.10 a.m.": who gives the minute can be contradicted by who gives another.
        if (time.To - time.From <= Moment)
            return from.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return from.Date == last.Date ? Written(from) : $"{Written(from)} to {Written(last)}";

        static string Written(DateTime day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }
}
