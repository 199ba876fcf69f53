using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>A text with its quotations: which tokens are narrated, and where a narrated sentence ends around a quotation.</summary>
internal sealed class Narration
{
    private readonly bool[] _quoted;
    private readonly HashSet<int> _openings = [];
    private readonly Lines _lines;

    public Narration(Document reading)
    {
        Document = reading;
        Quotations = QuoteMarks.Find(reading);
        _quoted = new bool[reading.Tokens.Length];
        _lines = new Lines(reading);
        foreach (var quotation in Quotations)
        {
            _openings.Add(reading.TokenFrom(quotation.Whole.Start));
            for (
                var at = reading.TokenFrom(quotation.Whole.Start);
                at < _quoted.Length && reading.Tokens[at].Start < quotation.Whole.End;
                at++
            )
                _quoted[at] = true;
        }
    }

    public Document Document { get; }
    public List<Quoted> Quotations { get; }

    /// <summary>The token is a quotation mark or stands between two.</summary>
    public bool IsQuoted(int token) => _quoted[token];

    /// <summary>The token is the mark that opens a quotation.</summary>
    public bool BeginsQuotation(int token) => _openings.Contains(token);

    /// <summary>A line break stands before the token that ends a heading, a caption or a dateline; none within a quotation does.</summary>
    public bool BeginsLine(int token) => token < _quoted.Length && _lines.End(token) && !(_quoted[token - 1] && _quoted[token]);

    /// <summary>A sentence without the headings and datelines above it, which have no stop.</summary>
    public IEnumerable<Extent> PartsOf(Extent sentence) => Lines.Part(sentence, BeginsLine);

    /// <summary>The first token behind a quotation.</summary>
    public int TokenAfter(Quoted quotation) => Document.TokenFrom(quotation.Whole.End);

    /// <summary>The end of the narrated clause that begins at a token: a stop, the next quotation, the end of the paragraph; at most <paramref name="most"/> tokens on.</summary>
    public int ClauseEnd(int start, int paragraph, int most)
    {
        var limit = Math.Min(Document.Paragraphs[paragraph].End, start + most);
        for (var at = start; at < limit; at++)
        {
            if (_quoted[at] || IsStop(at))
                return at;
        }
        return limit;
    }

    /// <summary>The start of the narrated clause that ends before a token.</summary>
    public int ClauseStart(int end, int paragraph, int most)
    {
        var limit = Math.Max(Document.Paragraphs[paragraph].Start, end - most);
        for (var at = end - 1; at >= limit; at--)
        {
            if (_quoted[at] || (IsStop(at) && at < end - 1))
                return at + 1;
        }
        return limit;
    }

    public bool IsStop(int token) =>
        Document.Tokens[token].Kind == Language.TokenKind.Mark && Document.Text[Document.Tokens[token].Start] is '.' or '!' or '?' or ';';
}
