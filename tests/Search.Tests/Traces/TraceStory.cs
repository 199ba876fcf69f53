using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>Services that send spans by the real OpenTelemetry SDK and its OTLP exporter, protobuf over HTTP.</summary>
internal sealed class TraceStory : IDisposable
{
    private readonly Dictionary<string, (ActivitySource Source, TracerProvider Provider)> _services = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _start;

    /// <summary>As OTEL_EXPORTER_OTLP_HEADERS has them in <c>deploy</c>; a receiver without a token does not look.</summary>
    public const string Token = "a-token-of-this-run",
        Headers = "Authorization=Bearer " + Token;

    /// <param name="address">Where the spans are sent.</param>
    /// <param name="start">When the story begins; spans are given by milliseconds after it.</param>
    /// <param name="handler">Receives the requests instead of the network.</param>
    /// <param name="services">The names of the services.</param>
    public TraceStory(Uri address, DateTimeOffset start, Func<HttpMessageHandler>? handler = null, params string[] services)
    {
        _start = start;
        foreach (var service in services)
        {
            var source = new ActivitySource($"Test.{service}.{ActivitySpanId.CreateRandom()}");
            _services[service] = (
                source,
                Sdk.CreateTracerProviderBuilder()
                    .AddSource(source.Name)
                    .SetSampler(new AlwaysOnSampler())
                    .ConfigureResource(resource => resource.Clear().AddService(service, "newsmesh", serviceInstanceId: $"{service}-1"))
                    .AddOtlpExporter(otlp =>
                    {
                        otlp.Endpoint = new Uri(address, "/v1/traces");
                        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
                        otlp.Headers = Headers;
                        if (handler is not null)
                            otlp.HttpClientFactory = () => new HttpClient(handler());
                    })
                    .Build()
            );
        }
    }

    /// <summary>A span from and to so many milliseconds after the story's start, below another one.</summary>
    public Activity Add(
        string service,
        string name,
        double from,
        double to,
        Activity? parent = null,
        ActivityKind kind = ActivityKind.Internal,
        IEnumerable<KeyValuePair<string, object?>>? tags = null,
        Exception? error = null,
        ActivityContext link = default
    )
    {
        // No activity of the test itself becomes the parent of a root.
        Activity.Current = null;
        var activity = _services[service]
            .Source.StartActivity(
                name,
                kind,
                parent?.Context ?? default,
                tags,
                link == default ? null : [new ActivityLink(link)],
                _start.AddMilliseconds(from)
            )!;
        if (error is not null)
            activity.AddException(error, timestamp: _start.AddMilliseconds(to)).SetStatus(ActivityStatusCode.Error, error.Message);
        activity.SetEndTime(_start.AddMilliseconds(to).UtcDateTime);
        activity.Stop();
        return activity;
    }

    /// <summary>Sends what was added, and waits for the receiver's answer.</summary>
    public void Send()
    {
        foreach (var (_, provider) in _services.Values)
            provider.ForceFlush().ShouldBeTrue();
    }

    public void Dispose()
    {
        foreach (var (source, provider) in _services.Values)
        {
            provider.Dispose();
            source.Dispose();
        }
    }
}
