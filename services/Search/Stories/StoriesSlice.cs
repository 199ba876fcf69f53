using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;
using NewsMesh.Search.Stories.Pages;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Stories;

/// <summary>Articles about one event.</summary>
internal static class StoriesSlice
{
    public static WebApplicationBuilder AddStories(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<StoryReader>().AddScoped<StoryContext>().AddSingleton<CompareOutlets>().AddSingleton<AgreedSentences>();
        return builder;
    }

    public static WebApplication MapStories(this WebApplication app)
    {
        var stories = app.MapGroup("/stories").WithTags("Stories");
        stories.MapGet("", Find).WithSummary("Stories, the most recently reported first").WithAnswerExample(200, StoryExamples.Page);
        stories
            .MapGet("/{id}", Story)
            .WithSummary("One story: its articles in time order, outlets, facts and contested facts")
            .WithAnswerExample(200, StoryExamples.Story);
        foreach (var format in ListFeed.Formats)
        {
            app.MapGet(
                    $"/stories.{format}",
                    async (
                        [AsParameters] StoryRequest request,
                        PageRequest page,
                        StoryReader reader,
                        HttpContext context,
                        CancellationToken cancellationToken
                    ) =>
                        ListFeed.Stories(
                            format,
                            "NewsMesh: stories",
                            context.Request,
                            "/stories",
                            await reader.FindAsync(request, page, cancellationToken)
                        )
                )
                .WithTags("Stories")
                .WithSummary($"Stories, the most recently reported first, as {format}")
                .WithFeedExample(
                    $"/stories.{format}",
                    request => ListFeed.Stories(format, "NewsMesh: stories", request, "/stories", StoryExamples.Page)
                );
        }
        return app;
    }

    private static async Task<Negotiated<Page<StoryAnswer>, StoriesPage>> Find(
        [AsParameters] StoryRequest request,
        PageRequest page,
        StoryReader stories,
        CancellationToken cancellationToken
    ) => new(await stories.FindAsync(request, page, cancellationToken));

    private static async Task<Results<Negotiated<StoryDetail, StoryPage>, ProblemHttpResult>> Story(
        string id,
        [Description("Given twice: two outlets to compare, by what they report of it")] string[]? outlet,
        StoryReader stories,
        CompareOutlets compare,
        StoryContext storyContext,
        AgreedSentences sentences,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var storyId) || await stories.ReadAsync(storyId, cancellationToken) is not { } story)
            return Problem.NotFound("story", id);
        story = await storyContext.AddAsync(story, cancellationToken);
        if (CompareOutlets.Asked(outlet) is var (a, b))
            story = story with { Comparison = await compare.RunAsync(story, a, b, cancellationToken) };
        return new Negotiated<StoryDetail, StoryPage>(
            Preference.IsHtml(context.Request) ? await sentences.AddAsync(story, cancellationToken) : story
        );
    }
}
