using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// The element with the most running text: what a page of thousands of elements is read by, where SmartReader's work would grow with the
/// square of their number. Text counts in full for its parent block and by half for the block around it, as in Readability, and in one pass.
/// </summary>
internal static class DensestElement
{
    /// <summary>Shorter text is a label.</summary>
    private const int MinCharacters = 25;

    public static IElement? Of(IHtmlDocument page)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var text in page.Body?.Descendants<IText>() ?? [])
        {
            var length = text.Data.AsSpan().Trim().Length;
            if (length < MinCharacters || text.ParentElement is not { } holder || holder.LocalName is "a" or "script" or "style" or "noscript" or "option" or "textarea")
                continue;
            var block = holder.LocalName is "p" or "li" or "blockquote" or "span" or "font" or "b" or "i" or "em" or "strong" or "td" ? holder.ParentElement ?? holder : holder;
            Add(scores, block, length);
            Add(scores, block.ParentElement, length / 2.0);
        }
        return scores.Count == 0 ? null : scores.MaxBy(score => score.Value).Key;
    }

    private static void Add(Dictionary<IElement, double> scores, IElement? element, double score)
    {
        if (element is not null)
            scores[element] = scores.GetValueOrDefault(element) + score;
    }
}
