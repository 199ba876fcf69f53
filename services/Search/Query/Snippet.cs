namespace NewsMesh.Search.Query;

/// <summary>
/// The words around the hits. Postgres marks the hits in the plain text with characters that no text has; only here, after everything
/// else was escaped, they become markup.
/// </summary>
internal static class Snippet
{
    public const char HitStart = '\uE000';
    public const char HitEnd = '\uE001';

    /// <summary>Begins a text that <see cref="SpacelessSnippet"/> marks.</summary>
    private const char Unmarked = '\uE002';

    /// <summary>Characters of the beginning that stand for an article that no words were asked for.</summary>
    private const int LeadLength = 280;

    /// <summary>
    /// Characters that hits are looked for in. The time of <c>ts_headline</c> grows with the square of the hits, which a text may consist of;
    /// nine of ten articles are shorter. A hit behind them is found all the same, and the beginning shown.
    /// </summary>
    private const int SearchedLength = 6_000;

    /// <summary>Whether a text is of a script without spaces shows in its beginning.</summary>
    private const int Beginning = 300;

    /// <summary>The ranges of <see cref="SpacelessWords"/>, roughly: what has none of its letters is highlighted the same either way.</summary>
    public const string Spaceless = "[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u31FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]";

    public static string Sql(string config, string text, string query) =>
        $"""
            CASE WHEN left({text}, {Beginning}) ~ '{Spaceless}' THEN '{Unmarked}' || {WithoutMarks($"left({text}, {SearchedLength})")}
                ELSE ts_headline({config}, {WithoutMarks(
                $"left({text}, {SearchedLength})"
            )}, {query}, 'StartSel={HitStart},StopSel={HitEnd},MaxWords=32,MinWords=14,MaxFragments=2,FragmentDelimiter=" … "') END
            """;

    /// <summary>What <see cref="Sql"/> has selected, marked.</summary>
    public static string Marked(string selected, TextQuery query) =>
        selected.StartsWith(Unmarked) ? SpacelessSnippet.Of(selected[1..], query) : selected;

    /// <summary>One character more than a lead has, so that <see cref="Lead"/> sees that there is more.</summary>
    public static string LeadSql(string text) => WithoutMarks($"left({text}, {LeadLength + 1})");

    /// <summary>HTML with <c>mark</c> around the hits and nothing else.</summary>
    public static string ToHtml(string marked) =>
        marked
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;")
            .Replace("\"", "&quot;")
            .Replace('\n', ' ')
            .Replace(HitStart.ToString(), "<mark>")
            .Replace(HitEnd.ToString(), "</mark>");

    /// <summary>The beginning of a text, up to the last whole word.</summary>
    public static string Lead(string text)
    {
        if (text.Length <= LeadLength)
            return text;
        var end = text.LastIndexOf(' ', LeadLength - 1);
        return text[..(end > 0 ? end : LeadLength)] + " …";
    }

    private static string WithoutMarks(string expression) => $"translate({expression}, '{HitStart}{HitEnd}{Unmarked}', '')";
}
