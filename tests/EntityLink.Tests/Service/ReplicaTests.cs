using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Stories;
using Npgsql;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>
/// Two replicas on one database, of which one fails over and over: its connections are cut while it writes, or it ends behind its commit and publishes nothing. What it had is delivered to the other
/// one, twice now and then, while it may still be writing. In the end facts, stories and counts are those of one writer that has linked the articles in the order of their publication.
/// </summary>
public sealed class ReplicaTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>, IAsyncLifetime
{
    private const string Tables =
        "articles, mentions, assertions, facts, stories, story_articles, article_origins, shared_texts, outlet_names, relinks";

    /// <summary>What each fact was last told to be, by the highest version that was published.</summary>
    private readonly Dictionary<Guid, FactChanged> _told = [];
    private IReadOnlyList<ArticleAnnotated> _articles = [];

    /// <summary>The service has made the schema; what is to be linked again is linked here.</summary>
    public async ValueTask InitializeAsync()
    {
        _articles = await NewsroomArticles.AllAsync();
        await mesh.StopAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_replicas_with_one_failing_over_end_with_the_same_facts_stories_and_counts(int seed)
    {
        await using var steady = NewReplica("steady");
        await using var failing = NewReplica("failing");
        var expected = await LinkedAsync(
            steady,
            async () =>
            {
                foreach (var read in _articles)
                    Hear(await steady.LinkAsync(read));
            }
        );
        expected.Count.ShouldBeGreaterThan(100, "facts, stories and counts are there to be compared");

#pragma warning disable CA5394 // to be repeated, not to be secret
        var random = new Random(seed);
        var order = _articles.OrderBy(_ => random.Next()).ToList();
        var found = await LinkedAsync(
            steady,
            async () =>
            {
                foreach (var read in order)
                {
                    // What comes of it is never published: that replica is gone.
                    var lost = TryLinkAsync(failing, read);
                    if (random.Next(2) == 0)
                        await CutAsync();
                    if (random.Next(2) == 0)
                        await lost;
                    Hear(await steady.LinkAsync(read));
                    await lost;
                    if (random.Next(4) == 0)
                        Hear(await steady.LinkAsync(order[random.Next(order.Count)]));
                }
                // A message that was delivered and not acknowledged comes again.
                foreach (var read in order)
                    Hear(await steady.LinkAsync(read));
            }
        );
#pragma warning restore CA5394
        found.Except(expected).ShouldBeEmpty();
        expected.Except(found).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redelivery_tells_of_new_facts_what_was_told_without_asking_the_database()
    {
        await using var steady = NewReplica("steady");
        await LinkedAsync(
            steady,
            async () =>
            {
                foreach (var read in _articles)
                {
                    var first = (LinkOutcome.Done)await steady.LinkAsync(read);
                    var again = (LinkOutcome.Done)await steady.LinkAsync(read);
                    (first.Again, again.Again).ShouldBe((false, true));
                    JsonSerializer.Serialize(again.Facts).ShouldBe(JsonSerializer.Serialize(first.Facts), read.Article.Url);
                }
            }
        );
    }

    /// <summary>Starts with an empty store, links, and has done what linking asked for until nothing is left; what stands then, a line each.</summary>
    private async Task<HashSet<string>> LinkedAsync(Replica replica, Func<Task> link)
    {
        _told.Clear();
        await mesh.Database.ScalarAsync<int>(
            $"TRUNCATE {string.Join(", ", Tables.Split(", ").Select(table => "entity_link." + table))}; SELECT 1"
        );
        await link();
        var byId = _articles.ToDictionary(read => read.Article.ArticleId);
        for (var relink = 1; await DueAsync() is { Length: > 0 } due; relink++)
        {
            relink.ShouldBeLessThan(20, "looking again comes to an end");
            foreach (var article in due)
                Hear(await replica.LinkAsync(byId[article] with { Relink = relink }));
        }
        return [.. await LinesAsync(replica.Source), .. Counts()];
    }

    private Task<Guid[]> DueAsync() =>
        mesh.Database.ScalarAsync<Guid[]>("SELECT ARRAY(SELECT article_id FROM entity_link.relinks ORDER BY 1)");

    private async Task<List<string>> LinesAsync(NpgsqlDataSource source)
    {
        var lines = new List<string>();
        await using var command = source.CreateCommand(
            """
            SELECT concat_ws(' ', 'says', article_id, ordinal, fact_id, origin_key) FROM entity_link.assertions
            UNION ALL SELECT concat_ws(' ', 'story', article_id, story_id) FROM entity_link.story_articles
            UNION ALL SELECT concat_ws(' ', 'origin', article_id, key) FROM entity_link.article_origins
            """
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }

    /// <summary>Facts that nobody asserts any more depend on the order: the leader of the first hour is one of them.</summary>
    private IEnumerable<string> Counts() =>
        _told
            .Values.Where(fact => fact.SupportCount > 0)
            .Select(fact => $"fact {fact.FactId} {fact.Status} {fact.SupportCount} reports, {fact.OriginCount} origins");

    private void Hear(LinkOutcome outcome)
    {
        foreach (var fact in outcome is LinkOutcome.Done done ? done.Facts : [])
        {
            if (!_told.TryGetValue(fact.FactId, out var known) || known.Version <= fact.Version)
                _told[fact.FactId] = fact;
        }
    }

    private Replica NewReplica(string name) =>
        new(
            NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(mesh.Database.ConnectionStringOf("entity-link"))
                {
                    ApplicationName = name,
                }.ConnectionString
            )
        );

    /// <summary>One that links, with what it keeps in its own memory.</summary>
    private sealed class Replica(NpgsqlDataSource source) : IAsyncDisposable
    {
        private readonly StoryArticles _articles = new();

        public NpgsqlDataSource Source => source;

        public Task<LinkOutcome> LinkAsync(ArticleAnnotated read) =>
            new LinkArticle(source, _articles).RunAsync(ArticleToLink.Of(read), CancellationToken.None);

        public ValueTask DisposeAsync()
        {
            _articles.Dispose();
            return source.DisposeAsync();
        }
    }

    private static async Task TryLinkAsync(Replica replica, ArticleAnnotated read)
    {
        try
        {
            await replica.LinkAsync(read);
        }
        catch (NpgsqlException)
        {
            // Cut: the article is stored as a whole or not at all.
        }
    }

    private Task<long> CutAsync() =>
        mesh.Database.ScalarAsync<long>("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'failing'");
}
