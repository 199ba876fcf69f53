using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.Ingest.Fetching.Robots;
using NewsMesh.ServiceDefaults;

namespace NewsMesh.Ingest.Fetching;

internal static class FetchingSlice
{
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddValidatedOptions<FetchingOptions>("Ingest:Fetching");
        services.AddSingleton<HostPipelines>().AddSingleton<HostThrottle>().AddSingleton<ThrottledClaims>().AddSingleton<RobotsTxt>();
        services
            .AddHttpClient<GuardedHttpClient>()
            .ConfigureHttpClient(
                (provider, http) =>
                {
                    http.Timeout = Timeout.InfiniteTimeSpan; // GuardedHttpClient has its own, which covers the body too
                    http.DefaultRequestHeaders.TryAddWithoutValidation(
                        "User-Agent",
                        provider.GetRequiredService<IOptions<FetchingOptions>>().Value.UserAgentWithContact
                    );
                }
            )
            .UseSocketsHttpHandler(
                (handler, provider) => GuardedHandler.Configure(handler, provider.GetRequiredService<IOptions<FetchingOptions>>().Value)
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }
}
