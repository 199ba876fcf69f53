using System.Threading.RateLimiting;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Exports;

/// <summary>How many exports run at once. Each holds one connection for as long as its caller reads, and there are 30 of them for everything else.</summary>
internal sealed class ExportTurns : IDisposable
{
    private const int AtOnce = 4;

    private readonly ConcurrencyLimiter _limiter = new(
        // Nobody waits in a queue: the export before may last an hour.
        new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 }
    );

    /// <summary>A turn, which ends when it is disposed of.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw new ProblemException(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            "Too many exports at once",
            $"{AtOnce} exports run at a time. Try again when one of them has ended."
        );
    }

    public void Dispose() => _limiter.Dispose();
}
