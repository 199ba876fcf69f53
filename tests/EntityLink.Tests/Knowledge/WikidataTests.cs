using Microsoft.AspNetCore.Http;
using NewsMesh.EntityLink.Knowledge.Wikidata;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class WikidataFixture() : ServiceFixture<Program>("entity-link")
{
    public FakeWikidata Wikidata { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("EntityLink:Wikidata:Enabled", "true"),
            new("EntityLink:Wikidata:Api", Wikidata.Address.AbsoluteUri),
            new("EntityLink:Wikidata:Pause", "00:00:00"),
        ];

    public override async ValueTask InitializeAsync()
    {
        await Wikidata.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Wikidata.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class WikidataTests(WikidataFixture mesh) : IClassFixture<WikidataFixture>
{
    [Fact]
    public async Task The_only_bearer_of_an_unknown_name_becomes_an_entity_and_the_unknown_one_stays()
    {
        mesh.Wikidata.Add("Q930000001", "Orsolya Vantage");
        mesh.Wikidata.Add("Q930000009", "Orsolya Vantage Foundation", "Q163740");
        await MeetAsync("Orsolya Vantage", "person");
        (await FoundAsync("Q930000001")).ShouldBe("wikidata person Orsolya Vantage 3");
        (
            await mesh.Database.ScalarAsync<long>(
                "SELECT count(*) FROM entity_link.entities WHERE name = 'Orsolya Vantage' AND source = 'nil' AND merged_into IS NULL"
            )
        ).ShouldBe(1);
        mesh.Wikidata.UserAgent!.ShouldStartWith("NewsMesh/");
        mesh.Wikidata.MaxLag.ShouldBe("5");
    }

    [Fact]
    public async Task With_a_namesake_another_type_or_no_Wikipedia_nobody_is_taken()
    {
        mesh.Wikidata.Add("Q930000011", "Two Namesakes");
        mesh.Wikidata.Add("Q930000012", "Two Namesakes");
        mesh.Wikidata.Add("Q930000013", "Other Type", "Q4830453");
        mesh.Wikidata.Add("Q930000014", "Nowhere Known", sitelinks: 0);
        foreach (var name in new[] { "Two Namesakes", "Other Type", "Nowhere Known", "No Bearer" })
            await LookedUpAsync(await MeetAsync(name, "person"));
        (await mesh.Database.ScalarAsync<long>("SELECT count(*) FROM entity_link.entities WHERE wikidata_id LIKE 'Q93000001_'")).ShouldBe(
            0
        );
    }

    [Fact]
    public async Task A_name_is_asked_for_once_however_many_bear_it()
    {
        mesh.Wikidata.Add("Q930000021", "Asked Once");
        await LookedUpAsync(await MeetAsync("Asked Once", "person"));
        await LookedUpAsync(await MeetAsync("Asked Once", "person", other: "2"));
        await LookedUpAsync(await MeetAsync("ASKED once", "organization", other: "3"));
        mesh.Wikidata.SearchesFor("Asked Once").ShouldBe(1);
        mesh.Wikidata.SearchesFor("ASKED once").ShouldBe(0);
        mesh.Wikidata.MostAtOnce.ShouldBe(1);
    }

    [Theory]
    [InlineData("Too Many", 429, "")]
    [InlineData("Not Now", 503, "")]
    [InlineData("Lagging Behind", 200, """{"error":{"code":"maxlag","info":"Waiting for a database server: 7 seconds lagged."}}""")]
    public async Task Whoever_is_sent_away_comes_again_when_told(string name, int status, string body)
    {
        mesh.Wikidata.Add("Q9300001" + status, name);
        mesh.Wikidata.Refuse(
            name,
            context =>
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "0";
                return context.Response.WriteAsync(body);
            }
        );
        await MeetAsync(name, "person");
        await FoundAsync("Q9300001" + status);
        mesh.Wikidata.SearchesFor(name).ShouldBe(2);
    }

    [Fact]
    public void Nobody_is_told_what_is_written_about_unless_the_setting_says_so() => new WikidataOptions().Enabled.ShouldBeFalse();

    private async Task<Guid> MeetAsync(string name, string type, string other = "")
    {
        var id = NormalName.UnknownId(name + other);
        await mesh.Database.ScalarAsync<int>(
            $"INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text) VALUES ('{id}', '{name}', '{type}', '{{}}', '{{}}', 'nil', 0, '') RETURNING 1"
        );
        return id;
    }

    private Task LookedUpAsync(Guid id) =>
        Eventually.TrueAsync(
            async () =>
                await mesh.Database.ScalarAsync<bool>(
                    $"SELECT looked_up_at IS NOT NULL FROM entity_link.entities WHERE entity_id = '{id}'"
                ),
            "the name was looked up"
        );

    private Task<string> FoundAsync(string item) =>
        Eventually.SatisfiesAsync(
            () =>
                mesh.Database.ScalarAsync<string>(
                    $"SELECT coalesce((SELECT concat_ws(' ', source, type, name, popularity) FROM entity_link.entities WHERE wikidata_id = '{item}'), '')"
                ),
            found => found.Length > 0,
            $"{item} is found"
        );
}
