using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Who listens to a clause and does not say it: "Jurors heard that P", "was told by the police that P".</summary>
internal static partial class Judgement
{
    /// <summary>Whoever stands behind "by" says it; where nobody does, somebody may be wrong.</summary>
    private static void Heard(SentenceTree tree, Clause clause, int verb, string lemma)
    {
        var by = lemma == "hear" ? Grammar.Oblique(tree, verb, "from") : Grammar.Oblique(tree, verb, "by");
        if (by < 0)
            Raise(clause, Modalities.Alleged);
        AddSource(tree, clause, by);
        clause.IsOfListener = true;
    }

    /// <summary>"heard that P", "was told that P": the subject listens.</summary>
    public static bool IsListened(SentenceTree tree, int verb, string lemma) =>
        lemma == "hear"
        || (lemma is "tell" or "inform" or "notify" or "assure" or "remind" or "brief" or "advise" && Grammar.IsPassive(tree, verb));

    /// <summary>"Hall, | the court heard, | had burnt the barn": taken for what is told of Hall.</summary>
    private static int HeardBeside(SentenceTree tree, int word)
    {
        var subject = tree.Child(word, "nsubj", "nsubj:pass");
        if (subject < 0)
            return -1;
        foreach (var child in tree.Children(subject))
        {
            if (
                child > subject
                && tree.Labels[child] == "acl:relcl"
                && tree.Words[child] is "heard" or "hears"
                && tree.Firsts[child] is > 0 and var first
                && (tree.Words[first] == "," || tree.Words[first - 1] == ",")
                && tree.Child(child, "nsubj") >= first
                && tree.Child(child, "obj", "ccomp") < 0
            )
                return child;
        }
        return -1;
    }
}
