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

    public static WebApplicationBuilder AddFeeds(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FailingFeeds>().AddScoped<FeedForms>();
        builder
            .Services.AddTransient<ReaderKey>()
            .AddHttpClient<IngestClient>(
                (services, http) =>
                {
                    if (services.GetRequiredService<IOptions<WebOptions>>().Value.IngestUrl is { } url)
                        http.BaseAddress = new Uri(url.AbsoluteUri.TrimEnd('/') + "/");
                    http.Timeout = Patience;
                }
            )
            .AddHttpMessageHandler<ReaderKey>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return builder;
    }

    public static WebApplication MapFeeds(this WebApplication app)
    {
        app.MapGet("/feeds", List).ExcludeFromDescription();
        app.MapPost("/feeds", Add).ExcludeFromDescription();
        app.MapPost("/feeds/import", Import).ExcludeFromDescription();
        app.MapPost("/feeds/{id:guid}/{change}", Change).ExcludeFromDescription();
        return app;
    }

    private static Task<HtmlPage<FeedsPage>> List(PageRequest page, FeedForms forms, CancellationToken cancellationToken) =>
        forms.PageAsync(page, FeedForm.Empty, null, null, cancellationToken);

    private static async Task<Results<RedirectHttpResult, HtmlPage<FeedsPage>, ProblemHttpResult>> Add(
        HttpContext context,
        FeedForms forms,
        IngestClient ingest,
        CancellationToken cancellationToken
    )
    {
        if (await PostedForm.RefusalAsync(context, "the feeds page", FeedForms.MaxFormBytes, cancellationToken) is { } refusal)
            return refusal;
        var fields = context.Request.Form;
        var form = new FeedForm(Field("choice") is { Length: > 0 } choice ? choice : Field("url"), Field("outlet"), Field("tags"));
        var submission =
            form.Url.Length == 0
                ? new Submission.Refused(StatusCodes.Status400BadRequest, "Type the address of a feed, or of a page that has one.")
                : await ingest.AddAsync(
                    form.Url,
                    form.Outlet.Length == 0 ? null : form.Outlet,
                    form.Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    forms.Key,
                    cancellationToken
                );
        forms.Learn(submission);
        return submission is Submission.Accepted { Error: null } accepted
            ? TypedResults.LocalRedirect($"~/feeds?added={(accepted.IsNew ? "new" : "known")}")
            : await forms.PageAsync(
                FeedForms.FirstPage,
                submission is Submission.Accepted ? FeedForm.Empty : form,
                submission,
                null,
                cancellationToken
            );

        string Field(string name) => fields[name].ToString().Trim();
    }

    private static async Task<Results<HtmlPage<FeedsPage>, ProblemHttpResult>> Import(
        HttpContext context,
        FeedForms forms,
        IngestClient ingest,
        CancellationToken cancellationToken
    )
    {
        if (await PostedForm.RefusalAsync(context, "the feeds page", FeedForms.MaxUploadBytes, cancellationToken) is { } refusal)
            return refusal;
        if (context.Request.Form.Files.GetFile("opml") is not { Length: > 0 } file)
            return await forms.PageAsync(
                FeedForms.FirstPage,
                FeedForm.Empty,
                new Submission.Refused(StatusCodes.Status400BadRequest, "Choose the OPML file that your other feed reader exported."),
                null,
                cancellationToken
            );
        await using var opml = file.OpenReadStream();
        var submission = await ingest.ImportAsync(opml, forms.Key, cancellationToken);
        forms.Learn(submission);
        return await forms.PageAsync(FeedForms.FirstPage, FeedForm.Empty, submission, null, cancellationToken);
    }

    private static async Task<Results<RedirectHttpResult, HtmlPage<FeedsPage>, ProblemHttpResult>> Change(
        Guid id,
        string change,
        HttpContext context,
        FeedForms forms,
        IngestClient ingest,
        CancellationToken cancellationToken
    )
    {
        if (change.Any(char.IsAsciiDigit) || !Enum.TryParse<FeedAction>(change, ignoreCase: true, out var asked))
            return Problem.NotFound("action", change);
        if (await PostedForm.RefusalAsync(context, "the feeds page", FeedForms.MaxFormBytes, cancellationToken) is { } refusal)
            return refusal;
        var submission = await ingest.ChangeAsync(id, asked, forms.Key, cancellationToken);
        forms.Learn(submission);
        return submission is Submission.Done
            ? TypedResults.LocalRedirect($"~/feeds?did={asked.ToString().ToLowerInvariant()}")
            : await forms.PageAsync(FeedForms.FirstPage, FeedForm.Empty, submission, $"/feeds/{id}/{change}", cancellationToken);
    }
}
