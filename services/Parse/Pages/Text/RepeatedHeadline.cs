using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Lines that say the headline again: its words and no others, its beginning, or the headline once or twice beside the name of a site or links. A title is often the beginning of its lead, cut
/// short or not: a paragraph that goes on from it says more, and is none.
/// </summary>
internal static partial class RepeatedHeadline
{
    /// <summary>Shorter titles ("News") begin many lines.</summary>
    private const int MinHeadline = 20;

    private const int MaxSiteName = 40;

    /// <param name="headline">Its <see cref="CleanText.Words(string)"/>.</param>
    /// <param name="block">The line.</param>
    public static bool Is(string headline, Block block)
    {
        var line = CleanText.Words(block.Text);
        if (line.Length == 0 || line == headline)
            return line.Length > 0;
        return !SentenceEnd().IsMatch(block.Text)
            && (headline.StartsWith(line + " ", StringComparison.Ordinal) || IsBesideSite(headline, line, block));
    }

    private static bool IsBesideSite(string headline, string line, Block block)
    {
        if (
            headline.Length <= MinHeadline
            || line.Replace(headline, "", StringComparison.Ordinal).Length is var beside && beside > MaxSiteName
        )
            return false;
        var (first, last) = (line.StartsWith(headline, StringComparison.Ordinal), line.EndsWith(headline, StringComparison.Ordinal));
        if (block.IsHeading || (first && last))
            return first || last;
        var (text, letters) = (block.Text, Letters(headline));
        return first
            ? SiteBehind().IsMatch(text[Behind(text, letters)..])
            : last && (block.Linked > 0 || SiteBefore().IsMatch(text[Behind(text, Letters(line) - letters)..]));
    }

    private static int Letters(string words) => words.Count(c => c != ' ');

    /// <summary>Where a line goes on behind so many letters.</summary>
    private static int Behind(string text, int letters)
    {
        var at = 0;
        for (; letters > 0; at++)
            letters -= char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) ? 1 : 0;
        return at;
    }

    [GeneratedRegex(@"[.!?…。][^\w\s]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    /// <summary>" - Harbour Daily", " | harbour.example"; not " - but the pier is shut".</summary>
    [GeneratedRegex(@"^[^\w,;:.]*(?:[|·•»]|[–—-]\s+[\p{Lu}\p{Lo}\d])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SiteBehind();

    /// <summary>Between a site and the headline: "Harbour Daily: ", "News » ".</summary>
    [GeneratedRegex(@"^\W*[|·•»:–—-]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SiteBefore();
}
