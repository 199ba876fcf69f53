using Microsoft.Extensions.Options;
using NewsMesh.Search.Traces.Receiving;
using NewsMesh.ServiceDefaults;

namespace NewsMesh.Search.Traces;

/// <summary>The embedded trace dashboard: an OTLP receiver, a day's spans in Postgres, and two pages that show them.</summary>
internal static class TraceDashboard
{
    public static WebApplicationBuilder AddTraces(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<TracesOptions>("Traces");
        builder.Services.AddSingleton<SpanQueue>();
        builder.Services.AddHostedService<WriteSpans>();
        builder.Services.AddHostedService<PruneSpans>();
        return builder;
    }

    public static WebApplication MapTraces(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TracesOptions>>().Value.Enabled)
            app.MapOtlp();
        app.MapTracePages();
        return app;
    }
}
