namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>Paragraphs end at a blank line, and at a single line break after what ends a sentence: a hard-wrapped text stays whole.</summary>
internal static class Paragraphs
{
    public static List<Extent> Of(string text)
    {
        var paragraphs = new List<Extent>();
        for (var start = 0; start < text.Length; )
        {
            var end = EndOf(text, start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                paragraphs.Add(new Extent(start, end));
            start = end + 1;
        }
        return paragraphs;
    }

    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r' or '\u2028' or '\u2029') || at == start)
                continue;
            if (text[at] is '\u2028' or '\u2029' || NextIsBlank(text, at) || EndsSentence(text[at - 1]))
                return at;
        }
        return text.Length;
    }

    private static bool NextIsBlank(string text, int newline)
    {
        var at = newline + 1;
        if (text[newline] == '\r' && at < text.Length && text[at] == '\n')
            at++;
        // A few blanks on an otherwise empty line; a line of more is not looked through again and again.
        for (var seen = 0; at < text.Length && seen < 8 && text[at] is ' ' or '\t' or '\u00A0'; seen++)
            at++;
        return at >= text.Length || text[at] is '\n' or '\r';
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…' or ':' or '"' or '”' or '’' or '»' or '“' or '|' or ')';
}
