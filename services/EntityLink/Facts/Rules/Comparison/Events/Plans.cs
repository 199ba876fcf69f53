using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Words by which a plan is told without "will": "announced the deployment of", "is to open", "to acquire".</summary>
internal static class Plans
{
    private static readonly FrozenSet<string> Announcing = WordList.Of(
        "announce announces announced announcing unveils unveiled plan planned planning"
    );
    private static readonly FrozenSet<string> Articles = WordList.Of("a an the its his her their plans");

    public static bool Announces(Document document, Extent tokens)
    {
        for (var at = tokens.Start; at + 1 < tokens.End; at++)
        {
            if (
                document.Is(at, "to")
                    ? IsToCome(document, tokens, at)
                    : Announcing.Contains(document.Word(at).ToString()) && Articles.Contains(document.Word(at + 1).ToString())
            )
                return true;
        }
        return false;
    }

    /// <summary>"The court is to rule", and "Nordair to cut 900 jobs" as headlines have it.</summary>
    private static bool IsToCome(Document document, Extent tokens, int to) =>
        to > tokens.Start
        && (
            document.Word(to - 1) is "is" or "are"
            || (
                document.IsCapital(to - 1)
                && Enumerable.Range(tokens.Start, to - tokens.Start).All(at => !document.IsWord(at) || document.IsCapital(at))
            )
        )
        && document.IsWord(to + 1)
        && !document.IsCapital(to + 1);
}
