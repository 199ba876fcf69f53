using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Npgsql;

namespace NewsMesh.Ingest.Pages;

/// <summary>A page that this replica may fetch until its lease ends.</summary>
internal sealed record ClaimedPage(Guid ArticleId, int Fetch, string Host, DateTimeOffset LeaseUntil)
{
    public override string ToString() => $"page {ArticleId}/{Fetch}";
}

/// <summary>Takes pages to fetch, one by one and only from hosts that have a place free: nobody holds a lease while waiting for a slow server's turn.</summary>
internal sealed class PageClaims(NpgsqlDataSource source, TimeProvider clock, IOptions<PagesOptions> options)
{
    private const string Sql =
        """
        UPDATE ingest.passages SET lease_until = $2
        WHERE (article_id, "fetch") = (
            SELECT article_id, "fetch" FROM ingest.passages
            WHERE state = 'discovered' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1) AND host <> ALL ($3)
            ORDER BY due_at LIMIT 1
            FOR UPDATE SKIP LOCKED)
        RETURNING article_id, "fetch", host, lease_until
        """;

    private readonly ConcurrentDictionary<string, int> _running = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ClaimedPage>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedPage>();
        while (claimed.Count < count && await TakeOneAsync(cancellationToken) is { } page)
        {
            _running.AddOrUpdate(page.Host, 1, static (_, running) => running + 1);
            claimed.Add(page);
        }
        return claimed;
    }

    /// <summary>Gives a page's place at its host back.</summary>
    public void Release(ClaimedPage page)
    {
        if (_running.AddOrUpdate(page.Host, 0, static (_, running) => running - 1) <= 0)
            _running.TryRemove(new KeyValuePair<string, int>(page.Host, 0));
    }

    private async Task<ClaimedPage?> TakeOneAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now + options.Value.Lease).UtcDateTime });
        command.Parameters.Add(new() { Value = _running.Where(host => host.Value >= options.Value.PerHost).Select(host => host.Key).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ClaimedPage(reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3))
            : null;
    }
}
