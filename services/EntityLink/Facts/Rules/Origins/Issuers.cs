using System.Text.RegularExpressions;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>Who wrote a text about itself, where it begins as companies' announcements do: "OSLO, 3 May 2026 -- Fjellvann ASA (OSE: FJV) today announced that". A wire only carries it.</summary>
internal static partial class Issuers
{
    /// <summary>UTF-16 units; a dateline and a few names.</summary>
    private const int Beginning = 300;

    /// <returns>The first of those who announce something, without its legal form; null for every other text.</returns>
    public static string? Of(string text) =>
        Announced().Match(text[..Math.Min(Beginning, text.Length)]) is { Success: true } match
        || (match = Dated().Match(text[..Math.Min(Beginning, text.Length)])).Success
            ? LegalForm().Replace(match.Groups["name"].Value.Trim(), "")
            : OfFooter(text);

    /// <summary>"OSLO, 3 May 2026 -- …" and below "About Fjellvann: Fjellvann ASA employs …": whom a release tells more of at its end has written it.</summary>
    private static string? OfFooter(string text) =>
        Dateline().IsMatch(text) && About().Match(text) is { Success: true } match
            ? LegalForm().Replace(match.Groups["name"].Value.Trim(), "")
            : null;

    [GeneratedRegex(@"^\p{Lu}[^\n]{3,80} [-–—]{1,2} \p{Lu}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"\n\s*About (?<name>\p{Lu}[\p{L}\p{N}&'’.-]*( [\p{Lu}&][\p{L}\p{N}&'’./-]*){0,4}) ?(:|\n|[-–—])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @"^\p{Lu}[^\n]{3,80} [-–—]{1,2} (?<name>\p{Lu}[\p{L}\p{N}&'’.-]*( [\p{Lu}&][\p{L}\p{N}&'’./-]*){0,4})(,? \([^)\n]{3,30}\))?( and \p{Lu}[^\n.]{2,60}?)?,? (today (announced|reported|published|released)|(announced|reported|published|released) today|announces)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Announced();

    /// <summary>"Leeds, 3 May 2026 - Fjellvann Energy plc has agreed to buy": news gives neither the year of its day nor the legal form of a firm.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’ .-]{1,40}(, \p{Lu}[\p{L}. ]{1,30})?, (\d{1,2} \p{Lu}\p{L}{2,9}\.?|\p{Lu}\p{L}{2,9}\.? \d{1,2},) 20\d\d (\([^)\n]{3,40}\) )?[-–—]{1,2} (?<name>\p{Lu}[\p{L}\p{N}&'’.-]*( [\p{Lu}&][\p{L}\p{N}&'’.-]*){0,4},? (ASA|AB|AG|GmbH|Inc|Ltd|LLC|SE|SA|plc|PLC|Corp|A/S|AS|NV|N\.V|Oyj|SpA)\.?)(?![\p{L}\p{N}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Dated();

    [GeneratedRegex(
        @",? (ASA|AB|AG|GmbH|Inc|Ltd|LLC|SE|SA|plc|PLC|Corp|A/S|AS|NV|N\.V|Oyj|SpA)\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LegalForm();
}
