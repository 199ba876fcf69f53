using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web;

/// <summary>
/// Ends requests that read for too long, and their statements with them: the token that handlers pass to the database is cancelled, and the server stops working.
/// </summary>
internal static class ReadingTime
{
    public static void AddReadingTime(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services
            .AddOptions<RequestTimeoutOptions>()
            .Configure<IOptions<WebOptions>>(
                (timeouts, web) =>
                    timeouts.DefaultPolicy = new RequestTimeoutPolicy
                    {
                        Timeout = web.Value.Patience,
                        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                        WriteTimeoutResponse = context =>
                            Problem
                                .Create(
                                    StatusCodes.Status503ServiceUnavailable,
                                    "too-slow",
                                    "Reading this takes too long",
                                    $"The answer was not there after {web.Value.Patience.TotalSeconds:0.###} seconds: ask for less, or again when less is going on."
                                )
                                .ExecuteAsync(context),
                    }
            );
    }
}
