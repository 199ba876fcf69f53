using System.Collections.Frozen;
using System.Text;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>The attributes that may stand in sanitised HTML: an allow-list of names, and of schemes where the value is an address. Addresses are made absolute.</summary>
internal sealed class SafeAttributes(string? baseUrl)
{
    /// <summary>Of one element; honest ones have five.</summary>
    private const int MaxCount = 30;
    private const int MaxLength = 4096;

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        (
            "abbr align alt border cellpadding cellspacing char charoff clear color colspan controls coords datetime default dir face headers height hreflang hspace ismap kind label lang "
            + "nowrap open reversed rowspan rules scope shape size span srclang start summary title type valign value vspace width"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Addresses = FrozenSet.ToFrozenSet(
        ["href", "src", "cite", "longdesc", "poster"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Schemes = FrozenSet.ToFrozenSet(
        ["http", "https", "mailto", "tel"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Uri? _base = Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    public void Append(StringBuilder html, string element, ReadOnlySpan<char> given)
    {
        var scanner = new AttributeScanner(given);
        var seen = new List<string>();
        for (var count = 0; count < MaxCount && scanner.Read(); count++)
        {
            var isAddress = IsIn(Addresses, scanner.Name, out var name);
            if ((!isAddress && !IsIn(Plain, scanner.Name, out name)) || scanner.Value.Length > MaxLength || seen.Contains(name!))
                continue;
            seen.Add(name!);
            var value = CharacterReferences.Resolve(scanner.Value);
            if (isAddress)
                value = Address(value);
            // A link is followed by the reader's own will, everything else by the browser: no mail is written there.
            if (
                value is null
                || (isAddress && name is not ("href" or "cite") && value.AsSpan().StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            )
                continue;
            HtmlText.Append(html.Append(' ').Append(name).Append("=\""), value).Append('"');
        }
    }

    /// <summary>
    /// An address that may be followed; null for any other. Whatever stands before a colon and is not an allowed scheme counts as a dangerous one, be it
    /// spelled with blanks or controls that one browser or another leaves out.
    /// </summary>
    private string? Address(string given)
    {
        var url = string.Concat(given.Trim().Split(['\t', '\r', '\n']));
        var colon = url.AsSpan().IndexOfAny(":/?#");
        if (colon >= 0 && url[colon] == ':')
            return Schemes.Contains(url[..colon]) ? url : null;
        // A backslash is a slash to browsers: "/\evil.example" would be another site in the disguise of a path.
        url = url.Replace('\\', '/');
        return _base is null ? url
            : Uri.TryCreate(_base, url, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri
            : null;
    }

    private static bool IsIn(FrozenSet<string> names, ReadOnlySpan<char> given, out string? name) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(given, out name);
}
