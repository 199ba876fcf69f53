using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// The words that assert: the predicate with its roles and what says where, when and how much, without the clauses that depend on it. They end where a quotation begins or ends: what
/// stands in it is somebody else's.
/// </summary>
internal static class ClauseSpan
{
    public static Extent Of(
        SentenceTree tree,
        Clause clause,
        IEnumerable<Extent?> fields,
        IReadOnlyList<ReadQuote> around,
        IReadOnlyList<Extent> quoted
    )
    {
        var word = tree.Tokens[clause.Word];
        var span = new Extent(word.Start, word.End);
        foreach (var field in fields)
        {
            if (field is { } part)
                span = Join(span, part);
        }
        if (clause.IsNominal)
            return Join(span, Phrases.Of(tree, clause.Word));
        var within = around.Count == 0 ? null : (Extent?)around[0].Content.First(part => part.Contains(word.Start));
        foreach (var child in tree.Children(clause.Word))
        {
            if (!IsOwn(tree, child))
                continue;
            var phrase = Phrases.Of(tree, child);
            if (tree.Child(child, "case") is >= 0 and var preposition && preposition < child)
                phrase = Join(phrase, new Extent(tree.Tokens[preposition].Start, tree.Tokens[preposition].End));
            var joined = Join(span, phrase);
            if (
                within is { } part
                    ? part.Start <= joined.Start && joined.End <= part.End
                    : !quoted.Any(words => joined.Overlaps(words) && !span.Overlaps(words))
            )
                span = joined;
        }
        // "Not | one shot was fired": without it the words would say the opposite.
        foreach (var role in clause.Subjects.Append(clause.Object))
        {
            if (role >= 0 && Grammar.BareNegation(tree, role) is >= 0 and var not && within?.Contains(tree.Tokens[not].Start) != false)
                span = Join(span, new Extent(tree.Tokens[not].Start, tree.Tokens[not].End));
        }
        return span;
    }

    private static bool IsOwn(SentenceTree tree, int child) =>
        tree.Labels[child]
            is "nsubj"
                or "nsubj:pass"
                or "obj"
                or "iobj"
                or "obl"
                or "obl:agent"
                or "obl:unmarked"
                or "aux"
                or "aux:pass"
                or "cop"
                or "compound:prt"
        && !Grammar.IsVerb(tree, child);

    private static Extent Join(Extent one, Extent other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
}
