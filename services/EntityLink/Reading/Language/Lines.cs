namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>
/// Lines of a text. One with longer lines than anybody wraps at is not hard-wrapped: each of its line breaks ends what stood before, be it a heading, a caption or a dateline. In a
/// wrapped text a sentence goes on in the next line, unless its first word would have found room in the line before ("Harbour Club: 49 killed").
/// </summary>
internal sealed class Lines
{
    /// <summary>UTF-16 units: mail is wrapped at 72 to 80, and the widest terminals at 132.</summary>
    private const int LongestWrappedLine = 140;

    private readonly Document _document;
    private readonly int _longest;

    public Lines(Document document)
    {
        _document = document;
        foreach (var line in document.Text.AsSpan().EnumerateLines())
            _longest = Math.Max(_longest, line.TrimEnd().Length);
    }

    /// <summary>A line break stands right before the token.</summary>
    public static bool Begins(Document document, int token) =>
        token > 0
        && document
            .Text.AsSpan(document.Tokens[token - 1].End, document.Tokens[token].Start - document.Tokens[token - 1].End)
            .ContainsAny('\n', '\r');

    /// <summary>A line break stands right before the token, and ends what stood before it.</summary>
    public bool End(int token)
    {
        if (!Begins(_document, token))
            return false;
        var before = _document.Tokens[token - 1].End;
        var line = before - (_document.Text.AsSpan(0, before).LastIndexOfAny('\n', '\r') + 1);
        return _longest > LongestWrappedLine || line + 1 + _document.Tokens[token].Length <= _longest;
    }

    /// <summary>The sentences of a document without the headings and captions above them, which have no stop.</summary>
    public static IEnumerable<Extent> Sentences(Document document)
    {
        var lines = new Lines(document);
        return document.Sentences.SelectMany(sentence => Part(sentence, lines.End));
    }

    /// <summary>The parts of a range of tokens, each of which begins where something does.</summary>
    public static IEnumerable<Extent> Part(Extent sentence, Predicate<int> begins)
    {
        var start = sentence.Start;
        for (var at = start + 1; at < sentence.End; at++)
        {
            if (!begins(at))
                continue;
            yield return new Extent(start, at);
            start = at;
        }
        yield return new Extent(start, sentence.End);
    }
}
