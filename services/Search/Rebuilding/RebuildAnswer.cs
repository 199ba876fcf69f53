using Npgsql;

namespace NewsMesh.Search.Rebuilding;

/// <summary>How far a rebuild is.</summary>
/// <param name="Id">The rebuild's.</param>
/// <param name="State">"running", "done" or "stopped".</param>
/// <param name="RequestedAt">When somebody asked for it.</param>
/// <param name="EndedAt">When the new tables were taken into use, or it was given up.</param>
/// <param name="Events">Kept when it began; what comes meanwhile is applied, too.</param>
/// <param name="Applied">Of the kept events, and of those that came meanwhile.</param>
/// <param name="CarriedOver">Articles and facts of which no event is kept, because they were indexed by a release that kept none: they are as they were. Replay them from ingest.</param>
/// <param name="Problem">Why the last step could not be done; it is tried again.</param>
internal sealed record RebuildAnswer(
    Guid Id,
    string State,
    DateTimeOffset RequestedAt,
    DateTimeOffset? EndedAt,
    long Events,
    long Applied,
    long CarriedOver,
    string? Problem
)
{
    public static NpgsqlBatchCommand Select(string which, Guid id) =>
        Sql.Statement(
            $"SELECT rebuild_id, state, requested_at, ended_at, events, applied, carried_over, problem FROM search.rebuilds WHERE {which}",
            id == Guid.Empty ? [] : [("id", id)]
        );

    public static RebuildAnswer Of(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetFieldValue<DateTimeOffset>(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3),
            reader.GetInt64(4),
            reader.GetInt64(5),
            reader.GetInt64(6),
            reader.IsDBNull(7) ? null : reader.GetString(7)
        );
}
