using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Outbound;
using Npgsql;

namespace NewsMesh.Ingest.Fetching.Hosts;

/// <summary>
/// Lets the requests of all replicas to one host take turns. What is under way is what holds a lease, so a replica that dies takes no place with it for
/// longer than that. The host's row is locked while its turns are given out, inside the transaction of whoever claims work.
/// </summary>
internal sealed class HostThrottle(NpgsqlDataSource source, IOptions<FetchingOptions> options)
{
    /// <summary>The longest that a whole host is left alone because one of its pages said so.</summary>
    private static readonly TimeSpan MaxHold = TimeSpan.FromHours(1);

    /// <summary>For a 429 that names no time: the longest pause between two requests that a robots.txt may ask for, six times over.</summary>
    private static readonly TimeSpan UnsaidHold = TimeSpan.FromMinutes(1);

    private readonly FetchingOptions _options = options.Value;
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    /// <summary>For each host of a list, one for each request in the order of its claim: null to begin now, else when to try again.</summary>
    public async Task<IReadOnlyList<DateTimeOffset?>> ShareAsync(
        NpgsqlConnection connection,
        IReadOnlyList<string> hosts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var others = hosts.Where(host => !IsOwn(host)).CountBy(host => host, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        if (others.Count == 0)
            return new DateTimeOffset?[hosts.Count];
        var rows = await LockAsync(connection, [.. others.Keys], now, cancellationToken);
        var running = await RunningAsync(connection, [.. others.Keys], now, cancellationToken);
        var shares = rows.ToDictionary(
            row => row.Host,
            row => HostShare.Of(others[row.Host], running.GetValueOrDefault(row.Host), _options.PerHost, DelayOf(row), row.NextAt, now),
            StringComparer.Ordinal
        );
        await SaveAsync(connection, shares, cancellationToken);

        var delays = rows.ToDictionary(row => row.Host, DelayOf, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. hosts.Select(host =>
            {
                if (!shares.TryGetValue(host, out var share))
                    return (DateTimeOffset?)null;
                var place = seen[host] = seen.GetValueOrDefault(host) + 1;
                return place <= share.Granted ? null : share.Again(place - share.Granted - 1, delays[host], now);
            }),
        ];
    }

    /// <summary>Leaves a whole host alone for a while where it answered 429, whichever of its pages was asked for.</summary>
    public async Task HeedAsync(string host, FetchResult answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (answer is not FetchResult.Declined { Status: 429, RetryAfter: var asked })
            return;
        var wait = asked ?? UnsaidHold;
        await using var command = source.CreateCommand(
            "INSERT INTO ingest.hosts AS h (host, next_at) VALUES ($1, $2) ON CONFLICT (host) DO UPDATE SET next_at = greatest(h.next_at, excluded.next_at)"
        );
        command.Parameters.Add(new() { Value = host });
        command.Parameters.Add(new() { Value = (now + (wait < MaxHold ? wait : MaxHold)).UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Asked for every claim, and the list may have thousands: only what is on it is worth remembering.</summary>
    private bool IsOwn(string host)
    {
        if (_options.OwnHostsTakeTurns || _options.AllowedHosts.Count == 0)
            return false;
        if (_own.ContainsKey(host))
            return true;
        var isOwn =
            Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var url)
            && AddressGuard.IsAllowed(url.Host, url.Port, _options.AllowedHosts);
        if (isOwn)
            _own[host] = true;
        return isOwn;
    }

    /// <summary>The site's wish, between what is polite anyway and what is still a wish for a pause.</summary>
    private TimeSpan DelayOf(HostRow row)
    {
        var asked = row.CrawlDelay > _options.MaxCrawlDelay ? _options.MaxCrawlDelay : row.CrawlDelay;
        return asked > _options.HostDelay ? asked.Value : _options.HostDelay;
    }

    /// <summary>Makes the rows that are not there and locks all of them, always in the same order, so that two replicas wait for each other and never for ever.</summary>
    private static async Task<List<HostRow>> LockAsync(
        NpgsqlConnection connection,
        string[] hosts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO ingest.hosts AS h (host, next_at) SELECT host, $2 FROM unnest($1) AS wanted (host) ORDER BY host
            ON CONFLICT (host) DO UPDATE SET next_at = h.next_at
            RETURNING host, next_at, crawl_delay
            """,
            connection
        );
        command.Parameters.Add(new() { Value = hosts });
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<HostRow>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(
                new HostRow
                {
                    Host = reader.GetString(0),
                    NextAt = reader.GetFieldValue<DateTimeOffset>(1),
                    CrawlDelay = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetTimeSpan(2),
                }
            );
        return rows;
    }

    /// <summary>A statement after the lock, so that it sees what the last holder of the lock has claimed.</summary>
    private static async Task<Dictionary<string, int>> RunningAsync(
        NpgsqlConnection connection,
        string[] hosts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT host, count(*)::int FROM (
                SELECT host FROM ingest.feeds WHERE host = ANY ($1) AND lease_until > $2
                UNION ALL SELECT host FROM ingest.fetch_runs WHERE host = ANY ($1) AND state = 'discovered' AND lease_until > $2
                UNION ALL SELECT host FROM ingest.rechecks WHERE host = ANY ($1) AND lease_until > $2) AS running
            GROUP BY host
            """,
            connection
        );
        command.Parameters.Add(new() { Value = hosts });
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var running = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            running[reader.GetString(0)] = reader.GetInt32(1);
        return running;
    }

    private static async Task SaveAsync(
        NpgsqlConnection connection,
        Dictionary<string, HostShare> shares,
        CancellationToken cancellationToken
    )
    {
        var granted = shares.Where(share => share.Value.Granted > 0).ToList();
        if (granted.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            "UPDATE ingest.hosts AS h SET next_at = given.next_at FROM unnest($1, $2) AS given (host, next_at) WHERE h.host = given.host",
            connection
        );
        command.Parameters.Add(new() { Value = granted.ConvertAll(share => share.Key) });
        command.Parameters.Add(new() { Value = granted.ConvertAll(share => share.Value.NextAt.UtcDateTime) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
