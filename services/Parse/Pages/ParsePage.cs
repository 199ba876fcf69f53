using System.Buffers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsMesh.Parse.Pages;

/// <summary>From a page to its tree, without what nobody reads in it: scripts that are no data, styles and comments cost the parser most of its time.</summary>
internal static class ParsePage
{
    private static readonly HtmlParserOptions Options = new() { SkipComments = true, DisableElementPositionTracking = true };

    /// <summary>As the parser's own, without what acts on attributes: nothing is loaded, run or shown here, and every link to a style sheet made a request that nobody sent.</summary>
    private static readonly Configuration ReadContent = new([
        .. Configuration.Default.Services.Where(service => service is not IAttributeObserver),
    ]);

    /// <param name="html">The page.</param>
    /// <param name="unread">Where in it stands what is left out, in order; see <see cref="PageBounds.Look"/>.</param>
    public static IHtmlDocument Of(string html, IReadOnlyList<Range> unread)
    {
        var rented = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            var (length, at) = (0, 0);
            foreach (var range in unread)
            {
                Copy(at..range.Start.Value);
                at = range.End.Value;
            }
            Copy(at..html.Length);
            return new HtmlParser(Options, BrowsingContext.New(ReadContent)).ParseDocument(rented, length);

            void Copy(Range part)
            {
                var text = html.AsSpan(part);
                text.CopyTo(rented.AsSpan(length));
                length += text.Length;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>A page that has not been looked over.</summary>
    public static IHtmlDocument Of(string html)
    {
        var unread = new List<Range>();
        PageBounds.Look(html, unread);
        return Of(html, unread);
    }
}
