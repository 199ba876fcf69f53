using System.Xml;

namespace NewsMesh.Search.Web.Syndication;

internal static class XmlText
{
    /// <summary>The text without what XML 1.0 has no way to write.</summary>
    public static string Of(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(
                text.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ")
            );
}
