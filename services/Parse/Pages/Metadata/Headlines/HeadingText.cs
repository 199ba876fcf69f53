using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>What a heading says without what themes put into it beside the headline: kickers, dates, labels, subtitles, styles.</summary>
internal static partial class HeadingText
{
    /// <summary>Longer ones are sections, not headings.</summary>
    private const int MaxCharacters = 400;

    /// <summary>The whole heading, and the headline in it; equal for most.</summary>
    public static (string Whole, string Headline) Of(IElement heading)
    {
        var (whole, headline) = (new StringBuilder(), new StringBuilder());
        Append(heading, whole, headline, isBeside: false);
        var shown = WithoutMark(Escapes.Decoded(CleanText.Line(whole.ToString())));
        var bare = WithoutMark(Escapes.Decoded(CleanText.Line(headline.ToString()))).TrimStart('+').Trim(' ', ':', '|', '/', '–', '-');
        if (DateBefore().Match(bare) is { Success: true } date)
            bare = bare[date.Length..];
        return (shown, bare.Length >= 8 ? bare : shown);
    }

    /// <summary>A pilcrow that links to the heading itself, a plus that says that the article is for subscribers.</summary>
    private static string WithoutMark(string text) => text.EndsWith(" +", StringComparison.Ordinal) ? text[..^2] : text.TrimEnd('¶', ' ');

    /// <summary>The last of the parts that a heading is built of, where it is the longest: what stands before it is a kicker that has no telling name.</summary>
    public static string? LastPart(IElement heading)
    {
        var parts = heading
            .ChildNodes.Where(child => child is IText or IElement { LocalName: not ("style" or "script" or "br") })
            .Select(child => CleanText.Line(child.TextContent))
            .Where(part => part.Length > 1)
            .Take(5)
            .ToList();
        return
            parts is [.., var before, var last]
            && parts.Count <= 4
            && last.Length >= 15
            && (char.IsLetterOrDigit(last[0]) || last[0] is '"' or '“' or '„' or '«' or '\'' or '‘' or '¿' or '¡' or '(' or '#')
            && before[^1] is not (':' or '–' or '-')
            && parts.TrueForAll(part => part.Length <= last.Length)
            ? last
            : null;
    }

    private static void Append(INode node, StringBuilder whole, StringBuilder headline, bool isBeside)
    {
        foreach (var child in node.ChildNodes)
        {
            if (whole.Length > 2 * MaxCharacters)
                return;
            if (child is IText words)
            {
                whole.Append(words.Data);
                if (!isBeside)
                    headline.Append(words.Data);
            }
            else if (
                child is IElement
                {
                    LocalName: not ("style" or "script" or "svg" or "button" or "noscript" or "template" or "rt" or "rp" or "sup")
                } element
            )
            {
                var text = FirstText(element).Trim();
                // The colon behind a kicker often is an element of its own, so that it can be hidden.
                if (text is [':', ..])
                {
                    TrimEnd(whole);
                    TrimEnd(headline);
                }
                // Parts of a heading stand side by side, also where their words would run into each other.
                else if (
                    element.LocalName is "span" or "div" or "br" or "small" or "p" or "strong"
                    && whole.Length > 0
                    && node.ChildNodes.Length > 1
                )
                {
                    whole.Append(' ');
                    headline.Append(' ');
                }
                Append(element, whole, headline, isBeside || IsBeside(element));
                if (
                    text is ":"
                    || (
                        element.LocalName is "span" or "div" or "small" or "p"
                        && (IsBeside(element) || element.NextElementSibling is not null)
                    )
                )
                {
                    whole.Append(' ');
                    headline.Append(' ');
                }
            }
        }
    }

    /// <summary>What the element begins with; all of its text would be read once for each frame around it.</summary>
    private static ReadOnlySpan<char> FirstText(IElement element) =>
        element.Descendants<IText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Data))?.Data;

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
            text.Length--;
    }

    private static bool IsBeside(IElement element) =>
        element.LocalName is "small" or "time" || (element.ClassName is { Length: > 2 } name && Beside().IsMatch(name));

    /// <summary>"23.11.2026 - Pier reopens".</summary>
    [GeneratedRegex(@"^\d{1,2}[./]\d{1,2}[./]\d{4}\s*[-–—|:]\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateBefore();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:kicker|topline|(?:article)?overline|h1small|dachzeile|roofline|roof-line|eyebrow|super-?title|suptitle|pre-?title|pre-?headline|over-?title|supertitel|sub-?title|sub-?heading|sub-?headline|subline|unterzeile|untertitel|date|datum|time|topic|label|badge|category|tagline|spitzmarke|headline-prefix|headline__kicker|superheading|visually-?hidden|sr-only|screen-reader(?:-text)?|element-invisible)(?:$|[\s_-])|Kicker|Topline|Overline|Eyebrow|Subtitle|Roofline",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Beside();
}
