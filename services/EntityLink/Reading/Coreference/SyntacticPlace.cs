using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>Where a name or a pronoun stands in the tree of its sentence.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The word on which the rest of the name hangs.</param>
/// <param name="Clause">The head of the clause that it stands in: mostly a verb.</param>
internal readonly record struct SyntacticPlace(SentenceTree Tree, int Word, int Clause)
{
    /// <summary>From the possessor to the subject: who is spoken of, by the hierarchy of centering (Grosz, Joshi and Weinstein, 1995).</summary>
    public float Salience =>
        Role switch
        {
            "nsubj" => 5,
            "nsubj:pass" => 4,
            "obj" or "iobj" => 3,
            "obl" or "obl:agent" => 2,
            "nmod:poss" => 1,
            _ => 0,
        };

    /// <summary>Of joined names that of the first; of "Smith" in "Mayor Smith" or "the mayor, Smith" that of the whole.</summary>
    public string Role
    {
        get
        {
            var word = Word;
            for (
                var steps = 0;
                steps < 4 && Tree.Labels[word] is ("conj" or "appos" or "flat" or "compound") && !Tree.IsRoot(word);
                steps++
            )
                word = Tree.Heads[word];
            return Tree.Labels[word];
        }
    }

    public bool IsInMainClause => Tree.IsRoot(Clause);

    /// <param name="tree">Of its sentence.</param>
    /// <param name="characters">Of the name or the pronoun.</param>
    /// <returns>Null where the tree has none of its words: in a dateline.</returns>
    public static SyntacticPlace? Of(SentenceTree tree, Extent characters)
    {
        var first = tree.Tokens.CountBefore(characters.Start, static (token, at) => token.Start < at);
        if (first == tree.Count || tree.Tokens[first].Start >= characters.End)
            return null;
        var word = first;
        // One step for each word of the name is enough.
        for (var at = first; at < tree.Count && tree.Tokens[at].Start < characters.End; at++)
        {
            var head = tree.Heads[word];
            if (head < first || head >= tree.Count || tree.Tokens[head].Start >= characters.End)
                break;
            word = head;
        }
        return new SyntacticPlace(tree, word, ClauseOf(tree, word));
    }

    /// <summary>Whether the clause of another place lies within this one's: "Smith said that she …".</summary>
    public bool Governs(SyntacticPlace other)
    {
        var (at, steps) = (other.Clause, 0);
        while (at != Clause && !Tree.IsRoot(at) && steps++ < Tree.Count)
            at = Tree.Heads[at];
        return at == Clause && other.Clause != Clause;
    }

    /// <summary>Whether another place hangs on this name: "Smith, whose son told her".</summary>
    public bool Holds(SyntacticPlace other) => other.Word != Word && Tree.Firsts[Word] <= other.Word && other.Word <= Tree.Lasts[Word];

    private static int ClauseOf(SentenceTree tree, int word)
    {
        for (var steps = 0; steps < tree.Count && !tree.IsRoot(word); steps++)
        {
            var isClause = tree.Labels[word] is "ccomp" or "xcomp" or "advcl" or "acl" or "acl:relcl" or "csubj" or "parataxis";
            if (isClause || (tree.Labels[word] == "conj" && tree.Tags[word].StartsWith("VB", StringComparison.Ordinal)))
                return word;
            word = tree.Heads[word];
        }
        return word;
    }
}
