using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Who took the pictures or translated the text is named beside its author, and is none.</summary>
internal static partial class OtherWork
{
    /// <summary>A longer text before a name does not say what the named one did.</summary>
    private const int MaxLabel = 40;

    /// <summary>How far up the words before a name are looked for: it stands in a link, the link in a frame.</summary>
    private const int MaxLevels = 2;

    /// <summary>"Text by Ann Lee, photos by Tom Hendriks" without the second; "Text and photos: Ann Lee" stays.</summary>
    public static string Without(string credit) =>
        Pictures().Match(credit) is { Success: true } pictures && !JoinsMore().IsMatch(credit.AsSpan(0, pictures.Index))
            ? credit[..pictures.Index]
            : credit;

    /// <summary>Whether the words right before the element say that it names a translator or a photographer.</summary>
    public static bool IsNamedBy(IElement element)
    {
        INode? node = element;
        for (var level = 0; level <= MaxLevels && node is not null; level++, node = node.ParentElement)
        {
            for (var before = node.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                if (CleanText.Line(Beginning(before)) is var text && text.Any(char.IsLetter))
                    return text.Length <= MaxLabel && Label().IsMatch(text);
            }
        }
        return false;
    }

    /// <summary>As much of the text as tells whether it is longer than a label: before a name may stand the whole article.</summary>
    private static string Beginning(INode node)
    {
        if (node is IText own)
            return own.Data.Length > 4 * MaxLabel ? own.Data[..(4 * MaxLabel)] : own.Data;
        var text = new StringBuilder();
        foreach (var part in node.Descendants<IText>().TakeWhile(_ => text.Length <= 4 * MaxLabel))
            text.Append(part.Data.AsSpan(0, Math.Min(part.Data.Length, 4 * MaxLabel)));
        return text.ToString();
    }

    [GeneratedRegex(
        @"\b(?:(?:illustration(?:en|s)?|fotos?|photos?|photographs|bilder|pictures|photography|video|images) (?:von|by|par|por|de|di)|photographe|fotografía)\b|\b(?:illustration(?:en|s)?|fotos?|photos?|bilder|pictures)\s?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pictures();

    [GeneratedRegex(
        @"(?:\b(?:and|und|et|y|e)|[&+/])\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex JoinsMore();

    [GeneratedRegex(
        @"(?:^|\s)(?:übersetz\w*|translat\w*|tradu\w*|vertal\w*|fotos?|photos?|illustration(?:en|s)?|bilder|pictures|video)(?:\s(?:von|by|par|por|de|di|da|door))?\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Label();
}
