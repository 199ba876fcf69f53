using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The dictionary that this process works with, and the reader that is made of it; loaded before the bus starts.</summary>
internal sealed class KnowledgeBase(LoadedModels models)
{
    private volatile NameDictionary? _dictionary;
    private volatile DocumentReader? _reader;
    private volatile string _version = "none";

    public bool IsLoaded => _reader is not null;

    /// <summary>The names that are known.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet; readiness says so.</exception>
    public NameDictionary Dictionary => _dictionary ?? throw new InvalidOperationException("the knowledge base is not loaded yet");

    /// <summary>Reads with the names that are known now.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet; readiness says so.</exception>
    public DocumentReader Reader => _reader ?? throw new InvalidOperationException("the knowledge base is not loaded yet");

    /// <summary>What texts are read with now.</summary>
    public ReaderVersion ReaderVersion => new(models.Version, _version);

    /// <param name="dictionary">The names.</param>
    /// <param name="version">Names this knowledge.</param>
    public void Use(NameDictionary dictionary, string version)
    {
        _version = version;
        _dictionary = dictionary;
        _reader = new DocumentReader(dictionary, models.Reading);
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
