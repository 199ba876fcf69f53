using System.Buffers;
using System.Diagnostics;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsMesh.Parse.Pages;

/// <summary>From a page to its tree, without what nobody reads in it: scripts that are no data, styles and comments cost the parser most of its time.</summary>
internal static class ParsePage
{
    private static readonly HtmlParserOptions Options = new() { SkipComments = true, DisableElementPositionTracking = true };

    /// <summary>Elements between two looks at the clock, the count and the depth.</summary>
    private const int LookEvery = 256;

    /// <summary>Those that the bounds count, and some that a parser makes by itself (html, head, tbody): five times as many as any page that was measured has.</summary>
    private const int MaxElements = PageBounds.MaxElements + 10_000;

    /// <summary>What the bounds let through, and room for what a parser puts between. For each element the parser walks over all that are open: 50,000 in each other take it twenty seconds.</summary>
    private const int MaxDepth = 2 * PageBounds.MaxDepth;

    /// <summary>As the parser's own, without what acts on attributes: nothing is loaded, run or shown here, and every link to a style sheet made a request that nobody sent.</summary>
    private static readonly Configuration ReadContent = new([
        .. Configuration.Default.Services.Where(service => service is not IAttributeObserver),
    ]);

    /// <summary>
    /// What passes the bounds is parsed in a second. A page that has found a way around them ends here, and not in minutes; far beyond what a busy machine makes of an honest one.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="html">The page.</param>
    /// <param name="unread">Where in it stands what is left out, in order; see <see cref="PageBounds.Look"/>.</param>
    /// <param name="cancellationToken">Ends it: who asked for it has gone away.</param>
    /// <returns>Null for a page with more elements than pages have, that nests them deeper, or that takes too long.</returns>
    public static IHtmlDocument? Of(string html, IReadOnlyList<Range> unread, CancellationToken cancellationToken = default)
    {
        var (elements, started) = (0, Stopwatch.GetTimestamp());
        INode? newest = null;
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
            var options = Options with { OnCreated = (element, _) => Bound(element) };
            return new HtmlParser(options, BrowsingContext.New(ReadContent)).ParseDocument(rented, length);

            void Copy(Range part)
            {
                var text = html.AsSpan(part);
                text.CopyTo(rented.AsSpan(length));
                length += text.Length;
            }

            void Bound(INode element)
            {
                // The one that is made now has no place in the tree yet.
                var inTree = newest;
                newest = element;
                if (++elements % LookEvery != 0)
                    return;
                cancellationToken.ThrowIfCancellationRequested();
                if (elements > MaxElements || IsTooDeep(inTree) || Stopwatch.GetElapsedTime(started) > Longest)
                    throw new TooMuchException();
            }
        }
        catch (TooMuchException)
        {
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static bool IsTooDeep(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= MaxDepth; node = node.Parent)
            depth++;
        return depth > MaxDepth;
    }

    /// <summary>A page that has not been looked over.</summary>
    public static IHtmlDocument Of(string html)
    {
        var unread = new List<Range>();
        PageBounds.Look(html, unread);
        return Of(html, unread) ?? throw new InvalidOperationException("the page is more than is parsed");
    }

    private sealed class TooMuchException : Exception;
}
