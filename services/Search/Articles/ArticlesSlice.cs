using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Articles.Pages;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Articles;

/// <summary>Search, its feeds, and the article.</summary>
internal static class ArticlesSlice
{
    public static WebApplicationBuilder AddArticles(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ArticleReader>().AddSingleton<DiffCache>().AddSingleton<ArticleSearch>().AddSingleton<EntityNames>();
        return builder;
    }

    public static WebApplication MapArticles(this WebApplication app)
    {
        var articles = app.MapGroup("").WithTags("Articles");
        articles
            .MapGet("/search", Search)
            .WithSummary("Finds articles by words, entities, speakers, outlets, languages, topics and days")
            .WithAnswerExample(200, ArticleExamples.Search);
        articles
            .MapGet("/articles/{id}", Article)
            .WithSummary("One article with everything read in it")
            .Produces<ArticleAnswer>(contentType: "application/json", additionalContentTypes: "text/html")
            .WithAnswerExample(200, ArticleExamples.Article);
        articles
            .MapGet("/search.rss", Rss)
            .WithSummary("A search as RSS 2.0")
            .WithFeedExample("/search.rss", request => RssFeed.Of(ArticleExamples.Search, FeedAddress.Of(request)));
        articles
            .MapGet("/search.atom", Atom)
            .WithSummary("A search as Atom 1.0")
            .WithFeedExample("/search.atom", request => AtomFeed.Of(ArticleExamples.Search, FeedAddress.Of(request)));
        articles
            .MapGet("/search.json", Json)
            .WithSummary("A search as JSON Feed 1.1")
            .WithFeedExample("/search.json", request => JsonFeed.Of(ArticleExamples.Search, FeedAddress.Of(request)));
        return app;
    }

    private static async Task<Negotiated<SearchAnswer, SearchPage>> Search(
        [AsParameters] SearchRequest request,
        PageRequest page,
        ArticleSearch search,
        CancellationToken cancellationToken
    ) => new(await search.FindForgivinglyAsync(request, page, cancellationToken));

    private static async Task<
        Results<Negotiated<ArticleAnswer, ArticlePage>, Negotiated<ArticleFate, FatePage>, ProblemHttpResult>
    > Article(
        [Description("The id that the article was submitted or found under")] string id,
        [Description("An older version of the text")] int? version,
        ArticleReader reader,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var articleId))
            return Problem.NotFound("article", id);
        if (await reader.ReadAsync(articleId, version, cancellationToken) is { } article)
            return new Negotiated<ArticleAnswer, ArticlePage>(article);
        if (version is not null)
            return Problem.NotFound("article version", $"{id}?version={version}");
        return await reader.FateAsync(articleId, cancellationToken) is { } fate
            ? new Negotiated<ArticleFate, FatePage>(fate)
            : Problem.Create(
                StatusCodes.Status404NotFound,
                "not-found",
                "No such article",
                $"No article with the id '{id}' has come to its end here. One that was submitted a moment ago may be on its way: ask again, or ask ingest's GET /articles/{id} where it is."
            );
    }

    private static async Task<ContentHttpResult> Rss(
        [AsParameters] SearchRequest request,
        PageRequest page,
        ArticleSearch search,
        HttpContext context,
        CancellationToken cancellationToken
    ) => RssFeed.Of(await search.FindAsync(request.NewestFirst(), page, cancellationToken), FeedAddress.Of(context.Request));

    private static async Task<ContentHttpResult> Atom(
        [AsParameters] SearchRequest request,
        PageRequest page,
        ArticleSearch search,
        HttpContext context,
        CancellationToken cancellationToken
    ) => AtomFeed.Of(await search.FindAsync(request.NewestFirst(), page, cancellationToken), FeedAddress.Of(context.Request));

    private static async Task<ContentHttpResult> Json(
        [AsParameters] SearchRequest request,
        PageRequest page,
        ArticleSearch search,
        HttpContext context,
        CancellationToken cancellationToken
    ) => JsonFeed.Of(await search.FindAsync(request.NewestFirst(), page, cancellationToken), FeedAddress.Of(context.Request));
}
