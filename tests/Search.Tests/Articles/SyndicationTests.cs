using System.Text.Json;
using System.Xml.Linq;

namespace NewsMesh.Search.Tests.Articles;

public sealed class SyndicationTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_search_is_a_feed_in_three_formats()
    {
        var word = search.NewWord();
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Headline = "Salt & ships <return>\u0001",
                Paragraphs = [$"{word} \u0008 & more"],
            }.Linked()
        );

        var rss = XDocument.Parse(await TextAsync($"/search.rss?q={word}", "application/rss+xml"));
        rss.Descendants("item").ShouldHaveSingleItem().Element("title")!.Value.Trim().ShouldBe("Salt & ships <return>");
        rss.Descendants("item").Single().Element("link")!.Value.ShouldBe($"https://a.example/{word}");

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await TextAsync($"/search.atom?q={word}", "application/atom+xml"));
        feed.Descendants(atom + "entry").ShouldHaveSingleItem().Element(atom + "summary")!.Value.ShouldContain($"<mark>{word}</mark>");

        var json = JsonDocument.Parse(await TextAsync($"/search.json?q={word}", "application/feed+json")).RootElement;
        json.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        json.GetProperty("items")[0].GetProperty("url").GetString().ShouldBe($"https://a.example/{word}");
        json.GetProperty("home_page_url").GetString().ShouldEndWith($"/search?q={word}");
    }

    /// <summary>The older one has the word in its headline and three times, and would come first by relevance.</summary>
    [Fact]
    public async Task A_feed_has_the_newest_first_whatever_is_most_relevant()
    {
        var word = search.NewWord();
        var older = new Sample
        {
            Url = $"https://a.example/{word}/1",
            Headline = word,
            PublishedAt = Sample.Morning,
            Paragraphs = [$"{word} {word}"],
        };
        var newer = new Sample
        {
            Url = $"https://a.example/{word}/2",
            PublishedAt = Sample.Morning.AddHours(1),
            Paragraphs = [$"A long report of the day names {word} once, beside much else that was said and done in town."],
        };
        await search.IndexAsync(older.Linked(), newer.Linked());
        var relevant = await search.GetAsync($"/search?q={word}");
        relevant.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(older.Id);

        var rss = XDocument.Parse(await TextAsync($"/search.rss?q={word}", "application/rss+xml"));
        rss.Descendants("item").Select(item => item.Element("link")!.Value).ShouldBe([newer.Url, older.Url]);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await TextAsync($"/search.atom?q={word}", "application/atom+xml"));
        feed.Descendants(atom + "entry").First().ToString().ShouldContain(newer.Url);
        var json = JsonDocument.Parse(await TextAsync($"/search.json?q={word}", "application/feed+json")).RootElement;
        json.GetProperty("items")[0].GetProperty("url").GetString().ShouldBe(newer.Url);
    }

    [Fact]
    public async Task A_feed_never_links_to_what_is_no_web_address()
    {
        var word = search.NewWord();
        var sample = new Sample { Url = $"javascript:alert('{word}')", Paragraphs = [word] };
        await search.IndexAsync(sample.Linked());

        XDocument
            .Parse(await TextAsync($"/search.rss?q={word}", "application/rss+xml"))
            .Descendants("item")
            .Single()
            .Element("link")!
            .Value.ShouldEndWith($"/articles/{sample.Id}");
    }

    [Fact]
    public async Task Quotes_are_a_feed_whose_entries_say_the_verb_and_mark_direct_words_only()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Paragraphs = [$"The sprinklers {word} had been off, and we {word} are sorry, said Ann."],
            Said = [($"The sprinklers {word} had been off", "Ann"), ($"we {word} are sorry", "Ann")],
        };
        var linked = sample.Linked();
        var quotes = linked.Annotations.Quotes;
        await search.IndexAsync(
            linked with
            {
                Annotations = linked.Annotations with
                {
                    Quotes =
                    [
                        quotes[0] with
                        {
                            Kind = "indirect",
                            Polarity = "denied",
                            CueText = "denied",
                        },
                        quotes[1] with
                        {
                            CueText = "said",
                        },
                    ],
                },
            }
        );

        var titles = XDocument
            .Parse(await TextAsync($"/quotes.rss?q={word}", "application/rss+xml"))
            .Descendants("item")
            .Select(item => item.Element("title")!.Value)
            .ToList();
        titles.ShouldBe([$"Ann denied: The sprinklers {word} had been off", $"Ann said: “we {word} are sorry”"], ignoreOrder: true);
        (await TextAsync($"/quotes.atom?q={word}", "application/atom+xml")).ShouldContain($"/articles/{sample.Id}#s");
        (await TextAsync("/facts.json", "application/feed+json")).ShouldContain("\"version\"");
    }

    [Fact]
    public async Task An_entity_is_a_feed_of_the_articles_that_name_it()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Paragraphs = [$"{word} Port reopened."],
            Names = [($"{word} Port", "location")],
        };
        await search.IndexAsync(sample.Linked());

        XDocument
            .Parse(await TextAsync($"/entities/{Sample.EntityId($"{word} Port")}.rss", "application/rss+xml"))
            .Descendants("item")
            .ShouldHaveSingleItem()
            .Element("link")!
            .Value.ShouldBe(sample.Url);
    }

    private async Task<string> TextAsync(string address, string contentType)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        return await answer.Content.ReadAsStringAsync();
    }
}
