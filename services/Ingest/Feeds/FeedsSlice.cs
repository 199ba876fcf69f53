using Microsoft.AspNetCore.Mvc;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Feeds.Discovery;
using NewsMesh.Ingest.Feeds.Opml;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds;

internal static class FeedsSlice
{
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddValidatedOptions<PollingOptions>("Ingest:Polling");
        services
            .AddSingleton<PollClaims>()
            .AddSingleton<PollFeed>()
            .AddSingleton<PollResults>()
            .AddSingleton<PollFailures>()
            .AddSingleton<DiscoverEntries>();
        services.AddScoped<MoveFeed>().AddScoped<Subscribe>().AddScoped<FindFeed>();
        return services.AddHostedService<PollWorker>();
    }

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("/feeds").WithTags("feeds").ProducesProblem(StatusCodes.Status400BadRequest);
        feeds
            .MapGet("", FeedEndpoints.ListAsync)
            .WithSummary("List feeds")
            .WithDescription("In the order of subscription; filter by status and tag.")
            .WithAnswerExample(200, FeedExamples.List);
        feeds
            .MapGet("/{id}", FeedEndpoints.GetAsync)
            .WithSummary("A feed, and how it is doing")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithAnswerExample(200, FeedExamples.Feed);
        feeds
            .MapPost("/preview", PreviewFeed.PostAsync)
            .BoundWithoutKey()
            .WithSummary("Read a feed without subscribing")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithDescription(
                "The body is the document itself, with any XML or JSON content type, or {url}. Content-Location says where the document was found, for its relative links. No API key is needed; without one a document may have 2 MB."
            )
            .WithRequestExample(FeedExamples.PreviewUrl)
            .WithRequestExample(FeedExamples.Document, "application/rss+xml")
            .WithAnswerExample(200, FeedExamples.Preview);
        feeds
            .MapGet("/export", ExportFeeds.GetAsync)
            .WithSummary("All feeds as OPML 2.0")
            .Produces<string>(StatusCodes.Status200OK, "text/x-opml")
            .WithAnswerExample(200, FeedExamples.Opml, "text/x-opml");
        feeds
            .MapGet("/imports/{id}", ImportProgress.GetAsync)
            .WithSummary("How far an import has come")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithDescription("The address is in the import's answer. Counts the feeds that it added by what their polls have found.")
            .WithAnswerExample(200, FeedExamples.Progress);

        var writes = feeds.MapGroup("").RequireApiKey().ProducesProblem(StatusCodes.Status401Unauthorized);
        writes
            .MapPost("", SubscribeEndpoint.PostAsync)
            .WithSummary("Subscribe")
            .Produces<ChoicesAnswer>(StatusCodes.Status300MultipleChoices)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithDescription(
                "A feed, or a page that leads to one; a page that leads to several is answered with 300 and choices. 202 for a new feed, 200 for one already known, which stays as it is (PATCH changes it). pollEvery is an ISO 8601 duration such as PT15M. "
                    + "The type of a 422 says why: no-feed, bot-wall, forbidden, redirects, too-large, address-refused."
            )
            .WithRequestExample(FeedExamples.Subscribe)
            .WithAnswerExample(202, FeedExamples.Feed)
            .WithAnswerExample(200, FeedExamples.Feed)
            .WithAnswerExample(300, FeedExamples.Choices)
            .WithAnswerExample(422, FeedExamples.NoFeed, "application/problem+json");
        writes
            .MapPatch("/{id}", FeedEndpoints.PatchAsync)
            .WithSummary("Pause, resume, tag, or set the interval")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithRequestExample(FeedExamples.Patch)
            .WithAnswerExample(200, FeedExamples.Feed);
        writes
            .MapDelete("/{id}", FeedEndpoints.DeleteAsync)
            .WithSummary("Unsubscribe")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithDescription("The articles that the feed has found stay.");
        writes
            .MapPost("/{id}/poll", FeedEndpoints.PollAsync)
            .WithSummary("Poll now")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithAnswerExample(202, FeedExamples.Feed);
        writes
            .MapPost("/import", ImportFeeds.PostAsync)
            .WithMetadata(new RequestSizeLimitAttribute(ImportFeeds.MaxBytes))
            .WithSummary("Subscribe all feeds of an OPML document")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithDescription(
                "Folders become tags. The answer counts what was added, was known already, and was rejected, with reasons; the feeds are polled at once, in the background, and progress says how far they are."
            )
            .WithRequestExample(FeedExamples.Opml, "text/x-opml")
            .WithAnswerExample(200, FeedExamples.Imported);
    }
}
