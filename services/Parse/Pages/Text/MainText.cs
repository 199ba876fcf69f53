using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The element that holds the article, found by SmartReader (a port of Mozilla's Readability).</summary>
internal static class MainText
{
    /// <summary>
    /// SmartReader weighs siblings and links against each other: 20,000 links take it seven seconds. One page in a hundred has more than 3,100
    /// elements.
    /// </summary>
    private const int MaxElements = 4_000;

    /// <summary>Null where there is none. The document is changed on the way: read everything else first.</summary>
    public static IElement? Of(IHtmlDocument page, string url)
    {
        if (page.All.Length > MaxElements)
            return DensestElement.Of(page);
        IElement? found = null;
        // The parts that are dropped later are told by their classes.
        using var reader = new Reader(url, page) { KeepClasses = true, DisableJSONLD = true };
        reader.AddCustomOperationEnd(article => found = article);
        _ = reader.GetArticle();
        return found;
    }
}
