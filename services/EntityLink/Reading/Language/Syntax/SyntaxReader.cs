namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>Tags and parses sentences with the model that ships in the assembly: deterministic, linear, a few microseconds a word.</summary>
internal sealed class SyntaxReader
{
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly Labeller _labeller;
    private readonly string[] _tags;
    private readonly string[] _labels;

    public SyntaxReader(LinearModel tagger, LinearModel parser, LinearModel labeller)
    {
        (_tags, _labels) = (tagger.Names, labeller.Names);
        (_tagger, _parser, _labeller) = (new Tagger(tagger, _tags.Length), new Parser(parser), new Labeller(labeller, _labels.Length));
    }

    /// <summary>Made from English Web Treebank and GUM by <c>tests/Evaluation -- train-syntax</c>; syntax.md is its card.</summary>
    public static SyntaxReader Shipped { get; } = Load();

    /// <param name="document">The text.</param>
    /// <param name="sentence">Tokens of one sentence of it.</param>
    /// <param name="retag">Sees the words, in lower case, and mends their tags before they are parsed; null where the tagger has the last word.</param>
    public SentenceTree Read(Document document, Extent sentence, Action<string[], string[]>? retag = null) =>
        Read(document.Folded, SyntaxTokens.Of(document, sentence), retag);

    /// <param name="folded">The text, folded as <see cref="Document.Folded"/>.</param>
    /// <param name="tokens">The words of one sentence of it.</param>
    /// <param name="retag">As above.</param>
    public SentenceTree Read(string folded, SyntaxToken[] tokens, Action<string[], string[]>? retag = null)
    {
        var words = new Words(folded, tokens);
        var tags = _tagger.Tag(words);
        if (retag is not null)
            Retag(folded, tokens, tags, retag);
        var heads = _parser.Parse(words, tags)[..tokens.Length];
        var labels = _labeller.Label(words, tags, heads);
        return new SentenceTree(
            folded,
            tokens,
            Array.ConvertAll(tags, tag => _tags[tag]),
            heads,
            Array.ConvertAll(labels, label => _labels[label])
        );
    }

    private void Retag(string folded, SyntaxToken[] tokens, int[] tags, Action<string[], string[]> retag)
    {
        var names = Array.ConvertAll(tags[..tokens.Length], tag => _tags[tag]);
        retag(Array.ConvertAll(tokens, token => folded.Substring(token.Start, token.Length).ToLowerInvariant()), names);
        for (var at = 0; at < names.Length; at++)
        {
            if (names[at] != _tags[tags[at]])
                tags[at] = Array.IndexOf(_tags, names[at]);
        }
    }

    private static SyntaxReader Load()
    {
        using var file =
            typeof(SyntaxReader).Assembly.GetManifestResourceStream("syntax.bin")
            ?? throw new InvalidOperationException("the model of syntax is not in the assembly");
        return LinearModel.Read(file) is [var tagger, var parser, var labeller]
            ? new SyntaxReader(tagger, parser, labeller)
            : throw new InvalidDataException("syntax.bin holds tagger, parser and labeller");
    }
}
