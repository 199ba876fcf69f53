using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What has not come about: "refused to lift the ban", "will cut the sentence", "asked the court to cut the sentence".</summary>
internal static class Unrealised
{
    /// <summary>Words from what is refused, planned or sought to the verb: "rejected a plea to have the term | reduced".</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Only = WordList.Of(
        "refuse refuses refused refusing decline declines declined reject rejects rejected fail fails failed will would could may might should must plan plans planned planning want wants wanted demand demands demanded demanding urge urges urged ask asks asked seek seeks sought seeking pledge pledges pledged promise promised consider considers considering propose proposes proposed vow vows vowed hope hopes hoped call calls called calling"
    );

    private static readonly FrozenSet<string> Resolved = WordList.Of("agreed agrees decided decides voted moved");

    /// <summary>The verb is negated, refused, planned or sought.</summary>
    public static bool Is(IReadOnlyList<string> words, int verb)
    {
        if (verb > 0 && words[verb - 1] is "to" && !(verb > 1 && Resolved.Contains(words[verb - 2])))
            return true;
        for (var at = Math.Max(0, verb - Reach); at < verb; at++)
        {
            if (Only.Contains(words[at]) || Negations.Is(words[at]))
                return true;
        }
        return false;
    }
}
