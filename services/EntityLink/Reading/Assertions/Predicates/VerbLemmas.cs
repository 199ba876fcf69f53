using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions.Predicates;

/// <summary>The base form of a verb: a list of the irregular ones, and rules for the endings.</summary>
internal static class VerbLemmas
{
    private static readonly FrozenDictionary<string, string> Irregular = WordList
        .Phrases("verb-forms")
        .Select(line => line.Split(' '))
        .SelectMany(forms => forms.Skip(1).Select(form => (form, forms[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> InE = WordList.Words("verbs-in-e");

    private static readonly FrozenSet<string> DoubleL = FrozenSet.ToFrozenSet(
        "call kill fill pull roll sell tell poll fall install recall spell spill stall enroll drill thrill bill grill chill shell smell dwell yell mull scroll toll stroll swell quell fulfill".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly string[] Prefixes = ["re", "over", "under", "out", "mis", "with", "fore", "up"];

    /// <summary>An irregular form of the past: "fell" is that of "fall", and hardly ever a verb of its own.</summary>
    public static bool IsPast(string word) =>
        Irregular.TryGetValue(word, out var stem)
        && stem != word
        && !Ends(word, "s")
        && !Ends(word, "ing")
        && word is not ("are" or "am" or "'m" or "'re" or "'ve" or "'d");

    /// <param name="word">In lower case.</param>
    /// <param name="tag">Its tag: a base form is left as it is.</param>
    public static string Of(string word, string tag)
    {
        if (tag is "VB" or "VBP" && !(tag == "VBP" && IsPast(word)) && !word.StartsWith('\'') && word is not ("are" or "am" or "were"))
            return word;
        if (tag is "VBD" or "VBN" && word is "found" or "wound")
            return word == "found" ? "find" : "wound";
        if (Irregular.TryGetValue(word, out var known))
            return known;
        foreach (var prefix in Prefixes)
        {
            // "repaid", "overtook", "undergone".
            if (
                word.Length > prefix.Length + 2
                && word.StartsWith(prefix, StringComparison.Ordinal)
                && Irregular.TryGetValue(word[prefix.Length..], out var stem)
                && stem.Length > 2
            )
                return prefix + stem;
        }
        // "lied", "tied": no verb has a single consonant before its "y".
        if (word.Length == 4 && Ends(word, "ied"))
            return word[..3];
        if (word.Length > 4 && (Ends(word, "ied") || Ends(word, "ies")))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (word.Length > 4 && Ends(word, "ing"))
            return Stem(word[..^3]);
        if (word.Length > 3 && Ends(word, "ed"))
            return Stem(word[..^2]);
        if (word.Length > 3 && tag == "VBZ" && Ends(word, "es"))
            return
                InE.Contains(word[..^1])
                || !(
                    Ends(word, "sses")
                    || Ends(word, "shes")
                    || Ends(word, "ches")
                    || Ends(word, "xes")
                    || Ends(word, "oes")
                    || Ends(word, "zzes")
                )
                ? word[..^1]
                : word[..^2];
        return tag == "VBZ" && Ends(word, "s") && word.Length > 3 ? word[..^1] : word;
    }

    private static string Stem(string stem)
    {
        if (InE.Contains(stem + "e"))
            return stem + "e";
        if (stem.Length < 3 || stem[^1] != stem[^2] || "aeiou".Contains(stem[^1], StringComparison.Ordinal))
            return stem;
        return stem[^1] switch
        {
            's' or 'f' or 'z' => stem,
            'l' when DoubleL.Contains(stem) => stem,
            _ => stem[..^1],
        };
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
