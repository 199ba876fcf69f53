using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Origins;

/// <summary>What the origin is told from.</summary>
internal sealed record OriginClues
{
    public required string Outlet { get; init; }

    /// <summary>The lines of the article, before captions and credit lines were taken away.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Bylines as written, persons or not.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Section { get; init; }
    public EntrySource? Source { get; init; }
}

/// <summary>
/// Who a text comes from, with the words that say so. The surest mark decides: a dateline, a press-release mark, an agency in the byline,
/// a credit line at the end, the feed's <c>source</c>, a person's byline; and "unknown" where nobody says.
/// </summary>
internal static partial class ArticleOrigin
{
    private const int HeadLines = 4;
    private const int TailLines = 4;

    public static Origin Of(OriginClues clues) =>
        Dateline(clues) ?? PressRelease(clues) ?? Byline(clues) ?? CreditLine(clues) ?? Reprint(clues) ?? FeedSource(clues) ?? Own(clues)
        ?? new Origin { Kind = "unknown" };

    /// <summary>"KYIV, May 12 (Reuters) – ": the name in the brackets is an agency's; one that is not known must stand behind a place in capitals.</summary>
    private static Origin? Dateline(OriginClues clues)
    {
        foreach (var match in clues.Lines.Take(HeadLines).Select(line => DatelineStart().Match(line)).Where(match => match.Success))
        {
            var signature = match.Groups["agency"].Value;
            if (PressReleaseWire().IsMatch(signature))
                return new Origin { Kind = "press-release", Name = signature, Evidence = match.Value.TrimEnd() };
            var agency = Agencies.Named(signature) ?? (IsName(signature) && !match.Groups["place"].Value.Any(char.IsLower) ? signature : null);
            if (agency is not null)
                return Agency(agency, match.Value.TrimEnd(), clues.Outlet);
        }
        return null;
    }

    /// <summary>Every word a capital's, and no call sign of an American station: those sign their own reports so.</summary>
    private static bool IsName(string signature) => signature.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0])) && !CallSign().IsMatch(signature);

    private static Origin? PressRelease(OriginClues clues)
    {
        var mark = clues.Lines.Take(HeadLines).Concat(clues.Lines.TakeLast(TailLines)).Select(line => PressReleaseMark().Match(line)).FirstOrDefault(match => match.Success);
        if (mark is not null)
            return new Origin { Kind = "press-release", Name = mark.Groups["name"] is { Success: true } name ? name.Value : null, Evidence = mark.Value.Trim() };
        var said = clues.Credits.Append(clues.Section ?? "").FirstOrDefault(credit => PressReleaseWords().IsMatch(credit));
        return said is null ? null : new Origin { Kind = "press-release", Evidence = said };
    }

    private static Origin? Byline(OriginClues clues)
    {
        foreach (var credit in clues.Credits)
        {
            var signature = Pages.Byline.WithoutLead(credit);
            if (Agencies.Named(signature) is { } agency)
                return Agency(agency, credit, clues.Outlet);
        }
        // "By Ann Lee, Associated Press" and "Von dpa" at the head of the text.
        foreach (var line in clues.Lines.Take(HeadLines).Where(line => line.Length <= 60 && !Boilerplate.IsLine(line)))
        {
            if (Pages.Byline.WithoutLead(line) is var signature && (signature.Length < line.Length || signature.Length <= 24) && Agencies.Named(signature) is { } agency)
                return Agency(agency, line, clues.Outlet);
        }
        return null;
    }

    /// <summary>"(AFP)" or "© dpa" or "Source: Reuters" at the end, on a line of its own or behind the last sentence.</summary>
    private static Origin? CreditLine(OriginClues clues)
    {
        foreach (var line in clues.Lines.TakeLast(TailLines).Reverse())
        {
            var match = Credit().Match(line);
            if (match.Success && Agencies.Named(match.Groups["agency"].Value) is { } agency)
                return Agency(agency, match.Value.Trim(), clues.Outlet);
        }
        return null;
    }

    private static Origin? Reprint(OriginClues clues)
    {
        var match = clues.Lines.Take(HeadLines).Concat(clues.Lines.TakeLast(TailLines)).Select(line => FirstPublished().Match(line)).FirstOrDefault(match => match.Success);
        return match is null ? null : Other(match.Groups["name"].Value.TrimEnd('.', ' '), match.Value, clues.Outlet);
    }

    private static Origin? FeedSource(OriginClues clues) => CleanText.Line(clues.Source?.Title) is { Length: > 0 } title ? Other(title, title, clues.Outlet) : null;

    /// <summary>A person's byline is a report of the outlet's own where no other mark stands against it.</summary>
    private static Origin? Own(OriginClues clues) => clues.Authors is [var author, ..] ? new Origin { Kind = "own", Name = clues.Outlet, Evidence = author } : null;

    /// <summary>An agency's own site carries its own reports.</summary>
    private static Origin Agency(string name, string evidence, string outlet) =>
        new() { Kind = IsSame(name, outlet) || Agencies.Named(outlet) == name ? "own" : "agency", Name = name, Evidence = evidence };

    private static Origin Other(string name, string evidence, string outlet) =>
        Agencies.Named(name) is { } agency ? Agency(agency, evidence, outlet) : new Origin { Kind = IsSame(name, outlet) ? "own" : "outlet", Name = name, Evidence = evidence };

    private static bool IsSame(string a, string b) => CleanText.Words(a) == CleanText.Words(b);

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}\p{M}'’.\- ]{1,40})(?:[,/] ?[^()\n]{1,50}?)?\s*\((?<agency>\p{L}[\p{L} .&/\-–]{1,38})\)\s*(?:[-–—−―]{1,2}|:)\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DatelineStart();

    [GeneratedRegex(@"^[KW][A-Z]{2,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CallSign();

    [GeneratedRegex(@"^(?:business wire|globe ?newswire|pr ?newswire|ots|accesswire|ein presswire|marketwired|newsfile corp.*|cision.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PressReleaseWire();

    [GeneratedRegex(@"/(?<name>PRNewswire|Business Wire|GlobeNewswire|ACCESSWIRE|EINPresswire)(?:-[\w ]+)?/|\((?<name>BUSINESS WIRE|GLOBE NEWSWIRE|ots|Newsfile Corp[^)]*)\)|^(?:FOR IMMEDIATE RELEASE|(?i:press release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa))\b.{0,80}$|^SOURCE:? (?<name>\p{Lu}[\w .,&-]{2,60})$|^(?i:original-content von): (?<name>[^,]{2,80})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PressReleaseMark();

    [GeneratedRegex(@"^(?:press releases?|pressemitteilung(?:en)?|communiqués? de presse|pr newswire|business wire|globe ?newswire)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PressReleaseWords();

    [GeneratedRegex(@"(?:^|[.!?”""»)]\s*)(?:\((?<agency>[\p{L} ./&-]{2,40})\)|(?:©|\(c\)|(?:source|quelle|fonte|fuente|with material from|mit material (?:von|der)|text):?)\s*(?:\d{4}\s*)?(?<agency>[\p{L} ./&-]{2,40}?))\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\b(?:this (?:article|story|report) (?:was|is|has been) )?(?:first|originally) (?:published|appeared) (?:by|in|on|at) (?:the website of )?(?<name>\p{Lu}[\p{L}\p{N}.&’' -]{1,50}?)(?=[.,;]|$| under| and is| on \w+ \d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstPublished();
}
