using System.Collections.Frozen;
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

    /// <summary>The relation of a clause that only stands beside another.</summary>
    private const string Beside = "parataxis";

    /// <summary>What a noun has only where it is said of something ("is a teacher"): arguments and modifiers of clauses, one in a thousand in the treebanks otherwise.</summary>
    private static readonly FrozenSet<string> OfPredicates = FrozenSet.Create(
        StringComparer.Ordinal,
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "csubj",
        "ccomp",
        "xcomp",
        "obl",
        "obl:agent",
        "aux",
        "aux:pass",
        "advcl",
        "expl",
        "compound:prt"
    );

    /// <summary>What no verb has.</summary>
    private static readonly FrozenSet<string> OfNouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "nmod",
        "nmod:poss",
        "amod",
        "det",
        "acl",
        "acl:relcl",
        "appos",
        "flat"
    );

    /// <summary>What hangs on a word before it: of two that are joined the first is the head (guidelines of Universal Dependencies).</summary>
    private static readonly FrozenSet<string> OfWordsBefore = FrozenSet.Create(
        StringComparer.Ordinal,
        "conj",
        "appos",
        "flat",
        "fixed",
        "goeswith"
    );

    /// <summary>Tag and relation of a word that was not encoded.</summary>
    private const string Unread = "X";

    /// <param name="document">The text.</param>
    /// <param name="encoded">What the encoder says of it.</param>
    /// <param name="sentence">Tokens of one sentence of it, or of a part of one.</param>
    /// <param name="aside">Words of the sentence that are read for themselves, and hang on the clause around them as a whole; empty for none.</param>
    /// <returns>Its tree; where the encoder did not read it, words that hang on nothing.</returns>
    public SentenceTree Read(Document document, EncodedDocument encoded, Extent sentence, Extent aside = default)
    {
        var tokens = SyntaxTokens.Of(document, sentence);
        var places = Array.ConvertAll(tokens, token => encoded.WordIn(new Extent(token.Start, token.End)));
        if (Array.Exists(places, place => place.Sentence is null))
        {
            var unread = Array.ConvertAll(tokens, _ => Unread);
            return new SentenceTree(document.Folded, tokens, unread, Array.ConvertAll(tokens, _ => tokens.Length), unread);
        }
        var words = Array.ConvertAll(places, place => new Word(place.Sentence!, place.Word));
        var tagged = Array.ConvertAll(words, Tag);
        var heads = aside.Length == 0 ? ProjectiveTree.Of(Arcs(words)) : HeadsAround(words, aside);
        var labels = RelationsOf(words, tagged, heads);
        PastForms.Tell(Array.ConvertAll(tokens, token => document.Folded[token.Start..token.End]), tagged, heads, labels);
        for (var at = aside.Start; at < aside.End; at++)
        {
            if (!aside.Contains(heads[at]))
                labels[at] = Beside;
        }
        return new SentenceTree(document.Folded, tokens, tagged, heads, labels) { Aside = aside };
    }

    /// <summary>Two trees, that of the words within hung on the root of the other.</summary>
    private static int[] HeadsAround(Word[] words, Extent aside)
    {
        var heads = new int[words.Length];
        int[] inner = [.. Enumerable.Range(aside.Start, aside.Length)],
            outer = [.. Enumerable.Range(0, words.Length).Where(at => !aside.Contains(at))];
        var root = Place(outer, words.Length);
        Place(inner, root);
        return heads;

        int Place(int[] places, int above)
        {
            var found = ProjectiveTree.Of(Arcs(Array.ConvertAll(places, at => words[at])));
            for (var at = 0; at < places.Length; at++)
                heads[places[at]] = found[at] < places.Length ? places[found[at]] : above;
            return places[Array.IndexOf(found, places.Length)];
        }
    }

    /// <summary>The tag of a word, of the Penn Treebank; null where the encoder did not read it.</summary>
    public string? TagOf(EncodedDocument encoded, Extent characters) =>
        encoded.WordIn(characters) is ({ } sentence, var at) ? Tag(new Word(sentence, at)) : null;

    private string Tag(Word word) => tags[TensorPrimitives.IndexOfMax(word.Row(Tags))];

    /// <summary>The likeliest relation of each word that its head and its children allow.</summary>
    private string[] RelationsOf(Word[] words, string[] tagged, int[] heads)
    {
        var isPredicate = Array.ConvertAll(tagged, tag => !tag.StartsWith("NN", StringComparison.Ordinal));
        var hasMark = new bool[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            if (heads[at] == words.Length)
                continue;
            var likeliest = relations[TensorPrimitives.IndexOfMax(words[at].Row(Relations))];
            isPredicate[heads[at]] |= likeliest == "cop";
            hasMark[heads[at]] |= likeliest == "mark";
        }
        return
        [
            .. words.Select(
                (word, at) => heads[at] == words.Length ? Root : Best(word.Row(Relations), one => IsAllowed(one, at, heads[at]))
            ),
        ];

        bool IsAllowed(string relation, int word, int head) =>
            relation != Root
            && (isPredicate[head] || !OfPredicates.Contains(relation))
            && (!tagged[head].StartsWith("VB", StringComparison.Ordinal) || !OfNouns.Contains(relation))
            && (!hasMark[word] || relation != "acl:relcl")
            && (head < word || !OfWordsBefore.Contains(relation));
    }

    private string Best(ReadOnlySpan<float> logits, Func<string, bool> isAllowed)
    {
        var best = -1;
        for (var at = 0; at < logits.Length; at++)
        {
            if ((best < 0 || logits[at] > logits[best]) && isAllowed(relations[at]))
                best = at;
        }
        return relations[best];
    }

    /// <summary>By word and head: the logarithm of how likely that is the word's head; a word that is its own is the root.</summary>
    private static float[,] Arcs(Word[] words)
    {
        var scores = new float[words.Length, words.Length];
        var row = new float[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var dependent = words[at].Row(Dependent);
            var scale = 1 / MathF.Sqrt(dependent.Length);
            for (var head = 0; head < row.Length; head++)
                row[head] = TensorPrimitives.Dot(dependent, words[head].Row(Governor)) * scale;
            TensorPrimitives.SoftMax(row, row);
            for (var head = 0; head < row.Length; head++)
                scores[at, head] = MathF.Log(MathF.Max(row[head], 1e-9f));
        }
        return scores;
    }

    /// <summary>A word as the encoder has it.</summary>
    private readonly record struct Word(EncodedSentence Sentence, int At)
    {
        public ReadOnlySpan<float> Row(string head) => Sentence.Logits(head, At);
    }
}
