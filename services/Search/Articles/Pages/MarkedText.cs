using NewsMesh.Contracts;

namespace NewsMesh.Search.Articles.Pages;

/// <summary>A paragraph, cut where a quote or a statement begins or ends.</summary>
public sealed record MarkedParagraph(IReadOnlyList<TextRun> Runs);

/// <summary>Words of one quote, by its place among the article's quotes, or of none. The last run of a quote in the whole text ends it.</summary>
public sealed record TextRun(int? Quote, bool EndsQuote, IReadOnlyList<Piece> Pieces)
{
    /// <summary>The first run of its quote: what links to the quote lead to.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; init; }

    /// <summary>The statement that the words belong to, by its place among the article's assertions.</summary>
    public int? Statement { get; init; }

    /// <summary>The last run of its statement.</summary>
    public bool EndsStatement { get; init; }
}

/// <summary>Words with at most one mention.</summary>
public sealed record Piece(string Text, Mention? Mention)
{
    /// <summary>Where links lead to that begin in the words: the anchors <c>#s…</c>.</summary>
    public IReadOnlyList<int> Anchors { get; init; } = [];
}

/// <summary>
/// An article's text with its mentions, quotes and statements, as pieces to print one after the other. Spans come from outside: those that lie outside
/// the text or overlap one before them are left out, and the text itself is always complete.
/// </summary>
public static class MarkedText
{
    private sealed record Mark<T>(int Start, int End, T What);

    /// <param name="text">The article's text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="mentions">Names.</param>
    /// <param name="quotes">Somebody's words; the first run of each is an anchor.</param>
    /// <param name="assertions">Statements; the beginning of each is an anchor, those that lie in others included.</param>
    /// <param name="at">Where a link leads to, which may be any sentence.</param>
    public static IReadOnlyList<MarkedParagraph> Of(
        string text,
        IReadOnlyList<Span> paragraphs,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Quote> quotes,
        IReadOnlyList<Assertion>? assertions = null,
        int? at = null
    )
    {
        var names = Valid(
            mentions.Select(mention => new Mark<Mention>(mention.Start, mention.Start + mention.Length, mention)),
            text.Length
        );
        var words = Layer.Of(
            quotes.SelectMany((quote, index) => quote.Content.Select(span => new Mark<int>(span.Start, span.Start + span.Length, index))),
            text.Length
        );
        var statements = Layer.Of(
            (assertions ?? [])
                .Select((one, index) => (One: one, Index: index))
                .Where(pair => pair.One.Predicate != "say")
                .Select(pair => new Mark<int>(pair.One.Start, pair.One.Start + pair.One.Length, pair.Index)),
            text.Length
        );
        int[] anchors =
        [
            .. (assertions ?? [])
                .Select(one => one.Start)
                .Concat(quotes.SelectMany(quote => quote.Content.Take(1)).Select(span => span.Start))
                .Concat(at is { } led ? [led] : [])
                .Except(words.First.Values)
                .Order(),
        ];
        return
        [
            .. Whole(paragraphs, text.Length)
                .Select(bounds => new MarkedParagraph(Runs(text, bounds, new Marks(names, words, statements, anchors)))),
        ];
    }

    /// <summary>Marks of one kind, none into another, and where the first and the last of each thing lie.</summary>
    private sealed record Layer(List<Mark<int>> Marks, Dictionary<int, int> First, Dictionary<int, int> Last)
    {
        public static Layer Of(IEnumerable<Mark<int>> marks, int length)
        {
            var valid = Valid(marks, length);
            var things = valid.GroupBy(mark => mark.What).ToList();
            return new Layer(
                valid,
                things.ToDictionary(same => same.Key, same => same.Min(mark => mark.Start)),
                things.ToDictionary(same => same.Key, same => same.Max(mark => mark.End))
            );
        }
    }

    /// <summary>Everything that is marked in a text. The anchors are in order, each once.</summary>
    private sealed record Marks(List<Mark<Mention>> Names, Layer Words, Layer Statements, int[] Anchors);

    private static List<TextRun> Runs(string text, (int Start, int End) bounds, Marks marks)
    {
        var (words, statements) = (marks.Words, marks.Statements);
        var (quotes, claims) = (Within(words.Marks, bounds.Start, bounds.End), Within(statements.Marks, bounds.Start, bounds.End));
        int[] cuts =
        [
            .. quotes
                .Concat(claims)
                .SelectMany(mark => new[] { mark.Start, mark.End })
                .Where(cut => cut > bounds.Start && cut < bounds.End)
                .Append(bounds.Start)
                .Append(bounds.End)
                .Distinct()
                .Order(),
        ];
        return [.. cuts.Zip(cuts.Skip(1), Run)];

        TextRun Run(int start, int end)
        {
            var quote = Covering(quotes, start);
            var claim = Covering(claims, start);
            return new TextRun(quote, quote is { } ended && end == words.Last[ended], Pieces(text, start, end, marks))
            {
                Start = start,
                IsFirst = quote is { } begun && start == words.First[begun],
                Statement = claim,
                EndsStatement = claim is { } last && end == statements.Last[last],
            };
        }
    }

    private static int? Covering(List<Mark<int>> marks, int at) => Within(marks, at, at + 1) is [var mark, ..] ? mark.What : null;

    /// <summary>The marks that lie in a range; found by halving, for they are in order and none lies in another.</summary>
    private static List<Mark<T>> Within<T>(List<Mark<T>> marks, int start, int end)
    {
        var (first, last) = (0, marks.Count);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (marks[middle].End > start)
                last = middle;
            else
                first = middle + 1;
        }
        var behind = first;
        while (behind < marks.Count && marks[behind].Start < end)
            behind++;
        return marks.GetRange(first, behind - first);
    }

    private static List<Piece> Pieces(string text, int from, int to, Marks marks)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var mark in Within(marks.Names, from, to))
        {
            var (start, end) = (Math.Max(mark.Start, from), Math.Min(mark.End, to));
            Plain(at, start);
            pieces.Add(new Piece(text[start..end], mark.What) { Anchors = Anchors(start, end) });
            at = end;
        }
        Plain(at, to);
        return pieces;

        // Words without a name, cut where links lead to.
        void Plain(int start, int end)
        {
            foreach (var anchor in Anchors(start, end))
            {
                Add(start, anchor);
                start = anchor;
            }
            Add(start, end);
        }

        void Add(int start, int end)
        {
            if (end > start)
                pieces.Add(new Piece(text[start..end], null) { Anchors = Anchors(start, start + 1) });
        }

        int[] Anchors(int start, int end) => marks.Anchors[Place(start)..Math.Max(Place(start), Place(end))];

        // The first anchor that is not before it.
        int Place(int position)
        {
            var found = Array.BinarySearch(marks.Anchors, position);
            return found >= 0 ? found : ~found;
        }
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
