using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsMesh.ServiceDefaults.Health;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: database, broker and models are usable.</summary>
public static class HealthDefaults
{
    /// <summary>The tag of the checks that readiness asks.</summary>
    public const string Ready = "ready";

    internal static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).ShortCircuit();
        app.MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }
            )
            .ShortCircuit();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new HealthAnswer(
                report.Status.ToString().ToLowerInvariant(),
                report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new CheckAnswer(entry.Value.Status.ToString().ToLowerInvariant(), entry.Value.Description)
                )
            ),
            context.RequestAborted
        );

    private sealed record HealthAnswer(string Status, Dictionary<string, CheckAnswer> Checks);

    private sealed record CheckAnswer(string Status, string? Description);
}
