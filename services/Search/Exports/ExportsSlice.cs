using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Exports;

/// <summary>Everything that a search matches, as a file of lines.</summary>
internal static class ExportsSlice
{
    /// <summary>A million rows take some minutes; a caller that reads slower than this all the time is gone, or wants to be.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static WebApplicationBuilder AddExports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ExportTurns>();
        return builder;
    }

    public static WebApplication MapExports(this WebApplication app)
    {
        var exports = app.MapGroup("/export").WithTags("Exports");
        exports.WithRequestTimeout(Patience);
        foreach (var format in ExportFormat.All)
        {
            Describe<ExportedArticle>(
                exports.MapGet($"/articles.{format.Extension}", ([AsParameters] SearchRequest request) => Articles(request, format)),
                format,
                "Every article that a search finds, the newest first",
                ExportExamples.Articles
            );
            Describe<ExportedQuote>(
                exports.MapGet($"/quotes.{format.Extension}", ([AsParameters] QuoteRequest request) => Quotes(request, format)),
                format,
                "Every report of somebody's words, the newest first",
                ExportExamples.Quotes
            );
            Describe<ExportedFact>(
                exports.MapGet($"/facts.{format.Extension}", ([AsParameters] FactRequest request) => Facts(request, format)),
                format,
                "Every report of facts, the facts most recently reported first",
                ExportExamples.Facts
            );
            Describe<ExportedStory>(
                exports.MapGet($"/stories.{format.Extension}", ([AsParameters] StoryRequest request) => Stories(request, format)),
                format,
                "Every story, the most recently reported first",
                ExportExamples.Stories
            );
        }
        exports.MapGet("/{file}", Unknown).ExcludeFromDescription();
        return app;
    }

    private static void Describe<TRow>(RouteHandlerBuilder endpoint, ExportFormat format, string what, string example)
    {
        var mediaType = format.ContentType.Split(';')[0];
        endpoint
            .WithSummary($"{what}, as {format.Extension}")
            .WithDescription(
                "The same parameters as the list itself. The lines are sent while they are read; an answer that ends without its last line end was cut off. X-Total-Count says how many come, where that is known at the start. "
                    + "In CSV several values are separated by \"; \", and a text that a spreadsheet would take for a formula begins with an apostrophe; JSONL has it as it is. "
                    + "Words stand with kind and polarity: indirect ones are the article's own, denied ones are what the speaker rejects."
            )
            .Produces<TRow>(contentType: mediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithAnswerExample(
                StatusCodes.Status200OK,
                format.Extension == "csv" ? ExportExamples.Csv<TRow>(format, example) : example,
                mediaType
            );
    }

    private static ExportFile<ExportedArticle> Articles(SearchRequest request, ExportFormat format) =>
        new(new ArticleExport(request), format);

    private static ExportFile<ExportedQuote> Quotes(QuoteRequest request, ExportFormat format) => new(new QuoteExport(request), format);

    private static ExportFile<ExportedFact> Facts(FactRequest request, ExportFormat format) => new(new FactExport(request), format);

    private static ExportFile<ExportedStory> Stories(StoryRequest request, ExportFormat format) => new(new StoryExport(request), format);

    private static ProblemHttpResult Unknown(string file) =>
        Problem.Create(
            StatusCodes.Status404NotFound,
            "not-found",
            "There is no such export",
            $"'{file}' is none of articles, quotes, facts and stories, each as .jsonl or .csv, such as /export/quotes.csv."
        );
}
