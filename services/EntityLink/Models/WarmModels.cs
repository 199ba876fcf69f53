using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsMesh.EntityLink.Models;

/// <summary>Reads a first sentence before the service is ready: what a model does once is then done.</summary>
internal sealed partial class WarmModels(LoadedModels models, TimeProvider clock, ILogger<WarmModels> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        models.Warm(cancellationToken);
        LogReady(models.Version, clock.GetElapsedTime(started).TotalMilliseconds);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "models {Version} are ready after {Milliseconds:F0} ms")]
    private partial void LogReady(string version, double milliseconds);
}

/// <summary>Ready when every model has read a sentence.</summary>
internal sealed class ModelsHealthCheck(LoadedModels models) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            models.IsWarm
                ? HealthCheckResult.Healthy($"models {models.Version}")
                : HealthCheckResult.Unhealthy("the models are not loaded yet")
        );
}
