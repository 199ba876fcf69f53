using System.Net;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A search is narrowed by fields of its form, without knowing what the address calls them.</summary>
public sealed class NarrowDownTests(WebFixture search) : IClassFixture<WebFixture>
{
    private static readonly Guid Okonjo = Sample.EntityId("Marta Okonjo");

    [Theory]
    [InlineData("name=\"entity\" data-suggest=\"entity\"")]
    [InlineData("name=\"speaker\" data-suggest=\"speaker\"")]
    [InlineData("name=\"outlet\" maxlength")]
    [InlineData("type=\"date\" name=\"from\"")]
    [InlineData("type=\"date\" name=\"to\"")]
    [InlineData("name=\"outlet\" value=\"Harbour Courier\" autocomplete")]
    [InlineData("name=\"outlet\" value=\"Pier News\" autocomplete")]
    [InlineData("name=\"language\" value=\"de\" autocomplete")]
    public async Task The_form_has_a_field_for_every_filter_and_a_box_for_what_was_found(string field)
    {
        var html = await PageAsync("/search?q=Tallinn");
        html.ShouldContain($"<input {(field.Contains("value") ? "type=\"checkbox\" " : "")}{field}");
        html.ShouldContain("<details class=\"narrow-down\"><summary>Narrow it</summary>", Case.Sensitive, "closed where nothing is set");
    }

    [Theory]
    [InlineData("outlet=Pier%20News&outlet=Harbour%20Courier")]
    [InlineData("language=de")]
    [InlineData("speaker=Marta%20Okonjo")]
    [InlineData("entity=Tallinn")]
    [InlineData("from=2026-11-20")]
    public async Task What_is_set_is_open_and_sent_again(string filter)
    {
        var html = await PageAsync($"/search?q=Tallinn&{filter}");
        html.ShouldContain("<details class=\"narrow-down\" open>");
        foreach (var (name, value) in filter.Split('&').Select(part => part.Split('=')).Select(part => (part[0], part[1])))
            Fields(html).ShouldContain((name, Uri.UnescapeDataString(value)));
    }

    [Fact]
    public async Task Several_outlets_are_boxes_of_which_any_is_enough()
    {
        var html = await PageAsync("/search?q=Tallinn&outlet=Pier%20News&outlet=Capital%20Desk");
        html.ShouldContain("From any of these outlets");
        html.ShouldContain("value=\"Pier News\" checked");
        html.ShouldContain("value=\"Capital Desk\" checked");
        html.ShouldNotContain("value=\"Elbe-Bote\" checked");
        html.ShouldContain("2 articles");
    }

    [Fact]
    public async Task Whom_a_link_names_by_an_id_is_shown_by_the_name_and_stays_the_same_one()
    {
        var html = await PageAsync($"/search?speaker={Okonjo}&entity={Okonjo}");
        html.ShouldContain($"name=\"speaker\" value=\"{Okonjo}\" checked");
        html.ShouldContain($"name=\"entity\" value=\"{Okonjo}\" checked");
        html.ShouldContain("<bdi>Marta Okonjo</bdi>");
        html.ShouldNotContain("data-suggest=\"speaker\"", Case.Sensitive, "one speaker is asked for, and two fields would ask for two");
    }

    private async Task<string> PageAsync(string address)
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var (status, html, _) = await search.PageAsync(address);
        status.ShouldBe(200);
        return WebUtility.HtmlDecode(html);
    }

    /// <summary>What a browser would send of the form's fields that are written or ticked.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(string html) =>
        html.Split("<input ")
            .Skip(1)
            .Select(input => input[..input.IndexOf('>', StringComparison.Ordinal)])
            .Where(input => !input.Contains("checkbox") || input.Contains(" checked"))
            .Select(input => (Attribute(input, "name"), Attribute(input, "value")));

    private static string Attribute(string input, string name) =>
        input.Split($"{name}=\"") is [_, var rest, ..] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : "";
}
