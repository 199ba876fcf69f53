using System.Threading.Channels;

namespace NewsMesh.Ingest.Work;

/// <summary>Says that there may be work. Said twice is said once.</summary>
internal sealed class WorkSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Notify() => _channel.Writer.TryWrite(true);

    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _channel.Reader.ReadAsync(cancellationToken);
}

/// <summary>
/// How endpoints and workers wake each other within one replica. What another replica stored, or a crash left behind, is found by the loops' own
/// looking around (see <see cref="WorkLoop{T}"/>).
/// </summary>
internal sealed class WorkSignals
{
    /// <summary>Feeds to poll.</summary>
    public WorkSignal Feeds { get; } = new();

    /// <summary>Pages to fetch.</summary>
    public WorkSignal Pages { get; } = new();

    /// <summary>Events to publish.</summary>
    public WorkSignal Events { get; } = new();
}
