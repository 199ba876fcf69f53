using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Verbs by which somebody rejects what is said: "denied that …", "dismissed the reports". Who rejects a bid or is denied entry disputes nothing.</summary>
internal static class Denials
{
    /// <summary>Words between the verb and what it rejects: "denied any of these media reports".</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Sure = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "refute",
        "refutes",
        "refuted",
        "debunked"
    );

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "deny",
        "denies",
        "denied",
        "denying",
        "reject",
        "rejects",
        "rejected",
        "dismiss",
        "dismisses",
        "dismissed",
        "dispute",
        "disputes",
        "disputed"
    );

    /// <summary>"insists that there was no violation".</summary>
    private static readonly FrozenSet<string> Insisting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "insist",
        "insists",
        "insisted",
        "insisting",
        "maintains",
        "maintained"
    );

    private static readonly FrozenSet<string> No = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "no",
        "not",
        "never",
        "nobody",
        "none"
    );

    private static readonly FrozenSet<string> Said = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "that",
        "claim",
        "claims",
        "report",
        "reports",
        "rumor",
        "rumors",
        "rumour",
        "rumours",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "charge",
        "charges",
        "suggestion",
        "suggestions",
        "involvement",
        "responsibility",
        "wrongdoing",
        "having",
        "being",
        "it"
    );

    /// <summary>The denier, the verb, the reports, a day: whoever says more says what it is about.</summary>
    public const int WordsOfBareDenial = 5;

    private static readonly FrozenSet<string> Reports = Stemmed(
        "reports",
        "claims",
        "allegations",
        "accusations",
        "charges",
        "rumors",
        "rumours"
    );

    private static readonly FrozenSet<string> Hearsay = Stemmed(
        "reportedly",
        "allegedly",
        "alleged",
        "accused",
        "claimed",
        "claims",
        "rumored",
        "rumoured"
    );

    /// <summary>Stems of a statement that speaks of reports.</summary>
    public static bool AreOfReports(IReadOnlyList<string> terms) => terms.Any(Reports.Contains);

    /// <summary>Stems of a statement that somebody else vouches for.</summary>
    public static bool AreOfHearsay(IReadOnlyList<string> terms) => terms.Any(Hearsay.Contains);

    private static FrozenSet<string> Stemmed(params string[] words) => words.Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Claimed responsibility", "claims sole responsibility".</summary>
    public static bool IsClaimed(Document document, int responsibility, int start) =>
        Enumerable
            .Range(Math.Max(start, responsibility - 2), Math.Min(2, responsibility - start))
            .Any(at => document.Word(at).StartsWith("claim", StringComparison.OrdinalIgnoreCase));

    /// <summary>"No connections to", "no evidence suggested a connection".</summary>
    public static bool IsOfConnection(Document document, int no, int end) =>
        Enumerable
            .Range(no + 1, Math.Max(0, Math.Min(end, no + 1 + Reach) - no - 1))
            .Any(at => Connections.Contains(document.Word(at).ToString()));

    private static readonly FrozenSet<string> Connections = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "connection",
        "connections",
        "link",
        "links",
        "ties"
    );

    /// <summary>"Reports that he would leave were | dismissed by his agent".</summary>
    private static bool IsOfReportsBefore(Document document, int verb) =>
        verb > 1
        && document.Word(verb - 1) is "were" or "was" or "been"
        && Stems.Of(document.Word(document.Sentences[document.SentenceOf(verb)].Start).ToString()) is var first
        && Reports.Contains(first)
        // A judge dismisses charges, too.
        && first != Stems.Of("charges");

    public static bool Denies(Document document, int at, int end)
    {
        var word = document.Word(at).ToString();
        if (Sure.Contains(word))
            return true;
        if (Insisting.Contains(word))
            return Enumerable
                .Range(at + 1, Math.Max(0, Math.Min(end, at + 1 + Reach) - at - 1))
                .Any(next => No.Contains(document.Word(next).ToString()));
        if (!Verbs.Contains(word))
            return false;
        if (IsOfReportsBefore(document, at))
            return true;
        for (var next = at + 1; next < Math.Min(end, at + 1 + Reach); next++)
        {
            var rejected = document.Word(next).ToString();
            if (
                Said.Contains(rejected)
                || (next <= at + 2 && document.IsWord(next) && rejected.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            )
                return true;
        }
        return word.StartsWith("den", StringComparison.OrdinalIgnoreCase) && at + 1 < end && document.Is(at + 1, "any");
    }
}
