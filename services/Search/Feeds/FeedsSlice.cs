using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMesh.Search.Feeds.Pages;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Feeds;

/// <summary>What the form was filled in with, so that it need not be filled in again; the key is never sent back.</summary>
public sealed record FeedForm(string Url, string Outlet, string Tags)
{
    public static readonly FeedForm Empty = new("", "", "");
}

/// <summary>The feeds page: it shows ingest's feeds, and hands what a person submits to ingest's public API.</summary>
internal static class FeedsSlice
{
    /// <summary>Ingest looks at the page behind the address while the person waits; longer than this nobody does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>More than any honest form.</summary>
    private const int MaxFormBytes = 16 * 1024;

    public static WebApplicationBuilder AddFeeds(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddHttpClient<IngestClient>(
                (services, http) =>
                {
                    if (services.GetRequiredService<IOptions<WebOptions>>().Value.IngestUrl is { } url)
                        http.BaseAddress = new Uri(url.AbsoluteUri.TrimEnd('/') + "/");
                    http.Timeout = Patience;
                }
            )
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return builder;
    }

    public static WebApplication MapFeeds(this WebApplication app)
    {
        app.MapGet("/feeds", List).ExcludeFromDescription();
        app.MapPost("/feeds", Add).ExcludeFromDescription();
        return app;
    }

    private static async Task<HtmlPage<FeedsPage>> List(
        string? added,
        PageRequest page,
        IngestClient ingest,
        CancellationToken cancellationToken
    ) =>
        Page(
            await FeedsAsync(page, ingest, cancellationToken),
            ingest,
            FeedForm.Empty,
            null,
            added is "new" or "known" ? new Submission.Accepted(added == "new") : null
        );

    private static async Task<Results<RedirectHttpResult, HtmlPage<FeedsPage>, ProblemHttpResult>> Add(
        HttpContext context,
        IngestClient ingest,
        CancellationToken cancellationToken
    )
    {
        if (!SameSite.Sent(context.Request))
            return Problem.Create(
                StatusCodes.Status403Forbidden,
                "other-site",
                "The form was sent by another site",
                "Open the feeds page here, and send the form from it."
            );
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > MaxFormBytes)
            return Problem.BadRequest("form", "This is not the form", "Send the form of the feeds page, or use ingest's POST /feeds.");
        var fields = await context.Request.ReadFormAsync(cancellationToken);
        var form = new FeedForm(Field("choice") is { Length: > 0 } choice ? choice : Field("url"), Field("outlet"), Field("tags"));
        if (form.Url.Length == 0)
            return await RefuseAsync(
                new Submission.Refused(StatusCodes.Status400BadRequest, "Type the address of a feed, or of a page that has one.")
            );
        var submission = await ingest.AddAsync(
            form.Url,
            form.Outlet.Length == 0 ? null : form.Outlet,
            form.Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Field("key"),
            cancellationToken
        );
        return submission is Submission.Accepted accepted
            ? TypedResults.LocalRedirect($"~/feeds?added={(accepted.IsNew ? "new" : "known")}")
            : await RefuseAsync(submission);

        string Field(string name) => fields[name].ToString().Trim();

        async Task<HtmlPage<FeedsPage>> RefuseAsync(Submission because) =>
            Page(await FeedsAsync(new PageRequest(PageRequest.DefaultLimit, null), ingest, cancellationToken), ingest, form, because, null);
    }

    private static async Task<Page<FeedItem>?> FeedsAsync(PageRequest page, IngestClient ingest, CancellationToken cancellationToken) =>
        ingest.IsConfigured ? await ingest.ListAsync(page, cancellationToken) : null;

    private static HtmlPage<FeedsPage> Page(
        Page<FeedItem>? feeds,
        IngestClient ingest,
        FeedForm form,
        Submission? refusal,
        Submission? success
    ) =>
        new(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(FeedsPage.Feeds)] = feeds,
                [nameof(FeedsPage.IsConfigured)] = ingest.IsConfigured,
                [nameof(FeedsPage.Form)] = form,
                [nameof(FeedsPage.Submission)] = refusal ?? success,
            },
            refusal switch
            {
                Submission.Refused refused => refused.Status,
                Submission.Ambiguous => StatusCodes.Status300MultipleChoices,
                _ => StatusCodes.Status200OK,
            }
        );
}
