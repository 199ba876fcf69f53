using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Who wrote it: RSS wants an e-mail address with the name in brackets, and everybody writes something else.</summary>
internal static partial class RssPeople
{
    private static readonly string[] Elements =
    [
        "author",
        "dc:creator",
        "atom:author",
        "dc:author",
        "itunes:author",
        "media:credit",
        "creator",
        "managingeditor",
    ];

    public static IReadOnlyList<string> Of(XElement item)
    {
        foreach (var name in Elements)
        {
            var names = item.Elements()
                .Where(element => Tag.Of(element) == name)
                .Select(NameOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (names.Count > 0)
                return names;
        }
        return [];
    }

    private static string? NameOf(XElement person)
    {
        var inner = person.Elements().FirstOrDefault(element => Tag.Of(element) is "name" or "atom:name" or "itunes:name");
        return Name(inner.Text() ?? person.Text());
    }

    /// <summary>The name in "ann@example.org (Ann Lee)" or "Ann Lee &lt;ann@example.org&gt;"; an address alone stays what it is.</summary>
    public static string? Name(string? text)
    {
        var plain = PlainText.OfHtml(text);
        if (plain is null)
            return null;
        var match = AddressAndName().Match(plain);
        return match.Success ? (match.Groups["after"].Success ? match.Groups["after"].Value : match.Groups["before"].Value).Trim() : plain;
    }

    [GeneratedRegex(
        @"^(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\s*\((?<after>[^()]+)\)$|^(?<before>[^<>@()]+?)\s*[<(](?:mailto:)?[^\s@<>()]+@[^\s@<>()]+[>)]$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AddressAndName();
}
