using System.Text.RegularExpressions;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Origins;

/// <summary>Texts that somebody wrote about themselves: told by their wires, by their standing phrases, or by the outlet that says so.</summary>
internal static partial class PressRelease
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    public static Origin? Of(OriginClues clues)
    {
        var evidence = clues.Head.Concat(clues.Tail).Select(line => Mark().Match(line)).FirstOrDefault(match => match.Success)?.Value.Trim()
            ?? clues.Credits.Append(clues.Section ?? "").FirstOrDefault(credit => Word().IsMatch(credit));
        return evidence is null ? null : new Origin { Kind = "press-release", Name = Sender(clues), Evidence = evidence };
    }

    public static bool IsWire(string signature) => Wire().IsMatch(signature);

    /// <summary>"SOURCE Quillon Materials", "FOR IMMEDIATE RELEASE".</summary>
    public static bool IsLine(string line) => line.Length <= 80 && Line().IsMatch(line);

    /// <summary>Who sent it, where a line says so.</summary>
    private static string? Sender(OriginClues clues) =>
        clues.Tail.Concat(clues.Head).Select(line => By().Match(line)).FirstOrDefault(match => match.Success) is { } match ? LegalForm().Replace(match.Groups["name"].Value.Trim(), "") : null;

    [GeneratedRegex(@"/(PRNewswire|Business Wire|GlobeNewswire|ACCESSWIRE|EINPresswire)(-[\w ]+)?/|\((BUSINESS WIRE|GLOBE NEWSWIRE|ots|Newsfile Corp[^)]*)\)|^FOR IMMEDIATE RELEASE\b|^(?i:press release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa)\b.{0,80}$|^SOURCE:? \p{Lu}[\w .,&-]{2,60}$|^(?i:original-content von): [^,]{2,80}|^(?i:source|quelle): (?i:press release|pressemitteilung)\b[^.]{0,80}|^(?i:(media|press|investor) (contacts?|relations)|pressekontakt|contact presse)\b.{0,20}", Options)]
    private static partial Regex Mark();

    [GeneratedRegex(@",? (AB|AG|GmbH|Inc|Ltd|LLC|SE|SA|plc|Corp)\.?$", Options)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(press releases?|pressemitteilung(en)?|communiqués? de presse|pr newswire|business wire|globe ?newswire)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(business wire|globe ?newswire|pr ?newswire|ots|accesswire|ein presswire|marketwired|newsfile corp.*|cision.*)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Wire();

    [GeneratedRegex(@"^(SOURCE:? \p{Lu}.*|FOR IMMEDIATE RELEASE\W*)$", Options)]
    private static partial Regex Line();

    [GeneratedRegex(@"^SOURCE:? (?<name>\p{Lu}[\w .,&-]{2,60})$|^(?i:original-content von): (?<name>[^,]{2,80})|\b(?i:press release|pressemitteilung) (?i:of|from|by|von|der) (?<name>\p{Lu}[\p{L}\p{N}&-]*( \p{Lu}[\p{L}\p{N}&-]*){0,5})|^About (?<name>\p{Lu}[\p{L}\p{N}&-]*( \p{Lu}[\p{L}\p{N}&-]*){0,5}):", Options)]
    private static partial Regex By();
}
