using System.Net;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.ServiceDefaults;

namespace NewsMesh.Ingest.Fetching;

internal static class FetchingSlice
{
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddValidatedOptions<FetchingOptions>("Ingest:Fetching");
        services.AddSingleton<HostPipelines>().AddSingleton<HostTurns>();
        services.AddHttpClient<WebClient>()
            .ConfigureHttpClient((provider, http) =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan; // WebClient has its own, which covers the body too
                http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", provider.GetRequiredService<IOptions<FetchingOptions>>().Value.UserAgentWithContact);
            })
            .UseSocketsHttpHandler((handler, provider) => Configure(handler, provider.GetRequiredService<IOptions<FetchingOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }

    private static void Configure(SocketsHttpHandler handler, FetchingOptions options)
    {
        handler.ConnectCallback = new GuardedConnection(options.AllowedHosts).ConnectAsync;
        handler.UseProxy = false; // a proxy would make the connections, unguarded
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.MaxResponseHeadersLength = 64; // KiB
        // Names move: a pooled connection is not kept beyond what DNS usually promises.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30);
        handler.MaxConnectionsPerServer = Math.Max(options.PerHost * 2, options.PerOwnHost);
    }
}
