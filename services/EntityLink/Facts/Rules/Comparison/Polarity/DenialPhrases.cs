using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Ways of rejecting what is said that are no single verb: "laughed off the report", "poured cold water on the claim", "is suing over the claim", "hit back at the council, insisting …".</summary>
internal static class DenialPhrases
{
    /// <summary>Tokens from such a phrase to the reports: "poured cold water on the public prosecutors' | claim".</summary>
    public const int Reach = 9;

    /// <summary>Tokens from "suing" to what for: "is suing the daily Morgen for | libel".</summary>
    private const int ToCharge = 8;

    /// <summary>Tokens from "hit back at" to what is insisted: "hit back at the council, | insisting".</summary>
    private const int ToInsisting = 10;

    /// <summary>The two words of each phrase.</summary>
    private static readonly FrozenSet<string> Phrases = new[]
    {
        "rule rules ruled|out",
        "push pushes pushed|back",
        "pour pours poured pouring|cold",
        "brush brushes brushed brushing wave waves waved waving sweep swept|aside",
        "laugh laughs laughed laughing shrug shrugs shrugged shrugging brush brushes brushed|off",
        "bat bats batted batting wave waved|away",
        "knock knocks knocked shoot shot slap slapped|down",
        "scoff scoffs scoffed scoffing sneer sneered|at",
    }
        .Select(line => line.Split('|'))
        .SelectMany(line => line[0].Split(' ').Select(verb => $"{verb} {line[1]}"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind them stands no object of the phrase.</summary>
    private static readonly FrozenSet<string> Stops = WordList.Of(
        "after before as amid when while said says say according despite following near until because and but in"
    );

    private static readonly FrozenSet<string> Suing = WordList.Of("sue sues sued suing");
    private static readonly FrozenSet<string> Slander = WordList.Of("libel defamation slander");
    private static readonly FrozenSet<string> Insisting = WordList.Of("insisting insisted insists maintaining");

    /// <summary>"Laughed off", "poured cold".</summary>
    public static bool Is(Document document, int at, int end) =>
        at + 1 < end && document.IsWord(at + 1) && Phrases.Contains($"{document.Word(at)} {document.Word(at + 1)}");

    /// <summary>"Ruled out that he had met her": the other phrases reject only what is called a report, for drones are shot down, too.</summary>
    public static bool TakesClauses(string verb) => verb.StartsWith("rule", StringComparison.OrdinalIgnoreCase);

    /// <summary>The phrase has a report for its object: "shot down the council's | claim", not "shot down a drone, reports say".</summary>
    public static bool Rejects(Document document, int at, int end, FrozenSet<string> reports)
    {
        for (var next = at + 2; next < Math.Min(end, at + 1 + Reach); next++)
        {
            if (document.IsMark(next, ',') || document.IsMark(next, '.') || Stops.Contains(document.Word(next).ToString()))
                return false;
            if (reports.Contains(document.Word(next).ToString()))
                return true;
        }
        return false;
    }

    /// <summary>"Is suing over the claim", "is suing the paper for libel".</summary>
    public static bool IsSuit(Document document, int at, int end, FrozenSet<string> reports)
    {
        if (!Suing.Contains(document.Word(at).ToString()))
            return false;
        var isOver = false;
        for (var next = at + 1; next < Math.Min(end, at + 1 + ToCharge) && !document.IsMark(next, '.'); next++)
        {
            isOver |= document.Is(next, "over");
            if (Slander.Contains(document.Word(next).ToString()) || (isOver && reports.Contains(document.Word(next).ToString())))
                return true;
        }
        return false;
    }

    public static bool HitsBack(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(at => words[at] is "hit" or "hits" or "hitting" && words[at + 1] is "back");

    /// <summary>"Hit back at the council, insisting": an army that hits back insists on nothing.</summary>
    public static bool HitsBack(Document document, int at, int end) =>
        at + 2 < end
        && document.Word(at) is "hit" or "hits" or "hitting"
        && document.Is(at + 1, "back")
        && Enumerable
            .Range(at + 2, Math.Max(0, Math.Min(end, at + 2 + ToInsisting) - at - 2))
            .Any(next => Insisting.Contains(document.Word(next).ToString()));
}
