using System.Text;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// HTML of strangers made safe to show. Safe by construction: nothing is copied from the source. What comes out is start and end tags of the elements
/// on the allow-list with attributes that <see cref="SafeAttributes"/> lets through, and text; every text and value is decoded and written anew, so that no
/// disagreement with a browser about what the source means can bring in anything else. No element is written whose content a browser reads by
/// other rules, which is what mutation attacks need. Time is linear in the length.
/// </summary>
internal static class SafeHtml
{
    /// <summary>A long read has 100,000 characters; beyond this it is no entry of a feed.</summary>
    private const int MaxLength = 512 * 1024;

    /// <summary>Articles nest 30 deep, tables in tables 60. What is deeper loses its tags and keeps its words.</summary>
    private const int MaxDepth = 100;

    /// <summary>Start tags that end an open element of the second list, unless one of the third lies between (WHATWG HTML, 13.1.2.4).</summary>
    private static readonly (string[] Starting, string[] Ended, string[] Within)[] ImpliedEnds =
    [
        (["li"], ["li"], ["ul", "ol", "menu", "dir"]),
        (["dt", "dd"], ["dt", "dd"], ["dl"]),
        (["td", "th"], ["td", "th"], ["tr", "table"]),
        (["tr"], ["tr"], ["table"]),
        (["thead", "tbody", "tfoot"], ["thead", "tbody", "tfoot"], ["table"]),
    ];

    public static string? Of(Markup? markup)
    {
        if (markup is null || string.IsNullOrWhiteSpace(markup.Html))
            return null;
        var html = PlainText.Storable(markup.Html.Length > MaxLength ? markup.Html[..MaxLength] : markup.Html);
        var safe = new StringBuilder(html.Length + (html.Length / 8));
        var attributes = new SafeAttributes(markup.BaseUrl);
        var open = new List<string>();
        var unwritten = 0;
        var scanner = new MarkupScanner(html);
        while (scanner.Read())
        {
            switch (scanner.Token)
            {
                case MarkupToken.Text:
                    HtmlText.Append(safe, CharacterReferences.Resolve(scanner.Value));
                    break;
                case MarkupToken.Start when HtmlElement.Of(scanner.Name) is { } element:
                    if (element.HidesContent)
                        scanner.SkipContent();
                    else if (element.IsShown && open.Count == MaxDepth && !element.IsVoid)
                        unwritten++;
                    else if (element.IsShown)
                        Start(safe, open, element, scanner.Attributes, attributes);
                    break;
                case MarkupToken.End when HtmlElement.Of(scanner.Name) is { IsShown: true } element:
                    if (unwritten > 0)
                        unwritten--;
                    else
                        CloseTo(safe, open, open.LastIndexOf(element.Name));
                    break;
            }
        }
        CloseTo(safe, open, 0);
        var result = safe.ToString().Trim();
        return result.Length == 0 ? null : result;
    }

    private static void Start(
        StringBuilder safe,
        List<string> open,
        HtmlElement element,
        ReadOnlySpan<char> given,
        SafeAttributes attributes
    )
    {
        if (element.IsBlock && open is [.., "p"])
            CloseTo(safe, open, open.Count - 1);
        foreach (var (starting, ended, within) in ImpliedEnds)
        {
            if (starting.Contains(element.Name, StringComparer.Ordinal))
                CloseTo(
                    safe,
                    open,
                    open.FindLastIndex(name =>
                        ended.Contains(name, StringComparer.Ordinal) || within.Contains(name, StringComparer.Ordinal)
                    )
                        is >= 0
                            and var at
                    && ended.Contains(open[at], StringComparer.Ordinal)
                        ? at
                        : -1
                );
        }
        if (element.Name == "a")
            CloseTo(safe, open, open.LastIndexOf("a"));
        safe.Append('<').Append(element.Name);
        attributes.Append(safe, element.Name, given);
        safe.Append('>');
        if (!element.IsVoid)
            open.Add(element.Name);
    }

    /// <summary>Ends the open elements down to this one; none below zero.</summary>
    private static void CloseTo(StringBuilder safe, List<string> open, int index)
    {
        for (var at = open.Count - 1; index >= 0 && at >= index; at--)
        {
            safe.Append("</").Append(open[at]).Append('>');
            open.RemoveAt(at);
        }
    }
}
