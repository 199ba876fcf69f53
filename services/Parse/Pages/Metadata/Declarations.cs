using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The elements that a page declares things about itself in, from one walk over its tree.</summary>
/// <param name="Meta">Its <c>meta</c> elements, in order, wherever they stand.</param>
/// <param name="Scripts">Its scripts, in order.</param>
/// <param name="Canonical">What it links to as its canonical address, as it is written; null where it does not.</param>
/// <param name="Neighbours">What it links to as what comes before and behind it, as it is written: pages of one article, or other articles.</param>
/// <param name="Heading">Its first heading of the first order.</param>
internal sealed record Declarations(
    IReadOnlyList<IElement> Meta,
    IReadOnlyList<IHtmlScriptElement> Scripts,
    string? Canonical,
    IReadOnlyList<string> Neighbours,
    IElement? Heading
)
{
    /// <summary>A page has one before it and one behind it, said in its head and at its foot.</summary>
    private const int MaxNeighbours = 8;

    public static Declarations Of(IHtmlDocument page)
    {
        var (meta, scripts) = (new List<IElement>(), new List<IHtmlScriptElement>());
        var neighbours = new List<string>();
        IElement? canonical = null,
            heading = null;
        var open = new Stack<(INodeList Children, int Next)>();
        for (var (children, at) = (page.ChildNodes, 0); ; )
        {
            if (at == children.Length)
            {
                if (!open.TryPop(out var outer))
                    return new Declarations(meta, scripts, canonical?.GetAttribute("href"), neighbours, heading);
                (children, at) = outer;
            }
            else if (children[at++] is IElement element)
            {
                switch (element.LocalName)
                {
                    case "script" when element is IHtmlScriptElement script:
                        scripts.Add(script);
                        break;
                    case "meta":
                        meta.Add(element);
                        break;
                    case "link" when canonical is null && Has(element, "canonical"):
                        canonical = element;
                        break;
                    case "link" or "a" when neighbours.Count < MaxNeighbours && (Has(element, "next") || Has(element, "prev")):
                        neighbours.Add(element.GetAttribute("href") ?? "");
                        break;
                    case "h1":
                        heading ??= element;
                        break;
                }
                if (element.ChildNodes is { Length: > 0 } inner)
                {
                    open.Push((children, at));
                    (children, at) = (inner, 0);
                }
            }
        }
    }

    private static bool Has(IElement link, string relation) =>
        link.GetAttribute("rel")?.Split((char[]?)null).Contains(relation, StringComparer.OrdinalIgnoreCase) == true;
}
