using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.ServiceDefaults;

/// <summary>What every service has in common, in three calls: add, map, run.</summary>
public static class ServiceDefaults
{
    /// <summary>Clock, telemetry, health, problem details, OpenAPI, API keys.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string name)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        var service = new ServiceName(name);
        builder.Services.AddSingleton(service);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddTelemetry(service);
        builder.AddHealth();
        builder.AddHttpDefaults();
        // A worker loop that fails for good ends the process: the supervisor starts it anew, and health never lies about it.
        builder.Services.Configure<HostOptions>(options =>
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost
        );
        return builder;
    }

    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.UseHttpDefaults();
        app.MapHealth();
        app.UseRateLimiter();
        app.MapApiDescription();
        return app;
    }

    /// <summary>Runs the service, or the command that the arguments name; returns the process's exit code.</summary>
    public static async Task<int> RunServiceAsync(this WebApplication app, string[] args)
    {
        if (args is ["dead-letters", var verb, ..])
            return await DeadLetterCommand.RunAsync(app.Services, verb);
        await app.RunAsync();
        return 0;
    }
}
