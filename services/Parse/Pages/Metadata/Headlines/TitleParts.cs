using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>Titles as sites build them, "Pier reopens - News - Harbour Daily", and what is left of them without the site.</summary>
internal static partial class TitleParts
{
    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " » ",
        " « ",
        " :: ",
        " • ",
        " · ",
        " // ",
        " / ",
        " : ",
        " › ",
        " > ",
        " ~ ",
    ];

    private static readonly string[] Bars = [" | ", " » ", " :: ", " • "];

    /// <summary>The parts between separators, and every beginning and end of whole parts.</summary>
    public static IEnumerable<string> Of(string title)
    {
        foreach (var separator in Separators)
        {
            for (
                var at = title.IndexOf(separator, StringComparison.Ordinal);
                at > 0;
                at = title.IndexOf(separator, at + 1, StringComparison.Ordinal)
            )
            {
                yield return title[..at].Trim();
                yield return title[(at + separator.Length)..].Trim();
            }
        }
        if (title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            yield return title[(colon + 2)..].Trim();
    }

    /// <summary>The title without the parts at its ends that name the site.</summary>
    public static string WithoutSite(string title, SiteNames site)
    {
        // A title of nothing but the site's name, many times over, is cut no further than this.
        for (var rounds = 0; rounds < 6; rounds++)
        {
            var cut = Cut(title, site);
            if (cut == title)
                break;
            title = cut;
        }
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && site.Has(title[..colon]) ? title[(colon + 2)..].Trim() : title;
    }

    /// <summary>What stands before the first upright bar or its like: no headline has one, and no heading says otherwise.</summary>
    public static string BeforeBar(string title)
    {
        foreach (var bar in Bars)
        {
            if (title.IndexOf(bar, StringComparison.Ordinal) is >= 15 and var at)
                title = title[..at].Trim();
        }
        return title;
    }

    /// <summary>What stands behind the last of them; null where the title has none.</summary>
    public static string? BehindBar(string title) =>
        Bars.Select(bar => (Bar: bar, At: title.LastIndexOf(bar, StringComparison.Ordinal))).MaxBy(found => found.At) is { At: > 0 } last
            ? title[(last.At + last.Bar.Length)..].Trim()
            : null;

    private static string Cut(string title, SiteNames site)
    {
        var chinese = ChineseSite().Match(title);
        if (chinese.Success)
            return title[..chinese.Groups["site"].Index];
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && site.Has(title[(last + separator.Length)..]))
                return title[..last].Trim();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && site.Has(title[..first]))
                return title[(first + separator.Length)..].Trim();
        }
        return title;
    }

    /// <summary>Chinese sites put their names behind a dash or underscore without blanks: "港口重新开放-海港网".</summary>
    [GeneratedRegex(
        @"\p{IsCJKUnifiedIdeographs}[！？。”》]?(?<site>[-_]\p{IsCJKUnifiedIdeographs}{2,8})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ChineseSite();
}
