namespace NewsMesh.Search.Web;

/// <summary>One line to take away: who, the verb, the words, outlet, time, address. Quotation marks stand around spoken words only.</summary>
internal static class CitationLine
{
    public static string Of(
        string? speaker,
        string kind,
        string? cue,
        string polarity,
        string text,
        string outlet,
        DateTimeOffset publishedAt,
        string url
    ) =>
        $"{Words(speaker, kind, cue, polarity, text)} — {outlet}, {publishedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {TextFragment.Of(url, text)}";

    /// <summary>Speaker, verb and words.</summary>
    public static string Words(string? speaker, string kind, string? cue, string polarity, string text)
    {
        var who = speaker ?? "Somebody not named";
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var verb = cue ?? (polarity == "denied" ? "denied" : "said");
        var said = kind == "direct" ? $"“{words}”" : words;
        return verb.StartsWith("according", StringComparison.OrdinalIgnoreCase) ? $"According to {who}: {said}"
            : kind == "direct" ? $"{who} {verb}: {said}"
            : $"{who} {verb}{(Clause.NeedsThat(verb, words) ? " that" : "")} {said}";
    }
}
