namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// Where the headline stands, in characters that are seen before it, and what the elements around it are called: dates and bylines are near it. Below
/// zero where no heading is it, a part of it, or the article's own.
/// </summary>
internal static class HeadlinePlace
{
    /// <summary>Shorter headings ("News") are parts of many headlines.</summary>
    private const int MinPart = 13;

    public static (int At, Named Around) Of(Page page, string headline)
    {
        var words = CleanText.Words(headline);
        var headings = page.Landmarks.Headings.Select(mark => (Mark: mark, Words: CleanText.Words(mark.Element.TextContent))).ToList();
        // A path to the article ("Home > Ports > Pier reopens") says its headline, too, and everything near it is of others.
        var found = headings.Find(heading => heading.Words == words && !heading.Mark.Place.HasFlag(Named.Aside)).Mark.Element is { } own ? own
            : headings.Find(heading => IsPart(heading.Words, words) && !heading.Mark.Place.HasFlag(Named.Aside)).Mark.Element
            ?? headings.Find(heading => heading.Words == words || IsPart(heading.Words, words)).Mark.Element
            ?? headings.Find(heading => heading.Mark.Element.LocalName == "h1" && !SiteSign.Is(heading.Mark.Element)).Mark.Element;
        var mark = headings.Find(heading => heading.Mark.Element == found).Mark;
        return found is null ? (-1, Named.Nothing) : (mark.At, mark.Place);
    }

    /// <summary>The headline with a kicker or without its second half.</summary>
    private static bool IsPart(string heading, string headline) =>
        (heading.Length >= MinPart && headline.Contains(heading, StringComparison.Ordinal)) || (headline.Length >= MinPart && heading.Contains(headline, StringComparison.Ordinal));
}
