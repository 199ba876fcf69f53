using NewsMesh.Contracts;

namespace NewsMesh.Search.Articles.Pages;

/// <summary>A paragraph, cut where a quote begins or ends.</summary>
public sealed record MarkedParagraph(IReadOnlyList<TextRun> Runs);

/// <summary>Words of one quote, by its place among the article's quotes, or of none. The last run of a quote in the whole text ends it.</summary>
public sealed record TextRun(int? Quote, bool EndsQuote, IReadOnlyList<Piece> Pieces)
{
    /// <summary>The first run of its quote: what links to the quote lead to.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>Words with at most one mention.</summary>
public sealed record Piece(string Text, Mention? Mention);

/// <summary>
/// An article's text with its mentions and quotes, as pieces to print one after the other. Spans come from outside: those that lie outside
/// the text or overlap one before them are left out, and the text itself is always complete.
/// </summary>
public static class MarkedText
{
    private sealed record Mark<T>(int Start, int End, T What);

    public static IReadOnlyList<MarkedParagraph> Of(
        string text,
        IReadOnlyList<Span> paragraphs,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Quote> quotes
    )
    {
        var names = Valid(
            mentions.Select(mention => new Mark<Mention>(mention.Start, mention.Start + mention.Length, mention)),
            text.Length
        );
        var words = Valid(
            quotes.SelectMany((quote, index) => quote.Content.Select(span => new Mark<int>(span.Start, span.Start + span.Length, index))),
            text.Length
        );
        var last = words.GroupBy(mark => mark.What).ToDictionary(marks => marks.Key, marks => marks.Max(mark => mark.End));
        var first = words.GroupBy(mark => mark.What).ToDictionary(marks => marks.Key, marks => marks.Min(mark => mark.Start));
        return [.. Whole(paragraphs, text.Length).Select(bounds => new MarkedParagraph(Runs(text, bounds, names, words, (first, last))))];
    }

    private static List<TextRun> Runs(
        string text,
        (int Start, int End) bounds,
        List<Mark<Mention>> names,
        List<Mark<int>> words,
        (Dictionary<int, int> First, Dictionary<int, int> Last) ends
    )
    {
        var runs = new List<TextRun>();
        var at = bounds.Start;
        foreach (var mark in words.Where(mark => mark.Start < bounds.End && mark.End > bounds.Start))
        {
            var (start, end) = (Math.Max(mark.Start, bounds.Start), Math.Min(mark.End, bounds.End));
            if (start > at)
                runs.Add(new TextRun(null, false, Pieces(text, at, start, names)));
            runs.Add(
                new TextRun(mark.What, end == ends.Last[mark.What], Pieces(text, start, end, names))
                {
                    IsFirst = start == ends.First[mark.What],
                }
            );
            at = end;
        }
        if (at < bounds.End)
            runs.Add(new TextRun(null, false, Pieces(text, at, bounds.End, names)));
        return runs;
    }

    private static List<Piece> Pieces(string text, int from, int to, List<Mark<Mention>> names)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var mark in names.Where(mark => mark.Start < to && mark.End > from))
        {
            var (start, end) = (Math.Max(mark.Start, from), Math.Min(mark.End, to));
            if (start > at)
                pieces.Add(new Piece(text[at..start], null));
            pieces.Add(new Piece(text[start..end], mark.What));
            at = end;
        }
        if (at < to)
            pieces.Add(new Piece(text[at..to], null));
        return pieces;
    }

    /// <summary>The marks inside the text, in order, the longest of those that begin together, none into another.</summary>
    private static List<Mark<T>> Valid<T>(IEnumerable<Mark<T>> marks, int length)
    {
        var valid = new List<Mark<T>>();
        foreach (
            var mark in marks
                .Where(mark => mark.Start >= 0 && mark.End > mark.Start && mark.End <= length)
                .OrderBy(mark => mark.Start)
                .ThenByDescending(mark => mark.End)
        )
        {
            if (valid.Count == 0 || mark.Start >= valid[^1].End)
                valid.Add(mark);
        }
        return valid;
    }

    /// <summary>The paragraphs where they cover something; else the text in one piece.</summary>
    private static IEnumerable<(int Start, int End)> Whole(IReadOnlyList<Span> paragraphs, int length)
    {
        var valid = Valid(paragraphs.Select(span => new Mark<Span>(span.Start, span.Start + span.Length, span)), length);
        return valid.Count == 0 ? [(0, length)] : valid.Select(mark => (mark.Start, mark.End));
    }
}
