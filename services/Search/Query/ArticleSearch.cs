using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>
/// Finds articles in four round trips: the words are read, what will be found is estimated, a window of it is matched, counted and ranked by one statement, and the page is read.
/// </summary>
internal sealed class ArticleSearch(NpgsqlDataSource database, TimeProvider clock)
{
    private sealed record Found(SearchWindow Window, Facets Facets, IReadOnlyList<(Guid Id, double Score)> Page, long? Estimate);

    /// <summary>A page of articles with the total and the facets of what was found.</summary>
    /// <exception cref="ProblemException">The request cannot be understood.</exception>
    public async Task<SearchAnswer> FindAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var query = TextQuery.Parse(request.Q);
        var items = ItemQuery.Of(request, query, page, clock.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var asked = await AskedArticles.ReadAsync(connection, request, query, cancellationToken);

        var found = await MatchAsync(connection, asked, items, cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                SearchWindow.Indexed(),
                items.InWindow is null ? items.ByTime(asked) : ItemQuery.Of(asked.Words, found.Page),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var shown = await items.ReadAsync(reader, found.Window, cancellationToken);
        var total = Math.Min(found.Facets.Counted, WindowBounds.MostCounted);
        var isExact = found.Window.Since is null && total == found.Facets.Counted;
        return new SearchAnswer
        {
            Total = total,
            TotalIsExact = isExact,
            EstimatedTotal = isExact ? null : found.Estimate,
            Items = shown.Items,
            Facets = found.Facets,
            NextCursor = shown.NextCursor,
            TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
        };
    }

    /// <summary>
    /// Matches in the window that the planner's estimate asks for. What turns out to be far more is matched in a smaller one, and what is too little in larger ones, up to all.
    /// </summary>
    private static async Task<Found> MatchAsync(
        NpgsqlConnection connection,
        AskedArticles asked,
        ItemQuery items,
        CancellationToken cancellationToken
    )
    {
        const int Turns = 4;
        Choice[] choices =
        [
            .. Enum.GetValues<Choice>()
                .Where(choice => ArticleConditions.Of(choice, asked.Request, new NpgsqlBatchCommand().Parameters) is not null),
        ];
        var bounds = WindowBounds.Of(asked.Words);
        var (estimates, times) = items.Window is null
            ? await SearchWindow.EstimateAsync(
                connection,
                choices
                    .Cast<Choice?>()
                    .Prepend(null)
                    .Select<Choice?, Action<NpgsqlBatchCommand>>(without =>
                        command =>
                            command.CommandText = ArticleConditions.Of(asked, SearchWindow.Estimated, command.Parameters, without).Where
                    ),
                cancellationToken
            )
            : (new double[choices.Length + 1], new PublicationTimes([]));
        var others = choices
            .Zip(
                estimates.Skip(1),
                (choice, expected) => (choice, Window: items.Window ?? bounds.Of(expected, bounds.Aim, asked.Request, times))
            )
            .ToDictionary(other => other.choice, other => other.Window);
        var (expected, aim) = (estimates[0], bounds.Aim);
        for (var turn = 1; ; turn++)
        {
            var window = items.Window ?? bounds.Of(expected, aim, asked.Request, times);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands = { SearchWindow.Indexed(), MatchQuery.Command(asked, window, others, items.InWindow) },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            var (facets, page) = await MatchQuery.ReadAsync(reader, cancellationToken);
            if (items.Window is null && turn < Turns && bounds.Next(expected, aim, window, facets.Counted) is { } next)
            {
                (expected, aim) = next;
                continue;
            }
            return new Found(
                window,
                facets with
                {
                    OthersSince = others.Values.Max(other => other.Since),
                },
                page,
                items.Window is null && window.Since is not null ? (long)(expected * facets.Counted / aim) : null
            );
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
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { items.ByTime(AskedArticles.WithoutWords(request)) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await items.ReadAsync(reader, window: null, cancellationToken);
    }
}
