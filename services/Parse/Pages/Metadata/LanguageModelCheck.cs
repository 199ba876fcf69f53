using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>Ready when the language models can be read; asking loads them, so that the first article need not wait.</summary>
internal sealed class LanguageModelCheck(TextLanguage language) : IHealthCheck
{
    private const string Sample =
        "The harbour reopened on Monday after three weeks of repairs, and the first of forty waiting ships entered before noon.";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult(
                language.Of(Sample, declared: null) == "en"
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy("the language models do not tell English")
            );
        }
        catch (Exception error) when (error is IOException or AggregateException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("the language models cannot be read", error));
        }
    }
}
