using System.Diagnostics;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>What the trace of one article looks like: found in a feed, fetched, read, annotated at the second attempt, linked, indexed.</summary>
internal static class ArticleStory
{
    public const string Url = "https://harbour-courier.example/ferry-line-reopens";
    public static readonly Guid ArticleId = DerivedId.From("article", Url);
    public static readonly string[] Services = ["ingest", "parse", "entity-link", "search"];

    public static ActivityTraceId Tell(TraceStory story, ActivityContext poll = default)
    {
        var root = story.Add(
            "ingest",
            "article discovered",
            0,
            2,
            kind: ActivityKind.Internal,
            tags: [new("url.full", Url), new("newsmesh.feed", "Harbour Courier"), new("newsmesh.article.id", ArticleId)],
            link: poll
        );
        Sql(
            story,
            "ingest",
            root,
            0.25,
            1.5,
            "INSERT INTO ingest.entries (id, feed_id, url) VALUES ($1, $2, $3)\nON CONFLICT (id) DO NOTHING"
        );
        var fetch = story.Add("ingest", "fetch page", 180, 512, root, tags: [new("url.full", Url)]);
        story.Add(
            "ingest",
            "GET",
            184,
            497,
            fetch,
            ActivityKind.Client,
            [new("url.full", Url), new("http.request.method", "GET"), new("http.response.status_code", 200)]
        );
        Sql(story, "ingest", fetch, 498, 509, "UPDATE ingest.entries SET state = 'fetched' WHERE id = $1");
        var fetched = story.Add(
            "ingest",
            "parse-extract-article send",
            514,
            519,
            root,
            ActivityKind.Producer,
            [new("messaging.system", "rabbitmq"), new("messaging.destination.name", "parse-extract-article")]
        );

        var parse = story.Add(
            "parse",
            "parse-extract-article receive",
            523,
            611,
            fetched,
            ActivityKind.Consumer,
            [new("messaging.system", "rabbitmq")]
        );
        var extract = story.Add(
            "parse",
            "extract article",
            525,
            596,
            parse,
            tags: [new("newsmesh.language", "en"), new("newsmesh.characters", 4213)]
        );
        story.Add("parse", "detect language", 580, 594, extract);
        Sql(story, "parse", parse, 597, 604, "INSERT INTO parse.versions (article_id, version, text_hash) VALUES ($1, $2, $3)");
        var parsed = story.Add("parse", "entity-link-annotate-article send", 605, 610, parse, ActivityKind.Producer);

        story.Add("entity-link", "entity-link-annotate-article receive", 614, 668, parsed, ActivityKind.Consumer, error: Failure());
        var annotate = story.Add("entity-link", "entity-link-annotate-article receive", 872, 1040, parsed, ActivityKind.Consumer);
        story.Add("entity-link", "find mentions", 874, 951, annotate, tags: [new("newsmesh.mentions", 31)]);
        story.Add("entity-link", "find quotes", 951, 1030, annotate, tags: [new("newsmesh.quotes", 4)]);
        var annotated = story.Add("entity-link", "entity-link-link-article send", 1032, 1037, annotate, ActivityKind.Producer);
        var link = story.Add("entity-link", "entity-link-link-article receive", 1043, 1122, annotated, ActivityKind.Consumer);
        for (var statement = 0; statement < 6; statement++)
            Sql(
                story,
                "entity-link",
                link,
                1046 + statement * 11,
                1053 + statement * 11,
                "SELECT id, name FROM entity_link.entities WHERE normal_name = ANY($1)"
            );
        var linked = story.Add("entity-link", "search-index-article send", 1114, 1120, link, ActivityKind.Producer);

        var index = story.Add("search", "search-index-article receive", 1126, 1188, linked, ActivityKind.Consumer);
        Sql(
            story,
            "search",
            index,
            1130,
            1171,
            "INSERT INTO search.articles (article_id, headline, document) VALUES ($1, $2, to_tsvector($3))"
        );
        var settled = story.Add("search", "ArticleSettled send", 1174, 1180, index, ActivityKind.Producer);
        Sql(
            story,
            "ingest",
            story.Add("ingest", "ingest-record-settlement receive", 1183, 1196, settled, ActivityKind.Consumer),
            1185,
            1194,
            "UPDATE ingest.journeys SET outcome = $2 WHERE article_id = $1"
        );
        return root.TraceId;
    }

    private static void Sql(TraceStory story, string service, Activity parent, double from, double to, string statement) =>
        story.Add(
            service,
            "postgresql",
            from,
            to,
            parent,
            ActivityKind.Client,
            [new("db.system.name", "postgresql"), new("db.query.text", statement), new("db.namespace", "newsmesh")]
        );

    private static TimeoutException Failure()
    {
        try
        {
            throw new TimeoutException("The dictionary was not loaded within 50 ms.");
        }
        catch (TimeoutException error)
        {
            return error;
        }
    }
}
