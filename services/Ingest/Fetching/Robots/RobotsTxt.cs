using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Ingest.Fetching.Robots;

/// <summary>
/// The robots.txt of every site that pages are fetched from: asked for at most once a day, by one replica for all. What cannot be asked (RFC 9309, section 2.3.1):
/// a 4xx allows everything, a server in trouble allows nothing until it can say more.
/// </summary>
internal sealed class RobotsTxt(GuardedHttpClient web, NpgsqlDataSource source, IOptions<FetchingOptions> options, TimeProvider clock)
{
    /// <summary>RFC 9309, section 2.4: not to be used for longer.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    /// <summary>Nobody changes it twice an hour, whatever the cache headers say.</summary>
    private static readonly TimeSpan MinAge = TimeSpan.FromHours(1);

    /// <summary>A server in trouble is given time before it is asked again.</summary>
    private static readonly TimeSpan TroubleAge = TimeSpan.FromMinutes(10);

    /// <summary>Sites remembered by this replica; the others are a query away.</summary>
    private const int MaxKept = 2_000;

    /// <summary>Characters of a file worth keeping in memory; honest ones have a few thousand.</summary>
    private const int MaxKeptLength = 50_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<Kept>>> _asking = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly string _product = options.Value.UserAgent.Split('/')[0];

    /// <summary>Null when the URL may be asked for; else the answer to give in its stead.</summary>
    public async ValueTask<FetchResult?> RefusalAsync(Uri url, CancellationToken cancellationToken)
    {
        var robots = await OfAsync(url, cancellationToken);
        return robots.Rules switch
        {
            null => new FetchResult.Unreachable("the site's robots.txt cannot be read at the moment, so nothing else is asked for"),
            var rules when rules.Allows(url.AbsoluteUri) => null,
            _ => new FetchResult.Refused($"the site's robots.txt does not allow {_product} to read this page", RefusalKind.Robots),
        };
    }

    private async Task<Kept> OfAsync(Uri url, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority);
        if (_kept.TryGetValue(origin, out var kept) && kept.ExpiresAt > clock.GetUtcNow())
            return kept;
        // Pages of one site come together: one of them asks, and the others wait for its answer. The asking has a time limit of its own.
        var asking = _asking.GetOrAdd(origin, _ => new Lazy<Task<Kept>>(() => LearnAsync(url, origin, CancellationToken.None)));
        try
        {
            return await asking.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            if (asking.Value.IsCompleted)
                _asking.TryRemove(KeyValuePair.Create(origin, asking));
        }
    }

    private async Task<Kept> LearnAsync(Uri url, string origin, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await FindAsync(origin, now, cancellationToken) ?? await AskAsync(url, origin, now, cancellationToken);
        var kept = new Kept(
            stored.Rules is null ? null : RobotsRules.Read(Encoding.UTF8.GetBytes(stored.Rules), _product),
            stored.ExpiresAt
        );
        if (stored.Rules?.Length > MaxKeptLength)
            return kept;
        if (_kept.Count >= MaxKept)
            _kept.Clear(); // rare, and cheaper than keeping book of who was used when
        return _kept[origin] = kept;
    }

    private async Task<StoredRobots?> FindAsync(string origin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT rules, expires_at FROM ingest.robots WHERE origin = $1 AND expires_at > $2");
        command.Parameters.Add(new() { Value = origin });
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new StoredRobots
            {
                Origin = origin,
                Rules = await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0),
                ExpiresAt = reader.GetFieldValue<DateTimeOffset>(1),
            }
            : null;
    }

    private async Task<StoredRobots> AskAsync(Uri url, string origin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await web.GetAsync(
            new FetchRequest(new Uri(url, "/robots.txt"), "text/plain, */*;q=0.1", RobotsRules.MaxBytes) { CutsOff = true },
            cancellationToken
        );
        var (rules, age) = answer switch
        {
            FetchResult.Content content => (Encoding.UTF8.GetString(content.Body).Replace("\0", ""), content.FreshFor ?? MaxAge),
            FetchResult.Declined { Status: >= 400 and < 500 and not 429 } => ("", MaxAge),
            // The page's own request will be refused for the same reason, and say so.
            FetchResult.Refused => ("", MaxAge),
            _ => ((string?)null, TroubleAge),
        };
        var robots = new StoredRobots
        {
            Origin = origin,
            Rules = rules,
            ExpiresAt =
                now
                + (
                    rules is null ? TroubleAge
                    : age < MinAge ? MinAge
                    : age < MaxAge ? age
                    : MaxAge
                ),
        };
        await StoreAsync(robots, url, cancellationToken);
        return robots;
    }

    /// <summary>With the pause that it asks for, which the host's turns keep from now on.</summary>
    private async Task StoreAsync(StoredRobots robots, Uri url, CancellationToken cancellationToken)
    {
        var delay = robots.Rules is null ? null : RobotsRules.Read(Encoding.UTF8.GetBytes(robots.Rules), _product).CrawlDelay;
        await using var command = source.CreateCommand(
            """
            WITH kept AS (
                INSERT INTO ingest.robots (origin, rules, expires_at) VALUES ($1, $2, $3)
                ON CONFLICT (origin) DO UPDATE SET rules = excluded.rules, expires_at = excluded.expires_at)
            INSERT INTO ingest.hosts (host, next_at, crawl_delay) SELECT $4, now(), $5 WHERE $2 IS NOT NULL
            ON CONFLICT (host) DO UPDATE SET crawl_delay = excluded.crawl_delay
            """
        );
        command.Parameters.Add(new() { Value = robots.Origin });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)robots.Rules ?? DBNull.Value });
        command.Parameters.Add(new() { Value = robots.ExpiresAt.UtcDateTime });
        command.Parameters.Add(new() { Value = url.Authority });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Interval, Value = (object?)delay ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="Rules">Null while nothing may be asked for.</param>
    /// <param name="ExpiresAt">To be asked for again then.</param>
    private sealed record Kept(RobotsRules? Rules, DateTimeOffset ExpiresAt);
}
