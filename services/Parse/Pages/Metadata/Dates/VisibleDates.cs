using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>
/// Dates that readers see. A date near the headline, in an element that is named after dates, with a word such as "published" before it, is
/// most likely the article's; one in a comment, a teaser or the middle of a paragraph is not.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="article">Where its headline stands, below zero for nowhere, and where the next article begins.</param>
/// <param name="around">What the elements around the headline are called.</param>
internal sealed class VisibleDates(Page page, (int Headline, int End) article, ClassNameHint around)
{
    private const int Nearest = 26;

    public IEnumerable<DateCandidate> All() => Times().Concat(Lines());

    private IEnumerable<DateCandidate> Times()
    {
        foreach (var time in page.Landmarks.Times.Where(time => time.At < article.End))
        {
            var element = time.Element;
            var about = (element.GetAttribute("itemprop") ?? element.GetAttribute("property") ?? "").ToLowerInvariant();
            if (DateText.Read(Value(element)) is not { } date)
                continue;
            var place = Place(time.Place);
            if (
                about.Contains("publish", StringComparison.Ordinal)
                && (place & (ClassNameHint.Comment | ClassNameHint.Aside | ClassNameHint.Next)) == ClassNameHint.Nothing
            )
                yield return new DateCandidate(date, DateSource.Microdata, 94 + (element.LocalName == "meta" ? 0 : Near(time.At) / 10));
            else if (about.Contains("modif", StringComparison.Ordinal) || about.Contains("updat", StringComparison.Ordinal))
                yield return new DateCandidate(date, DateSource.Modification, 44 + NeighbourFeatures(place));
            else if (element.HasAttribute("pubdate"))
                yield return new DateCandidate(date, DateSource.Time, 88 + NeighbourFeatures(place));
            else
                yield return new DateCandidate(
                    date,
                    DateSource.Time,
                    (about.Contains("created", StringComparison.Ordinal) ? 50 : 46)
                        + Near(time.At)
                        + NeighbourFeatures(place, Near(time.At))
                        + Cue(Before(element))
                );
        }
    }

    private IEnumerable<DateCandidate> Lines()
    {
        foreach (var line in page.Landmarks.Lines.Where(line => line.At < article.End))
        {
            foreach (var found in DateScanner.In(line.Text))
            {
                var cue = DateCues.Before(line.Text, found.Start);
                if (
                    cue == DateCue.None
                    && (line.Length < 200 || (line.Place & (ClassNameHint.Meta | ClassNameHint.Footer)) != ClassNameHint.Nothing)
                )
                    cue = DateCues.After(line.Text, found.End);
                if (IsTold(line, found, cue))
                    continue;
                var rest = line.Length - (found.End - found.Start);
                var score =
                    34
                    + Near(line.At)
                    + NeighbourFeatures(Place(line.Place), Near(line.At))
                    + Cue(cue)
                    + (
                        rest < 24 ? 9
                        : rest < 80 ? 5
                        : 0
                    );
                yield return new DateCandidate(found.Date, cue == DateCue.Modified ? DateSource.Modification : DateSource.Line, score);
            }
        }
    }

    /// <summary>A date within a sentence is news, and no date of publication; one that opens a paragraph may be.</summary>
    private static bool IsTold(TextLine line, FoundDate found, DateCue cue) =>
        line.Length > 110 && found.Start > 24 && cue is not DateCue.Published;

    /// <summary>0 to 26 for how near to the headline it stands, counted in characters that are seen between them.</summary>
    private int Near(int at) =>
        article.Headline < 0
            ? 6
            : Math.Abs(at - article.Headline) switch
            {
                < 220 => Nearest,
                < 450 => 21,
                < 900 => 14,
                < 2000 => 8,
                < 5000 => 3,
                _ => 0,
            };

    /// <summary>What the whole page is called says nothing about one date.</summary>
    private ClassNameHint Place(ClassNameHint place) =>
        place
        & ~(around & (ClassNameHint.Aside | ClassNameHint.Comment | ClassNameHint.Footer | ClassNameHint.Profile | ClassNameHint.Next));

    private static int NeighbourFeatures(ClassNameHint place, int near = 0)
    {
        var score = 0;
        score += place.HasFlag(ClassNameHint.Date) ? 13 : 0;
        score += place.HasFlag(ClassNameHint.Meta) ? 6 : 0;
        score += place.HasFlag(ClassNameHint.Byline) ? 5 : 0;
        score -=
            place.HasFlag(ClassNameHint.Modified) && !place.HasFlag(ClassNameHint.Date) ? 16
            : place.HasFlag(ClassNameHint.Modified) ? 4
            : 0;
        score -= place.HasFlag(ClassNameHint.Comment) ? 45 : 0;
        score -= place.HasFlag(ClassNameHint.Aside)
            ? near >= Nearest
                ? 13
                : 26
            : 0;
        score -= place.HasFlag(ClassNameHint.Footer) ? 10 : 0;
        score -= place.HasFlag(ClassNameHint.Profile) ? 12 : 0;
        score -= place.HasFlag(ClassNameHint.Next) ? 70 : 0;
        return score;
    }

    private static int Cue(DateCue cue) =>
        cue switch
        {
            DateCue.Published or DateCue.Preposition => 16,
            DateCue.Modified => -14,
            DateCue.Other => -24,
            _ => 0,
        };

    /// <summary>The words in the element or just before it: "Updated &lt;time&gt;".</summary>
    private static DateCue Before(IElement time)
    {
        var text = time.LocalName is "meta" ? "" : time.TextContent;
        if (text.Length is > 0 and < 100 && DateCues.Before(text, text.Length) is not DateCue.None and var inside)
            return inside;
        return time.PreviousSibling?.TextContent is { Length: > 1 and < 100 } before
            ? DateCues.Before(before, before.Length)
            : DateCue.None;
    }

    private static string? Value(IElement element) =>
        First(
            element,
            "datetime",
            "content",
            "data-datetime",
            "data-date",
            "data-published",
            "data-publish-date",
            "data-timestamp",
            "data-time",
            "data-utime",
            "title"
        ) ?? (element.LocalName is "time" or "abbr" or "span" && element.TextContent is { Length: < 80 } text ? text : null);

    private static string? First(IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.GetAttribute(name) is { Length: > 5 } value && value.AsSpan().ContainsAnyInRange('0', '9'))
                return value;
        }
        return null;
    }
}
