using NewsMesh.Contracts;

namespace NewsMesh.Search.Articles;

/// <summary>What <c>GET /articles/{id}</c> answers of an article that never became searchable: how its way ended, why, and what it passed.</summary>
public sealed record ArticleFate
{
    public required Guid Id { get; init; }
    public required string Url { get; init; }

    /// <summary>"discarded", "failed" or "deleted".</summary>
    public required string Outcome { get; init; }
    public required string? Reason { get; init; }
    public required string TraceId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required IReadOnlyList<Stage> Stages { get; init; }
}
