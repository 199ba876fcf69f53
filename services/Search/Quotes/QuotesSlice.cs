using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;
using NewsMesh.Search.Quotes.Pages;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Quotes;

/// <summary>Who said what.</summary>
internal static class QuotesSlice
{
    private static readonly Page<UtteranceItem> QuoteList = new([QueryExamples.Utterance], null);

    public static WebApplicationBuilder AddQuotes(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QuoteSearch>();
        return builder;
    }

    public static WebApplication MapQuotes(this WebApplication app)
    {
        app.MapGet("/quotes", Find)
            .WithTags("Quotes")
            .WithSummary("Who said what: one item an utterance, with its variants and every article that carries it")
            .WithAnswerExample(200, QuoteList);
        foreach (var format in ListFeed.Formats)
        {
            app.MapGet(
                    $"/quotes.{format}",
                    (
                        [AsParameters] QuoteRequest request,
                        PageRequest page,
                        QuoteSearch quotes,
                        HttpContext context,
                        CancellationToken cancellationToken
                    ) => Feed(format, request, page, quotes, context, cancellationToken)
                )
                .WithTags("Quotes")
                .WithSummary($"Who said what, the newest first, as {format}")
                .WithFeedExample(
                    $"/quotes.{format}",
                    request => ListFeed.Quotes(format, "NewsMesh: who said what", request, "/quotes", QuoteList)
                );
        }
        return app;
    }

    private static async Task<ContentHttpResult> Feed(
        string format,
        QuoteRequest request,
        PageRequest page,
        QuoteSearch quotes,
        HttpContext context,
        CancellationToken cancellationToken
    ) =>
        ListFeed.Quotes(
            format,
            "NewsMesh: who said what",
            context.Request,
            "/quotes",
            await quotes.FindAsync(request, page, cancellationToken)
        );

    private static async Task<Negotiated<Page<UtteranceItem>, QuotesPage>> Find(
        [AsParameters] QuoteRequest request,
        PageRequest page,
        QuoteSearch quotes,
        CancellationToken cancellationToken
    ) => new(await quotes.FindAsync(request, page, cancellationToken));
}
