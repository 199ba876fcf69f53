using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Storage;
using NewsMesh.EntityLink.Stories;
using Npgsql;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>The look-up in the database and the rule that evaluations ask are one: the stories near an article are those of the articles that are like it.</summary>
public sealed class StoryCandidatesTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Fact]
    public async Task The_database_finds_the_stories_that_the_rule_finds()
    {
        // The service has made the schema; it would read again what is linked here, with what it knows itself.
        await mesh.StopAsync();
        await using var source = NpgsqlDataSource.Create(mesh.Database.ConnectionStringOf("entity-link"));
        using var kept = new StoryArticles();
        var link = new LinkArticle(source, kept);
        var articles = await NewsroomArticles.AllAsync();
        foreach (var read in articles)
            await link.RunAsync(ArticleToLink.Of(read), CancellationToken.None);
        await using var connection = await source.OpenConnectionAsync();
        var all = articles.Select(read => StoryTerms.Of(read.Article, read.Annotations, Document.Of(read.Article.Text))).ToList();
        var stories = await StoriesAsync(connection);
        foreach (var own in all)
        {
            var (keys, terms) = (StoryKeys.Around(own).ToHashSet(StringComparer.Ordinal), StoryKeys.Terms(own));
            var near = all.Where(other =>
                    other != own && StoryKeys.Of(other).Any(keys.Contains) && StoryCandidates.IsAlike(own, other, terms)
                )
                .Append(own)
                .Select(one => stories[one.ArticleId])
                .ToHashSet();
            var trip = new RoundTrip(connection);
            var found = StoryCandidates.Select(trip, own);
            await trip.RunAsync(CancellationToken.None);
            found
                .Select(one => one.Row.ArticleId)
                .Order()
                .ShouldBe(stories.Where(one => near.Contains(one.Value)).Select(one => one.Key).Order(), own.Headline);
        }
        stories.Values.Distinct().Count().ShouldBeInRange(2, all.Count - 1, "some articles share a story, and not all do");
    }

    private static async Task<Dictionary<Guid, Guid>> StoriesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT article_id, story_id FROM entity_link.story_articles", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var stories = new Dictionary<Guid, Guid>();
        while (await reader.ReadAsync())
            stories[reader.GetGuid(0)] = reader.GetGuid(1);
        return stories;
    }
}
