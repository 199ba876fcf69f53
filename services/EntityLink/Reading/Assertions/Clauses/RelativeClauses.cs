using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>
/// "The ship, which had 129 people on board, hit a pillar": the parser, which reads from left to right, gives the ship to "had" and leaves "hit" without a subject. A verb with a relative pronoun and
/// a noun before it as subjects is a relative clause of that noun, and the verb behind the closing comma has the noun for its subject.
/// </summary>
internal static class RelativeClauses
{
    public static SentenceTree Mend(SentenceTree tree, string folded)
    {
        for (var verb = 3; verb < tree.Count; verb++)
        {
            if (Subject(tree, verb) is not (>= 0 and var subject) || MainVerb(tree, verb) is not (>= 0 and var main))
                continue;
            var (tags, heads, labels) = ((string[])tree.Tags.Clone(), (int[])tree.Heads.Clone(), (string[])tree.Labels.Clone());
            var upper = heads[verb] == subject ? subject : verb;
            if (heads[main] == verb)
                (heads[main], labels[main]) = (heads[upper], labels[upper]);
            if (tags[main] is "VBN" or "VB" && tree.Child(main, "aux", "aux:pass", "cop") < 0)
                tags[main] = "VBD";
            (heads[verb], labels[verb]) = (subject, "acl:relcl");
            (heads[subject], labels[subject]) = (main, tree.Child(main, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
            return new SentenceTree(folded, tree.Tokens, tags, heads, labels);
        }
        return tree;
    }

    /// <summary>The noun that a relative verb took for its subject; -1 for none.</summary>
    private static int Subject(SentenceTree tree, int verb)
    {
        int noun = -1,
            pronoun = -1;
        if (!Grammar.IsVerb(tree, verb) && tree.Child(verb, "cop") < 0)
            return -1;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb || tree.Labels[child] is not ("nsubj" or "nsubj:pass" or "obj"))
                continue;
            if (tree.Words[child] is "which" or "who" && child > 1 && tree.Words[child - 1] == ",")
                pronoun = child;
            else if (tree.Tags[child] is "NN" or "NNS" or "NNP" or "NNPS" && noun < 0)
                noun = child;
        }
        // Or the noun has its relative clause, and nothing else.
        if (noun < 0 && tree.Labels[verb] == "acl:relcl" && tree.Heads[verb] is var root && root < verb && tree.IsRoot(root))
            noun = root;
        return pronoun >= 0 && noun >= 0 && noun < pronoun ? noun : -1;
    }

    /// <summary>The verb behind the comma that closes the relative clause, without a subject of its own; -1 for none.</summary>
    private static int MainVerb(SentenceTree tree, int verb)
    {
        for (var at = verb + 1; at < tree.Count; at++)
        {
            if (
                (Grammar.IsVerb(tree, at) || tree.Child(at, "cop") >= 0)
                && tree.Labels[at] is not ("aux" or "aux:pass" or "cop" or "amod")
                && tree.Tags[at] is not "VBG"
                && (tree.Heads[at] == verb || tree.Heads[verb] == at)
                && tree.Child(at, "nsubj", "nsubj:pass", "mark", "cc") < 0
                && IsBehindComma(tree, at, verb)
            )
                return at;
        }
        return -1;
    }

    private static bool IsBehindComma(SentenceTree tree, int at, int verb)
    {
        // Auxiliaries and adverbs may stand between the comma and the verb.
        for (var before = at - 1; before > verb; before--)
        {
            if (tree.Words[before] == ",")
                return true;
            if (tree.Labels[before] is not ("aux" or "aux:pass" or "cop" or "advmod"))
                return false;
        }
        return false;
    }
}
