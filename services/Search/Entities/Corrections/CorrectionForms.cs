using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMesh.Search.Entities.Pages;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Entities.Corrections;

/// <summary>"This is wrong": a person says on a page that two entities are one or one is two, and entity-link is told with the person's key.</summary>
internal static class CorrectionForms
{
    /// <summary>More than any honest form.</summary>
    private const int MaxFormBytes = 16 * 1024;

    /// <summary>Entity-link only notes a correction while the person waits; articles are read again afterwards.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddCorrections(this WebApplicationBuilder builder) =>
        builder
            .Services.AddHttpClient<EntityLinkClient>(
                (services, http) =>
                {
                    if (services.GetRequiredService<IOptions<WebOptions>>().Value.EntityLinkUrl is { } url)
                        http.BaseAddress = new Uri(url.AbsoluteUri.TrimEnd('/') + "/");
                    http.Timeout = Patience;
                }
            )
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });

    public static void MapCorrections(this WebApplication app)
    {
        app.MapGet("/entities/{id:guid}/correct", Show).ExcludeFromDescription();
        app.MapPost("/entities/{id:guid}/correct", Send).ExcludeFromDescription();
    }

    private static async Task<Results<HtmlPage<CorrectPage>, ProblemHttpResult>> Show(
        Guid id,
        HttpContext context,
        EntityReader entities,
        EntityLinkClient link,
        CancellationToken cancellationToken
    ) => await PageAsync(id, null, context, entities, link, cancellationToken);

    private static async Task<Results<HtmlPage<CorrectPage>, ProblemHttpResult>> Send(
        Guid id,
        HttpContext context,
        EntityReader entities,
        EntityLinkClient link,
        KeySessions sessions,
        CancellationToken cancellationToken
    )
    {
        if (await PostedForm.RefusalAsync(context, "the entity's page", MaxFormBytes, cancellationToken) is { } refusal)
            return refusal;
        var form = context.Request.Form;
        var key = Field("key") is { Length: > 0 } typed ? typed : sessions.Of(context) ?? "";
        var (by, reason) = (Field("by"), Field("reason"));
        var outcome = Field("correction") switch
        {
            "merge" when (Field("other") is { Length: > 0 } other ? other : Field("into")) is { Length: > 0 } into => await link.SendAsync(
                id,
                "merge",
                new
                {
                    into = into.Split('/')[^1],
                    by,
                    reason,
                },
                key,
                cancellationToken
            ),
            "split" when form["article"].OfType<string>().ToArray() is { Length: > 0 } articleIds => await link.SendAsync(
                id,
                "split",
                new
                {
                    articleIds,
                    by,
                    reason,
                },
                key,
                cancellationToken
            ),
            "undo" => await link.SendAsync(
                id,
                "split",
                new
                {
                    from = Field("from"),
                    by,
                    reason,
                },
                key,
                cancellationToken
            ),
            _ => new CorrectionOutcome(StatusCodes.Status400BadRequest, "Choose who it is, or the articles in which it is somebody else."),
        };
        if (outcome.IsDone)
            sessions.Keep(context, key);
        else if (outcome.Status == StatusCodes.Status401Unauthorized)
            sessions.Forget(context);
        return await PageAsync(id, outcome, context, entities, link, cancellationToken);

        string Field(string name) => form[name].ToString().Trim();
    }

    private static async Task<Results<HtmlPage<CorrectPage>, ProblemHttpResult>> PageAsync(
        Guid id,
        CorrectionOutcome? outcome,
        HttpContext context,
        EntityReader entities,
        EntityLinkClient link,
        CancellationToken cancellationToken
    )
    {
        if (await entities.ReadAsync(id, cancellationToken) is not { } entity)
            return Problem.NotFound("entity", id.ToString());
        context.Response.Headers.CacheControl = "no-store"; // the page says whether this browser has a session
        return new HtmlPage<CorrectPage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(CorrectPage.Model)] = entity,
                [nameof(CorrectPage.Outcome)] = outcome,
                [nameof(CorrectPage.Article)] = Guid.TryParse(context.Request.Query["article"], out var article)
                    ? await entities.NamingArticleAsync(id, article, cancellationToken)
                    : null,
                [nameof(CorrectPage.IsConfigured)] = link.IsConfigured,
                [nameof(CorrectPage.History)] = await link.HistoryAsync(id, cancellationToken),
            },
            outcome is null or { IsDone: true } ? StatusCodes.Status200OK : outcome.Status
        );
    }
}
