using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Contracts.Tests;

/// <summary>A service of nothing but the service defaults, listening on a free port; it knows the API key "right".</summary>
internal static class BareService
{
    public static async Task<WebApplication> StartAsync(Action<WebApplication> map, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("ApiKeys:0", "right"), .. settings]);
        builder.AddServiceDefaults("probe");
        builder.Services.AddReadRateLimits();
        var app = builder.Build();
        app.MapServiceDefaults();
        map(app);
        await app.StartAsync();
        return app;
    }

    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
