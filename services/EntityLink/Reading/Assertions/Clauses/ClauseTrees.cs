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
            _trees[sentence] = tree = Read(Datelines.Without(document, sentence));
        return tree;
    }

    /// <summary>The tree of the sentence that a token stands in; null where it is too long to be one.</summary>
    public SentenceTree? At(int token) =>
        document.SentenceOf(token) is var at
        && at < document.Sentences.Count
        && document.Sentences[at].Length <= AssertionReader.LongestSentence
            ? Of(document.Sentences[at])
            : null;

    private SentenceTree Read(Extent sentence)
    {
        var tree = syntax.Read(document, encoded, sentence);
        return Estimates.Hung(Asides.In(tree) is { } aside ? syntax.Read(document, encoded, sentence, aside) : tree);
    }
}
