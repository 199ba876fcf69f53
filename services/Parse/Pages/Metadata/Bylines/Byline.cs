using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Lines that say who wrote.</summary>
internal static partial class Byline
{
    /// <summary>Whether the line is a byline and nothing else: "By Ann Lee and Tom Hendriks, Harbour Daily".</summary>
    public static bool IsLine(string line) => line.Length <= 100 && Line().IsMatch(line);

    public static bool HasLead(ReadOnlySpan<char> line) => Lead().IsMatch(line) || Genre().IsMatch(line);

    /// <summary>The names of a byline, without the word before them.</summary>
    public static string WithoutLead(string line) => Lead().Replace(Genre().Replace(line, ""), "");

    /// <summary>A word that only says that a name follows: "Author:", "Von", "Written by".</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= 24 && Label().IsMatch(line);

    /// <summary>What a line says behind "By", at its beginning or behind a date; null where it says nothing of the kind.</summary>
    public static string? Told(string line)
    {
        line = CreditParts.WithoutGuest(line).TrimStart(' ', '-', '–', '—', '|', '•', '·', '*');
        if (HasLead(line))
            return WithoutLead(line);
        var match = Posted().Match(line);
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>The name behind a date and nothing else: "23.11.2026 | 13:10 Uhr | Ann Lee"; null where the line is another.</summary>
    public static string? BehindDate(string line)
    {
        var at = line.LastIndexOfAny(['|', '-', '–', '—', '•', '·', ',']);
        return
            line.Length <= 80
            && at > 5
            && at + 5 < line.Length
            && char.IsUpper(line[Math.Min(at + 2, line.Length - 1)])
            && DateOnly().IsMatch(line.AsSpan(0, at))
            ? line[(at + 1)..].Trim()
            : null;
    }

    [GeneratedRegex(
        @"^(?:\p{L}{2,9},?\s)?\d{1,2}\.(?:\s?\d{1,2}\.|\s\p{L}{3,9})\s?\d{2,4}[^\p{L}]*(?:Uhr)?[^\p{L}]*$|^\d{4}-\d\d-\d\d[^\p{L}]*$|^\d{1,2}/\d{1,2}/\d{2,4}[^\p{L}]*$|^\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}[^\p{L}]*$|^\p{L}{3,9}\.?\s\d{1,2},\s\d{4}[^\p{L}]*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex DateOnly();

    [GeneratedRegex(
        "^(?:" + BylineWords.By + "|" + BylineWords.Wrote + "|" + BylineWords.Nouns + "|" + BylineWords.Labels + ")\\s*[:：]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^.{0,80}(?:\d|\|)[^\p{L}]{0,6}(?:by|von|par|por|di|door|redaktion:|text:|autor(?:in)?:|author:)\s+(?<name>\p{Lu}.{3,60})$|^.{0,60}\b(?:posted|written|published|geschrieben|erstellt|eingestellt|verfasst|veröffentlicht|publié|publicado|beitrag|interview|text|artikel)\b.{0,30}\b(?:by|von|par|por)\s+(?<name>\p{Lu}.{3,60})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Posted();

    [GeneratedRegex(
        @"^(?i:by|written by|reported by|reporting by|von|par|por|di|door|av|af|oleh|eftir|text:|autor:?|author:?|(?:écrit|rédigé) par|escrito por|a cura di|skrevet a[vf]|skriven av|ditulis oleh|scris de|napsala?|napisała?)\s+\p{Lu}[\p{L}.'’-]*(?:[ ,&|/]+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|en|de|van|von|der|la|le|for|in))*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        "^[\\s–—*•|-]{0,8}(?:"
            + BylineWords.OfOurs
            + "|"
            + BylineWords.By
            + "|"
            + BylineWords.Wrote
            + "|"
            + BylineWords.Nouns
            + ")(?:\\s*[:：]\\s*|\\s+)|^[\\s–—*•|-]{0,8}(?:"
            + BylineWords.Labels
            + ")\\s*[:：]\\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Lead();

    /// <summary>"Analysis by Ann Lee": what somebody wrote. An automaton of its own, because one would be larger than .NET builds.</summary>
    [GeneratedRegex(
        @"^[\s–—*•|-]{0,8}(?:(?:news )?analysis|opinion|comment|commentary|column|essay|review|interview|feature|editorial|report|dispatch|perspective|analyse|tribune|chronique|récit|enquête|reportage|entretien|análisis|opinión|crónica|columna|analisi|commento|intervista|análise|opinião|crónica|crônica|analiza|komentarz|rozmowa)\s+(?:by|par|por)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Genre();
}
