using System.Text.Json;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>
/// The part of what a search finds that is counted and ranked: all of it, or, where that is too much, the newest. How far it reaches back is read off the planner's own
/// statistics, so that the cost follows what is shown and not what there is.
/// </summary>
/// <param name="Since">The first moment; null for all.</param>
internal sealed record SearchWindow(DateTimeOffset? Since)
{
    public static readonly SearchWindow Whole = new((DateTimeOffset?)null);

    /// <summary>All, for the planner to say how much that is: what it knows of moments, it knows of them alone.</summary>
    public static readonly SearchWindow Estimated = new((DateTimeOffset?)null) { IsEstimated = true };

    private bool IsEstimated { get; init; }

    /// <summary>
    /// For the batch that it begins: the planner does not know that a document lies outside of its row and is unpacked to be looked at, and so takes reading all of them for cheap.
    /// </summary>
    public static NpgsqlBatchCommand Indexed() =>
        ServiceDefaults.Database.Sql.Statement("SELECT set_config('enable_seqscan', 'off', true)");

    /// <summary>How many articles the planner expects to be found, by each of several conditions, and when all articles were published.</summary>
    public static async Task<(double[] Found, PublicationTimes Times)> EstimateAsync(
        NpgsqlConnection connection,
        IEnumerable<Action<NpgsqlBatchCommand>> conditions,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { PublicationTimes.Read() } };
        foreach (var condition in conditions)
        {
            var command = new NpgsqlBatchCommand();
            condition(command);
            command.CommandText = $"EXPLAIN (FORMAT JSON) SELECT FROM articles a WHERE {command.CommandText}";
            batch.BatchCommands.Add(command);
        }
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var times = await PublicationTimes.OfAsync(reader, cancellationToken);
        var found = new List<double>();
        while (await reader.NextResultAsync(cancellationToken) && await reader.ReadAsync(cancellationToken))
        {
            using var plan = JsonDocument.Parse(reader.GetString(0));
            found.Add(plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble());
        }
        return ([.. found], times);
    }
}
