using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Finds what stands between quotation marks: “ ”, " ", ‘ ’, ' ', „ “, « », » «. A mark within another kind of marks belongs to the words.</summary>
internal static class QuoteMarks
{
    /// <summary>How far a single mark that may be an apostrophe looks for a better one. A constant, so that time stays linear.</summary>
    private const int LookAhead = 400;

    public static List<Quoted> Find(Document reading)
    {
        var found = new List<Quoted>();
        for (var paragraph = 0; paragraph < reading.Paragraphs.Count; paragraph++)
        {
            var next =
                paragraph + 1 < reading.Paragraphs.Count
                    ? reading.Text[reading.Tokens[reading.Paragraphs[paragraph + 1].Start].Start]
                    : '\0';
            FindIn(reading.Text, reading.Characters(reading.Paragraphs[paragraph]), paragraph, next, found);
        }
        return found;
    }

    private static void FindIn(string text, Extent paragraph, int index, char firstOfNext, List<Quoted> found)
    {
        var unclosed = new HashSet<char>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var mark = text[at];
            if (!Opens(text, at, paragraph) || unclosed.Contains(mark))
                continue;
            var close = CloseOf(text, at, paragraph);
            if (close < 0)
            {
                // No closing mark behind this one: neither behind any later one of its kind.
                unclosed.Add(mark);
                if (GoesOn(mark, firstOfNext, at == paragraph.Start))
                {
                    Add(text, new Extent(at, paragraph.End), 0, index, found);
                    return;
                }
                continue;
            }
            Add(text, new Extent(at, close + 1), 1, index, found);
            at = close;
        }
    }

    /// <summary>A quotation that the paragraph leaves open begins the next one with its mark again. A single mark must begin both: others are apostrophes.</summary>
    private static bool GoesOn(char mark, char firstOfNext, bool beginsParagraph) =>
        mark switch
        {
            '“' or '"' or '„' => firstOfNext == mark,
            '‘' or '\'' => beginsParagraph && firstOfNext is '‘' or '\'',
            _ => false,
        };

    private static void Add(string text, Extent whole, int closing, int paragraph, List<Quoted> found)
    {
        var (start, end) = (whole.Start + 1, whole.End - closing);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(new Quoted(new Extent(start, end), whole, paragraph, closing > 0));
    }

    private static bool Opens(string text, int at, Extent paragraph)
    {
        if (text[at] is '“' or '„' or '«')
            return true;
        // A closing mark that a line begins with was meant to open it.
        if (text[at] == '”' && at + 1 < paragraph.End && char.IsLetter(text[at + 1]) && (at == paragraph.Start || text[at - 1] == '\n'))
            return true;
        // " We are ready , " the coach said: a mark between blanks opens where the last one of its kind closed.
        if (text[at] == '"' && IsSpaced(text, at, paragraph))
            return true;
        if (text[at] is not ('"' or '‘' or '\'' or '»') || at + 1 >= paragraph.End || char.IsWhiteSpace(text[at + 1]))
            return false;
        var before = at == paragraph.Start ? ' ' : text[at - 1];
        var free = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or ':' or ',' or '/' or '…' or '“' or '"';
        // A single mark before a digit is a left-out century.
        return free && (text[at] is '"' or '»' || char.IsLetter(text[at + 1]) || text[at + 1] is '[' or '…' or '.' or '$');
    }

    private static bool IsSpaced(string text, int at, Extent paragraph) =>
        at + 1 < paragraph.End && char.IsWhiteSpace(text[at + 1]) && (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]));

    private static int CloseOf(string text, int open, Extent paragraph)
    {
        var hasOther = false;
        for (var at = open + 1; at < paragraph.End; at++)
        {
            // "We go,” she said: a typewriter's mark that a printer's closes, but for one which belongs to a quotation within it.
            if (Closes(text, open, at, paragraph) || (text[open] == '"' && text[at] == '”' && !hasOther))
                return at;
            hasOther |= text[at] == '“';
        }
        return -1;
    }

    private static bool Closes(string text, int open, int at, Extent paragraph)
    {
        var (mark, c) = (text[open], text[at]);
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        return mark switch
        {
            '”' => c == '”',
            '“' => c == '”' || (c == '"' && !char.IsLetterOrDigit(after)),
            '„' => c is '“' or '”' or '"',
            '«' => c == '»',
            '»' => c == '«',
            '"' => c == '"'
                && at > open + 1
                && !char.IsLetterOrDigit(after)
                && (
                    !char.IsWhiteSpace(text[at - 1])
                    || at + 1 == paragraph.End
                    || (IsSpaced(text, open, paragraph) && IsSpaced(text, at, paragraph))
                ),
            '‘' => c == '’' && !char.IsLetterOrDigit(after) && !IsApostrophe(text, at, paragraph),
            _ => c == '\'' && !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(text[at - 1]) && !IsApostrophe(text, at, paragraph),
        };
    }

    /// <summary>"the workers’ rights": a mark behind an s is an apostrophe where a better closing mark follows before the next opening.</summary>
    private static bool IsApostrophe(string text, int at, Extent paragraph)
    {
        if (text[at - 1] != 's')
            return false;
        for (var next = at + 1; next < Math.Min(paragraph.End, at + LookAhead); next++)
        {
            if (text[next] == '‘' || (text[next] == '\'' && char.IsWhiteSpace(text[next - 1])))
                return false;
            if (text[next] == text[at] && text[next - 1] is '.' or ',' or '!' or '?')
                return true;
        }
        return false;
    }
}
