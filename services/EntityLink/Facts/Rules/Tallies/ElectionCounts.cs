using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// How many have voted and which share of the votes somebody has: "Turnout was 71 percent", "Ruiz took 38.7 percent of the vote". Not of a region, of an earlier election or of a poll, of which there
/// are others.
/// </summary>
internal static class ElectionCounts
{
    private const string Prefix = "votes ";

    private const string Turnout = "turnout";

    /// <summary>Words between "turnout" and the number, or between a name and its share.</summary>
    private const int Reach = 4;

    private static readonly FrozenSet<string> Voting = WordList.Of(
        "vote votes ballot ballots counted counting election elections runoff run-off electoral polling"
    );

    private static readonly FrozenSet<string> Gaining = WordList.Of(
        "has have had won wins took takes got gets received receives polled secured gained scored with on at"
    );

    private static readonly FrozenSet<string> Between = WordList.Of(
        "just about around some nearly almost over under only the same a still now"
    );

    /// <summary>What is of another election, of a part of the voters, or of none.</summary>
    private static readonly FrozenSet<string> Other = WordList.Of(
        "poll polls survey surveys pollster pollsters forecast forecasts projected projection exit predicted expected would could may might ago previous previously last first-time among province provinces region regions district districts state city town county abroad overseas than compared against since record earlier usual average if rose risen fell fallen up down higher lower points runoff run-off round"
    );

    /// <summary>Votes are counted on, and of a share that differs nobody need be wrong.</summary>
    public static bool IsShare(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <returns>What the number is of; null where the words do not say.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the sentence in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static string? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        if (unit is not "percent" || before.Concat(behind).Any(IsOfOther))
            return null;
        var rest = behind.SkipWhile(word => word is "percent" or "per" or "cent").ToList();
        if (IsTurnout(before, rest))
            return rest is ["in" or "at" or "by", ..] || before.Contains("in") || before.Contains("at") || before.Contains("by")
                ? null
                : Turnout;
        return before.Concat(behind).Any(word => Voting.Contains(word)) && rest is not ["in" or "among", ..] && Gainer(before) is { } name
            ? Prefix + Stems.Of(name)
            : null;
    }

    /// <summary>Also a year, which is that of another election, or of this one and says nothing.</summary>
    private static bool IsOfOther(string word) =>
        Other.Contains(word.ToLowerInvariant()) || (word is [('1' or '2'), _, _, _] && word.All(char.IsAsciiDigit));

    private static bool IsTurnout(IReadOnlyList<string> before, List<string> rest) =>
        rest is ["turnout", ..]
        || (
            rest.SkipWhile(word => word is "of" or "the" or "all" or "eligible" or "registered").ToList()
            is ["voters" or "electorate", "took" or "voted" or "cast" or "turned" or "participated" or "had", ..]
        )
        || before.Skip(Math.Max(0, before.Count - Reach)).Any(word => word.Equals(Turnout, StringComparison.OrdinalIgnoreCase));

    /// <summary>The last word of the name that has the share: "Ruiz won 38 percent", "and Ruiz 38".</summary>
    private static string? Gainer(IReadOnlyList<string> before)
    {
        var at = before.Count - 1;
        while (at >= 0 && at > before.Count - Reach && Between.Contains(before[at]))
            at--;
        var isVerb = at >= 0 && Gaining.Contains(before[at]);
        if (isVerb)
            at--;
        return at >= 0 && char.IsUpper(before[at][0]) && ContentWords.IsContent(before[at]) && (isVerb || at > 0) ? before[at] : null;
    }
}
