using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// What an article is found by: its heaviest terms, each with the ten days in which the article was published, so that the index leads to reports of these days alone, however many years of
/// news are stored.
/// </summary>
internal static class StoryKeys
{
    /// <summary>
    /// An event is told by a handful of names and rare words, and a report of one adds names of its own that weigh as much: of ten, two reports of a disaster shared one. With sixteen B-cubed F1 of
    /// the events of <c>tests/Evaluation -- stories</c> is .887, with ten .878; more find no others.
    /// </summary>
    private const int Heaviest = 16;

    /// <summary>What comes weeks later is found by the rarest of them: a president's name leads to thousands of articles.</summary>
    private const int Rarest = 4;

    private static readonly TimeSpan Period = TimeSpan.FromDays(10);

    /// <summary>Most reports of an event come within days.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromDays(5);

    /// <summary>The terms themselves, the heaviest first.</summary>
    public static string[] Terms(StoryArticle article) =>
        [.. article.Terms.Select(term => term.Term).Where(term => StoryTerm.KindOf(term) == StoryTermKind.About).Take(Heaviest)];

    /// <summary>Under which an article is stored.</summary>
    public static string[] Of(StoryArticle article) => Keys(Terms(article), article.PublishedAt, article.PublishedAt);

    /// <summary>Under which those are that may report the same event: up to some hundred.</summary>
    public static string[] Around(StoryArticle article)
    {
        var (terms, at) = (Terms(article), article.PublishedAt);
        var rarest = terms.OrderByDescending(Rarity).Take(Rarest);
        return
        [
            .. Keys(terms, at - Near, at + Near)
                .Union(Keys(rarest, at - StorySimilarity.Reach, at + StorySimilarity.Reach), StringComparer.Ordinal),
        ];
    }

    private static double Rarity(string term) => term[0] == StoryTerm.Entity ? StoryTerms.EntityWeight : TermCounts.Weight(term);

    private static string[] Keys(IEnumerable<string> terms, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (Number(from), Number(to));
        return
        [
            .. terms.SelectMany(term =>
                Enumerable
                    .Range(0, (int)(last - first + 1))
                    .Select(at => string.Create(CultureInfo.InvariantCulture, $"{first + at} {term}"))
            ),
        ];
    }

    private static long Number(DateTimeOffset at) => (long)Math.Floor(at.ToUnixTimeSeconds() / Period.TotalSeconds);
}
