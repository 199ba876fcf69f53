using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// "Cork beat Kerry on Sunday": verbs whose past looks like their base form. Behind a noun that is one they could be nothing but the past ("beats" would be the present), and of many news tells what they did.
/// </summary>
internal static class PastForms
{
    private static readonly FrozenSet<string> Unchanged = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "beat",
        "hit",
        "cut",
        "shut",
        "quit",
        "split",
        "spread",
        "burst",
        "upset",
        "shed",
        "cast",
        "hurt",
        "thrust"
    );

    /// <summary>Gives them the tag of the past where the tagger has taken them for the present.</summary>
    public static void Tell(string[] words, string[] tags, int[] heads, string[] labels)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (tags[at] == "VBP" && Unchanged.Contains(words[at]) && HasNounBefore(tags, heads, labels, at))
                tags[at] = "VBD";
        }
    }

    private static bool HasNounBefore(string[] tags, int[] heads, string[] labels, int verb)
    {
        for (var at = 0; at < verb; at++)
        {
            if (heads[at] == verb && labels[at] == "nsubj" && tags[at].StartsWith("NN", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
