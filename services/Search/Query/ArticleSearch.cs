using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Finds articles: two round trips to read the words and to estimate, one for the total and the facets, one for the page of items.</summary>
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

        var (window, isExact, total, facets) = await CountAsync(connection, request, words, cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { SearchWindow.Indexed(), items.Command(words, window) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var found = await items.ReadAsync(reader, cancellationToken);
        return new SearchAnswer
        {
            Total = isExact ? total : SearchWindow.Enough,
            TotalIsExact = isExact,
            Items = found.Items,
            Facets = facets,
            NextCursor = found.NextCursor,
            TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
        };
    }

    /// <summary>
    /// Counts in the window that the planner's estimate asks for. What turns out to be far more is counted in a smaller one, and what is too little in larger ones, up to all.
    /// </summary>
    private static async Task<(SearchWindow Window, bool IsExact, long Total, Facets Facets)> CountAsync(
        NpgsqlConnection connection,
        SearchRequest request,
        StemmedQuery? words,
        CancellationToken cancellationToken
    )
    {
        const int Step = 8;
        var estimate = await SearchWindow.EstimateAsync(connection, request, words, cancellationToken);
        for (var turn = 0; ; turn++)
        {
            var window = await SearchWindow.OfAsync(connection, estimate, cancellationToken);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands = { SearchWindow.Indexed(), FacetQuery.Command(request, words, window) },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            var (total, matched, facets) = await FacetQuery.ReadAsync(reader, cancellationToken);
            var isTooMuch = matched > SearchWindow.MostCounted && turn == 0;
            var isTooLittle = window.Since is not null && total < SearchWindow.Enough;
            if (!isTooMuch && !isTooLittle)
                return (window, window.Since is null && matched <= SearchWindow.MostCounted, total, facets);
            estimate =
                isTooMuch ? Math.Max(estimate, SearchWindow.MostCounted) * Step
                : turn < 2 ? estimate / Step
                : 0;
        }
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
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { items.Command(words: null, SearchWindow.Whole) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await items.ReadAsync(reader, cancellationToken);
    }
}
