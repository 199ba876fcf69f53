using NewsMesh.Parse.Pages.Metadata.Headlines;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>
/// When the article was published and last changed. Every date on the page is a candidate with a score for where it stands; days that sources of
/// different kinds agree on win, and never one after the page was fetched.
/// </summary>
internal static class PageDates
{
    /// <summary>A time without its zone may look up to fourteen hours (UTC+14) ahead of its true instant; further ahead it is an announcement.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(14);

    /// <summary>Dates of comments and teasers alone say nothing.</summary>
    private const int LeastScore = 8;

    /// <summary>What machines are told needs no search in scripts beside it.</summary>
    private const int SureScore = 62;

    /// <summary>What each further kind of source that means the same day adds, and how many count.</summary>
    private const int AgreementScore = 6;
    private const int MaxAgreements = 3;
    private const int AgreeingScore = 45;

    /// <summary>
    /// So many candidates are weighed, the best of them. A page of an article has thirty; each is compared with every other for the outlet's zone, and a
    /// list of six hundred dates is no article's.
    /// </summary>
    private const int MaxCandidates = 200;

    /// <returns>The instant of publication, the day that the page's readers saw (null where it states neither a zone nor a bare day), and the last change.</returns>
    public static (DateTimeOffset? Published, DateOnly? Day, DateTimeOffset? Modified) Of(Page page, string headline)
    {
        var stated = Published(page, headline);
        var published = WithTime(stated, page.Source);
        var day = stated is { HasTime: false } or { HasZone: true } ? stated.Value.Day : (DateOnly?)null;
        var changed = MachineDates
            .Modified(page)
            .Concat(
                page.Landmarks.Times.Where(time =>
                        time.Element.GetAttribute("itemprop")?.Contains("dateModified", StringComparison.OrdinalIgnoreCase) == true
                    )
                    .Select(time => DateText.Read(time.Element.GetAttribute("datetime") ?? time.Element.GetAttribute("content")))
                    .OfType<Dated>()
            )
            .Select(date => Past(date, page.Source.FetchedAt))
            .FirstOrDefault(date => date is not null);
        return (published?.At, day, changed is { } last && (published is not { } first || last.At >= first.At) ? last.At : null);
    }

    private static Dated? Published(Page page, string headline)
    {
        var (at, around) = HeadlinePlace.Of(page, headline);
        var candidates = MachineDates
            .Of(page)
            .Concat(new VisibleDates(page, (at, HeadlinePlace.EndOf(page, headline, at)), around).All())
            .ToList();
        if (!candidates.Exists(candidate => candidate.Score >= SureScore))
            candidates.AddRange(MachineDates.InScripts(page).Concat(MachineDates.InTitles(page)).Concat(MachineDates.InPictures(page)));
        candidates.AddRange(MachineDates.Modified(page).Select(date => new DateCandidate(date, DateSource.Modification, 40)));
        if (candidates.Count > MaxCandidates)
            candidates = [.. candidates.OrderByDescending(candidate => candidate.Score).Take(MaxCandidates)];
        return Best([.. Read(candidates, page)], page.Source);
    }

    /// <summary>Those that are not ahead of the fetch; figures that can be read in two ways are read as the other sources or the page's language say.</summary>
    private static IEnumerable<DateCandidate> Read(List<DateCandidate> candidates, Page page)
    {
        var sure = candidates.Where(candidate => candidate.Date.Other is null).Select(candidate => candidate.Date.Day).ToHashSet();
        var month = DateText.MonthInUrl(page.Source.Url);
        var american =
            page.Document.DocumentElement.GetAttribute("lang") is { } language
            && language.Equals("en-US", StringComparison.OrdinalIgnoreCase);
        foreach (var candidate in candidates)
        {
            var read = candidate;
            if (candidate.Date.Other is { } other)
            {
                var (day, otherDay) = (candidate.Date.Day, DateOnly.FromDateTime(other.DateTime));
                var swap =
                    sure.Contains(otherDay)
                    || (
                        !sure.Contains(day)
                        && (
                            month == (otherDay.Year, otherDay.Month)
                            || candidate.Date.At > page.Source.FetchedAt
                            || (american && month != (day.Year, day.Month))
                        )
                    );
                if (swap)
                    read = candidate with { Date = candidate.Date with { At = other, Other = null } };
            }
            read = read with { Date = OutletZone.Of(read.Date, candidates) };
            if (read.Source == DateSource.Url && InUtc(read.Date, candidates) is { } stated)
                read = read with { Date = stated };
            if (Past(read.Date, page.Source.FetchedAt) is { } past)
                yield return read with
                {
                    Date = past,
                };
        }
    }

    /// <summary>Systems that build addresses by the clock of UTC put an evening of the outlet into the next day's folder: the stated instant is meant.</summary>
    private static Dated? InUtc(Dated day, List<DateCandidate> candidates) =>
        candidates
            .Where(other =>
                other.Source is DateSource.ArticleData or DateSource.PublishedMeta or DateSource.Microdata
                && other.Date is { HasTime: true, HasZone: true }
                && other.Date.Day != day.Day
                && DateOnly.FromDateTime(other.Date.At.UtcDateTime) == day.Day
            )
            .Select(other => (Dated?)other.Date)
            .FirstOrDefault();

    private static Dated? Best(IReadOnlyList<DateCandidate> candidates, PageSource source)
    {
        if (candidates.Count == 0)
            return null;
        var month = DateText.MonthInUrl(source.Url);
        var best = candidates
            .GroupBy(candidate => candidate.Date.Day)
            .Select(day =>
                (
                    Candidates: day,
                    Score: day.Max(candidate => candidate.Score)
                        + (
                            AgreementScore
                            * Math.Min(
                                MaxAgreements,
                                day.Where(candidate => candidate.Source != DateSource.Modification && candidate.Score >= AgreeingScore)
                                    .Select(candidate => candidate.Source)
                                    .Distinct()
                                    .Count() - 1
                            )
                        )
                        + (month is { } told && told == (day.Key.Year, day.Key.Month) ? 10 : 0)
                )
            )
            .MaxBy(day => day.Score);
        if (best.Score < LeastScore)
            return null;
        // Of the same day, the source that knows the time and its zone.
        return best
            .Candidates.MaxBy(candidate => candidate.Score + (candidate.Date.HasTime ? 40 : 0) + (candidate.Date.HasZone ? 20 : 0))
            .Date;
    }

    /// <summary>Never in the future: a little ahead means now, more means that it is something else.</summary>
    private static Dated? Past(Dated date, DateTimeOffset now) =>
        date.At <= now ? date
        : date.At - now <= Ahead ? date with { At = now }
        : null;

    /// <summary>A bare day gets its time from the feed where the feed means the same day, in any zone; without any date the feed's is taken.</summary>
    private static Dated? WithTime(Dated? page, PageSource source)
    {
        if (source.Entry?.PublishedAt is not { } told || told > source.FetchedAt)
            return page;
        return page is not { } day || (!day.HasTime && (told - day.At).Duration() < TimeSpan.FromHours(38))
            ? new Dated(told, HasTime: true)
            : page;
    }
}
