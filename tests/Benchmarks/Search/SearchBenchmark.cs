using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsMesh.Benchmarks.EndToEnd;
using NewsMesh.Benchmarks.Lists;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.Search;

/// <summary>
/// How long a search takes over many articles, by kind of query, beside plain <c>ts_rank</c> over the same words in the same database; and how many articles a second the
/// service indexes from its queue, with the processor time of service and database.
/// </summary>
internal static class SearchBenchmark
{
    private const int Indexed = 6_000;
    private const int WarmUp = 500;

    /// <summary>After a start, until what is compiled first slowly is compiled once more.</summary>
    private const int Compiling = 4_000;

    public static async Task RunAsync(string[] arguments)
    {
        var articles = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 100_000;
        var servers = await TestServers.SharedAsync();
        try
        {
            await using var database = await TestDatabase.CreateAsync(servers);
            await using var broker = await TestVirtualHost.CreateAsync(servers);
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Postgres"] = database.ConnectionStringOf("search"),
                ["ConnectionStrings:RabbitMq"] = broker.Address.AbsoluteUri,
                ["Logging:LogLevel:Default"] = "Warning",
            };
            var log = Path.Combine(Repository.OutputFolder("logs"), "bench-search.log");
            await using var search = new ServiceProcess("NewsMesh.Search", settings, log, ServiceProcess.FreeAddress());
            search.Start();
            await search.ReadyAsync();
            await IndexAsync(search, broker, database);
            var filling = await Report.TimeAsync(() => ListsBenchmark.FillAsync(database, SearchArticles.Fill(articles)));
            Report.Line($"filling {Number(articles)} articles of 120 words", filling.TotalSeconds, "s");
            await QueriesAsync(search, database, articles);
            await PagesAsync(search, database, articles);
            Report.Machine();
        }
        finally
        {
            await TestServers.StopSharedAsync();
        }
    }

    private static async Task IndexAsync(ServiceProcess search, TestVirtualHost broker, TestDatabase database)
    {
        await using var publisher = await LinkedArticles.ConnectAsync(broker.Address);
        await publisher.PublishAsync(0, WarmUp);
        await ArrivedAsync(database, WarmUp);
        // What is measured waits in the queue: publishing would take from the same processor.
        await search.KillAsync();
        await publisher.PublishAsync(WarmUp, Compiling + Indexed);
        search.Start();
        await ArrivedAsync(database, WarmUp + Compiling);
        var sessions = await SessionsAsync(database);
        var (search0, database0) = (Spent(search.ProcessId), Spent(sessions));
        var from = await CountAsync(database);
        var elapsed = await Report.TimeAsync(() => ArrivedAsync(database, WarmUp + Compiling + Indexed));
        var indexed = (int)(WarmUp + Compiling + Indexed - from);
        var (ours, theirs) = ((Spent(search.ProcessId) - search0) / indexed, (Spent(sessions) - database0) / indexed);
        Report.Line(
            "indexing from the queue",
            Report.Rate(indexed, elapsed),
            "articles/s",
            $"{Number(indexed)} of 600 words, 12 names, 4 quotes, with the ends of their journeys"
        );
        Report.Line("  search", ours, "ms/article", "processor time");
        Report.Line("  PostgreSQL", theirs, "ms/article", "processor time of search's sessions");
        Report.Line("  two idle cores", 2_000 / (ours + theirs), "articles/s", "by processor time, without the broker's");
    }

    private static Task<long> CountAsync(TestDatabase database) => database.ScalarAsync<long>("SELECT count(*) FROM search.articles");

    private static double Spent(params int[] processes) => processes.Sum(id => new ProcessFamily(id).ProcessorTime().TotalMilliseconds);

    /// <summary>A session is a process.</summary>
    private static async Task<int[]> SessionsAsync(TestDatabase database) =>
        await database.ScalarAsync<int[]>(
            "SELECT array_agg(pid) FROM pg_stat_activity WHERE application_name = 'newsmesh-search' AND datname = current_database()"
        );

    private static Task ArrivedAsync(TestDatabase database, int count) =>
        Eventually.SatisfiesAsync(
            () => CountAsync(database),
            rows => rows >= count,
            $"{count} articles are indexed",
            TimeSpan.FromMinutes(5)
        );

    private static async Task QueriesAsync(ServiceProcess search, TestDatabase database, int articles)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionStringOf("search"));
        var all = new List<double>();
        var plain = new List<double>();
        var work = new List<double>();
        // What is searched with first compiles, here as in a service that has just started.
        foreach (var query in SearchArticles.Queries(articles).SelectMany(kind => kind.Queries))
            (await search.Client.GetAsync(new Uri(query.Address, UriKind.Relative))).Dispose();
        foreach (var (kind, queries) in SearchArticles.Queries(articles))
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            var sessions = await SessionsAsync(database);
            var before = 0.0;
            foreach (var query in queries.Take(3).Concat(queries)) // connections know by then what they need
            {
                if (ours.Count == 3)
                    before = Spent([search.ProcessId, .. sessions]);
                var started = Stopwatch.GetTimestamp();
                using var answer = await search.Client.GetAsync(new Uri(query.Address, UriKind.Relative));
                var body = await answer.Content.ReadAsStringAsync();
                answer.EnsureSuccessStatusCode();
                ours.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (JsonDocument.Parse(body).RootElement.GetProperty("items").GetArrayLength() == 0)
                    throw new InvalidOperationException($"nothing was found by {query.Address}");
            }
            var spent = (Spent([search.ProcessId, .. sessions]) - before) / queries.Count;
            foreach (var query in queries)
                if (query.Words is not null)
                    theirs.Add(await PlainAsync(source, query.Words));
            ours.RemoveRange(0, 3);
            Tell(kind, ours, theirs, spent);
            work.Add(spent);
            all.AddRange(ours);
            plain.AddRange(theirs);
        }
        Tell("all", all, plain, work.Average());
    }

    private static async Task PagesAsync(ServiceProcess search, TestDatabase database, int articles)
    {
        var filling = await Report.TimeAsync(() => ListsBenchmark.FillAsync(database, SearchPages.Fill(articles)));
        Report.Line("filling quotes, facts and stories", filling.TotalSeconds, "s");
        search.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var name in new[] { "a5", "s1", "f1000", "e1", "t1", "w1" })
            ids[name] = await database.ScalarAsync<Guid>($"SELECT md5('{name}')::uuid");
        foreach (var page in SearchPages.Addresses(name => ids[name]))
            await ListsBenchmark.TellAsync(search.Client, page, [search.ProcessId, .. await SessionsAsync(database)]);
    }

    /// <summary>The best 20 by <c>ts_rank</c>, and nothing else: no total, no facets, no highlights.</summary>
    private static async Task<double> PlainAsync(NpgsqlDataSource source, string words)
    {
        var started = Stopwatch.GetTimestamp();
        await using var command = source.CreateCommand(
            """
            SELECT a.article_id FROM search.articles a,
                LATERAL (SELECT websearch_to_tsquery('search.english', $1) AS query) AS asked
            WHERE a.document @@ websearch_to_tsquery('search.english', $1) ORDER BY ts_rank(a.document, asked.query) DESC LIMIT 20
            """
        );
        command.Parameters.AddWithValue(words);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Tell(string kind, List<double> ours, List<double> plain, double spent)
    {
        var beside = plain.Count == 0 ? "" : $"plain ts_rank: {At(plain, 0.5):0} ms (95 % within {At(plain, 0.95):0})";
        Report.Line(kind, At(ours, 0.5), "ms", $"(95 % within {At(ours, 0.95):0.0}; processor {spent:0.0} ms); {beside}");
    }

    private static double At(List<double> times, double part) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * part)));

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
