using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Alerts.Webhooks;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Indexing;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Evaluation.Search;

/// <summary>
/// The search service's own index and ranking over the BBC's news of 2004 and 2005, beside plain <c>ts_rank</c> over the same words in the same database. The corpus has
/// no times: relevance is measured with one time for all articles, and what its mixture with recency costs with times spread by chance.
/// </summary>
internal static class SearchEvaluation
{
    private static readonly DateTimeOffset Published = new(2005, 2, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Figure> Measure(DirectoryInfo data) => MeasureAsync(data).GetAwaiter().GetResult();

    /// <summary>What either ranking has among its first ten and nobody has judged, to be judged: query, id, title, beginning.</summary>
    public static async Task<int> PoolAsync(DirectoryInfo data, string queries)
    {
        var judged = JudgedQuery.Load().ToDictionary(one => one.Query, StringComparer.Ordinal);
        var texts = Articles(data).ToDictionary(article => article.Id, StringComparer.Ordinal);
        await using var index = await IndexAsync(data);
        foreach (var query in await File.ReadAllLinesAsync(queries))
        {
            Console.WriteLine($"# {query}");
            foreach (var id in (await index.OursAsync(query)).Union(await index.PlainAsync(query)))
                if (!judged.TryGetValue(query, out var known) || !known.Grades.ContainsKey(id))
                    Console.WriteLine(
                        $"{id}\t{texts[id].Title}\t{texts[id].Text[..Math.Min(110, texts[id].Text.Length)].ReplaceLineEndings(" ")}"
                    );
        }
        return 0;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(DirectoryInfo data)
    {
        await using var index = await IndexAsync(data);
        var measured = new List<(bool IsHeldOut, double Own, double Plain)>();
        var queries = JudgedQuery.Load();
        foreach (var query in queries)
        {
            var (own, other) = (query.NdcgAt10(await index.OursAsync(query.Query)), query.NdcgAt10(await index.PlainAsync(query.Query)));
            Misses.Note(own < other, $"search\t{query.Query}\t{own:0.000} and {other:0.000} by ts_rank");
            measured.Add((query.IsHeldOut, own, other));
        }
        await index.SpreadTimesAsync();
        double dated = 0;
        foreach (var query in queries)
            dated += query.NdcgAt10(await index.OursAsync(query.Query));
        return
        [
            Mean("search/bbc/ndcg10", measured),
            Mean("search/bbc/chosen-on/ndcg10", measured.Where(one => !one.IsHeldOut)),
            Mean("search/bbc/held-out/ndcg10", measured.Where(one => one.IsHeldOut)),
            new Figure("search/bbc/dated/ndcg10", dated / queries.Count, "times spread over 60 days by chance: what recency costs"),
        ];

        static Figure Mean(string name, IEnumerable<(bool IsHeldOut, double Own, double Plain)> queries) =>
            new(
                name,
                queries.Average(one => one.Own),
                $"plain ts_rank {queries.Average(one => one.Plain):0.000}; {queries.Count()} judged queries"
            );
    }

    private static IEnumerable<(string Id, string Title, string Text, string Label)> Articles(DirectoryInfo data) =>
        Texts
            .Lines(Path.Combine(data.FullName, "bbc-news.jsonl.gz"))
            .Select(line =>
                (
                    line.GetProperty("id").GetString()!,
                    line.GetProperty("title").GetString()!,
                    line.GetProperty("text").GetString()!,
                    line.GetProperty("label").GetString()!
                )
            );

    public static async Task<Index> IndexAsync(DirectoryInfo data)
    {
        var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        var source = NpgsqlDataSource.Create(database.ConnectionStringOf("search"));
        var options = new DbContextOptionsBuilder<SearchDb>()
            .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("__migrations", SearchDb.Schema))
            .UseSnakeCaseNamingConvention()
            .Options;
        await using (var db = new SearchDb(options))
            await db.Database.MigrateAsync();
        var models = new ReadModels(source, new DeliverySignal(), TimeProvider.System);
        var ids = new Dictionary<Guid, string>();
        foreach (var some in Articles(data).Select(article => (Linked: Linked(article), article.Id)).Chunk(200))
        {
            foreach (var (linked, id) in some)
                ids[linked.Article.ArticleId] = id;
            await Task.WhenAll(some.Select(one => models.PutAsync(one.Linked, CancellationToken.None)));
        }
        await using (
            var plain = source.CreateCommand(
                "CREATE TABLE search.plain AS SELECT article_id, to_tsvector('pg_catalog.english', v.headline || ' ' || v.text) AS document FROM search.article_versions v; ANALYZE"
            )
        )
            await plain.ExecuteNonQueryAsync();
        return new Index(database, source, ids);
    }

    /// <summary>As entity-link would publish it: the paragraphs are the blank lines'.</summary>
    private static ArticleLinked Linked((string Id, string Title, string Text, string Label) article)
    {
        var paragraphs = new List<Span>();
        for (var at = 0; at < article.Text.Length; )
        {
            var end = article.Text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? article.Text.Length : end;
            paragraphs.Add(new Span { Start = at, Length = end - at });
            at = end + 2;
        }
        return new ArticleLinked
        {
            Article = new Article
            {
                ArticleId = DerivedId.From("article", article.Id),
                Version = 1,
                Fetch = 1,
                TextHash = "0",
                Url = $"https://bbc.example/{article.Id}",
                CanonicalUrl = $"https://bbc.example/{article.Id}",
                Outlet = "BBC",
                Headline = article.Title,
                Text = article.Text,
                Paragraphs = paragraphs,
                PublishedAt = Published,
                Language = "en",
                Section = article.Label,
                Origin = new Origin { Kind = "own" },
            },
            Annotations = new Annotations(),
            Journey = new Journey
            {
                TraceId = new string('0', 32),
                StartedAt = Published,
                Stages = [],
            },
        };
    }

    internal sealed class Index(TestDatabase database, NpgsqlDataSource source, Dictionary<Guid, string> ids) : IAsyncDisposable
    {
        /// <summary>Days over which times are spread: what a search of a few months' news is like.</summary>
        private const int Days = 60;

        public NpgsqlDataSource Source => source;

        /// <summary>Ids of the corpus.</summary>
        public IReadOnlyDictionary<Guid, string> Ids => ids;

        private readonly ArticleSearch _search = new(source, TimeProvider.System);

        public async Task<IReadOnlyList<string>> OursAsync(string query) =>
            [
                .. (
                    await _search.FindAsync(new SearchRequest { Q = query }, new PageRequest(10, null), CancellationToken.None)
                ).Items.Select(item => ids[item.Id]),
            ];

        /// <summary>Gives every article a time within the last days that has nothing to do with what it is about: by the hash of its address.</summary>
        public async Task SpreadTimesAsync()
        {
            await using var command = source.CreateCommand(
                $"UPDATE search.articles SET published_at = now() - ('x' || substr(md5(url), 1, 8))::bit(32)::bigint % ({Days} * 24) * interval '1 hour'"
            );
            await command.ExecuteNonQueryAsync();
            await using var analyze = source.CreateCommand("ANALYZE search.articles");
            await analyze.ExecuteNonQueryAsync();
        }

        public async Task<IReadOnlyList<string>> PlainAsync(string query)
        {
            await using var command = source.CreateCommand(
                "SELECT article_id FROM search.plain, plainto_tsquery('pg_catalog.english', $1) AS query WHERE document @@ query ORDER BY ts_rank(document, query) DESC, article_id LIMIT 10"
            );
            command.Parameters.Add(new NpgsqlParameter { Value = query });
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await reader.ReadAsync())
                found.Add(ids[reader.GetGuid(0)]);
            return found;
        }

        public async ValueTask DisposeAsync()
        {
            await source.DisposeAsync();
            await database.DisposeAsync();
            await TestServers.StopSharedAsync();
        }
    }
}
