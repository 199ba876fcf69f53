using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The dictionary that this process works with, and the reader that is made of it; loaded before the bus starts.</summary>
internal sealed class KnowledgeBase
{
    private volatile NameDictionary? _dictionary;
    private volatile DocumentReader? _reader;

    public bool IsLoaded => _reader is not null;

    /// <summary>The names that are known.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet; readiness says so.</exception>
    public NameDictionary Dictionary => _dictionary ?? throw new InvalidOperationException("the knowledge base is not loaded yet");

    /// <summary>Reads with the names that are known now.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet; readiness says so.</exception>
    public DocumentReader Reader => _reader ?? throw new InvalidOperationException("the knowledge base is not loaded yet");

    public void Use(NameDictionary dictionary)
    {
        _dictionary = dictionary;
        _reader = new DocumentReader(dictionary);
    }
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
