using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Origins;

/// <summary>What the origin is told from.</summary>
internal sealed record OriginHints
{
    public required string Outlet { get; init; }
    public string Headline { get; init; } = "";

    /// <summary>The lines of the article, before captions and credit lines were taken away.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Bylines as written and part by part, persons or not.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Section { get; init; }
    public EntrySource? Source { get; init; }

    public static OriginHints Of(Page facts, PageMetadata page, MainText text, IReadOnlyList<string> authors) =>
        new()
        {
            Outlet = page.Outlet,
            Headline = page.Headline,
            Lines = text.Lines,
            Credits = page.Credits,
            Authors = authors,
            Section = page.Section,
            Url = facts.Source.Url,
            Source = facts.Source.Entry?.Source,
        };

    /// <summary>Where the page was read; null for a pushed text.</summary>
    public string? Url { get; init; }

    /// <summary>Pictures and boxes may stand before the first sentence with its dateline.</summary>
    public IEnumerable<string> Beginning => Lines.Take(10);

    public IEnumerable<string> Head => Lines.Take(4);

    /// <summary>The last lines, last first: share bars and notes may stand behind the credit line.</summary>
    public IEnumerable<string> Tail => Lines.TakeLast(8).Reverse();
}

/// <summary>
/// Who a text comes from, with the words that say so. The surest mark decides: a dateline, a press-release mark, an agency in the byline,
/// a credit line at the end, a note of first publication, the feed's <c>source</c>, a person's byline; "unknown" where nobody says.
/// </summary>
internal static partial class ArticleOrigin
{
    public static Origin Of(OriginHints hints) =>
        Dateline.Of(hints)
        ?? PressRelease.Of(hints)
        ?? Credit.InByline(hints)
        ?? Credit.InLine(hints)
        ?? Reprint.Of(hints)
        ?? FeedSource(hints)
        ?? Own(hints)
        ?? new Origin { Kind = "unknown" };

    /// <summary>A line that says where the text comes from and nothing else.</summary>
    public static bool IsMark(string line) =>
        line.Length <= 160 && (Credit.IsLine(line) || Reprint.IsLine(line) || PressRelease.IsLine(line));

    /// <summary>The outlet or agency called <paramref name="name"/>: the outlet itself makes an own report.</summary>
    public static Origin Named(string name, string evidence, string outlet) =>
        Agencies.Named(name) is { } agency
            ? new Origin
            {
                Kind = "agency",
                Name = agency,
                Evidence = evidence,
            }
        : Agencies.IsCalledOne(name)
            ? new Origin
            {
                Kind = "agency",
                Name = name,
                Evidence = evidence,
            }
        : new Origin
        {
            Kind = CleanText.Words(name) == CleanText.Words(outlet) ? "own" : "outlet",
            Name = name,
            Evidence = evidence,
        };

    private static Origin? FeedSource(OriginHints hints) =>
        CleanText.Line(hints.Source?.Title) is { Length: > 0 } title ? Named(title, title, hints.Outlet) : null;

    /// <summary>
    /// A signature is a report of the outlet's own where no other mark stands against it: a person's, a nickname, initials. Desks and outlets sign what
    /// they take over, too, and theirs says nothing.
    /// </summary>
    private static Origin? Own(OriginHints hints) =>
        hints
            .Authors.Concat(hints.Credits.Where(credit => IsSignature(credit) && CleanText.Words(credit) != CleanText.Words(hints.Outlet)))
            .FirstOrDefault()
            is { } author
            ? new Origin
            {
                Kind = "own",
                Name = hints.Outlet,
                Evidence = author,
            }
            : null;

    private static bool IsSignature(string credit) =>
        credit.Length is > 1 and <= 40 && Signature().IsMatch(credit) && !Nobody().IsMatch(credit);

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M} .,'’&-]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"^(no author|unknown|anonymous|anónimo|guest|admin|administrator|webmaster|publisher|von|by|par|por|supported by|search|recherche|red\.?|.*\b(staff|desk|newsdesk|newsroom|team|redaktion|redacción|redação|redazione|rédaction|editors|editorial|kitchens)\b.*|.*-redaktion|.*\.\p{L}{2,4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Nobody();
}
