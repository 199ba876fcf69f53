using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>Parts of a page that stand in the article without being of it, told by the names that their authors gave them.</summary>
internal static partial class PageParts
{
    /// <summary>A part that is longer is the article itself under an odd name, such as <c>class="share-wrapper"</c> around everything.</summary>
    private const int MaxCharacters = 1500;

    public static bool IsAside(IElement element)
    {
        if (element.GetAttribute("aria-hidden") == "true" || element.HasAttribute("hidden"))
            return true;
        var names = $"{element.ClassName} {element.Id}";
        return names.Length > 1 && Names().IsMatch(names) && element.TextContent.Length <= MaxCharacters;
    }

    /// <summary>Words of class names and ids, whole or as a part between dashes, underscores and capitals.</summary>
    [GeneratedRegex(
        @"(?<!\b(?:no|non|has|with))(?:^|[\s_-])(?:share|sharing|sharedaddy|sharebar|addtoany|social|socials|newsletter|subscribe|subscription|signup|related|relatedposts|jp-relatedposts|recommended|recommendations?|promo|readmore|"
        + @"caption|wp-caption-text|credit|credits|photo-credit|image-credit|byline|author-bio|author-box|authorbox|cookie|consent|gdpr|comments?|comment-form|respond|disqus|breadcrumbs?|"
        + @"advert|advertisement|sponsor|sponsored|outbrain|taboola|print-only|screen-reader-text|sr-only|visually-hidden|visuallyhidden|tags|tag-list|post-tags|pagination|post-nav|navigation|video-player|"
        + @"most-read|trending)(?=$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
