using System.Diagnostics;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>Pulling the plug: kill -9 of every part of the mesh, one after another, while articles come in.</summary>
[Trait("mesh", "own")]
public class KillTests
{
    private const int Articles = 500;

    /// <summary>Long enough for the slowest recovery: RabbitMQ's start, and the reconnects after it.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_when_everything_is_killed_once()
    {
        await using var servers = await TestServers.StartOwnAsync();
        await using var mesh = await LocalMesh.StartAsync(servers);
        var plugs = Plugs(mesh, servers);
        var ids = new List<string>();
        var pulls = new List<Task>();

        for (var number = 0; number < Articles; number++)
        {
            // Spread over the run, with the previous victim back at work.
            if (number > 0 && number % (Articles / (plugs.Count + 1)) == 0 && pulls.Count < plugs.Count)
            {
                await Task.WhenAll(pulls);
                pulls.Add(PullAsync(plugs[pulls.Count]));
            }
            ids.Add(await PushUntilAcceptedAsync(mesh, number));
        }
        await Task.WhenAll(pulls);
        pulls.Count.ShouldBe(plugs.Count);

        var recovery = Stopwatch.StartNew();
        var found = await Eventually.SatisfiesAsync(
            () => mesh.SearchAllAsync("q=plugpulled"),
            items => items.Count >= Articles,
            $"{Articles} articles are searchable",
            Recovery
        );
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"all {found.Count} searchable {recovery.Elapsed.TotalSeconds:0} s after the last push"
        );
        found.Select(item => item.Text("id")).ShouldBe(ids, ignoreOrder: true);
        foreach (var id in ids.Where((_, number) => number % 25 == 0))
            (await mesh.Search.JsonAsync($"/articles/{id}")).GetProperty("versions").GetArrayLength().ShouldBe(1);
        await Eventually.SatisfiesAsync(
            () => mesh.Database.ScalarAsync<string>(FactsApart),
            apart => apart.Length == 0,
            "search tells of each fact what entity-link has stored: its last version, every report of it, and the origins of words",
            Recovery
        );
        (await mesh.Database.ScalarAsync<long>(ArticlesWithoutTheirWords)).ShouldBe(0);
        // What failed for good would lie here.
        (await mesh.Broker.ParkedAsync()).ShouldBe(0);
    }

    /// <summary>Facts of which the two services say different things, one a line. The origins of statements are tied by their words, which SQL cannot repeat.</summary>
    private const string FactsApart = """
        SELECT coalesce(string_agg(concat_ws(' ', fact_id, told, stored), E'\n'), '') FROM (
            SELECT fact_id, ROW(fact.version, fact.support_count, CASE fact.kind WHEN 'utterance' THEN fact.origin_count END)::text AS told FROM search.facts fact
        ) search FULL JOIN (
            SELECT fact_id, ROW(fact.version, count(one.fact_id), CASE fact.kind WHEN 'utterance' THEN
                CASE WHEN count(one.fact_id) = 0 THEN 0 ELSE greatest(1, count(DISTINCT lower(one.origin_key)) FILTER (WHERE one.heard)) END END)::text AS stored
            FROM entity_link.facts fact LEFT JOIN entity_link.assertions one USING (fact_id) GROUP BY fact_id
        ) linked USING (fact_id) WHERE told IS DISTINCT FROM stored
        """;

    private const string ArticlesWithoutTheirWords = """
        SELECT count(*) FROM entity_link.articles article
        WHERE 1 <> (SELECT count(*) FROM entity_link.assertions one WHERE one.article_id = article.article_id AND one.text LIKE 'We counted %' AND one.fact_id IS NOT NULL)
        """;

    private static List<(string Name, Func<Task> Kill, Func<Task> StartAgain)> Plugs(LocalMesh mesh, OwnServers servers) =>
        [
            .. mesh.Services.Select(service =>
                (
                    service.Address.Authority,
                    (Func<Task>)service.KillAsync,
                    (Func<Task>)(
                        () =>
                        {
                            service.Start();
                            return service.ReadyAsync();
                        }
                    )
                )
            ),
            ("rabbitmq", () => servers.KillAsync(Server.RabbitMq), () => servers.StartAgainAsync(Server.RabbitMq)),
            ("postgres", () => servers.KillAsync(Server.Postgres), () => servers.StartAgainAsync(Server.Postgres)),
        ];

    private static async Task PullAsync((string Name, Func<Task> Kill, Func<Task> StartAgain) plug)
    {
        await plug.Kill();
        await plug.StartAgain();
    }

    /// <summary>What a careful client does: an answer other than 202, or none, is tried again.</summary>
    private static Task<string> PushUntilAcceptedAsync(LocalMesh mesh, int number) =>
        Eventually.SatisfiesAsync(
            async () =>
            {
                try
                {
                    return await mesh.PushAsync(
                        new
                        {
                            url = $"https://plug{number % 7}.example/{number}",
                            title = $"Plugpulled report number {number}",
                            text = $"Report {number} of the harbour office in Tallinn says that {number} ships waited on Monday.\n\n“We counted {number} ships this morning,” harbour director Liisa Tammsaar told reporters.",
                            publishedAt = "2026-11-19T08:00:00Z",
                            outlet = $"Outlet {number % 7}",
                            language = "en",
                        }
                    );
                }
                catch (ShouldAssertException)
                {
                    return "";
                }
            },
            id => id.Length > 0,
            $"article {number} is accepted",
            TimeSpan.FromMinutes(2)
        );
}
