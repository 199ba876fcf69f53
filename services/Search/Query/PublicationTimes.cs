using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>When articles were published, as the planner's statistics know it: a hundred moments with as many articles between each two of them.</summary>
internal sealed record PublicationTimes(DateTime[] Bounds)
{
    public static NpgsqlBatchCommand Read() =>
        Sql.Statement(
            """
            SELECT histogram_bounds::text::timestamptz[] FROM pg_stats
            WHERE schemaname = 'search' AND tablename = 'articles' AND attname = 'published_at' AND histogram_bounds IS NOT NULL
            """
        );

    public static async Task<PublicationTimes> OfAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        new(await reader.ReadAsync(cancellationToken) ? reader.GetFieldValue<DateTime[]>(0) : []);

    /// <summary>The window of the newest articles between two moments that are such a part (0 to 1) of all between them.</summary>
    public SearchWindow Newest(double part, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (part >= 1 || Bounds.Length < 2)
            return SearchWindow.Whole;
        var last = to is { } end ? PlaceOf(end.UtcDateTime) : Bounds.Length - 1;
        var first = from is { } start ? PlaceOf(start.UtcDateTime) : 0;
        var place = last - part * (last - first);
        var before = Math.Clamp((int)place, 0, Bounds.Length - 2);
        var since = Bounds[before] + (Bounds[before + 1] - Bounds[before]) * (place - before);
        return new SearchWindow(new DateTimeOffset(DateTime.SpecifyKind(since, DateTimeKind.Utc)));
    }

    private double PlaceOf(DateTime moment)
    {
        var next = Array.FindIndex(Bounds, bound => bound > moment);
        return next switch
        {
            0 => 0,
            < 0 => Bounds.Length - 1,
            _ => next - 1 + (moment - Bounds[next - 1]) / (Bounds[next] - Bounds[next - 1]),
        };
    }
}
