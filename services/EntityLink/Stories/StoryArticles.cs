using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// The articles of stories, the last ones in memory: an article is compared with a hundred others, and the one before it was compared with nearly all of them. A row has the digest of what it holds,
/// so that what another replica writes is seen here.
/// </summary>
internal sealed class StoryArticles : IDisposable
{
    /// <summary>Some 10 KB each.</summary>
    private const int MostKept = 2_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public void Keep(StoryArticle article, Guid digest) =>
        _kept.Set((article.ArticleId, digest), article, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>The articles of these rows by their ids; those that are not kept are read in one more round trip.</summary>
    public async Task<Dictionary<Guid, StoryArticle>> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<StoryRow> rows,
        CancellationToken cancellationToken
    )
    {
        var articles = new Dictionary<Guid, StoryArticle>();
        var missing = new Dictionary<Guid, Guid>();
        foreach (var row in rows)
        {
            if (_kept.TryGetValue<StoryArticle>((row.ArticleId, row.Digest), out var kept))
                articles[row.ArticleId] = kept!;
            else
                missing[row.ArticleId] = row.Digest;
        }
        if (missing.Count == 0)
            return articles;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Select([.. missing.Keys]));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var article = Article(reader);
            articles[article.ArticleId] = article;
            Keep(article, missing[article.ArticleId]);
        }
        return articles;
    }

    public void Dispose() => _kept.Dispose();

    private static NpgsqlBatchCommand Select(Guid[] ids) =>
        Sql.Statement(
            """
            SELECT article_id, published_at, language, headline, lead_starts, lead_texts, terms, weights, is_release, person_ids, person_names FROM entity_link.story_articles WHERE article_id = ANY (@ids)
            """,
            ("ids", ids)
        );

    private static StoryArticle Article(NpgsqlDataReader reader)
    {
        var (starts, texts) = (reader.GetFieldValue<int[]>(4), reader.GetFieldValue<string[]>(5));
        var (terms, weights) = (reader.GetFieldValue<string[]>(6), reader.GetFieldValue<float[]>(7));
        var (persons, names) = (reader.GetFieldValue<Guid[]>(9), reader.GetFieldValue<string[]>(10));
        return new StoryArticle
        {
            ArticleId = reader.GetGuid(0),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(1),
            Language = reader.GetString(2),
            Headline = reader.GetString(3),
            IsRelease = reader.GetBoolean(8),
            Lead = [.. starts.Zip(texts, (start, text) => new StorySentence(start, text.Length, text))],
            Terms = [.. terms.Zip(weights, (term, weight) => new StoryTerm(term, weight))],
            Persons = [.. persons.Zip(names, (id, name) => new StoryPerson(id, name))],
        };
    }
}

/// <summary>Which article a row of a story is.</summary>
internal sealed record StoryRow(Guid ArticleId, Guid StoryId, Guid Digest)
{
    /// <summary>Of the row "member": what <see cref="Read"/> reads.</summary>
    public const string Columns = "member.article_id, member.story_id, member.digest";

    public static StoryRow Read(NpgsqlDataReader reader) => new(reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2));
}
