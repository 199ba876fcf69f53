using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>
/// The trees of a document's sentences: what the tagger and the parser often get wrong in news is mended first, and a dateline is no part of them. Each sentence is parsed
/// once, when it is asked for first.
/// </summary>
internal sealed class ClauseTrees(Document document)
{
    private readonly Dictionary<Extent, SentenceTree> _trees = [];

    /// <param name="sentence">Tokens.</param>
    public SentenceTree Of(Extent sentence)
    {
        if (!_trees.TryGetValue(sentence, out var tree))
            _trees[sentence] = tree = RelativeClauses.Mend(
                SyntaxReader.Shipped.Read(document, Datelines.Without(document, sentence), VerbTags.Mend),
                document.Folded
            );
        return tree;
    }
}
