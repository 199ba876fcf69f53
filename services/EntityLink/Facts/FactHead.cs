using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts;

/// <summary>A fact without its support: what is known of all assertions together, as the database counts them.</summary>
internal sealed record FactHead
{
    public required Guid FactId { get; init; }

    /// <summary>The version that was published last; 0 for a fact that is new.</summary>
    public required int Version { get; init; }

    /// <summary>What it was said with last: a fact that nobody asserts any more is still known by it.</summary>
    public required string Statement { get; init; }

    /// <summary>Something is the case; else somebody said it.</summary>
    public required bool IsStatement { get; init; }
    public Guid? SubjectId { get; init; }
    public required int Assertions { get; init; }
    public required int OriginCount { get; init; }

    /// <summary>The first of them by name.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>The earliest assertion that has the words as they were spoken, else the earliest; null where there is none.</summary>
    public FactSupport? First { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
}
