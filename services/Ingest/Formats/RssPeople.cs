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
        List<string> addresses = [];
        foreach (var name in Elements)
        {
            var names = item.Elements()
                .Where(element => Tag.Of(element) == name)
                .SelectMany(NamesOf)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (names.Exists(each => !IsAddress(each)))
                return names;
            // A bare address is who wrote it only where no other element has a name.
            if (addresses.Count == 0)
                addresses = names;
        }
        return addresses;
    }

    private static IReadOnlyList<string> NamesOf(XElement person)
    {
        var inner = person.Elements().FirstOrDefault(element => Tag.Of(element) is "name" or "atom:name" or "itunes:name");
        return Names(inner.Text() ?? person.Text());
    }

    /// <summary>All who are named in one text; a mailbox that nobody reads is nobody.</summary>
    public static IReadOnlyList<string> Names(string? text) => Name(text) is { } name && !NoReader().IsMatch(name) ? NameList.Of(name) : [];

    private static bool IsAddress(string name) =>
        name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

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
        @"^(mailto:)?(no|do-?not|donot)[._-]?reply[^\s@]*@",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex NoReader();

    [GeneratedRegex(
        @"^(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\s*\((?<after>[^()]+)\)$|^(?<before>[^<>@()]+?)\s*[<(](?:mailto:)?[^\s@<>()]+@[^\s@<>()]+[>)]$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AddressAndName();
}
