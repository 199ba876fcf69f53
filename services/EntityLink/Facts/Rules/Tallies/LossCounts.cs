using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// How many houses an event has destroyed and how much land has burned, whatever the clause's verb: "destroyed 41 homes", "the number of houses lost stands at 41", "the fire has grown to 900 hectares".
/// Such a count only grows while the event goes on.
/// </summary>
internal static class LossCounts
{
    /// <summary>Words to each side of the number in which its clause says that they were lost.</summary>
    private const int Reach = 10;

    private const string Houses = "house destroyed";

    private static readonly FrozenSet<string> Homes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "home",
        "house",
        "building",
        "dwelling",
        "property",
        "structure"
    );

    private static readonly FrozenSet<string> Lost = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "destroy",
        "destroyed",
        "destroys",
        "destroying",
        "lost",
        "burned",
        "burnt",
        "razed",
        "gutted",
        "levelled",
        "leveled",
        "flattened",
        "incinerated",
        "collapsed",
        "collapse",
        "collapses"
    );

    private static readonly FrozenSet<string> Land = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "hectare", "acre");

    private static readonly FrozenSet<string> Burning = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fire",
        "fires",
        "blaze",
        "wildfire",
        "bushfire",
        "burned",
        "burnt",
        "burning",
        "scorched",
        "charred",
        "blackened"
    );

    /// <summary>Verbs and times behind "lost", which is no verb with an object there: "the number of homes lost stands at 41".</summary>
    private static readonly FrozenSet<string> NoObjects = WordList.Of(
        "now stands stood rose rises reached climbed today yesterday overnight"
    );

    /// <summary>Words behind a verb in which it has a number of its own.</summary>
    private const int Near = 4;

    private static bool AreLost(string[] front, string[] back) =>
        Enumerable
            .Range(0, front.Length)
            .Any(at =>
                Lost.Contains(front[at]) && !IsOfOther(front, at) && (front[^1] is "and" or "or" || !front.Skip(at + 1).Any(IsNumber))
            )
        || Enumerable
            .Range(0, back.Length)
            .Any(at => Lost.Contains(back[at]) && !IsOfOther(back, at) && !back.Skip(at + 1).Take(Near).Any(IsNumber));

    /// <summary>"4,000 homes lost power": the noun behind it is what was lost.</summary>
    private static bool IsOfOther(string[] words, int at) =>
        words[at].Equals("lost", StringComparison.OrdinalIgnoreCase)
        && at + 1 < words.Length
        && ContentWords.IsContent(words[at + 1])
        && !IsNumber(words[at + 1])
        && !NoObjects.Contains(words[at + 1]);

    private static bool IsNumber(string word) => Wording.NumberOf(word) is not null;

    /// <summary>Words that make of it a plan, a threat, or some of more.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "threatened",
        "threatening",
        "another",
        "further",
        "additional",
        "other",
        "damaged",
        "year",
        "nearly",
        "of"
    );

    /// <summary>"Hectares | of pine forest": what grows there, and no part of them.</summary>
    private static bool IsOfKind(string unit, IReadOnlyList<string> behind) =>
        Land.Contains(unit)
        && behind is ["of", var kind, ..]
        && ContentWords.IsContent(kind)
        && !IsNumber(kind)
        && !behind.Skip(1).Take(2).Any(Others.Contains);

    /// <summary>The key of a tally is of such losses, or of what else only grows.</summary>
    public static bool IsKey(string key) => key is Houses or SignatureCounts.Key || key.StartsWith("burned ", StringComparison.Ordinal);

    /// <returns>What is counted; null where the words do not say.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the clause in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static Tally? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        if (unit is null || before.TakeLast(2).Any(Others.Contains) || (behind.Take(2).Any(Others.Contains) && !IsOfKind(unit, behind)))
            return null;
        string[] front = [.. before.TakeLast(Reach)];
        string[] back = [.. behind.Take(Reach)];
        return Homes.Contains(unit) && AreLost(front, back) ? new Tally(Houses, null, "house")
            : Land.Contains(unit) && (front.Any(Burning.Contains) || back.Any(Burning.Contains))
                ? new Tally($"burned {unit.ToLowerInvariant()}", null)
            : null;
    }
}
