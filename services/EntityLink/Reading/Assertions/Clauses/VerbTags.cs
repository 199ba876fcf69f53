using NewsMesh.EntityLink.Reading.Assertions.Predicates;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Verbs that the tagger takes for nouns, mended only where a sentence would have no verb: "Flood toll rises to 18", "The mine produces 4 million tonnes".</summary>
internal static class VerbTags
{
    /// <param name="words">In lower case.</param>
    /// <param name="tags">Penn Treebank; changed in place.</param>
    public static void Mend(string[] words, string[] tags)
    {
        CountedShips(tags);
        Conditions(words, tags);
        if (Array.Exists(tags, tag => tag is "VBD" or "VBZ" or "VBP" or "MD"))
            return;
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (
                tags[at] == "NNS"
                && tags[at - 1] is "NN" or "NNP" or "NNS" or "," or "VB"
                && tags[at + 1] is "CD" or "DT" or "PRP$" or "TO" or "IN" or "$" or "JJ" or "RB" or "NNP"
                && PredicateTable.OfVerb(VerbLemmas.Of(words[at], "VBZ")) is not null
            )
            {
                tags[at] = "VBZ";
                if (tags[at - 1] == "VB")
                    tags[at - 1] = "NN";
                return;
            }
        }
    }

    /// <summary>"If the levee breaks, …": a clause that has no verb yet ends with one.</summary>
    private static void Conditions(string[] words, string[] tags)
    {
        // A subject of a few words; what is longer may hold a verb that the tagger missed, too.
        const int LongestSubject = 5;
        for (var mark = 0; mark < words.Length; mark++)
        {
            if (words[mark] is not ("if" or "unless" or "when" or "because" or "while" or "although" or "until"))
                continue;
            for (var at = mark + 2; at + 1 < words.Length && at <= mark + LongestSubject; at++)
            {
                if (tags[at].StartsWith("VB", StringComparison.Ordinal) || tags[at] == "MD")
                    break;
                if (tags[at] == "NNS" && tags[at - 1] is "NN" or "NNP" && words[at + 1] is "," or ".")
                    tags[at] = "VBZ";
            }
        }
    }

    /// <summary>"Ten ships left": a plural behind a number, and the past behind it.</summary>
    private static void CountedShips(string[] tags)
    {
        for (var at = 1; at + 1 < tags.Length; at++)
        {
            if (tags[at] == "VBZ" && tags[at - 1] == "CD" && tags[at + 1] is "VBN" or "VBD")
                (tags[at], tags[at + 1]) = ("NNS", "VBD");
        }
    }
}
