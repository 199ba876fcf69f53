using System.Globalization;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// What linking costs by itself: entity-link reads articles once, and what it has read is given to another entity-link with an empty database, which only links it.
/// The one writer of the mesh does this one after the other, so its pace is the mesh's. Then the store grows to each of the sizes that are asked for, and as many articles more are linked beside it.
/// It has the collector of one processor (<see cref="ServiceProcess"/>), as every service has it that docker-compose gives one: the server's, which the runtime chooses on two, is not measured.
/// </summary>
internal static class LinkBenchmark
{
    /// <summary>
    /// The runtime compiles what is called often up to three times: after 200 articles that was half of what the service's processor did. First these, over and over as articles of seasons
    /// long past, then what counts.
    /// </summary>
    private const int WarmUp = 200,
        Rounds = 10;

    private const int DaysApart = 100;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public static async Task RunAsync(string[] arguments)
    {
        var numbers = Array.ConvertAll(arguments, given => int.Parse(given, CultureInfo.InvariantCulture));
        var (count, sizes) = (numbers is [var given, ..] ? given : 400, numbers.Length > 1 ? numbers[1..] : []);
        var folder =
            Environment.GetEnvironmentVariable("NEWSMESH_BENCH_SERVERS")
            ?? throw new InvalidOperationException("Run it as ./deploy/bench link: it measures servers that it has started itself.");
        var servers = await TestServers.SharedAsync();
        var read = await ReadArticles.OfAsync(WarmUp + (count * (1 + sizes.Length)), number => ReadAsync(servers, number));
        await using var database = await TestDatabase.CreateAsync(servers);
        await using var broker = await TestVirtualHost.CreateAsync(servers);
        await using var deliveries = await Deliveries.ConnectAsync(broker.Address);
        await using var service = await StartAsync(database, broker);
        await ReadAgain.HoldBackAsync(servers, database);
        var linking = new Linking(
            deliveries,
            [
                ("PostgreSQL", ProcessFamily.OfServer(folder, "postgres")),
                ("RabbitMQ", ProcessFamily.OfServer(folder, "rabbitmq")),
                ("entity-link", new ProcessFamily(service.ProcessId)),
            ],
            Limit
        );
        for (var round = Rounds; round > 0; round--)
            await linking.LinkAsync(Array.ConvertAll(read[..WarmUp], one => Earlier(one, round)));
        await linking.LinkAsync(read[..WarmUp]);
        Report.Line("assertions", await GrownStore.CountAsync(database), "stored");
        await linking.MeasureAsync(read[WarmUp..(WarmUp + count)]);
        Report.Line(
            "  held back",
            await ReadAgain.CountAsync(database),
            "articles",
            $"of {WarmUp * (Rounds + 1) + count} so far that others have read again"
        );
        for (var at = 0; at < sizes.Length; at++)
        {
            await GrownStore.GrowAsync(servers, database, sizes[at]);
            Report.Line("assertions", await GrownStore.CountAsync(database), "stored");
            var from = WarmUp + (count * (1 + at));
            await linking.MeasureAsync(read[from..(from + count)]);
        }
    }

    private static ArticleAnnotated Earlier(ArticleAnnotated read, int round) =>
        read with
        {
            Article = read.Article with
            {
                ArticleId = DerivedId.From("warm-up", $"{read.Article.ArticleId}/{round}"),
                Url = $"{read.Article.Url}?season={round}",
                CanonicalUrl = $"{read.Article.Url}?season={round}",
                PublishedAt = read.Article.PublishedAt.AddDays(-DaysApart * round),
            },
        };

    private static async Task<ArticleAnnotated[]> ReadAsync(TestServers servers, int count)
    {
        await using var database = await TestDatabase.CreateAsync(servers);
        await using var broker = await TestVirtualHost.CreateAsync(servers);
        await using var events = await Events.ListenAsync(broker.Address);
        await using var service = await StartAsync(database, broker);
        for (var number = 0; number < count; number++)
            await events.PublishAsync(Parsed(GeneratedArticles.Of(number)));
        // What linking has read again tells of no further article: given side by side, the older reading would be outdated, and nothing would be told of it.
        await events.WaitForAsync<ArticleAnnotated>(read => read.Relink == 0, count, Limit);
        // In the order of the articles: they were read side by side.
        return
        [
            .. events
                .All<ArticleAnnotated>(read => read.Relink == 0)
                .Select(heard => heard.Message)
                .DistinctBy(read => read.Article.ArticleId)
                .OrderBy(read => read.Article.PublishedAt),
        ];
    }

    private static async Task<ServiceProcess> StartAsync(TestDatabase database, TestVirtualHost broker)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Postgres"] = database.ConnectionStringOf("entity-link"),
            ["ConnectionStrings:RabbitMq"] = broker.Address.AbsoluteUri,
            ["Logging:LogLevel:Default"] = "Warning",
        };
        var log = Path.Combine(Repository.OutputFolder("logs"), "bench-link.log");
        var service = new ServiceProcess("NewsMesh.EntityLink", settings, log, ServiceProcess.FreeAddress());
        service.Start();
        await service.ReadyAsync();
        return service;
    }

    private static ArticleParsed Parsed(PushedArticle pushed)
    {
        var number = int.Parse(pushed.Url[(pushed.Url.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
        var published = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero).AddMinutes(number);
        return new ArticleParsed
        {
            Article = new Article
            {
                ArticleId = DerivedId.From("bench", pushed.Url),
                Version = 1,
                Fetch = 1,
                Url = pushed.Url,
                CanonicalUrl = pushed.Url,
                Outlet = pushed.Outlet,
                Headline = pushed.Title,
                Text = pushed.Text,
                Language = "en",
                PublishedAt = published,
                TextHash = DerivedId.From("text", pushed.Text).ToString("N"),
                Paragraphs = ParagraphsOf(pushed.Text),
                Origin = new Origin { Kind = "own", Name = pushed.Outlet },
            },
            Journey = new Journey
            {
                TraceId = DerivedId.From("trace", pushed.Url).ToString("N"),
                StartedAt = published,
                Stages = [],
            },
        };
    }

    private static List<Span> ParagraphsOf(string text)
    {
        var spans = new List<Span>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            spans.Add(new Span { Start = start, Length = end - start });
            start = end + 2;
        }
        return spans;
    }
}
