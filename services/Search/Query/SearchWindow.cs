using System.Text.Json;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>
/// The part of what a search finds that is counted and ranked: all of it, or, where that are too many, the newest. Days that hold some ten thousand are read off the
/// planner's own statistics, so that the cost follows what is shown and not what there is.
/// </summary>
/// <param name="Since">The first moment of the first day; null for all.</param>
internal sealed record SearchWindow(DateTimeOffset? Since)
{
    /// <summary>Found so many in a window, a search need not look further back.</summary>
    public const int Enough = 10_000;

    /// <summary>What is estimated to be no more is counted whole: an estimate is wrong by half now and then, and twice as many still take no 100 ms.</summary>
    private const int Countable = 20_000;

    /// <summary>More than <see cref="Enough"/>, or every second window would have to be widened.</summary>
    private const int Aim = 15_000;

    /// <summary>Where an estimate was too low.</summary>
    public const int MostCounted = 50_000;

    public static readonly SearchWindow Whole = new((DateTimeOffset?)null);

    /// <summary>The condition on a row of <c>articles</c> called <c>a</c>. With words it is the day in the index of words, without that of time.</summary>
    public IEnumerable<string> Sql(bool hasWords, NpgsqlParameterCollection parameters)
    {
        if (Since is not { } since)
            yield break;
        if (hasWords)
            parameters.Add(ServiceDefaults.Database.Sql.Parameter("since", (int)Math.Floor((since - DateTimeOffset.UnixEpoch).TotalDays)));
        else
            parameters.Add(ServiceDefaults.Database.Sql.Parameter("since", since));
        yield return hasWords ? "a.day >= @since" : "a.published_at >= @since";
    }

    /// <summary>
    /// For the batch that it begins: the planner does not know that a document lies outside of its row and is unpacked to be looked at, and so takes reading all of them for cheap.
    /// </summary>
    public static NpgsqlBatchCommand Indexed() =>
        ServiceDefaults.Database.Sql.Statement("SELECT set_config('enable_seqscan', 'off', true)");

    /// <summary>How many articles the planner expects a search to find.</summary>
    public static async Task<double> EstimateAsync(
        NpgsqlConnection connection,
        SearchRequest request,
        StemmedQuery? words,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"EXPLAIN (FORMAT JSON) SELECT FROM articles a WHERE {ArticleConditions.Of(request, words, Whole, command.Parameters).Where}";
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
        return plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    /// <summary>The newest days that hold enough of so many.</summary>
    public static async Task<SearchWindow> OfAsync(NpgsqlConnection connection, double estimate, CancellationToken cancellationToken)
    {
        if (estimate <= Countable)
            return Whole;
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT bounds[greatest(1, floor(cardinality(bounds) * (1 - @part))::int)] FROM (SELECT histogram_bounds::text::timestamptz[] AS bounds FROM pg_stats
            WHERE schemaname = 'search' AND tablename = 'articles' AND attname = 'published_at') AS known
            """;
        command.Parameters.AddWithValue("part", Aim / estimate);
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime since
            ? new SearchWindow(new DateTimeOffset(since.Date, TimeSpan.Zero))
            : Whole;
    }
}
