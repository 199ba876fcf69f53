using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Who says to have done it, and who sees no connection to them.</summary>
internal static class Responsibility
{
    /// <summary>Words between "no" and the connection: "no evidence suggested a connection".</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Connections = WordList.Of("connection connections link links ties");

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
}
