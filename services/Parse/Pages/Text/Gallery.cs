using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>A gallery within an article: pictures of other news with a counter ("3/50 City for sale") and a text each.</summary>
internal static partial class Gallery
{
    private const int MinSlides = 3,
        MinText = 300;

    /// <summary>The element that holds all numbered slides; null where there is none, or where the text does not go on behind it: then the slides are the article.</summary>
    public static Region? Of(PageText page, double[] scores)
    {
        var (slides, total, region) = (0, 0, (Region?)null);
        for (var i = 0; i < scores.Length; i++)
        {
            if (TotalOf(page.Blocks[i].Text) is not { } of || (total != 0 && of != total))
                continue;
            (slides, total) = (slides + 1, of);
            region = region is null ? page.Blocks[i].Region : Common(region, i);
        }
        if (slides < MinSlides || region?.Parent is null)
            return null;
        return Kept(0, region.First) >= MinText && Kept(region.End, scores.Length) >= MinText ? region : null;

        int Kept(int first, int end) => Enumerable.Range(first, end - first).Sum(i => scores[i] > 0 ? page.Blocks[i].Text.Length : 0);
    }

    private static Region Common(Region region, int index)
    {
        while ((index < region.First || index >= region.End) && region.Parent is { } parent)
            region = parent;
        return region;
    }

    private static int? TotalOf(string line)
    {
        if (!char.IsAsciiDigit(line[0]) || Counter().Match(line) is not { Success: true } match)
            return null;
        var (at, of) = (
            int.Parse(match.Groups["at"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["of"].ValueSpan, CultureInfo.InvariantCulture)
        );
        return at > 0 && at <= of && of >= MinSlides ? of : null;
    }

    [GeneratedRegex(
        @"^(?<at>\d{1,3}) ?/ ?(?<of>\d{1,3})( |$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counter();
}
