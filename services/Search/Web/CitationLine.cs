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
        string? language,
        string outlet,
        DateTimeOffset publishedAt,
        string url
    ) =>
        $"{Words(speaker, kind, cue, polarity, text, language)} — {outlet}, {publishedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {TextFragment.Of(url, text)}";

    /// <summary>Speaker, verb and words.</summary>
    public static string Words(string? speaker, string kind, string? cue, string polarity, string text, string? language)
    {
        var who = speaker ?? "Somebody not named";
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (cue is not null && cue.StartsWith("according", StringComparison.OrdinalIgnoreCase))
            return $"According to {who}: {(kind == "direct" ? $"“{words}”" : words)}";
        // A line stands alone: spoken words that nothing attributes were said.
        return $"{who} {Saying.Line(kind, cue ?? (polarity == "denied" ? "denied" : "said"), polarity, words, language)}";
    }
}
