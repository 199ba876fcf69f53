using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Stories;

/// <summary>Reads for what outlets agree on two sentences of each fact, of two outlets; one statement for all facts of a page.</summary>
internal sealed class AgreedSentences(NpgsqlDataSource database)
{
    /// <summary>Facts whose sentences are read: what the page shows of the agreed, and the first of what two compared outlets both report.</summary>
    public const int MostAgreed = 8,
        MostCompared = 12;

    /// <summary>Reports of a fact outside the story that may be its second witness: the earliest.</summary>
    private const int MostElsewhere = 30;

    /// <summary>
    /// Of what the story agrees on the earliest report and the earliest of another outlet and another origin: with the same answer if there is one, and of the story if
    /// there is one. Of what two outlets both report the earliest of each. A text is read as far as it is shown: characters of PostgreSQL are never more than ours.
    /// </summary>
    private static readonly string Statement = $"""
        WITH said AS (
            SELECT given.id, given.compared, row.place, row.published_at, row.article_id, article.outlet, article.language, answer ->> 'value' AS value,
                answer -> 'support' -> 0 AS support, lower(coalesce(answer #>> '{"{support,0,originKey}"}', answer #>> '{"{support,0,origin}"}')) AS origin
            FROM unnest(@ids, @compared) AS given (id, compared) CROSS JOIN LATERAL (
                SELECT article_id, published_at, slots, 0 AS place FROM fact_support
                WHERE fact_id = given.id AND article_id = ANY (@articles) AND published_at IS NOT NULL
                UNION ALL (
                    SELECT article_id, published_at, slots, 1 FROM fact_support WHERE NOT given.compared AND fact_id = given.id AND published_at IS NOT NULL
                    ORDER BY published_at, article_id LIMIT {MostElsewhere})) row
            JOIN articles article USING (article_id) CROSS JOIN LATERAL (SELECT row.slots #> '{"{0,values,0}"}' AS answer) AS told
            WHERE answer #> '{"{support,0}"}' IS NOT NULL),
        one AS (
            SELECT DISTINCT ON (id, compared) * FROM said WHERE NOT compared OR outlet = @a ORDER BY id, compared, place, published_at, article_id),
        other AS (
            SELECT DISTINCT ON (said.id, said.compared) said.* FROM one JOIN said USING (id, compared)
            WHERE said.outlet <> one.outlet AND CASE WHEN compared THEN said.outlet = @b ELSE said.origin <> one.origin END
            ORDER BY said.id, said.compared, said.origin = one.origin, said.value <> one.value, said.place, said.published_at, said.article_id)
        SELECT shown.id, shown.compared, shown.support::text, shown.language, entity.name,
            left(version.text, (support ->> 'start')::int + (support ->> 'length')::int + {SentenceContext.MostAround + 1})
        FROM (SELECT 0 AS turn, * FROM one UNION ALL SELECT 1, * FROM other) AS shown
        LEFT JOIN article_versions version ON version.article_id = shown.article_id AND version.version = (support ->> 'version')::int
        LEFT JOIN entities entity ON entity.entity_id = (support ->> 'speakerId')::uuid
        ORDER BY shown.turn
        """;

    /// <summary>The story with the sentences of what its page shows as agreed.</summary>
    public async Task<StoryDetail> AddAsync(StoryDetail story, CancellationToken cancellationToken)
    {
        (Guid Fact, bool IsCompared)[] asked =
        [
            // Of what was superseded two reports are an answer and the one before.
            .. story
                .Facts.Where(fact => fact.IsAgreed())
                .Take(MostAgreed)
                .Where(fact => fact.Status != "superseded")
                .Select(fact => (fact.Id, false)),
            .. (story.Comparison?.Both ?? []).Take(MostCompared).Select(fact => (fact.Id, true)),
        ];
        if (asked.Length == 0)
            return story;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    Statement,
                    ("ids", Array.ConvertAll(asked, one => one.Fact)),
                    ("compared", Array.ConvertAll(asked, one => one.IsCompared)),
                    ("articles", story.Articles.Select(article => article.Id).ToArray()),
                    ("a", story.Comparison?.A ?? ""),
                    ("b", story.Comparison?.B ?? "")
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var found = new List<((Guid, bool) Fact, SupportItem Sentence)>();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(((reader.GetGuid(0), reader.GetBoolean(1)), Sentence(reader)));
        return story with { Sentences = found.ToLookup(one => one.Fact, one => one.Sentence) };
    }

    private static SupportItem Sentence(NpgsqlDataReader reader)
    {
        var support = StoredJson.Read<FactSupport>(reader.GetString(2));
        var names = new Dictionary<Guid, string>();
        if (support.SpeakerId is { } speaker && !reader.IsDBNull(4))
            names[speaker] = reader.GetString(4);
        return FactMapping.Support(support, names, new Dictionary<Guid, string> { [support.ArticleId] = reader.GetString(3) }) with
        {
            Context = reader.IsDBNull(5) ? null : SentenceContext.Of(reader.GetString(5), support.Start, support.Length),
        };
    }
}
