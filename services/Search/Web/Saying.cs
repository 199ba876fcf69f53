using NewsMesh.ServiceDefaults.Wording;

namespace NewsMesh.Search.Web;

/// <summary>
/// Somebody's words with the verb before them, so that they look like what they are wherever they stand: marks around spoken words only, and a denial never read as
/// a statement.
/// </summary>
internal static class Saying
{
    /// <summary>The verb with what joins it to the words; null before spoken words that nothing attributes.</summary>
    /// <param name="kind">"direct", "indirect" or "mixed".</param>
    /// <param name="cue">The article's own verb, with what negates it.</param>
    /// <param name="polarity">"denied" where the speaker rejects the words.</param>
    /// <param name="words">The words.</param>
    /// <param name="language">Of the article, BCP 47: English words join to English ones only.</param>
    public static string? Verb(string kind, string? cue, string polarity, string words, string? language)
    {
        var denied = polarity == "denied";
        if (cue is null && kind == "direct")
            return denied ? "denied:" : null;
        if (cue is not null && cue.Equals("according to", StringComparison.OrdinalIgnoreCase))
            return "is the source of:";
        var verb = cue ?? (denied ? "denied" : "said");
        return kind == "direct" || !IsEnglish(language) ? $"{verb}:" : (verb + ReportedClause.Join(verb, words)).TrimEnd();
    }

    /// <summary>Verb and words in one line, without the speaker.</summary>
    public static string Line(string kind, string? cue, string polarity, string words, string? language)
    {
        var said = kind == "direct" ? $"“{words}”" : words;
        return Verb(kind, cue, polarity, words, language) is { } verb ? $"{verb} {said}" : said;
    }

    /// <summary>English, or an article whose language nobody knows.</summary>
    private static bool IsEnglish(string? language) => language is null or "und" || language.Split('-')[0] == "en";
}
