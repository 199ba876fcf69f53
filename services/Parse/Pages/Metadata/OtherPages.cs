using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// Whether what a page links to as its next or previous one is another page of the same article ("…/late-ferries/2", "?page=2"). Blogs link to the next
/// article by the same words.
/// </summary>
internal static partial class OtherPages
{
    /// <summary>A last folder that is as long, or has several words, names an article; numbers behind a shorter one are those of articles ("/posts/12").</summary>
    private const int MinSlug = 16;

    public static bool Has(string here, string link)
    {
        if (
            link.Length is 0 or > NormalUrl.MaxLength
            || !Uri.TryCreate(here, UriKind.Absolute, out var page)
            || !Uri.TryCreate(page, link.Trim(), out var other)
            || !other.Host.Equals(page.Host, StringComparison.OrdinalIgnoreCase)
        )
            return false;
        var (own, their) = (PathOf(page), PathOf(other));
        if (own.Length > 0 && own == their)
            return page.Query != other.Query && (PageNumber().IsMatch(page.Query) || PageNumber().IsMatch(other.Query));
        var (ownNumbered, theirNumbered) = (Numbered().Match(own), Numbered().Match(their));
        return StemOf(theirNumbered) == own
            || StemOf(ownNumbered) == their
            || (
                StemOf(ownNumbered) is { } stem
                && stem == StemOf(theirNumbered)
                && (IsSaid(ownNumbered) || (ownNumbered.Groups["folder"].Success && IsSlug(stem)))
            );
    }

    private static string PathOf(Uri uri) => Extension().Replace(uri.AbsolutePath.TrimEnd('/'), "");

    private static string? StemOf(Match numbered) => numbered.Success ? numbered.Groups["stem"].Value : null;

    /// <summary>The number is called that of a page.</summary>
    private static bool IsSaid(Match numbered) => numbered.Groups["word"].Success;

    private static bool IsSlug(string stem) =>
        stem[(stem.LastIndexOf('/') + 1)..] is var last && (last.Length >= MinSlug || last.Contains('-', StringComparison.Ordinal));

    [GeneratedRegex(
        @"^(?<stem>.*?[^-_,./])([-_,.]|(?<folder>/))(?<word>page|seite|pagina|part|teil|p|s)?[-_/]?\d{1,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"[?&](page|paged|pg|p|seite|pagina|p%C3%A1gina|part|teil|start|s)=\d{1,3}(&|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"\.(s?html?|php|aspx?|jsp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Extension();
}
