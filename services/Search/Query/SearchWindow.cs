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

    /// <summary>
    /// The condition on a row of <c>articles</c> called <c>a</c>. With words it is the day in the index of words, and the moment of the row: an addition keeps the planner from reading
    /// the index of moments as well.
    /// </summary>
    public IEnumerable<string> Sql(bool hasWords, NpgsqlParameterCollection parameters)
    {
        if (Since is not { } since)
            yield break;
        var moment = Add("since", since);
        if (hasWords)
            yield return $"a.day >= {Add("day", (int)Math.Floor((since - DateTimeOffset.UnixEpoch).TotalDays))} AND a.published_at + interval '0' >= {moment}";
        else
            yield return $"a.published_at >= {moment}";

        string Add(string name, object value)
        {
            name += parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, value));
            return "@" + name;
        }
    }

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
