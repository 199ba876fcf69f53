using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;
using NewsMesh.Search.Stories;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>Lists as feeds. Of a quote or fact an entry is one line that says the verb, with every report of it behind.</summary>
internal static class ListFeed
{
    /// <summary>The formats, as the last part of an address names them.</summary>
    public static readonly IReadOnlyList<string> Formats = ["rss", "atom", "json"];

    public static ContentHttpResult Quotes(string format, string title, HttpRequest request, string page, Page<UtteranceItem> quotes) =>
        Of(format, title, request, page, quotes.Items.Select(item => Entry(item, request)));

    public static ContentHttpResult Facts(string format, string title, HttpRequest request, string page, Page<FactAnswer> facts) =>
        Of(format, title, request, page, facts.Items.Select(fact => Entry(fact, request)));

    public static ContentHttpResult Stories(string format, string title, HttpRequest request, string page, Page<StoryAnswer> stories) =>
        Of(format, title, request, page, stories.Items.Select(story => Entry(story, request)));

    public static ContentHttpResult Articles(string format, string title, HttpRequest request, string page, SearchAnswer found) =>
        Of(format, title, request, page, found.Items);

    public static ContentHttpResult Articles(
        string format,
        string title,
        HttpRequest request,
        string page,
        IReadOnlyList<ArticleItem> articles
    ) => Of(format, title, request, page, articles);

    private static ContentHttpResult Of(string format, string title, HttpRequest request, string page, IEnumerable<ArticleItem> entries)
    {
        var site = Site(request);
        var address = new FeedAddress(title, $"{site}{request.Path}{request.QueryString}", $"{site}{page}{request.QueryString}");
        var answer = new SearchAnswer
        {
            Total = 0,
            Items = [.. entries.OrderByDescending(entry => entry.PublishedAt)],
            Facets = new Facets
            {
                Entity = [],
                Speaker = [],
                Outlet = [],
                Language = [],
                Day = [],
            },
            NextCursor = null,
            TookMs = 0,
        };
        return format switch
        {
            "rss" => RssFeed.Of(answer, address),
            "atom" => AtomFeed.Of(answer, address),
            _ => JsonFeed.Of(answer, address),
        };
    }

    private static ArticleItem Entry(UtteranceItem item, HttpRequest request)
    {
        var first = item.Articles[0];
        var line = CitationLine.Words(item.Speaker?.Name, item.Kind, item.Cue, item.Polarity, item.Text, first.Language);
        return Entry(
            item.Id,
            // The words in their article: the page of the whole list would show other ones tomorrow.
            $"{Site(request)}/articles/{first.Id}#s{first.Start}",
            line,
            string.Join("; ", item.Articles.Select(article => $"{article.Outlet}: {article.Headline}")),
            first.Outlet,
            item.LastSeenAt,
            first.Language
        );
    }

    private static ArticleItem Entry(FactAnswer fact, HttpRequest request) =>
        Entry(
            fact.Id,
            $"{Site(request)}/facts/{fact.Id}",
            fact.Statement,
            $"{fact.Status}, {fact.Origins} independent {(fact.Origins == 1 ? "origin" : "origins")}: {string.Join(", ", fact.OriginNames)}",
            string.Join(
                ", ",
                fact.Slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support).Select(one => one.Outlet).Distinct()
            ),
            fact.LastSeenAt,
            "und"
        );

    private static ArticleItem Entry(StoryAnswer story, HttpRequest request) =>
        Entry(
            story.Id,
            $"{Site(request)}/stories/{story.Id}",
            story.Headline,
            $"{story.ArticleCount} articles in {story.Outlets.Count} outlets: {string.Join(" ", story.Summary.Select(sentence => sentence.Text))}",
            string.Join(", ", story.Outlets.Take(5).Select(outlet => outlet.Name)),
            story.LastPublishedAt,
            "und"
        );

    private static ArticleItem Entry(Guid id, string url, string line, string detail, string outlet, DateTimeOffset at, string language) =>
        new()
        {
            Id = id,
            Url = url,
            Headline = line,
            Snippet = WebUtility.HtmlEncode($"{line} ({detail})"),
            Outlet = outlet,
            PublishedAt = at,
            Language = language,
            Entities = [],
            Story = null,
            NearDuplicates = 0,
            TraceId = "",
        };

    private static string Site(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
