using System.Numerics.Tensors;
using NewsMesh.EntityLink.Reading.Encoders;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// Parts of speech and trees of dependencies, by heads of the encoder that finds names: two rows of a word, multiplied, tell how likely one is the other's head (Dozat and
/// Manning 2017), and the best tree of all is taken.
/// </summary>
/// <param name="tags">The labels of the head <c>tags</c>: Penn Treebank.</param>
/// <param name="relations">The labels of the head <c>relations</c>: Universal Dependencies.</param>
internal sealed class SyntaxReader(IReadOnlyList<string> tags, IReadOnlyList<string> relations)
{
    private const string Tags = "tags",
        Relations = "relations",
        Dependent = "dependent",
        Governor = "governor";

    /// <summary>The relation of the word that has no head, and of it alone.</summary>
    private const string Root = "root";

    /// <summary>Tag and relation of a word that was not encoded.</summary>
    private const string Unread = "X";

    /// <param name="document">The text.</param>
    /// <param name="encoded">What the encoder says of it.</param>
    /// <param name="sentence">Tokens of one sentence of it, or of a part of one.</param>
    /// <returns>Its tree; where the encoder did not read it, words that hang on nothing.</returns>
    public SentenceTree Read(Document document, EncodedDocument encoded, Extent sentence)
    {
        var tokens = SyntaxTokens.Of(document, sentence);
        var words = Array.ConvertAll(tokens, token => encoded.WordIn(new Extent(token.Start, token.End)));
        if (Array.Exists(words, word => word.Sentence is null))
        {
            var unread = Array.ConvertAll(tokens, _ => Unread);
            return new SentenceTree(document.Folded, tokens, unread, Array.ConvertAll(tokens, _ => tokens.Length), unread);
        }
        var heads = ProjectiveTree.Of(Arcs(words));
        return new SentenceTree(
            document.Folded,
            tokens,
            Array.ConvertAll(words, word => tags[TensorPrimitives.IndexOfMax(word.Sentence!.Logits(Tags, word.Word))]),
            heads,
            [.. words.Select((word, at) => heads[at] == heads.Length ? Root : Relation(word.Sentence!.Logits(Relations, word.Word)))]
        );
    }

    /// <summary>The likeliest relation of a word that has a head.</summary>
    private string Relation(ReadOnlySpan<float> logits)
    {
        var best = TensorPrimitives.IndexOfMax(logits);
        if (relations[best] != Root)
            return relations[best];
        var others = logits.ToArray();
        others[best] = float.NegativeInfinity;
        return relations[TensorPrimitives.IndexOfMax(others)];
    }

    /// <summary>By word and head: the logarithm of how likely that is the word's head; a word that is its own is the root.</summary>
    private static float[,] Arcs((EncodedSentence? Sentence, int Word)[] words)
    {
        var scores = new float[words.Length, words.Length];
        var row = new float[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var dependent = words[at].Sentence!.Logits(Dependent, words[at].Word);
            var scale = 1 / MathF.Sqrt(dependent.Length);
            for (var head = 0; head < row.Length; head++)
                row[head] = TensorPrimitives.Dot(dependent, words[head].Sentence!.Logits(Governor, words[head].Word)) * scale;
            TensorPrimitives.SoftMax(row, row);
            for (var head = 0; head < row.Length; head++)
                scores[at, head] = MathF.Log(MathF.Max(row[head], 1e-9f));
        }
        return scores;
    }
}
