using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>The trees of a document's sentences, of which a dateline is no part. Each is made once, when it is asked for first.</summary>
internal sealed class ClauseTrees(Document document, EncodedDocument encoded, SyntaxReader syntax)
{
    private readonly Dictionary<Extent, SentenceTree> _trees = [];

    /// <param name="sentence">Tokens.</param>
    public SentenceTree Of(Extent sentence)
    {
        if (!_trees.TryGetValue(sentence, out var tree))
            _trees[sentence] = tree = syntax.Read(document, encoded, Datelines.Without(document, sentence));
        return tree;
    }
}
