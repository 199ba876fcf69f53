using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Whether a statement tells of what goes on or of what has come about, by its auxiliaries: "is stuck", "are still looking"; "has been freed", "have found".</summary>
internal static class Aspects
{
    private static readonly FrozenSet<string> Present = WordList.Of(
        "is are remains remain continues continue keeps faces face stands stand still awaits await seeks seek wants want"
    );

    /// <summary>It tells of what goes on.</summary>
    public static bool IsOngoing(IReadOnlyList<string> words) => words.Any(Present.Contains) && !IsDone(words);

    /// <summary>It tells of what has come about since.</summary>
    public static bool IsDone(IReadOnlyList<string> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (
                words[at] is "has" or "have"
                && (
                    words[at + 1]
                        is "been"
                            or "left"
                            or "won"
                            or "lost"
                            or "caught"
                            or "found"
                            or "cut"
                            or "quit"
                            or "sold"
                            or "bought"
                            or "met"
                            or "told"
                            or "gone"
                            or "broken"
                            or "fallen"
                            or "begun"
                            or "taken"
                            or "given"
                            or "withdrawn"
                    || words[at + 1].EndsWith("ed", StringComparison.Ordinal)
                )
            )
                return true;
        }
        return false;
    }
}
