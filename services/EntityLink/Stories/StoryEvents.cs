using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Stories;

/// <summary>The events of stories, put together from what is stored: a redelivery tells what is so now under the version that it has.</summary>
internal static class StoryEvents
{
    /// <summary>Articles named in an event, the latest: 7 KB. The count tells all.</summary>
    private const int MostArticles = 200;

    /// <summary>Entities named in an event: those that most of the story is about.</summary>
    private const int MostEntities = 20;

    public static async Task<StoryOutcome> AgainAsync(NpgsqlConnection connection, Guid article, CancellationToken cancellationToken)
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
        var stories = await ReadAsync(connection, [.. touched.Append(own).Distinct()], cancellationToken);
        var story = stories.FirstOrDefault(one => one.StoryId == own);
        return new StoryOutcome(
            own,
            story is { ArticleIds.Count: > 1 } ? new StoryReference { StoryId = own, Headline = story.Headline } : null,
            [.. stories.Where(one => touched.Contains(one.StoryId))]
        );
    }

    private static async Task<List<StoryChanged>> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var trip = new RoundTrip(connection);
        var events = Select(trip, ids);
        await trip.RunAsync(cancellationToken);
        return events;
    }

    /// <summary>
    /// The stories in the order of their ids, there when the trip has been run. One that has never had a second article is told to nobody.
    /// </summary>
    public static List<StoryChanged> Select(RoundTrip trip, IReadOnlyCollection<Guid> ids)
    {
        var events = new List<StoryChanged>();
        if (ids.Count == 0)
            return events;
        var members = new List<(Guid Story, StoryArticle Article)>();
        trip.Add(
            Members(ids),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    members.Add((reader.GetGuid(1), StoryCandidates.Article(reader)));
            }
        );
        trip.Add(
            Heads(ids),
            async (reader, cancellationToken) =>
            {
                var articles = members.ToLookup(member => member.Story, member => member.Article);
                while (await reader.ReadAsync(cancellationToken))
                {
                    if (Event(reader, articles) is { } told)
                        events.Add(told);
                }
            }
        );
        return events;
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

    private static StoryChanged? Event(NpgsqlDataReader reader, ILookup<Guid, StoryArticle> members)
    {
        var (id, version, count) = (reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(4));
        if (version == 1 && count < 2)
            return null;
        var articles = members[id].OrderBy(article => article.PublishedAt).ThenBy(article => article.ArticleId).ToList();
        var at = count == 0 ? DateTimeOffset.UnixEpoch : reader.GetFieldValue<DateTimeOffset>(5);
        return new StoryChanged
        {
            StoryId = id,
            Version = version,
            Headline = reader.GetString(2),
            MergedInto = reader.IsDBNull(3) ? null : reader.GetGuid(3),
            ArticleIds = [.. articles.Select(article => article.ArticleId)],
            ArticleCount = count,
            EntityIds = Entities(articles),
            Summary = [.. (articles.Count == 0 ? [] : StoryText.Summary(articles)).Select(Sentence)],
            FirstPublishedAt = at,
            LastPublishedAt = count == 0 ? at : reader.GetFieldValue<DateTimeOffset>(6),
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
            SELECT member.article_id, member.story_id, member.published_at, member.language, member.headline, member.lead_starts, member.lead_texts, member.terms, member.weights
            FROM unnest(@ids) AS given (id) CROSS JOIN LATERAL (
                SELECT * FROM entity_link.story_articles WHERE story_id = given.id ORDER BY published_at DESC, article_id LIMIT {MostArticles}) member
            """,
            ("ids", ids.ToArray())
        );
}
