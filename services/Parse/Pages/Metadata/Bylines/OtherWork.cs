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

    /// <summary>"Ann Lee (text) and Tom Hendriks (photos)" without the second.</summary>
    public static string WithoutPictured(string credit) => Pictured().Replace(credit, "");

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

    /// <summary>Pictures, in the languages that news is written in.</summary>
    private const string PictureWords =
        "illustration(?:en|s)?|illustrazion[ei]|ilustraci[óo]n(?:es)?|fotos?|foto's|foto’s|fotografías?|fotografie|fotografije|fotó[k]?|photos?|photographs|photography|bild(?:er)?|bilde(?:r)?|billede(?:r)?|beeld|kuvat?|zdjęci[ae]|pictures|images?|images|video|фото(?:графии|графія)?|світлини|φωτογραφί(?:ες|α)|صور|תמונות|צילום|ภาพ|ảnh|görsel|fotoğraf(?:lar)?";

    /// <summary>What others do to a text that somebody has written.</summary>
    private const string Edited =
        "(?:edited|editing|reviewed|fact[- ]?check(?:ed|ing)?|checked|produced|designed|translated|filmed|illustrated|photographed) by|(?:bearbeitet|redigiert|geprüft|übersetzt|fotografiert) von|(?:editado|edición|revisado|traducido) por|(?:édité|relu|traduit) par|(?:editor|editing|penyunting|edición|edição|redigering)\\s?:";

    [GeneratedRegex(
        "\\b(?:(?:"
            + PictureWords
            + ") (?:von|by|par|por|de|di|van|av|af|door|oleh)|photographe|fotografía)\\b|(?:^|[\\s,;.|/(])(?:"
            + PictureWords
            + ")(?:\\s?[:：]|\\s+(?-i:\\p{Lu}))|\\b(?:"
            + Edited
            + ")|(?:写真|撮影|摄影|攝影|圖片|图片|사진)|(?:^|\\s)[图圖][:：/／]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pictures();

    [GeneratedRegex(
        @"^\W*(?:\p{L}+,\s*){0,2}\p{L}+\s*(?:\b(?:and|und|et|y|e|og|och|en|i|ja|и|та|ve|dan)|[&+/])\s*$|^\W*(?:文|取材|取材・文|글|記事|text|texte|texto|testo|tekst|teksti|текст)[・,·\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex JoinsMore();

    /// <summary>A name with what its bearer did in brackets behind it.</summary>
    [GeneratedRegex(
        "(?:^|[,;&/、]|\\b(?:and|und|et|y|e|og|och|en|i|ja|и|та)\\b)[^,;&/、()（）]{3,40}[(（](?:"
            + PictureWords
            + "|写真|撮影|摄影|攝影|사진)[)）]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pictured();

    [GeneratedRegex(
        @"(?:^|\s)(?:übersetz\w*|translat\w*|tradu\w*|vertal\w*|fotos?|photos?|illustration(?:en|s)?|bilder|pictures|video)(?:\s(?:von|by|par|por|de|di|da|door))?\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Label();
}
