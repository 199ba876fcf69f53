using System.Text;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Evaluation.Cases;

/// <summary>What a subscription makes of a document: its entries and articles, and when it is asked again.</summary>
internal static class SubscribedCases
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 0, 24, 0, TimeSpan.Zero);
    private static readonly PollingOptions Options = new();

    public static Judgement Judge(Case one) =>
        one.Id switch
        {
            "id-same-guid" => JudgeEntries(4, Rss(4, n => Now.AddHours(n - 4), guid: _ => "<guid isPermaLink=\"false\">N/A</guid>")),
            "lg-oldest-first" => JudgeNewest("N599", Rss(600, n => Now.AddMinutes(10 * (n - 599)))),
            "pc-ttl" => JudgePace(Turning("<ttl>1440</ttl>")),
            "pc-daily" => JudgePace(Turning("<sy:updatePeriod>daily</sy:updatePeriod>")),
            _ => JudgePace(Turning("")),
        };

    /// <summary>Each item of the document is an article of its own, carried by the feed.</summary>
    public static Judgement JudgeArticles(Case one, DirectoryInfo folder)
    {
        var articles = Listed(Encoding.UTF8.GetString(File.ReadAllBytes(one.PathIn(folder))))
            .Select(entry => entry.ArticleId)
            .OfType<Guid>()
            .Distinct()
            .Count();
        return Judgement.Of(articles == 4, $"articles {articles}");
    }

    private static Judgement JudgeEntries(int expected, string document)
    {
        var entries = Listed(document).Count;
        return Judgement.Of(entries == expected, $"entries {entries}");
    }

    private static Judgement JudgeNewest(string newest, string document)
    {
        var titles = Listed(document).ConvertAll(entry => entry.Entry.Title);
        return Judgement.Of(titles.Contains(newest), $"{titles.Count} entries, the last is {titles[^1]}");
    }

    /// <summary>A document that lists two hours must be asked for again within two hours.</summary>
    private static Judgement JudgePace(string document)
    {
        var feed = ANewFeed();
        var parsed = Parsed(document);
        PollFeed.Describe(feed, parsed, Now);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        var wait = feed.NextPollAt - Now;
        return Judgement.Of(wait <= TimeSpan.FromHours(2), $"asked again after {wait}");
    }

    private static List<ListedEntry> Listed(string document) => ListedEntry.Of(ANewFeed(), Parsed(document), Options.MaxEntries, Now);

    private static ParsedFeed Parsed(string document) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(document), null, "https://news.example/feed") is FeedReading.Feed { Value: var feed }
            ? feed
            : throw new InvalidDataException("the document is no feed");

    private static Feed ANewFeed() => NewFeed.Of(new Uri("https://news.example/feed"), null, [], null, Now, Options);

    private static string Turning(string pace) => Rss(20, n => Now.AddMinutes(-6 * n), pace);

    private static string Rss(int items, Func<int, DateTimeOffset> date, string head = "", Func<int, string>? guid = null)
    {
        var text = new StringBuilder(
            $"<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>Test Feed</title>{head}"
        );
        for (var n = 0; n < items; n++)
            text.Append(
                $"<item><title>N{n}</title><link>https://news.example/sg/{n}</link>{guid?.Invoke(n)}<pubDate>{date(n):r}</pubDate></item>"
            );
        return text.Append("</channel></rss>").ToString();
    }
}
