using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Work;

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
