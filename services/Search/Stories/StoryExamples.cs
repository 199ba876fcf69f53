using NewsMesh.ServiceDefaults.Http;
using Shown = NewsMesh.Search.Query.QueryExamples;

namespace NewsMesh.Search.Stories;

/// <summary>For the description of the API.</summary>
internal static class StoryExamples
{
    private static readonly StoryFact Fact = new(
        Shown.Fact.Id,
        Shown.Fact.Kind,
        Shown.Fact.Statement,
        Shown.Fact.Status,
        Shown.Fact.Origins
    );

    public static readonly StoryDetail Story = new()
    {
        Id = Shown.Story.Id,
        Headline = Shown.Story.Headline,
        Summary = [new(Shown.ArticleId, 0, Sentence.Length, Sentence)],
        ArticleCount = 2,
        Outlets = [new(Shown.Outlet, 1), new(Shown.Twelve.Outlet, 1)],
        Origins = 2,
        Entities = [Shown.Company, Shown.Person],
        FirstPublishedAt = Shown.PublishedAt,
        LastPublishedAt = Shown.Twelve.PublishedAt,
        Articles = [Article(Shown.Nine), Article(Shown.Twelve)],
        Facts = [Fact],
        Contested = [Fact],
        Disagreements = [Shown.Fact],
        NotReporting = [new("Fjord Times", 14)],
        Developments =
        [
            new(
                Shown.Twelve.PublishedAt,
                "value",
                Shown.Twelve.Outlet,
                Shown.Twelve.ArticleId,
                Shown.Twelve.Version,
                Shown.Fact.Id,
                "jobs",
                "1200",
                ["900"]
            ),
        ],
        Comparison = new(Shown.Outlet, Shown.Twelve.Outlet, [Fact], [], []),
    };

    /// <summary>A list has less of each: the record is copied as what it is there.</summary>
    public static readonly Page<StoryAnswer> Page = new([Listed(Story)], null);

    private static string Sentence => Shown.Text.Split('\n')[0];

    private static StoryAnswer Listed(StoryDetail story) =>
        new()
        {
            Id = story.Id,
            Headline = story.Headline,
            Summary = story.Summary,
            ArticleCount = story.ArticleCount,
            Outlets = story.Outlets,
            Origins = story.Origins,
            Entities = story.Entities,
            FirstPublishedAt = story.FirstPublishedAt,
            LastPublishedAt = story.LastPublishedAt,
        };

    private static StoryArticleItem Article(Query.SupportItem report) =>
        new()
        {
            Id = report.ArticleId,
            Url = report.Url,
            Headline = report.Headline,
            Outlet = report.Outlet,
            OriginKind = "own",
            OriginName = report.Outlet,
            PublishedAt = report.PublishedAt,
            Language = "en",
        };
}
