using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMesh.Search.Alerts.Pages;
using NewsMesh.Search.Alerts.Webhooks;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Alerts;

/// <summary>Standing queries: matched while articles are indexed, listed as pages and feeds, and sent to webhooks.</summary>
internal static class AlertsSlice
{
    public static WebApplicationBuilder AddAlerts(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<AlertOptions>("Alerts");
        builder.Services.AddScoped<AlertReader>().AddScoped<StoreAlert>().AddScoped<AlertForms>();
        builder.Services.AddSingleton<DeliverySignal>().AddSingleton<DeliveryClaims>().AddScoped<DeliverHit>();
        builder.Services.AddHostedService<DeliveryWorker>().AddHostedService<PruneHits>();
        builder
            .Services.AddHttpClient<WebhookClient>(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan; // WebhookClient has its own
                http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "NewsMesh/0.1 (alerts)");
            })
            .UseSocketsHttpHandler(
                (handler, services) =>
                    WebhookClient.Configure(handler, services.GetRequiredService<IOptions<AlertOptions>>().Value.Webhooks)
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers(); // they write whole addresses, which may be secrets
        return builder;
    }

    public static WebApplication MapAlerts(this WebApplication app)
    {
        var alerts = app.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("", List).WithSummary("Standing queries, the newest first").WithAnswerExample(200, AlertExamples.Page);
        alerts
            .MapGet("/{id}", Read)
            .WithSummary("A standing query with its newest hits and deliveries")
            .WithAnswerExample(200, AlertExamples.Alert);
        alerts
            .MapPost("", Add)
            .RequireApiKey()
            .WithSummary("Add a standing query")
            .WithDescription($"{WebhookSignature.Verification}\n\nA body:\n\n```json\n{WebhookBody.Example.Trim()}\n```")
            .WithRequestExample(JsonSerializer.Serialize(AlertExamples.Request, JsonSerializerOptions.Web))
            .WithAnswerExample(StatusCodes.Status201Created, AlertExamples.Alert)
            .WithAnswerExample(StatusCodes.Status200OK, AlertExamples.Alert)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        alerts.MapDelete("/{id}", Delete).RequireApiKey().WithSummary("Remove a standing query with its hits");
        foreach (var format in ListFeed.Formats)
        {
            alerts
                .MapGet(
                    $"/{{id}}.{format}",
                    (string id, PageRequest page, AlertReader reader, HttpContext context, CancellationToken cancellationToken) =>
                        Feed(format, id, page, reader, context, cancellationToken)
                )
                .WithSummary($"What a standing query has found, the newest first, as {format}")
                .WithFeedExample(
                    $"/alerts/{AlertExamples.Alert.Id}.{format}",
                    request =>
                        ListFeed.Articles(
                            format,
                            "NewsMesh alert: turbine -strike",
                            request,
                            $"/alerts/{AlertExamples.Alert.Id}",
                            [QueryExamples.Article]
                        )
                );
        }
        app.MapPost("/alerts/add", AlertForms.AddAsync).ExcludeFromDescription();
        app.MapPost("/alerts/{id:guid}/delete", AlertForms.DeleteAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<Negotiated<Page<AlertAnswer>, AlertsPage>> List(
        PageRequest page,
        AlertReader reader,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        context.Response.Headers.CacheControl = "no-store"; // the pages say whether this browser has a session
        return new(await reader.ListAsync(page, cancellationToken));
    }

    private static async Task<Results<Negotiated<AlertDetail, AlertPage>, ProblemHttpResult>> Read(
        string id,
        AlertReader reader,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return Guid.TryParse(id, out var alertId) && await reader.ReadAsync(alertId, cancellationToken) is { } alert
            ? new Negotiated<AlertDetail, AlertPage>(alert)
            : Problem.NotFound("alert", id);
    }

    private static async Task<Results<Created<AlertDetail>, Ok<AlertDetail>>> Add(
        AlertRequest request,
        StoreAlert alerts,
        AlertReader reader,
        CancellationToken cancellationToken
    )
    {
        var (id, isNew) = await alerts.RunAsync(StandingQuery.Parse(request.Query), request.WebhookUrl, request.Secret, cancellationToken);
        var alert = (await reader.ReadAsync(id, cancellationToken))!;
        return isNew ? TypedResults.Created($"/alerts/{id}", alert) : TypedResults.Ok(alert);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var alertId) && await DeleteAsync(alertId, database, cancellationToken)
            ? TypedResults.NoContent()
            : Problem.NotFound("alert", id);

    /// <summary>False where there is none. Hits and deliveries go with it.</summary>
    public static async Task<bool> DeleteAsync(Guid id, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Sql.Statement("DELETE FROM alerts WHERE alert_id = @id", ("id", id)) },
        };
        return await batch.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Feed(
        string format,
        string id,
        PageRequest page,
        AlertReader reader,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var alertId) || await reader.HitsAsync(alertId, page, cancellationToken) is not { } found)
            return Problem.NotFound("alert", id);
        var items = found.Hits.Items.Select(hit =>
            hit.Article with
            {
                Snippet = $"{hit.Article.Snippet} ({WebUtility.HtmlEncode(string.Join("; ", hit.Why.Select(ReasonWords.Of)))})",
            }
        );
        var title = string.Join(", ", found.Alert.Asks.Select(ReasonWords.Of));
        return ListFeed.Articles(format, $"NewsMesh alert: {XmlText.Of(title)}", context.Request, $"/alerts/{alertId}", [.. items]);
    }
}
