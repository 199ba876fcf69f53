using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The elements that a page declares things about itself in, from one walk over its tree.</summary>
/// <param name="Meta">Its <c>meta</c> elements, in order, wherever they stand.</param>
/// <param name="Scripts">Its scripts, in order.</param>
/// <param name="Canonical">What it links to as its canonical address, as it is written; null where it does not.</param>
/// <param name="Next">What it links to as its next page; null where it does not.</param>
/// <param name="Heading">Its first heading of the first order.</param>
internal sealed record Declarations(
    IReadOnlyList<IElement> Meta,
    IReadOnlyList<IHtmlScriptElement> Scripts,
    string? Canonical,
    string? Next,
    IElement? Heading
)
{
    public static Declarations Of(IHtmlDocument page)
    {
        var (meta, scripts) = (new List<IElement>(), new List<IHtmlScriptElement>());
        IElement? canonical = null,
            next = null,
            heading = null;
        var open = new Stack<(INodeList Children, int Next)>();
        for (var (children, at) = (page.ChildNodes, 0); ; )
        {
            if (at == children.Length)
            {
                if (!open.TryPop(out var outer))
                    return new Declarations(meta, scripts, canonical?.GetAttribute("href"), next?.GetAttribute("href"), heading);
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
                    case "link" when next is null && Has(element, "next"):
                        next = element;
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
