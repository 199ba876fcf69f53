using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Stories;

/// <summary>The events of stories, put together from what is stored: a redelivery tells what is so now under the version that it has.</summary>
internal sealed class StoryEvents
{
    /// <summary>Articles named in an event, the latest: 7 KB. The count tells all.</summary>
    private const int MostArticles = 200;

    /// <summary>Entities named in an event: those that most of the story is about.</summary>
    private const int MostEntities = 20;

    private readonly List<StoryRow> _members = [];
    private readonly List<Head> _heads = [];

    private StoryEvents() { }

    public static async Task<StoryOutcome> AgainAsync(
        NpgsqlConnection connection,
        StoryArticles articles,
        Guid article,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT story_id, touched_stories FROM entity_link.story_articles WHERE article_id = @id",
            connection
        );
        command.Parameters.AddWithValue("id", article);
        Guid own;
        Guid[] touched;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            // Linked before stories were built.
            if (!await reader.ReadAsync(cancellationToken))
                return new StoryOutcome(null, null, []);
            (own, touched) = (reader.GetGuid(0), reader.GetFieldValue<Guid[]>(1));
        }
        var trip = new RoundTrip(connection);
        var events = Select(trip, [.. touched.Append(own).Distinct()]);
        await trip.RunAsync(cancellationToken);
        var stories = await events.ReadAsync(connection, articles, cancellationToken);
        return StoryOutcome.Of(own, stories, stories.FindAll(one => touched.Contains(one.StoryId)));
    }

    /// <summary>The stories as they are when the trip has been run.</summary>
    public static StoryEvents Select(RoundTrip trip, IReadOnlyCollection<Guid> ids)
    {
        var events = new StoryEvents();
        if (ids.Count == 0)
            return events;
        trip.Add(
            Members(ids),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    events._members.Add(StoryRow.Read(reader));
            }
        );
        trip.Add(
            Heads(ids),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    events._heads.Add(Head.Read(reader));
            }
        );
        return events;
    }

    /// <summary>The events in the order of their stories' ids. A story that has never had a second article is told to nobody.</summary>
    public async Task<List<StoryChanged>> ReadAsync(
        NpgsqlConnection connection,
        StoryArticles articles,
        CancellationToken cancellationToken
    )
    {
        var told = _heads.FindAll(head => head.Version > 1 || head.Articles > 1);
        var ids = told.Select(head => head.StoryId).ToHashSet();
        var rows = _members.FindAll(row => ids.Contains(row.StoryId));
        var read = await articles.ReadAsync(connection, rows, cancellationToken);
        var members = rows.ToLookup(row => row.StoryId, row => read[row.ArticleId]);
        return told.ConvertAll(head => Event(head, members[head.StoryId]));
    }

    private sealed record Head(
        Guid StoryId,
        int Version,
        string Headline,
        Guid? MergedInto,
        int Articles,
        DateTimeOffset? FirstAt,
        DateTimeOffset? LastAt
    )
    {
        public static Head Read(NpgsqlDataReader reader) =>
            new(
                reader.GetGuid(0),
                reader.GetInt32(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetGuid(3),
                reader.GetInt32(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5),
                reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6)
            );
    }

    private static NpgsqlBatchCommand Heads(IReadOnlyCollection<Guid> ids) =>
        Sql.Statement(
            """
            SELECT story.story_id, story.version, story.headline, story.merged_into, counted.articles, counted.first_at, counted.last_at
            FROM entity_link.stories story CROSS JOIN LATERAL (
                SELECT count(*)::int AS articles, min(published_at) AS first_at, max(published_at) AS last_at
                FROM entity_link.story_articles WHERE story_id = story.story_id) counted
            WHERE story.story_id = ANY(@ids) ORDER BY story.story_id
            """,
            ("ids", ids.ToArray())
        );

    private static StoryChanged Event(Head head, IEnumerable<StoryArticle> members)
    {
        var articles = members.OrderBy(article => article.PublishedAt).ThenBy(article => article.ArticleId).ToList();
        return new StoryChanged
        {
            StoryId = head.StoryId,
            Version = head.Version,
            Headline = head.Headline,
            MergedInto = head.MergedInto,
            ArticleIds = [.. articles.Select(article => article.ArticleId)],
            ArticleCount = head.Articles,
            EntityIds = Entities(articles),
            Summary = [.. (articles.Count == 0 ? [] : StoryText.Summary(articles)).Select(Sentence)],
            FirstPublishedAt = head.FirstAt ?? DateTimeOffset.UnixEpoch,
            LastPublishedAt = head.LastAt ?? DateTimeOffset.UnixEpoch,
        };
    }

    private static Contracts.StorySentence Sentence((StoryArticle Article, StorySentence Sentence) chosen) =>
        new()
        {
            ArticleId = chosen.Article.ArticleId,
            Start = chosen.Sentence.Start,
            Length = chosen.Sentence.Length,
            Text = chosen.Sentence.Text,
        };

    private static List<Guid> Entities(List<StoryArticle> articles) =>
        [
            .. articles
                .SelectMany(article => article.Terms)
                .Where(term => term.Term[0] == StoryTerm.Entity)
                .GroupBy(term => term.Term, StringComparer.Ordinal)
                .OrderByDescending(same => Math.Round(same.Sum(term => term.Weight), 4))
                .ThenBy(same => same.Key, StringComparer.Ordinal)
                .Take(MostEntities)
                .Select(same => Guid.Parse(same.Key[1..])),
        ];

    private static NpgsqlBatchCommand Members(IReadOnlyCollection<Guid> ids) =>
        Sql.Statement(
            $"""
            SELECT {StoryRow.Columns}
            FROM unnest(@ids) AS given (id) CROSS JOIN LATERAL (
                SELECT * FROM entity_link.story_articles WHERE story_id = given.id ORDER BY published_at DESC, article_id LIMIT {MostArticles}) member
            """,
            ("ids", ids.ToArray())
        );
}
