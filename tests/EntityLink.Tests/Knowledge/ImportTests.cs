using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Tests.Service;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class ImportTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seed_lines_are_imported_and_bad_ones_are_told_with_their_numbers()
    {
        var done = await ImportAsync(
            Bytes(
                """
                {"wikidataId":"Q900000001","name":"Ostrava Harbour Works","type":"organization","aliases":["OHW"],"popularity":0.5}
                not json
                {"wikidataId":"Q900000002","name":"Marta Zilinkova","type":"person","relations":[{"kind":"country","wikidataId":"Q213"}]}
                {"name":"   "}
                """
            )
        );
        done.GetProperty("state").GetString().ShouldBe("done");
        Counts(done).ShouldBe((4, 2, 0, 2));
        var errors = done.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!).ToList();
        errors.Count.ShouldBe(2);
        errors[0].ShouldStartWith("line 2: not the JSON of an entity");
        errors[1].ShouldBe("line 4: there is no name");
        (
            await mesh.Database.ScalarAsync<string>("SELECT relations[1] FROM entity_link.entities WHERE wikidata_id = 'Q900000002'")
        ).ShouldBe("country Q213");
        (await mesh.Database.ScalarAsync<long>("SELECT count(*) FROM entity_link.import_chunks")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_again_adds_and_changes_nothing_and_more_changes_one()
    {
        var lines = """
            {"wikidataId":"Q900000011","name":"Vilma Test","type":"person"}
            {"wikidataId":"Q900000012","name":"Second Test","type":"person"}
            """;
        Counts(await ImportAsync(Bytes(lines))).ShouldBe((2, 2, 0, 0));
        Counts(await ImportAsync(Packed(lines))).ShouldBe((2, 0, 0, 0));
        Counts(await ImportAsync(Bytes(lines.Replace("Second Test\"", "Second Test\",\"aliases\":[\"Second\"]")))).ShouldBe((2, 0, 1, 0));
    }

    [Fact]
    public async Task What_a_seed_says_stands_and_an_import_adds_its_spellings()
    {
        Counts(
                await ImportAsync(
                    Bytes(
                        """{"wikidataId":"Q191","name":"Republic of E.","type":"other","aliases":["Estland"],"description":"nonsense","popularity":0.001}"""
                    )
                )
            )
            .ShouldBe((1, 0, 1, 0));
        var found = (await GetAsync("/entities?q=Estland")).GetProperty("items")[0];
        found.GetProperty("name").GetString().ShouldBe("Estonia");
        found.GetProperty("type").GetString().ShouldBe("location");
        found.GetProperty("source").GetString().ShouldBe("seed");
        found.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()).ShouldContain("Estland");
        (
            await mesh.Database.ScalarAsync<double>("SELECT imported_popularity FROM entity_link.entities WHERE wikidata_id = 'Q191'")
        ).ShouldBe(0.001);
    }

    [Fact]
    public async Task A_packed_dump_of_Wikidata_is_told_by_its_first_bytes_and_its_lines()
    {
        var dump = new StringBuilder("[\n");
        for (var number = 0; number < 5000; number++)
            dump.Append(
                    """{"type":"item","id":"Q9100N","labels":{"en":{"language":"en","value":"Dumped Town N"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}]},"sitelinks":{"enwiki":{}}}""".Replace(
                        "N\"",
                        number + "\"",
                        StringComparison.Ordinal
                    )
                )
                .Append(number < 4999 ? ",\n" : "\n");
        var done = await ImportAsync(Packed(dump.Append("]\n").ToString()), "application/json");
        Counts(done).ShouldBe((5000, 5000, 0, 0));
        (await GetAsync("/entities?q=Dumped Town 4321")).GetProperty("items")[0].GetProperty("type").GetString().ShouldBe("location");
    }

    [Fact]
    public async Task New_names_are_read_without_a_restart_and_readiness_stays()
    {
        await ImportAsync(Bytes("""{"wikidataId":"Q900000031","name":"Zenobia Quarrymount","type":"person"}"""));
        await Eventually.TrueAsync(
            async () =>
            {
                (await mesh.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
                using var answer = await mesh.Client.PostAsJsonAsync(
                    "/annotate",
                    new { text = "On Monday Zenobia Quarrymount said so." },
                    Stop
                );
                return (await answer.Content.ReadAsStringAsync(Stop)).Contains("Q900000031", StringComparison.Ordinal);
            },
            "the new name is linked"
        );
    }

    [Fact]
    public async Task Only_one_import_runs_at_a_time_and_the_other_is_told_where_it_is()
    {
        var queue = mesh.Services.GetRequiredService<ImportQueue>();
        var running = (await queue.BeginAsync("/somewhere/else.json", Stop))!.Value;
        using (var answer = await PostAsync(Bytes("""{"name":"Too Late"}""")))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            answer.Headers.Location!.OriginalString.ShouldBe($"/entities/import/{running}");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
        (await GetAsync($"/entities/import/{running}")).GetProperty("state").GetString().ShouldBe("running");
        await queue.EndAsync(running, "taken back", Stop);
        (await GetAsync($"/entities/import/{running}")).GetProperty("state").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task An_import_that_a_dead_process_left_goes_on_behind_what_it_counted()
    {
        var queue = mesh.Services.GetRequiredService<ImportQueue>();
        var id = (await queue.BeginAsync(null, Stop))!.Value;
        var lines = string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(number => $$"""{"wikidataId":"Q{{920_000_000 + number}}","name":"Left Behind {{number}}"}""" + "\n")
        );
        await ImportChunks.WriteAsync(
            mesh.Services.GetRequiredService<Npgsql.NpgsqlDataSource>(),
            id,
            new MemoryStream(Bytes(lines)),
            TimeProvider.System,
            Stop
        );
        // As if four lines had been stored before the end.
        await mesh.Database.ScalarAsync<int>(
            $"WITH x AS (UPDATE entity_link.imports SET read = 4, added = 4, attempts = 1 WHERE import_id = '{id}' RETURNING 1) SELECT count(*)::int FROM x"
        );
        await queue.ReceivedAsync(id, Stop);
        Counts(await EndedAsync($"/entities/import/{id}")).ShouldBe((10, 10, 0, 0));
        (await mesh.Database.ScalarAsync<long>("SELECT count(*) FROM entity_link.entities WHERE name LIKE 'Left Behind %'")).ShouldBe(6);
    }

    [Fact]
    public async Task A_body_whose_sender_died_with_the_process_is_told_as_failed()
    {
        var queue = mesh.Services.GetRequiredService<ImportQueue>();
        var id = (await queue.BeginAsync(null, Stop))!.Value;
        await mesh.Database.ScalarAsync<int>(
            $"WITH x AS (UPDATE entity_link.imports SET claimed_until = now() - interval '1 second' WHERE import_id = '{id}' RETURNING 1) SELECT count(*)::int FROM x"
        );
        Counts(await ImportAsync(Bytes("""{"wikidataId":"Q900000041","name":"After The Dead"}"""))).ShouldBe((1, 1, 0, 0));
        var left = await GetAsync($"/entities/import/{id}");
        left.GetProperty("state").GetString().ShouldBe("failed");
        left.GetProperty("errors")[0].GetString().ShouldBe("the process that received the body is gone: send it again");
    }

    [Fact]
    public async Task What_only_begins_like_gzip_fails_with_the_reason()
    {
        var failed = await ImportAsync([0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
        failed.GetProperty("state").GetString().ShouldBe("failed");
        failed.GetProperty("errors")[0].GetString()!.ShouldStartWith("the body cannot be unpacked");
    }

    [Fact]
    public async Task An_empty_body_is_a_problem_and_so_is_an_unknown_import()
    {
        using var empty = await PostAsync([]);
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var unknown = await mesh.Client.GetAsync(new Uri("/entities/import/none", UriKind.Relative), Stop);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_imported()
    {
        using var stranger = new HttpClient { BaseAddress = mesh.Address };
        using var answer = await stranger.PostAsync(new Uri("/entities/import", UriKind.Relative), new ByteArrayContent(Bytes("{}")), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_misspelt_name_is_found_by_what_is_similar_and_a_short_one_by_its_beginning()
    {
        await ImportAsync(Bytes("""{"wikidataId":"Q900000051","name":"Kaliningradskaya Zvezda","type":"organization","popularity":3}"""));
        (await GetAsync("/entities?q=kaliningradskya zvezda"))
            .GetProperty("items")[0]
            .GetProperty("wikidataId")
            .GetString()
            .ShouldBe("Q900000051");
        (await GetAsync("/entities?q=es"))
            .GetProperty("items")
            .EnumerateArray()
            .ShouldContain(item => item.GetProperty("name").GetString() == "Estonia");
    }

    private async Task<JsonElement> ImportAsync(byte[] body, string type = "text/plain")
    {
        using var answer = await PostAsync(body, type);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await EndedAsync(answer.Headers.Location!.OriginalString);
    }

    private async Task<JsonElement> EndedAsync(string location) =>
        await Eventually.SatisfiesAsync(
            () => GetAsync(location),
            import => import.GetProperty("state").GetString() != "running",
            "the import has ended"
        );

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string type = "text/plain")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        return await mesh.Client.PostAsync(new Uri("/entities/import", UriKind.Relative), content, Stop);
    }

    private async Task<JsonElement> GetAsync(string path) =>
        await mesh.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Stop);

    private static (int Read, int Added, int Changed, int Rejected) Counts(JsonElement import) =>
        (
            import.GetProperty("read").GetInt32(),
            import.GetProperty("added").GetInt32(),
            import.GetProperty("changed").GetInt32(),
            import.GetProperty("rejected").GetInt32()
        );

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Bytes(text));
        return packed.ToArray();
    }
}
