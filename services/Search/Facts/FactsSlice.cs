using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Facts.Pages;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Facts;

/// <summary>What is reported, and from how many origins.</summary>
internal static class FactsSlice
{
    private static readonly Page<FactAnswer> FactList = new([QueryExamples.Fact], null);

    public static WebApplicationBuilder AddFacts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FactReader>();
        return builder;
    }

    public static WebApplication MapFacts(this WebApplication app)
    {
        var facts = app.MapGroup("/facts").WithTags("Facts");
        facts.MapGet("", Find).WithSummary("Facts, the most recently reported first").WithAnswerExample(200, FactList);
        facts
            .MapGet("/{id}", Fact)
            .WithSummary("One fact: slots, values, who says so, origins, links")
            .WithAnswerExample(200, QueryExamples.Fact);
        foreach (var format in ListFeed.Formats)
        {
            app.MapGet(
                    $"/facts.{format}",
                    async (
                        [AsParameters] FactRequest request,
                        PageRequest page,
                        FactReader reader,
                        HttpContext context,
                        CancellationToken cancellationToken
                    ) =>
                        ListFeed.Facts(
                            format,
                            "NewsMesh: what is reported",
                            context.Request,
                            "/facts",
                            await reader.FindAsync(request, page, cancellationToken)
                        )
                )
                .WithTags("Facts")
                .WithSummary($"Facts, the most recently reported first, as {format}")
                .WithFeedExample(
                    $"/facts.{format}",
                    request => ListFeed.Facts(format, "NewsMesh: what is reported", request, "/facts", FactList)
                );
        }
        facts
            .MapGet("/{id}.jsonld", LinkedData)
            .WithSummary("One fact as JSON-LD: a schema.org Quotation where the words were spoken so, else a Claim")
            .WithAnswerExample(200, FactJsonLd.Node(QueryExamples.Fact, "https://newsmesh.example").ToJsonString(), FactJsonLd.ContentType);
        facts
            .MapGet("/{id}/support", Support)
            .WithSummary("Everybody who says it, the earliest article first")
            .WithAnswerExample(200, new Page<SupportItem>([QueryExamples.Nine, QueryExamples.Twelve], null));
        return app;
    }

    private static async Task<Negotiated<Page<FactAnswer>, FactsPage>> Find(
        [AsParameters] FactRequest request,
        PageRequest page,
        FactReader facts,
        CancellationToken cancellationToken
    ) => new(await facts.FindAsync(request, page, cancellationToken));

    private static async Task<Results<Negotiated<FactAnswer, FactPage>, ProblemHttpResult>> Fact(
        string id,
        FactReader facts,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var factId) && await facts.ReadAsync(factId, cancellationToken) is { } fact
            ? new Negotiated<FactAnswer, FactPage>(fact)
            : Problem.NotFound("fact", id);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> LinkedData(
        string id,
        FactReader facts,
        HttpContext context,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var factId) && await facts.ReadAsync(factId, cancellationToken) is { } fact
            ? FactJsonLd.Of(fact, context.Request)
            : Problem.NotFound("fact", id);

    private static async Task<Results<Ok<Page<SupportItem>>, ProblemHttpResult>> Support(
        string id,
        PageRequest page,
        FactReader facts,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var factId) && await facts.SupportAsync(factId, page, cancellationToken) is { } support
            ? TypedResults.Ok(support)
            : Problem.NotFound("fact", id);
}
