using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Later;

/// <summary>Calls of the contract that this release does not have: each says so, and checks the key where it will need one.</summary>
internal static class NotYet
{
    public static WebApplication MapNotYet(this WebApplication app)
    {
        app.MapGet("/alerts", Alerts).WithTags("Alerts").WithSummary("Standing queries (not there yet)");
        app.MapPost("/alerts", Alerts).RequireApiKey().WithTags("Alerts").WithSummary("Add a standing query (not there yet)");
        app.MapDelete("/alerts/{id}", Alerts).RequireApiKey().WithTags("Alerts").WithSummary("Remove a standing query (not there yet)");
        app.MapGet("/alerts/{id}.rss", Alerts).WithTags("Alerts").WithSummary("A standing query's hits as RSS (not there yet)");
        return app;
    }

    private static ProblemHttpResult Alerts() => Problem.NotYet("Alerts");
}
