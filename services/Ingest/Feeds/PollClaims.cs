using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching.Hosts;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Takes due feeds.</summary>
internal sealed class PollClaims(ThrottledClaims claims, IOptions<PollingOptions> options)
{
    private static readonly RequestTable Table = new("feeds", "next_poll_at", "NOT paused AND status <> 'gone'");

    public Task<IReadOnlyList<Feed>> TakeAsync(int count, CancellationToken cancellationToken) =>
        claims.TakeAsync<Feed>(Table, options.Value.Lease, count, cancellationToken);
}
