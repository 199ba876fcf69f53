using MassTransit.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsMesh.ServiceDefaults.Telemetry;

internal static class TelemetryDefaults
{
    /// <summary>The standard variable; without it nothing is exported.</summary>
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceName service)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
        });
        // A line for every request and statement says what the traces say better. A statement that fails is thrown, and logged by who catches it.
        foreach (var talkative in new[] { "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "Polly" })
            builder.Logging.AddFilter(talkative, LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.IncludeFormattedMessage = true;
        });

        builder.Services.AddSingleton<Outcomes>();
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(service.Value, "newsmesh", serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}")
            )
            .WithTracing(traces =>
                traces
                    .AddSource("NewsMesh.*", DiagnosticHeaders.DefaultListenerName)
                    .AddNpgsql()
                    .AddAspNetCoreInstrumentation(web => web.Filter = IsWorthTracing)
                    .AddHttpClientInstrumentation()
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("NewsMesh.*", MassTransit.Monitoring.InstrumentationOptions.MeterName, "Npgsql")
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
            );
        if (!string.IsNullOrWhiteSpace(builder.Configuration[EndpointVariable]))
            telemetry.UseOtlpExporter();
    }

    /// <summary>Health probes and files that never change say nothing, and spans about receiving spans would never end.</summary>
    private static bool IsWorthTracing(HttpContext context) =>
        !Array.Exists(Untraced, start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Untraced = ["/health", "/v1", "/assets", "/favicon.ico", "/robots.txt", "/scalar"];
}
