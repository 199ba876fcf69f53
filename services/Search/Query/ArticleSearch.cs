using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Finds articles: one round trip to read the words, one for the page of items, the total and the facets.</summary>
internal sealed class ArticleSearch(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>A page of articles with the total and the facets of all that was found.</summary>
    /// <exception cref="ProblemException">The request cannot be understood.</exception>
    public async Task<SearchAnswer> FindAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var query = TextQuery.Parse(request.Q);
        var items = ItemQuery.Of(request, query, page, clock.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = query is null ? null : await TextQuerySql.StemAsync(connection, query, "articles", cancellationToken);

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { items.Command(words), FacetQuery.Command(request, words) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var found = await items.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var (total, facets) = await FacetQuery.ReadAsync(reader, cancellationToken);
        return new SearchAnswer
        {
            Total = total,
            Items = found.Items,
            Facets = facets,
            NextCursor = found.NextCursor,
            TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
        };
    }

    /// <summary>The same, with misspelt names mended where nothing is found.</summary>
    /// <exception cref="ProblemException">The request cannot be understood.</exception>
    public async Task<SearchAnswer> FindForgivinglyAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var answer = await FindAsync(request, page, cancellationToken);
        if (answer.Total > 0 || string.IsNullOrWhiteSpace(request.Q))
            return answer;
        string? mended;
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
            mended = await Spelling.MendAsync(connection, request.Q, cancellationToken);
        if (mended is null || mended.Length > TextQuery.MaxLength)
            return answer;
        var other = await FindAsync(request with { Q = mended }, page, cancellationToken);
        return other.Total == 0
            ? answer
            : other with
            {
                ShowingResultsFor = mended,
                TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
            };
    }

    /// <summary>Only the articles, newest first, for the pages that show a few of them.</summary>
    public async Task<Page<ArticleItem>> NewestAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var items = ItemQuery.Of(request, query: null, page, clock.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { items.Command(words: null) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await items.ReadAsync(reader, cancellationToken);
    }
}
