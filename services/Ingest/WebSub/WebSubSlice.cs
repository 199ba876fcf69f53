using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.WebSub;

internal static class WebSubSlice
{
    public static IServiceCollection AddWebSub(this IServiceCollection services)
    {
        services.AddValidatedOptions<WebSubOptions>("Ingest:WebSub");
        // Hubs call by the name that they were told.
        services
            .AddOptions<HostNames>()
            .Configure<IOptions<WebSubOptions>>(
                (names, hubs) =>
                {
                    if (hubs.Value.IsOn)
                        names.Allowed.Add(new Uri(hubs.Value.PublicUrl).Host);
                }
            );
        services.AddSingleton<HubClaims>();
        services.AddScoped<AskHub>().AddScoped<ReceivePush>();
        return services.AddHostedService<HubWorker>();
    }

    public static void MapWebSub(this IEndpointRouteBuilder app)
    {
        var callback = app.MapGroup("/websub/{id:guid}/{key}")
            .WithTags("websub")
            .StaysOpen()
            .ProducesProblem(StatusCodes.Status404NotFound);
        callback
            .MapGet("", HubCallback.VerifyAsync)
            .WithSummary("A hub verifies or denies a subscription")
            .WithDescription("WebSub, section 5.3. For hubs.");
        callback
            .MapPost("", HubCallback.PushAsync)
            .WithSummary("A hub pushes content")
            .WithDescription("WebSub, section 7: signed with the subscription's secret, or refused. For hubs.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }
}
