using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The dictionary that this process works with; loaded before the bus starts.</summary>
internal sealed class KnowledgeBase
{
    private volatile NameDictionary? _dictionary;

    public bool IsLoaded => _dictionary is not null;

    /// <summary>The names that are known.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet; readiness says so.</exception>
    public NameDictionary Dictionary => _dictionary ?? throw new InvalidOperationException("the knowledge base is not loaded yet");

    public void Use(NameDictionary dictionary) => _dictionary = dictionary;
}

/// <summary>Ready when the names are in memory.</summary>
internal sealed class KnowledgeHealthCheck(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            knowledge.IsLoaded
                ? HealthCheckResult.Healthy($"{knowledge.Dictionary.Count} entities")
                : HealthCheckResult.Unhealthy("the names are not loaded yet")
        );
}
