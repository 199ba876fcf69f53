using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats;

/// <summary>Several names in one element ("Ann Lee, Tom Berg and Li Na"). Parted only where each part is a full name by itself: "Lee, Ann" and "Smith and Sons" stay whole.</summary>
internal static partial class NameList
{
    /// <summary>More is a list of something else.</summary>
    private const int MaxNames = 12;

    private const int MaxLength = 400;

    public static IReadOnlyList<string> Of(string text)
    {
        text = Lead().Replace(text, "");
        if (text.Length > MaxLength || !Separator().IsMatch(text))
            return [text];
        var parts = Separator().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Count is > 1 and <= MaxNames && parts.TrueForAll(part => FullName().IsMatch(part)) ? parts : [text];
    }

    /// <summary>Comma, semicolon, stroke, ampersand, and "and" in the languages of news feeds.</summary>
    [GeneratedRegex(
        @"\s*[;；、|]\s*|\s*[,，]\s*(?:(?:and|und|et|y|e|en|og|och|i|и|та|und|&|(?-i:a|és|și|şi|και))\s+)?|\s+(?:and|und|et|y|e|en|og|och|ve|oraz|i|ja|и|та|&|(?-i:a|és|și|şi|και|dan|và))\s+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Separator();

    /// <summary>"By Ann Lee": templates write the whole byline. Only before two words in capitals at least, for "Von Miller" is a name.</summary>
    [GeneratedRegex(
        @"^(?:(?:By|BY|by|von|par|por)\s+|Von\s+(?=\p{Lu}\S+\s+\p{Lu}))(?=\p{L})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Lead();

    /// <summary>Two to five words in capitals, with particles between, or a name in a script that has no capitals (two to eight letters, or a space between).</summary>
    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}\p{M}'’.\-]*(?:\s+(?:(?:de|da|do|dos|di|del|della|van|von|der|den|zu|la|le|el|al|bin|ibn|ben|ter|ten|af|av)\s+){0,3}\p{Lu}[\p{L}\p{M}'’.\-]*){1,4}|[\p{Lo}\p{M}]{2,8}(?:[\s·・][\p{Lo}\p{M}]{1,12}){0,3})$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex FullName();
}
