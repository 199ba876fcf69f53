using System.Net;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A page says in words what it was asked for, and each filter can be taken away.</summary>
public sealed class FilterChipsTests(WebFixture search) : IClassFixture<WebFixture>
{
    private static readonly Guid Okonjo = Sample.EntityId("Marta Okonjo");

    [Theory]
    [InlineData("/search?q=zzzz&entity=", "names <strong dir=\"auto\">Marta Okonjo</strong>")]
    [InlineData("/search?speaker=", "quotes <strong dir=\"auto\">Marta Okonjo</strong>")]
    [InlineData("/quotes?speaker=", "quotes <strong dir=\"auto\">Marta Okonjo</strong>")]
    [InlineData("/quotes?about=", "about <strong dir=\"auto\">Marta Okonjo</strong>")]
    [InlineData("/facts?entity=", "names <strong dir=\"auto\">Marta Okonjo</strong>")]
    [InlineData("/stories?entity=", "names <strong dir=\"auto\">Marta Okonjo</strong>")]
    public async Task An_entity_is_called_by_its_name_also_where_nothing_is_found(string address, string expected)
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var html = WebUtility.HtmlDecode((await search.PageAsync(address + Okonjo)).Html);
        html.ShouldContain(expected);
        html.ShouldNotContain($"value=\"{Okonjo}\" maxlength", Case.Sensitive, "nobody reads an id in a field");
    }

    [Fact]
    public async Task Languages_are_called_by_their_names()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        (await search.PageAsync("/search?language=de")).Html.ShouldContain("language <strong dir=\"auto\">German</strong>");
        (await search.GetAsync("/search?q=Tallinn"))
            .GetProperty("facets")
            .GetProperty("language")
            .EnumerateArray()
            .Select(facet => (facet.GetProperty("value").GetString(), facet.GetProperty("label").GetString()))
            .ShouldContain(("de", "German"));
    }

    [Fact]
    public async Task One_article_a_story_is_asked_for_by_the_form()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var html = (await search.PageAsync("/search?q=Tallinn&collapse=story")).Html;
        html.ShouldContain("<option value=\"story\" selected>");
    }

    [Fact]
    public async Task An_alert_takes_the_days_of_its_search_along()
    {
        var (_, html, _) = await search.PageAsync("/alerts?q=ship&from=2026-11-20&to=2026-11-30");
        html.ShouldContain("<input type=\"hidden\" name=\"from\" value=\"2026-11-20\"");
        html.ShouldContain("<input type=\"hidden\" name=\"to\" value=\"2026-11-30\"");
        using var form = new FormUrlEncodedContent([
            new("q", search.NewWord()),
            new("from", "2026-11-20"),
            new("key", SearchFixture.ApiKey),
        ]);
        using var answer = await search.Client.PostAsync(new Uri("/alerts/add", UriKind.Relative), form);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("2026-11-20");
    }

    [Fact]
    public async Task An_alert_keeps_whom_its_search_names_by_an_id_and_shows_the_name()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var (_, html, _) = await search.PageAsync($"/alerts?q=ship&entity={Okonjo}&speaker={Okonjo}");
        html.ShouldContain($"<input type=\"checkbox\" name=\"entity\" value=\"{Okonjo}\" checked");
        html.ShouldContain($"<input type=\"checkbox\" name=\"speaker\" value=\"{Okonjo}\" checked");
        html.ShouldContain("<span>Names: <strong dir=\"auto\">Marta Okonjo</strong></span>");
        html.ShouldContain("<span>Quotes: <strong dir=\"auto\">Marta Okonjo</strong></span>");
    }

    [Theory]
    [InlineData("https://nowhere.example/never-seen", "No article of")]
    [InlineData("never seen", "is no address of an article")]
    public async Task An_address_that_leads_to_no_article_is_told_on_the_pipeline_page(string typed, string expected)
    {
        var (status, html, _) = await search.PageAsync($"/pipeline?url={Uri.EscapeDataString(typed)}");
        status.ShouldBe(200);
        WebUtility.HtmlDecode(html).ShouldContain(expected);
    }
}
