using System.Net;

namespace NewsMesh.Search.Tests.Web;

/// <summary>"This is wrong" is offered where the reader sees the mistake, with how sure the link is.</summary>
public sealed class CorrectionLinkTests(WebFixture search) : IClassFixture<WebFixture>
{
    private static readonly Guid Okonjo = Sample.EntityId("Marta Okonjo"),
        Martha = Sample.EntityId("Martha Okonjo");

    [Theory]
    [InlineData(1, "almost certain, 100 %")]
    [InlineData(0.87, "very likely, 87 %")]
    [InlineData(0.72, "likely, 72 %")]
    [InlineData(0.5, "uncertain, 50 %")]
    [InlineData(0.2, "doubtful, 20 %")]
    public async Task Names_and_speakers_in_an_article_say_how_sure_they_are_and_lead_to_the_correction(double score, string words)
    {
        var name = $"Ola {search.NewWord()}";
        var sample = new Sample
        {
            Url = $"https://a.example/{name}",
            Paragraphs = [$"“We are back,” {name} said."],
            Names = [(name, "person")],
            Said = [("We are back,", name)],
        };
        var linked = sample.Linked();
        await search.IndexAsync(
            linked with
            {
                Annotations = linked.Annotations with { Mentions = [linked.Annotations.Mentions[0] with { Score = score }] },
            }
        );
        var html = await PageAsync($"/articles/{sample.Id}");
        html.ShouldContain($"<td>{words} ");
        html.ShouldContain($"title=\"That this is {name}: {words}. Say that it is somebody else.\"");
        html.Split($"href=\"/entities/{Sample.EntityId(name)}/correct?article={sample.Id}\"")
            .Length.ShouldBe(3, "in the list of names, and at the quote");
    }

    [Fact]
    public async Task A_speaker_in_a_list_of_quotes_leads_to_the_correction_with_the_article()
    {
        await FullDay.FillAsync(search);
        (await PageAsync($"/quotes?speaker={Okonjo}")).ShouldContain($"href=\"/entities/{Okonjo}/correct?article={FullDay.Own.Id}\"");
    }

    [Fact]
    public async Task A_name_that_is_nearly_the_same_says_how_near_it_is_and_leads_to_the_correction()
    {
        await FullDay.FillAsync(search);
        (await PageAsync($"/entities/{Okonjo}")).ShouldContain(
            $"one letter differs, <a class=\"quiet\" href=\"/entities/{Okonjo}/correct?into={Martha}\""
        );
        (await PageAsync($"/entities/{Okonjo}/correct?into={Martha}")).ShouldContain($"name=\"into\" value=\"{Martha}\" checked");
    }

    [Fact]
    public async Task The_correction_knows_the_article_from_which_the_reader_comes_also_when_the_key_was_forgotten()
    {
        var name = $"Ola {search.NewWord()}";
        Sample On(int day) =>
            new()
            {
                Url = $"https://a.example/{name}/{day}",
                Headline = $"Day {day}",
                PublishedAt = Sample.Morning.AddDays(day),
                Paragraphs = [$"{name} came."],
                Names = [(name, "person")],
            };
        await search.IndexAsync([.. Enumerable.Range(0, 12).Select(day => On(day).Linked())]);
        var address = $"/entities/{Sample.EntityId(name)}/correct?article={On(0).Id}";
        var html = await PageAsync(address);
        html.ShouldContain($"value=\"{On(0).Id}\" checked");
        html.ShouldContain($"action=\"{address}\"");

        using var refused = await search.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            new FormUrlEncodedContent([new("correction", "split"), new("article", On(0).Id.ToString())])
        );
        (await refused.Content.ReadAsStringAsync()).ShouldContain($"value=\"{On(0).Id}\" checked");
        (await PageAsync($"/entities/{Sample.EntityId(name)}/correct?article={Newsdesk.Reopening.Id}")).ShouldNotContain(
            $"value=\"{Newsdesk.Reopening.Id}\"",
            Case.Sensitive,
            "an article that does not name it"
        );
    }

    [Fact]
    public async Task Every_line_of_the_drawing_of_who_is_named_with_whom_is_in_a_table()
    {
        await FullDay.FillAsync(search);
        var html = await PageAsync($"/entities/{Okonjo}");
        var drawing = html[html.IndexOf("graph company", StringComparison.Ordinal)..];
        var table = drawing[drawing.IndexOf("<caption", StringComparison.Ordinal)..];
        drawing = drawing[..drawing.IndexOf("</svg>", StringComparison.Ordinal)];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        drawing.ShouldContain("class=\"side\"");
        table.Split("<tr><th scope=\"row\"").Length.ShouldBe(drawing.Split("<line ").Length);
    }

    private async Task<string> PageAsync(string address)
    {
        var (status, html, _) = await search.PageAsync(address);
        status.ShouldBe(200, address);
        return WebUtility.HtmlDecode(html);
    }
}
