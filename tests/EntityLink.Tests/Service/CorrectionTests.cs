using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class CorrectionTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_spellings_of_one_person_are_merged_and_taken_apart_again()
    {
        var first = await LinkAsync(Sample.Article("merge-one", "Harbour Daily", Sample.Quote("Juri Tamme")));
        var second = await LinkAsync(Sample.Article("merge-two", "Coast Post", Sample.Quote("Yuri Tamme")));
        var (juri, yuri) = (Speaker(first), Speaker(second));
        juri.ShouldNotBe(yuri);
        first.Facts.Single().FactId.ShouldNotBe(second.Facts.Single().FactId);

        var (merging, merged) = await PostAsync(
            $"/entities/{yuri}/merge",
            new
            {
                into = juri,
                by = "desk",
                reason = "one man",
            }
        );
        merged.GetProperty("articles").GetInt32().ShouldBe(1);
        var relinked = await RelinkedAsync(second, 1);
        Speaker(relinked).ShouldBe(juri);
        relinked.Annotations.Mentions.ShouldAllBe(mention => mention.EntityId != yuri);
        relinked.Facts.ShouldHaveSingleItem().ShouldBe(first.Facts.Single() with { Status = "corroborated" });
        (
            await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == second.Facts[0].FactId && fact.Status == "retracted")
        ).Version.ShouldBe(2);
        var told = await mesh.Events.WaitForAsync<EntityChanged>(changed => changed.Entity.EntityId == yuri);
        (told.MergedInto, told.Version).ShouldBe((juri, 1));
        (await GetAsync($"/entities/{yuri}")).GetProperty("mergedInto").GetGuid().ShouldBe(juri);
        await Eventually.TrueAsync(
            async () => (await GetAsync(merging!)).GetProperty("state").GetString() == "done",
            "the relinking says that it is done"
        );
        (await GetAsync(merging!)).GetProperty("relinked").GetInt32().ShouldBe(1);

        await PostAsync(
            $"/entities/{juri}/split",
            new
            {
                from = yuri,
                by = "desk",
                reason = "two men after all",
            }
        );
        var apart = await RelinkedAsync(second, 2);
        Speaker(apart).ShouldBe(yuri);
        apart.Facts.ShouldHaveSingleItem().ShouldBe(second.Facts.Single());
        (
            await mesh.Events.WaitForAsync<EntityChanged>(changed => changed.Entity.EntityId == yuri && changed.Version == 2)
        ).MergedInto.ShouldBeNull();

        (await GetAsync($"/entities/{juri}/corrections"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(one => (one.GetProperty("kind").GetString(), one.GetProperty("by").GetString(), one.GetProperty("reason").GetString()))
            .ShouldBe([("split", "desk", "two men after all"), ("merge", "desk", "one man")]);
    }

    [Fact]
    public async Task A_name_that_means_somebody_else_in_one_article_is_split_there_and_merged_back()
    {
        var first = await LinkAsync(Sample.Article("split-one", "Harbour Daily", Sample.Quote("Karin Olsen")));
        var second = await LinkAsync(
            Sample.Article("split-two", "Coast Post", Sample.Quote("Karin Olsen", "I have never been to that harbour at all"))
        );
        var karin = Speaker(first);
        Speaker(second).ShouldBe(karin);

        var (_, split) = await PostAsync($"/entities/{karin}/split", new { articleIds = new[] { second.Article.ArticleId } });
        var other = split.GetProperty("entityId").GetGuid();
        Speaker(await RelinkedAsync(second, 1)).ShouldBe(other);
        other.ShouldNotBe(karin);

        await PostAsync($"/entities/{other}/merge", new { into = karin });
        Speaker(await RelinkedAsync(second, 2)).ShouldBe(karin);
    }

    [Fact]
    public async Task A_merge_holds_for_articles_that_come_later_and_for_texts_that_are_tried_out()
    {
        var first = await LinkAsync(Sample.Article("later-one", "Harbour Daily", Sample.Quote("Mira Holt")));
        var second = await LinkAsync(Sample.Article("later-two", "Coast Post", Sample.Quote("Mira Holtt")));
        await PostAsync($"/entities/{Speaker(second)}/merge", new { into = Speaker(first) });
        await RelinkedAsync(second, 1);
        var third = await LinkAsync(Sample.Article("later-three", "Fjord Times", Sample.Quote("Mira Holtt")));
        Speaker(third).ShouldBe(Speaker(first));
        var (_, tried) = await PostAsync("/annotate", new { text = Sample.Quote("Mira Holtt") }, HttpStatusCode.OK);
        tried.GetProperty("quotes")[0].GetProperty("source").GetProperty("entityId").GetGuid().ShouldBe(Speaker(first));
    }

    [Fact]
    public async Task A_better_reader_reads_what_an_earlier_one_has_read()
    {
        var linked = await LinkAsync(Sample.Article("reread", "Harbour Daily", Sample.Quote("Signe Dal")));
        linked.ReaderVersion.ShouldNotBeNullOrEmpty();
        await mesh.Database.ScalarAsync<Guid>(
            $"UPDATE entity_link.articles SET reader_version = 'old' WHERE article_id = '{linked.Article.ArticleId}' RETURNING article_id"
        );
        await mesh.RestartAsync();
        var relinked = await RelinkedAsync(linked, 1);
        relinked.ReaderVersion.ShouldBe(linked.ReaderVersion);
        relinked.Facts.ShouldBe(linked.Facts);
        relinked.Journey.Stages.Select(stage => stage.Outcome).ShouldBe(["annotated", "linked"]);
    }

    [Theory]
    [InlineData("merge", """{"into": "nobody"}""", HttpStatusCode.BadRequest)]
    [InlineData("merge", """{"into": "00000000-0000-0000-0000-000000000001"}""", HttpStatusCode.NotFound)]
    [InlineData("split", """{}""", HttpStatusCode.BadRequest)]
    [InlineData("split", """{"articleIds": []}""", HttpStatusCode.BadRequest)]
    [InlineData("split", """{"articleIds": ["00000000-0000-0000-0000-000000000001"]}""", HttpStatusCode.Conflict)]
    [InlineData("split", """{"from": "00000000-0000-0000-0000-000000000001"}""", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_corrected_is_refused_with_a_reason(string what, string body, HttpStatusCode status)
    {
        var linked = await LinkAsync(Sample.Article("refused", "Harbour Daily", Sample.Quote("Olga Refsnes")));
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await mesh.Client.PostAsync(new Uri($"/entities/{Speaker(linked)}/{what}", UriKind.Relative), content, Stop);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Entities_are_never_merged_in_a_circle()
    {
        var first = Speaker(await LinkAsync(Sample.Article("circle-one", "Harbour Daily", Sample.Quote("Tiina Rand"))));
        var second = Speaker(await LinkAsync(Sample.Article("circle-two", "Coast Post", Sample.Quote("Tina Rand"))));
        await PostAsync($"/entities/{first}/merge", new { into = second });
        var (_, again) = await PostAsync($"/entities/{second}/merge", new { into = first }, HttpStatusCode.OK);
        again.GetProperty("articles").GetInt32().ShouldBe(0);
        (await GetAsync($"/entities/{second}")).GetProperty("mergedInto").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static Guid Speaker(ArticleLinked linked) => linked.Annotations.Quotes.Single().Source!.EntityId!.Value;

    private async Task<ArticleLinked> LinkAsync(ArticleParsed parsed)
    {
        await mesh.Events.PublishAsync(parsed);
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == parsed.Article.ArticleId);
    }

    private Task<ArticleLinked> RelinkedAsync(ArticleLinked before, int relink) =>
        mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == before.Article.ArticleId && linked.Relink == relink);

    private async Task<(string? Location, JsonElement Answer)> PostAsync(
        string path,
        object body,
        HttpStatusCode expected = HttpStatusCode.Accepted
    )
    {
        using var answer = await mesh.Client.PostAsJsonAsync(path, body, Stop);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync(Stop));
        return (answer.Headers.Location?.ToString(), await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    private Task<JsonElement> GetAsync(string path) => mesh.Client.GetFromJsonAsync<JsonElement>(path, Stop);
}
