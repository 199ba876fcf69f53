namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// Where the headline stands, in characters that are seen before it, and what the elements around it are called: dates and bylines are near it. Below
/// zero where no heading is it, a part of it, or the article's own.
/// </summary>
internal static class HeadlinePlace
{
    public static (int At, Named Around) Of(Page page, string headline)
    {
        var words = CleanText.Words(headline);
        var mark = page.Landmarks.Headings.FirstOrDefault(heading => CleanText.Words(heading.Element.TextContent) == words);
        if (mark.Element is null)
            mark = page.Landmarks.Headings.FirstOrDefault(heading => CleanText.Words(heading.Element.TextContent) is { Length: > 12 } part && words.Contains(part, StringComparison.Ordinal));
        if (mark.Element is null)
            mark = page.Landmarks.Headings.FirstOrDefault(heading => heading.Element.LocalName == "h1" && !SiteSign.Is(heading.Element));
        return mark.Element is null ? (-1, Named.Nothing) : (mark.At, mark.Place);
    }
}
