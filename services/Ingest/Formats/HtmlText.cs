using System.Buffers;
using System.Text;

namespace NewsMesh.Ingest.Formats;

/// <summary>Text written as HTML, in content and in quoted values alike.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Of(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : Append(new StringBuilder(text.Length + 16), text).ToString();

    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at])
                .Append(
                    text[at] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        _ => "&#39;",
                    }
                );
            text = text[(at + 1)..];
        }
        return html.Append(text);
    }
}
