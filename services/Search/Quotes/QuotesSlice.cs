using NewsMesh.Search.Quotes.Pages;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Quotes;

/// <summary>Who said what.</summary>
internal static class QuotesSlice
{
    public static WebApplicationBuilder AddQuotes(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QuoteSearch>();
        return builder;
    }

    public static WebApplication MapQuotes(this WebApplication app)
    {
        app.MapGet("/quotes", Find)
            .WithTags("Quotes")
            .WithSummary("Who said what: one item an utterance, with its variants and every article that carries it");
        return app;
    }

    private static async Task<Negotiated<Page<UtteranceItem>, QuotesPage>> Find(
        [AsParameters] QuoteRequest request,
        PageRequest page,
        QuoteSearch quotes,
        CancellationToken cancellationToken
    ) => new(await quotes.FindAsync(request, page, cancellationToken));
}
