using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>The noun that a number counts, with the adjectives and names before it.</summary>
internal static class CountedNouns
{
    /// <summary>A name and its adjectives are some words long; "2000 highly skilled Ukrainian steel workers" has five.</summary>
    private const int Longest = 8;

    /// <param name="tree">The sentence.</param>
    /// <param name="number">The last word of the number.</param>
    /// <param name="start">Where the noun is looked for: behind "more", "of the" …</param>
    public static (int Noun, string Words)? At(SentenceTree tree, int number, int start)
    {
        // "a four-cylinder engine" has four cylinders and is one engine.
        if (start == number + 1 && start + 1 < tree.Count && tree.Words[start] == "-" && NumberReader.IsGlued(tree, start))
            return tree.Tags[start + 1] is "NN" or "NNS" ? (start + 1, Nouns.Singular(tree.Words[start + 1])) : null;
        var (first, noun) = (start, -1);
        for (var at = start; at < Math.Min(tree.Count, start + Longest); at++)
        {
            if (IsNoun(tree, at))
                noun = at;
            // "half of the region's cattle": what is counted stands behind its owner.
            else if (tree.Tags[at] == "POS" && noun == at - 1 && at + 1 < tree.Count && tree.Tags[at + 1] is "NN" or "NNS" or "JJ")
                (noun, first) = (-1, at + 1);
            else if (!(noun >= 0 ? GoesOn(tree, start, at) : IsModifier(tree, at)))
                break;
            if (IsPlural(tree, at) && !(at + 1 < tree.Count && tree.Tags[at + 1] == "NNS"))
                break;
        }
        return noun < 0 ? null : (noun, Words(tree, number, first, noun));
    }

    /// <summary>"a day", "per week", "each year", "a-year" right behind a word.</summary>
    public static (string Name, int Last)? Rate(SentenceTree tree, int last)
    {
        var at = last + 1;
        if (at + 1 >= tree.Count)
            return null;
        var next = tree.Words[at + 1] == "-" && at + 2 < tree.Count && NumberReader.IsGlued(tree, at + 1) ? at + 2 : at + 1;
        var word = tree.Words[next];
        var isRate =
            tree.Words[at] == "per"
                ? tree.Tags[next].StartsWith("NN", StringComparison.Ordinal)
                : tree.Words[at] is "a" or "an" or "each" or "/" && UnitTable.Rates.Contains(word);
        // "$6.78 billion a year earlier" is no rate.
        if (next + 1 < tree.Count && tree.Words[next + 1] is "earlier" or "ago" or "before" or "later")
            return null;
        return isRate ? (Nouns.Singular(word), next) : null;
    }

    private static bool IsNoun(SentenceTree tree, int at) => tree.Tags[at] is "NNS" or "NN" or "NNP" or "NNPS" || IsPlural(tree, at);

    /// <summary>A plural; "96 Liverpool fans went": what stands before a finite verb is no verb itself.</summary>
    private static bool IsPlural(SentenceTree tree, int at) =>
        tree.Tags[at] == "NNS" || (tree.Tags[at] == "VBZ" && at + 1 < tree.Count && tree.Tags[at + 1] is "VBD" or "VBP" or "MD");

    private static bool IsModifier(SentenceTree tree, int at) =>
        tree.Tags[at] switch
        {
            // "The S&P 500 rose 64 points": a verb and no participle.
            "VBD" => at + 1 < tree.Count
                && tree.Tags[at + 1] is "NN" or "NNS" or "NNP" or "JJ"
                && tree.Child(at, "nsubj", "nsubj:pass") < 0,
            "JJ" or "JJR" or "JJS" or "VBN" or "VBG" or "RB" or "CD" or "HYPH" or "``" => true,
            "CC" => at > 0 && IsJoint(tree, at),
            _ => tree.Words[at] is "-" or "/",
        };

    /// <summary>Behind a noun: "coal-fired plants", "Kia and Hyundai vehicles", "Model 3 sedans".</summary>
    private static bool GoesOn(SentenceTree tree, int start, int at)
    {
        if (at + 1 >= tree.Count)
            return false;
        if (tree.Words[at] == "-")
            return NumberReader.IsGlued(tree, at) && NumberReader.IsGlued(tree, at + 1) && NounWithin(tree, at + 1, 3);
        if (at > start && tree.Words[at - 1] == "-" && NumberReader.IsGlued(tree, at))
            return NounWithin(tree, at + 1, 2);
        if (tree.Tags[at] == "CC")
            return IsJoint(tree, at);
        // "North Korean vessels": the adjective of a name of two words.
        if (tree.Tags[at] == "JJ" && tree.Tags[at - 1] == "NNP")
            return NounWithin(tree, at + 1, 3);
        return tree.Tags[at] == "CD" && tree.Tags[at - 1] is "NNP" or "NN" && tree.Tags[at + 1] == "NNS";
    }

    /// <summary>"digital and physical sales": both say something of the plural behind.</summary>
    private static bool IsJoint(SentenceTree tree, int at) =>
        tree.Words[at] is "and" or "or"
        && at + 2 < tree.Count
        && tree.Tags[at - 1] == tree.Tags[at + 1]
        && tree.Tags[at + 1] is "JJ" or "NNP"
        && tree.Tags[at + 2] == "NNS";

    private static bool NounWithin(SentenceTree tree, int at, int most)
    {
        for (var next = at; next < Math.Min(tree.Count, at + most); next++)
        {
            if (tree.Tags[next] is "NN" or "NNS")
                return true;
        }
        return false;
    }

    /// <summary>Without participles and adverbs in front, and without joining words: "charging stations" are stations, "decently sized plants" plants.</summary>
    private static string Words(SentenceTree tree, int number, int first, int noun)
    {
        while (
            first < noun
            && (tree.Tags[first] is "VBG" or "VBN" or "VBD" or "RB" or "CC" || tree.Words[first] is "-" or "/")
            && !(first + 1 < noun && tree.Words[first + 1] == "-")
        )
            first++;
        var words = Enumerable
            .Range(first, noun - first)
            .Where(at => tree.Tags[at] != "CC" && !(at == first && tree.Tags[at] == "CD"))
            .Select(at => tree.Tags[at] is "JJR" or "JJS" ? Adjectives.Plain(tree.Words[at]) : tree.Words[at])
            .Append(Nouns.Singular(tree.Words[noun]));
        if (number + 1 < tree.Count && tree.Words[number + 1] == "other")
            words = words.Prepend("other");
        return string.Join(' ', words).Replace(" - ", "-", StringComparison.Ordinal);
    }
}
