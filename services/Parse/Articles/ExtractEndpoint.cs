using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Parse.Articles;

/// <summary><c>POST /extract</c>: what the consumer would read in a page, without storing it, and without what it has learnt of the page's site.</summary>
internal static class ExtractEndpoint
{
    /// <summary>The largest page in JSON, where a character may take six bytes ("\u00e9"); most take one.</summary>
    private const int MaxBodyBytes = 6 * PageBounds.MaxCharacters;

    public static void MapExtract(this IEndpointRouteBuilder app) =>
        app.MapPost("/extract", Extract)
            .WithSummary("Reads the article in a page")
            .WithDescription(
                "The article's text in paragraphs, its headline, authors, dates, language, outlet and origin. Nothing is stored, and nothing that was learnt from other pages of the site is used: the same page gives the same answer. A page without an article is a 422 that says why."
            )
            .WithTags("articles")
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .BoundWithoutKey();

    private static Results<Ok<ExtractAnswer>, ProblemHttpResult> Extract(
        ExtractRequest request,
        ReadPage read,
        Outcomes outcomes,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (NormalUrl.Of(request.Url) is not { } url)
            return Problem.BadRequest(
                "url",
                "The address is not valid",
                $"url must be an absolute http or https address of at most {NormalUrl.MaxLength} characters: the one that the page was read from."
            );
        if (string.IsNullOrWhiteSpace(request.Html))
            return Problem.BadRequest("html", "There is no page", "html must hold the page as text: its HTML.");
        var started = clock.GetUtcNow();
        var source = new PageSource
        {
            Url = url,
            Html = request.Html,
            FetchedAt = started,
        };
        Extraction extraction;
        try
        {
            extraction = read.Of(source, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            outcomes.Count("extractions", "cancelled", clock.GetUtcNow() - started);
            throw;
        }
        outcomes.Count("extractions", extraction is Extraction.Accepted ? "accepted" : "discarded", clock.GetUtcNow() - started);
        return extraction is Extraction.Accepted { Article: var article }
            ? TypedResults.Ok(ExtractAnswer.Of(url, article))
            : Problem.Unprocessable("discarded", "The page is no article", ((Extraction.Discarded)extraction).Reason);
    }
}

/// <summary>A page, and where it was read.</summary>
/// <param name="Url">The address that the page was read from.</param>
/// <param name="Html">The page, at most 4 million characters.</param>
internal sealed record ExtractRequest(string? Url, string? Html);

/// <summary>The article of a page.</summary>
internal sealed record ExtractAnswer
{
    public required string Url { get; init; }
    public required string CanonicalUrl { get; init; }
    public required string Outlet { get; init; }

    /// <summary>The group that owns the outlet; null where none is known.</summary>
    public required string? PublisherFamily { get; init; }
    public required string Headline { get; init; }
    public required string Text { get; init; }

    /// <summary>Where each paragraph is in the text, in UTF-16 code units.</summary>
    public required IReadOnlyList<Span> Paragraphs { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Null where the page does not say.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day of publication that the page's readers saw, where it states a zone.</summary>
    public required DateOnly? PublishedDay { get; init; }
    public required DateTimeOffset? ModifiedAt { get; init; }
    public required string Language { get; init; }
    public required string? ImageUrl { get; init; }
    public required string? Section { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required Origin Origin { get; init; }

    /// <summary>The page shows only the beginning of its article: the rest is for subscribers, or on further pages.</summary>
    public required bool Partial { get; init; }

    public static ExtractAnswer Of(string url, ExtractedArticle article) =>
        new()
        {
            Url = url,
            CanonicalUrl = article.CanonicalUrl,
            Outlet = article.Outlet,
            PublisherFamily = article.PublisherFamily,
            Headline = article.Headline,
            Text = article.Body.Text,
            Paragraphs = article.Body.Paragraphs,
            Authors = article.Authors,
            PublishedAt = article.PublishedAt,
            PublishedDay = article.PublishedDay,
            ModifiedAt = article.ModifiedAt,
            Language = article.Language,
            ImageUrl = article.ImageUrl,
            Section = article.Section,
            Tags = article.Tags,
            Origin = article.Origin,
            Partial = article.Partial,
        };
}
