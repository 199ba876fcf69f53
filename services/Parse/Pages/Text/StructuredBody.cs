using System.Net;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The lines of a text that structured data has (<c>articleBody</c>): what is left where a page's script has yet to write its text.</summary>
internal static partial class StructuredBody
{
    /// <summary>A text that is so many times longer than what the page shows is the article, whatever the page shows: a teaser, or captions around a script's place.</summary>
    private const int MuchLonger = 3;

    /// <summary>So much longer is enough where the page's own lines stand in it: the page shows a part of it.</summary>
    private const double Longer = 1.5;

    /// <summary>Which part of the page's own text must stand in it.</summary>
    private const double Confirmed = 0.6;

    /// <summary>Whether the structured text is the whole of what the page shows a part of, and not the mere lead of it.</summary>
    public static bool IsWhole(IReadOnlyList<Block> structured, IReadOnlyList<Block> shown)
    {
        var (all, seen) = (structured.Sum(line => line.Text.Length), shown.Sum(line => line.Text.Length));
        if (all >= MuchLonger * seen || all < Longer * seen)
            return all >= MuchLonger * seen;
        var words = CleanText.Words(string.Join(' ', structured.Select(line => line.Text)));
        return shown.Where(line => words.Contains(CleanText.Words(line.Text), StringComparison.Ordinal)).Sum(line => line.Text.Length)
            >= Confirmed * seen;
    }

    /// <summary>What the page shows before the first of the structured lines: the introduction of a live blog.</summary>
    public static IEnumerable<Block> Above(IReadOnlyList<Block> structured, IReadOnlyList<Block> shown)
    {
        var words = CleanText.Words(string.Join(' ', structured.Select(line => line.Text)));
        return shown.TakeWhile(line => !words.Contains(CleanText.Words(line.Text), StringComparison.Ordinal));
    }

    public static IReadOnlyList<Block> Of(string? structured)
    {
        if (string.IsNullOrEmpty(structured))
            return [];
        var text = structured.Contains('<', StringComparison.Ordinal)
            ? Tag().Replace(Breaking().Replace(structured, "\n"), "")
            : structured;
        return [.. WebUtility.HtmlDecode(text).Split('\n').Select(CleanText.Line).Where(line => line.Length > 0).Select(Block.Plain)];
    }

    [GeneratedRegex(
        @"</?(?:p|div|li|h[1-6]|br|blockquote|ul|ol|tr)\b[^<>]{0,200}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Breaking();

    [GeneratedRegex(@"</?\w[^<>]{0,500}>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
