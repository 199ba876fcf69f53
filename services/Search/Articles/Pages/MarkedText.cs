using NewsMesh.Contracts;

namespace NewsMesh.Search.Articles.Pages;

/// <summary>A paragraph, cut where a quote begins or ends.</summary>
public sealed record MarkedParagraph(IReadOnlyList<FetchRun> FetchRuns);

/// <summary>Words of one quote, by its place among the article's quotes, or of none. The last passage of a quote in the whole text ends it.</summary>
public sealed record FetchRun(int? Quote, bool EndsQuote, IReadOnlyList<Piece> Pieces);

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
        return [.. Whole(paragraphs, text.Length).Select(bounds => new MarkedParagraph(FetchRuns(text, bounds, names, words, last)))];
    }

    private static List<FetchRun> FetchRuns(
        string text,
        (int Start, int End) bounds,
        List<Mark<Mention>> names,
        List<Mark<int>> words,
        Dictionary<int, int> last
    )
    {
        var passages = new List<FetchRun>();
        var at = bounds.Start;
        foreach (var mark in words.Where(mark => mark.Start < bounds.End && mark.End > bounds.Start))
        {
            var (start, end) = (Math.Max(mark.Start, bounds.Start), Math.Min(mark.End, bounds.End));
            if (start > at)
                passages.Add(new FetchRun(null, false, Pieces(text, at, start, names)));
            passages.Add(new FetchRun(mark.What, end == last[mark.What], Pieces(text, start, end, names)));
            at = end;
        }
        if (at < bounds.End)
            passages.Add(new FetchRun(null, false, Pieces(text, at, bounds.End, names)));
        return passages;
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
