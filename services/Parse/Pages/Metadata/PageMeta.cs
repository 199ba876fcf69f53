using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The <c>meta</c> elements of a page by their name, property or itemprop, in lower case.</summary>
internal sealed class PageMeta
{
    private readonly ILookup<string, string> _values;

    /// <param name="elements">The page's <c>meta</c> elements, in order.</param>
    public PageMeta(IEnumerable<IElement> elements) =>
        _values = elements
            .Where(meta =>
                meta.HasAttribute("content")
                && meta.ParentElement?.GetAttribute("itemprop")?.Contains("citation", StringComparison.OrdinalIgnoreCase) != true
            )
            .Select(meta =>
                (
                    Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"),
                    Value: CleanText.Line(meta.GetAttribute("content"))
                )
            )
            .Where(meta => !string.IsNullOrWhiteSpace(meta.Name) && meta.Value.Length > 0)
            .ToLookup(meta => meta.Name!.Trim().ToLowerInvariant(), meta => meta.Value, StringComparer.Ordinal);

    public IEnumerable<string> All(string name) => _values[name];

    /// <summary>The first value of each name that is wanted.</summary>
    public IEnumerable<string> Where(Func<string, bool> isWanted) =>
        _values.Where(named => isWanted(named.Key)).Select(named => named.First());

    /// <summary>The first value of the first name that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values[name].FirstOrDefault() is { } value)
                return value;
        }
        return null;
    }
}
