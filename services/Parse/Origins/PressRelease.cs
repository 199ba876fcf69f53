using System.Text.RegularExpressions;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Origins;

/// <summary>Texts that somebody wrote about themselves: told by their wires, by their standing phrases, or by the outlet that says so.</summary>
internal static partial class PressRelease
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    public static Origin? Of(OriginHints hints)
    {
        if (hints.Head.Concat(hints.Tail).Select(line => Mark().Match(line)).FirstOrDefault(match => match.Success) is { } mark)
            return new Origin
            {
                Kind = "press-release",
                Name = Sender(hints) ?? (Word().IsMatch(mark.Value.Trim()) ? hints.Outlet : null),
                Evidence = mark.Value.Trim(),
            };
        if (
            hints.Authors.Count == 0
            && hints.Tail.Select(line => Issuer().Match(line)).FirstOrDefault(match => match.Success) is { } issuer
        )
            return new Origin
            {
                Kind = "press-release",
                Name = issuer.Groups["name"].Value.Trim(),
                Evidence = issuer.Value,
            };
        if (InHeadline().Match(hints.Headline) is { Success: true } headed)
            return new Origin
            {
                Kind = "press-release",
                Name = Sender(hints),
                Evidence = headed.Groups["mark"].Value,
            };
        return hints.Credits.Append(hints.Section ?? "").FirstOrDefault(credit => Word().IsMatch(credit)) is { } word
                ? new Origin
                {
                    Kind = "press-release",
                    Name = Sender(hints) ?? hints.Outlet,
                    Evidence = word,
                }
            : hints.Url is { } url && Path().Match(url) is { Success: true } path
                ? new Origin
                {
                    Kind = "press-release",
                    Name = Sender(hints) ?? hints.Outlet,
                    Evidence = path.Value.Trim('/'),
                }
            : null;
    }

    public static bool IsWire(string signature) => Wire().IsMatch(signature);

    /// <summary>"SOURCE Quillon Materials", "FOR IMMEDIATE RELEASE".</summary>
    public static bool IsLine(string line) => line.Length <= 80 && Line().IsMatch(line);

    /// <summary>Who sent it, where a line says so.</summary>
    private static string? Sender(OriginHints hints) =>
        hints.Tail.Concat(hints.Head).Select(line => By().Match(line)).FirstOrDefault(match => match.Success) is { } match
            ? LegalForm().Replace(match.Groups["name"].Value.Trim(), "")
            : null;

    [GeneratedRegex(
        @"/(PRNewswire|Business Wire|GlobeNewswire|ACCESSWIRE|EINPresswire)(-[\w ]+)?/|\((BUSINESS WIRE|GLOBE NEWSWIRE|ots|Newsfile Corp[^)]*)\)|^FOR IMMEDIATE RELEASE\b|^(?i:((gemeinsame|joint) )?(press release|pressemitteilung|presseinformation|pressemeldung)|communiqué de presse|comunicado de prensa|comunicato stampa)\b.{0,80}$|^SOURCE:? \p{Lu}[\w .,&-]{2,60}$|^(?i:original-content von): [^,]{2,80}|^(?i:source|quelle): (?i:press release|pressemitteilung)\b[^.]{0,80}|^(?i:source|quelle): .{2,60}, (?i:press release|pressemitteilung|pressemeldung)$|^(?i:achtung redaktion|note to editors|notes to editors)\b.{0,20}|^[\p{Ll}]{2,4}/ots\b|^(?i:(media|press|investor) (contacts?|relations)|pressekontakt|contact presse)\b.{0,20}",
        Options
    )]
    private static partial Regex Mark();

    /// <summary>"PRESS RELEASE: Acme sells more"; "Press release angers Acme" is news.</summary>
    [GeneratedRegex(
        @"^\W*(?<mark>((gemeinsame|joint) )?(press release|media release|news release|pressemitteilung|presseinformation|pressemeldung|medienmitteilung|communiqué de presse|comunicado de prensa|comunicato stampa))\s?[:|–—-]\s",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex InHeadline();

    /// <summary>"Source:" and somebody who is no medium: a university, an association, a company.</summary>
    [GeneratedRegex(
        @"^(?i:source|quelle): (?<name>[^,(:]{0,50}((?i:universität|university|verband|verein|ministerium|ministry|institut|stiftung|foundation|police|polizei|bundesamt)\p{Ll}*|\b(TSV|FC|SV|GmbH|AG|SE|e\.\s?V\.|Inc|Ltd)\b)[^,(:]{0,40}?)( \(\p{Lu}{2,8}\))?(, .{0,40})?$",
        Options
    )]
    private static partial Regex Issuer();

    [GeneratedRegex(
        @"/(pressemitteilung(en)?|presseinformation(en)?|press-?releases?|communiques?-de-presse|comunicati-stampa)/",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Path();

    [GeneratedRegex(@",? (AB|AG|GmbH|Inc|Ltd|LLC|SE|SA|plc|Corp)\.?$", Options)]
    private static partial Regex LegalForm();

    [GeneratedRegex(
        @"^((gemeinsame|joint) )?(press releases?|pressemitteilung(en)?|presseinformation(en)?|communiqués? de presse|pr newswire|business wire|globe ?newswire)$",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(business wire|globe ?newswire|pr ?newswire|ots|accesswire|ein presswire|marketwired|newsfile corp.*|cision.*)$",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Wire();

    [GeneratedRegex(@"^(SOURCE:? \p{Lu}.*|FOR IMMEDIATE RELEASE\W*)$", Options)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^(?i:herausgeber|issued by|issuer): (?<name>.{2,80})$|^(?i:pressemitteilung|press release) \| (?<name>.{2,80})$|^(?i:source|quelle): (?<name>.{2,60}), (?i:press release|pressemitteilung|pressemeldung)$|^(?i:pressemitteilung|press release) .{0,20}\b(des|der) (?<name>\p{Lu}[\p{L}&-]+)\b|^SOURCE:? (?<name>\p{Lu}[\w .,&-]{2,60})$|^(?i:original-content von): (?<name>[^,]{2,80})|\b(?i:press release|pressemitteilung) (?i:of|from|by|von|der) (?<name>\p{Lu}[\p{L}\p{N}&-]*( \p{Lu}[\p{L}\p{N}&-]*){0,5})|^About (?<name>\p{Lu}[\p{L}\p{N}&-]*( \p{Lu}[\p{L}\p{N}&-]*){0,5}):",
        Options
    )]
    private static partial Regex By();
}
