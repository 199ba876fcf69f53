using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The elements that a page declares things about itself in, from one walk over its tree.</summary>
/// <param name="Meta">Its <c>meta</c> elements, in order, wherever they stand.</param>
/// <param name="Scripts">Its scripts, in order.</param>
internal sealed record Declarations(IReadOnlyList<IElement> Meta, IReadOnlyList<IHtmlScriptElement> Scripts)
{
    public static Declarations Of(IHtmlDocument page)
    {
        var (meta, scripts) = (new List<IElement>(), new List<IHtmlScriptElement>());
        var open = new Stack<(INodeList Children, int Next)>();
        for (var (children, next) = (page.ChildNodes, 0); ;)
        {
            if (next == children.Length)
            {
                if (!open.TryPop(out var outer))
                    return new Declarations(meta, scripts);
                (children, next) = outer;
            }
            else if (children[next++] is IElement element)
            {
                if (element is IHtmlScriptElement script)
                    scripts.Add(script);
                else if (element.LocalName == "meta")
                    meta.Add(element);
                if (element.ChildNodes is { Length: > 0 } inner)
                {
                    open.Push((children, next));
                    (children, next) = (inner, 0);
                }
            }
        }
    }
}
