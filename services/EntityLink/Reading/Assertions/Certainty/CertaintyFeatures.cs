using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Certainty;

/// <summary>
/// What tells whether an event happened: its own auxiliaries, negation and adverbs, and what governs it, up to the sentence (after Stanovsky et al. 2017 and
/// Rudinger et al. 2018). Each feature is a hash.
/// </summary>
internal static class CertaintyFeatures
{
    /// <summary>A chain of governors in news is short; a longer one is an error of the parser.</summary>
    private const int MostSteps = 5;

    private const int Near = 3;

    /// <param name="tree">The sentence.</param>
    /// <param name="word">The word that names the event.</param>
    /// <param name="reading">What the rules make of it: "denied", "open", a modality, "none" where they see no clause.</param>
    public static List<uint> Of(SentenceTree tree, int word, string reading)
    {
        var features = new List<uint>(64);
        void Add(string name, string first = "", string second = "", string third = "") =>
            features.Add(Fnv1a.Of($"{name}|{first}|{second}|{third}"));
        var (tag, label, lemma) = (tree.Tags[word], tree.Labels[word], Grammar.Lemma(tree, word));
        Add("bias");
        Add("reading", reading);
        Add("reading-tag", reading, tag);
        Add("reading-label", reading, label);
        Add("reading-lemma", reading, lemma);
        Add("tag", tag);
        Add("label", label, tag);
        Add("lemma", lemma);
        Add("lemma-tag", lemma, tag);
        Add("suffix", tree.Words[word].Length > 3 ? tree.Words[word][^3..] : "", tag);
        Add("before", word > 0 ? tree.Words[word - 1] : "");
        Add("before-tag", word > 0 ? tree.Words[word - 1] : "", tag);
        Add("before2", word > 1 ? tree.Words[word - 2] : "", word > 0 ? tree.Words[word - 1] : "");
        Add("after", word + 1 < tree.Count ? tree.Words[word + 1] : "");
        Add("question", tree.Words[^1] == "?" ? "yes" : "no");
        var auxiliaries = Own(tree, word, Add, "own");
        Add("auxiliaries", auxiliaries, tag);
        Add("auxiliaries-negated", auxiliaries, Grammar.IsNegated(tree, word) ? "not" : "");
        Above(tree, word, reading, Add);
        Around(tree, word, Add);
        return features;
    }

    /// <summary>What hangs on a word; its auxiliaries together.</summary>
    private static string Own(SentenceTree tree, int word, Action<string, string, string, string> add, string side)
    {
        var auxiliaries = "";
        foreach (var child in tree.Children(word))
        {
            var (label, text) = (tree.Labels[child], tree.Words[child]);
            if (label is "aux" or "aux:pass" or "cop")
                auxiliaries += text + " ";
            if (label is "aux" or "aux:pass" or "cop" or "mark" or "advmod" or "case" or "det" or "cc" or "amod" or "nmod:poss")
                add($"{side}-child", label is "nmod:poss" ? "poss" : text, label, "");
            else
                add($"{side}-relation", label, "", "");
            if (label is "nsubj" or "nsubj:pass" or "obj")
                add($"{side}-argument", label, text, "");
        }
        if (Grammar.IsNegated(tree, word))
            add($"{side}-negated", tree.Tags[word], "", "");
        return auxiliaries;
    }

    private static void Above(SentenceTree tree, int word, string reading, Action<string, string, string, string> add)
    {
        var at = word;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var head = tree.Heads[at];
            if (head >= tree.Count)
            {
                add("depth", steps.ToString(System.Globalization.CultureInfo.InvariantCulture), tree.Tags[at], "");
                return;
            }
            var (lemma, label) = (Grammar.Lemma(tree, head), tree.Labels[at]);
            var negated = Grammar.IsNegated(tree, head) ? "not" : "";
            var mark = Mark(tree, at);
            if (steps == 0)
            {
                add("governor", lemma, label, "");
                add("governor-only", lemma, "", "");
                add("governor-mark", lemma, label, mark);
                add("governor-negated", lemma, label, negated);
                add("governor-tag", tree.Tags[head], label, tree.Tags[word]);
                add("governor-reading", lemma, reading, "");
                add("mark", mark, label, "");
                add("auxiliaries-above", Own(tree, head, add, "above"), label, "");
            }
            else
            {
                add("ancestor", lemma, label, "");
                add("ancestor-step", lemma, steps == 1 ? "2" : "3", tree.Labels[word]);
                foreach (var child in tree.Children(head))
                {
                    if (tree.Labels[child] is "aux" or "mark" or "cop")
                        add("ancestor-child", tree.Words[child], label, "");
                }
                if (negated.Length > 0)
                    add("ancestor-negated", label, "", "");
            }
            at = head;
        }
    }

    /// <summary>Words near by, and words of doubt anywhere in the sentence before it.</summary>
    private static void Around(SentenceTree tree, int word, Action<string, string, string, string> add)
    {
        for (var at = Math.Max(0, word - Near); at <= Math.Min(tree.Count - 1, word + Near); at++)
        {
            if (at != word)
                add("near", tree.Words[at], at < word ? "before" : "behind", "");
        }
        for (var at = 0; at < word; at++)
        {
            if (tree.Tags[at] == "MD" || tree.Words[at] is "if" or "not" or "n't" or "no" or "whether" or "without" or "unless" or "for")
                add("earlier", tree.Words[at], "", "");
        }
        for (var at = word - 1; at >= 0; at--)
        {
            if (!Grammar.IsVerb(tree, at) && tree.Tags[at] != "MD")
                continue;
            add("verb-before", Grammar.Lemma(tree, at), tree.Tags[at], tree.Tags[word]);
            add("tag-before", tree.Tags[at], tree.Tags[word], tree.Labels[word]);
            break;
        }
        var head = tree.Heads[word];
        if (head < tree.Count && tree.Heads[head] < tree.Count)
            add("two-above", Grammar.Lemma(tree, head), Grammar.Lemma(tree, tree.Heads[head]), tree.Labels[word]);
    }

    private static string Mark(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word && tree.Labels[child] is "mark" or "case")
                return tree.Words[child];
        }
        return "";
    }
}
