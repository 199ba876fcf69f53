using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace NewsMesh.Search.Web;

/// <summary>Words in a drawing. ("text" is a word of Razor's own, hence the markup.)</summary>
internal static class SvgText
{
    /// <param name="x">Where the words begin, end or have their middle, in the drawing's own units.</param>
    /// <param name="y">Their base line.</param>
    /// <param name="words">Other people's words: encoded, and cut where the drawing has no more room.</param>
    /// <param name="anchor">"start", "middle" or "end".</param>
    /// <param name="most">Characters that fit.</param>
    /// <param name="kind">A class of the style sheet.</param>
    public static MarkupString Of(double x, double y, string words, string anchor = "start", int most = 26, string? kind = null)
    {
        var shown = words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)] + "…";
        var title = shown == words ? "" : $"<title>{HtmlEncoder.Default.Encode(words)}</title>";
        return new MarkupString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}"{(kind is null ? "" : $" class=\"{kind}\"")}>{HtmlEncoder.Default.Encode(shown)}{title}</text>"""
            )
        );
    }
}
