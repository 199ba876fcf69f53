namespace NewsMesh.Search.Query;

/// <summary>
/// The words around the hits. Postgres marks the hits in the plain text with two characters that no text has; only here, after everything
/// else was escaped, they become markup.
/// </summary>
internal static class Snippet
{
    private const char HitStart = '\uE000';
    private const char HitEnd = '\uE001';

    /// <summary>Characters of the beginning that stand for an article that no words were asked for.</summary>
    private const int LeadLength = 280;

    /// <summary>
    /// Characters that hits are looked for in. The time of <c>ts_headline</c> grows with the square of the hits, which a text may consist of;
    /// nine of ten articles are shorter. A hit behind them is found all the same, and the beginning shown.
    /// </summary>
    private const int SearchedLength = 6_000;

    public static string Sql(string config, string text, string query) =>
        $"ts_headline({config}, {WithoutMarks($"left({text}, {SearchedLength})")}, {query}, 'StartSel={HitStart},StopSel={HitEnd},MaxWords=32,MinWords=14,MaxFragments=2,FragmentDelimiter=\" … \"')";

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

    private static string WithoutMarks(string expression) => $"translate({expression}, '{HitStart}{HitEnd}', '')";
}
