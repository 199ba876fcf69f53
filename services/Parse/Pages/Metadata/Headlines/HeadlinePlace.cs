namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// Where the headline stands, in characters that are seen before it, and what the elements around it are called: dates and bylines are near it. Below
/// zero where no heading is it, a part of it, or the article's own.
/// </summary>
internal static class HeadlinePlace
{
    /// <summary>Shorter headings ("News") are parts of many headlines.</summary>
    private const int MinPart = 13;

    /// <summary>Cards of other articles stand right under a headline, the next article behind a text.</summary>
    private const int MinText = 300;

    public static (int At, ClassNameHint Around) Of(Page page, string headline)
    {
        var words = CleanText.Words(headline);
        // A path to the article ("Home > Ports > Pier reopens") says its headline, too, and everything near it is of others.
        var own = page.Landmarks.Headings.FirstOrDefault(mark => !mark.Place.HasFlag(ClassNameHint.Aside) && Words(mark) == words);
        if (own.Element is null)
            own = page.Landmarks.Headings.FirstOrDefault(mark => !mark.Place.HasFlag(ClassNameHint.Aside) && IsPart(Words(mark), words));
        if (own.Element is null)
            own = page.Landmarks.Headings.FirstOrDefault(mark =>
                Words(mark) is var heading && (heading == words || IsPart(heading, words))
            );
        if (own.Element is null)
            own = page.Landmarks.Headings.FirstOrDefault(mark => mark.Element.LocalName == "h1" && !SiteSign.Is(mark.Element));
        return own.Element is null ? (-1, ClassNameHint.Nothing) : (own.At, own.Place);
    }

    /// <summary>
    /// Where the next article of an endless page begins: a heading of the first order, or of the second behind some text, in an element <c>article</c> that is
    /// not the headline's. Who wrote that one, and when, is said behind it.
    /// </summary>
    public static int EndOf(Page page, string headline, int at)
    {
        var words = CleanText.Words(headline);
        var own = page.Landmarks.Headings.FirstOrDefault(mark => mark.At == at).Element?.Closest("article");
        if (at < 0 || own is null)
            return int.MaxValue;
        foreach (var mark in page.Landmarks.Headings)
        {
            if (
                mark.At > at
                && (mark.Element.LocalName == "h1" || (mark.Element.LocalName == "h2" && mark.At - at > MinText))
                && mark.Element.Closest("article") is { } other
                && !other.Contains(own)
                && !own.Contains(other)
                && CleanText.Words(mark.Element.TextContent) != words
            )
                return mark.At;
        }
        return int.MaxValue;
    }

    private static string Words(Landmark heading) => CleanText.Words(heading.Element.TextContent);

    /// <summary>The headline with a kicker or without its second half.</summary>
    private static bool IsPart(string heading, string headline) =>
        (heading.Length >= MinPart && headline.Contains(heading, StringComparison.Ordinal))
        || (headline.Length >= MinPart && heading.Contains(headline, StringComparison.Ordinal));
}
