using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Facts;

public sealed class ReadModelTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task One_utterance_in_two_outlets_is_one_item_with_both_articles()
    {
        var word = search.NewWord();
        var words = $"The {word} will open,";
        Sample At(string outlet, int hour) =>
            new()
            {
                Url = $"https://{outlet}.example/{word}",
                Outlet = outlet,
                PublishedAt = Sample.Morning.AddHours(hour),
                Paragraphs = [$"“{words}” Edda Brandt said in Riga."],
                Names = [("Edda Brandt", "person"), ("Riga", "location")],
                Said = [(words, "Edda Brandt")],
            };
        await search.IndexAsync(At("first", 0).Linked(), At("second", 1).Linked());

        var item = (await search.GetAsync($"/quotes?q={word}&speaker=edda%20brandt"))
            .GetProperty("items")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        item.GetProperty("speaker").GetProperty("name").GetString().ShouldBe("Edda Brandt");
        item.GetProperty("articles")
            .EnumerateArray()
            .Select(article => article.GetProperty("outlet").GetString())
            .ShouldBe(["first", "second"]);
        item.GetProperty("variants").GetArrayLength().ShouldBe(1);
        (await search.GetAsync($"/quotes?q={word}&outlet=second")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await search.GetAsync($"/quotes?q={word}&outlet=third")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_entity_tells_its_articles_days_company_and_words()
    {
        var word = search.NewWord();
        var (name, other) = ($"Ola {word}", $"Port of {word}");
        Sample On(int day) =>
            new()
            {
                Url = $"https://a.example/{word}/{day}",
                PublishedAt = Sample.Morning.AddDays(day),
                Paragraphs = [$"“It is day {day},” {name} said at the {other}. {name} left."],
                Names = [(name, "person"), (other, "organization")],
                Said = [($"It is day {day},", name)],
            };
        await search.IndexAsync(On(0).Linked(), On(1).Linked());

        var id = Sample.EntityId(name);
        var found = (await search.GetAsync($"/entities?q=OLA%20{word}")).GetProperty("items")[0];
        (found.GetProperty("id").GetGuid(), found.GetProperty("articles").GetInt32()).ShouldBe((id, 2));
        var profile = await search.GetAsync($"/entities/{id}");
        profile.GetProperty("mentions").GetInt32().ShouldBe(4);
        profile.GetProperty("quotes").GetArrayLength().ShouldBe(2);
        var days = (await search.GetAsync($"/entities/{id}/timeline?limit=1"));
        days.GetProperty("items")[0].GetProperty("day").GetString().ShouldBe("2026-11-21");
        (await search.GetAsync($"/entities/{id}/timeline?limit=1&cursor={days.GetProperty("nextCursor")}"))
            .GetProperty("items")[0]
            .GetProperty("mentions")
            .GetInt32()
            .ShouldBe(2);
        (await search.GetAsync($"/entities/{id}/related")).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe(other);
    }

    [Fact]
    public async Task An_entity_that_was_merged_leads_to_the_one_that_it_is_until_it_is_taken_apart()
    {
        var word = search.NewWord();
        var (name, other) = ($"Ada {word}", $"Adda {word}");
        Sample At(string outlet, string person) =>
            new()
            {
                Url = $"https://{outlet}.example/{word}",
                Paragraphs = [$"{person} opened the pier."],
                Names = [(person, "person")],
            };
        await search.IndexAsync(At("one", name).Linked(), At("two", other).Linked());
        EntityChanged Change(int version, Guid? into) =>
            new()
            {
                Entity = new Entity
                {
                    EntityId = Sample.EntityId(other),
                    Name = other,
                    Type = "person",
                    Source = "nil",
                },
                Version = version,
                MergedInto = into,
                ChangedAt = Sample.Morning,
            };
        await search.Events.PublishAsync(Change(1, Sample.EntityId(name)));
        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/entities/{Sample.EntityId(other)}")).GetProperty("name").GetString() == name,
            "the address of the merged entity answers with the other"
        );
        (await FoundAsync()).ShouldBe([name]);

        await search.Events.PublishAsync(Change(2, null));
        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/entities/{Sample.EntityId(other)}")).GetProperty("name").GetString() == other,
            "it stands for itself again"
        );
        // What comes late is older.
        await search.Events.PublishAsync(Change(1, Sample.EntityId(name)));
        (await FoundAsync()).ShouldBe([name, other], ignoreOrder: true);

        async Task<IEnumerable<string>> FoundAsync() =>
            (await search.GetAsync($"/entities?q={word}"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("name").GetString()!)
                .Where(found => found.EndsWith(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_better_reading_replaces_what_an_earlier_one_found_and_not_the_other_way_round()
    {
        var word = search.NewWord();
        var linked = new Sample
        {
            Url = $"https://reread.example/{word}",
            Paragraphs = [$"Olga {word} opened the pier."],
            Names = [("Olga", "person")],
        }.Linked();
        var better = linked with { Relink = 1, Annotations = new Annotations() };
        await search.Events.PublishAsync(better);
        await Eventually.TrueAsync(
            async () => (await search.PageAsync($"/articles/{linked.Article.ArticleId}")).Status == 200,
            "the better reading is there"
        );
        await search.IndexAsync(linked);
        (await search.GetAsync($"/articles/{linked.Article.ArticleId}")).GetProperty("mentions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_fact_shows_its_newest_state_whatever_the_order_of_delivery()
    {
        var fact = SampleFact(search.NewWord());
        await search.Events.PublishAsync(fact with { Version = 2, Status = "contested" });
        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/facts?q={fact.Statement}")).GetProperty("items").GetArrayLength() == 1,
            "the fact is known"
        );
        await search.Events.PublishAsync(fact);
        await search.Events.PublishAsync(
            fact with
            {
                Version = 3,
                Status = "corroborated",
                Origins = ["agency:Coastwire", "own:Pier News"],
            }
        );

        var shown = await Eventually.SatisfiesAsync(
            () => search.GetAsync($"/facts/{fact.FactId}"),
            now => now.GetProperty("status").GetString() == "corroborated",
            "the newest version is shown"
        );

        shown.GetProperty("origins").GetInt32().ShouldBe(2);
        shown.GetProperty("slots")[0].GetProperty("values")[0].GetProperty("support").GetArrayLength().ShouldBe(2);
        shown.GetProperty("links")[0].GetProperty("from").GetProperty("outlet").GetString().ShouldBe("Harbour Courier");
        (await search.GetAsync($"/facts?q={fact.Statement}&status=contested")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facts_rebuilt_from_events_equal_facts_kept_up_to_date(int seed)
    {
        var dice = new Random(seed);
        var (kept, rebuilt) = (SampleFact(search.NewWord()), SampleFact(search.NewWord()));
        var said = new Dictionary<int, bool>();
        var events = new List<FactChanged>();
        for (var version = 1; version <= 30; version++)
        {
            var article = dice.Next(8);
            said[article] = !said.GetValueOrDefault(article) || dice.Next(3) > 0;
            events.Add(Changed(kept, version, article, said));
        }
        foreach (var each in events)
            await search.Events.PublishAsync(each);
        // Everything again, in another order and some of it twice: what a replay gives an empty index.
        var shuffled = events.Concat(events.Where(_ => dice.Next(3) == 0)).OrderBy(_ => dice.Next()).ToList();
        foreach (var each in shuffled)
            await search.Events.PublishAsync(each with { FactId = rebuilt.FactId });

        var expected = said.Count(one => one.Value);
        async Task<string> StateAsync(FactChanged fact) =>
            (await search.GetAsync($"/facts/{fact.FactId}")).ToString().Replace(fact.FactId.ToString(), "", StringComparison.Ordinal);
        await Eventually.TrueAsync(
            async () =>
                await search.Database.ScalarAsync<long>(
                    $"SELECT count(*) FROM search.facts WHERE fact_id IN ('{kept.FactId}', '{rebuilt.FactId}') AND version = 30"
                ) == 2
                && await StateAsync(kept) == await StateAsync(rebuilt),
            "both are the same"
        );
        var shown = await search.GetAsync($"/facts/{rebuilt.FactId}");
        shown.GetProperty("supportShown").GetInt32().ShouldBe(expected);
        (await search.GetAsync($"/facts/{rebuilt.FactId}/support")).GetProperty("items").GetArrayLength().ShouldBe(expected);
    }

    [Fact]
    public async Task All_support_of_a_fact_is_found_page_by_page_and_its_own_page_is_bounded()
    {
        var fact = SampleFact(search.NewWord());
        var said = Enumerable.Range(0, 130).ToDictionary(article => article, _ => true);
        for (var article = 0; article < 130; article++)
            await search.Events.PublishAsync(Changed(fact, article + 1, article, said));
        await Eventually.TrueAsync(
            async () =>
                await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.fact_support WHERE fact_id = '{fact.FactId}'") == 130,
            "all support is there"
        );

        var shown = await search.GetAsync($"/facts/{fact.FactId}");
        (shown.GetProperty("support").GetInt32(), shown.GetProperty("supportShown").GetInt32()).ShouldBe((130, 100));
        var seen = new HashSet<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = await search.GetAsync($"/facts/{fact.FactId}/support?limit=50{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            seen.UnionWith(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("articleId").GetString()!));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        seen.Count.ShouldBe(130);
    }

    private static FactChanged Changed(FactChanged fact, int version, int article, Dictionary<int, bool> said)
    {
        var support = fact.Slots[0].Values[0].Support[0] with
        {
            AssertionId = DerivedId.From("assertion", $"{article}"),
            ArticleId = DerivedId.From("article", $"{article}"),
            Origin = $"outlet:{article}",
            OriginKey = $"site:{article}",
            PublishedAt = Sample.Morning.AddMinutes(article),
        };
        return fact with
        {
            Version = version,
            ArticleId = support.ArticleId,
            Statement = "the same words",
            OriginCount = said.Count(one => one.Value),
            SupportCount = said.Count(one => one.Value),
            Slots = said[article]
                ? [new FactSlot { Name = "words", Values = [new FactValue { Value = "the same words", Support = [support] }] }]
                : [],
            Links = [],
        };
    }

    [Fact]
    public async Task A_fact_that_nobody_asserts_any_more_is_not_listed_and_still_answers()
    {
        var fact = SampleFact(search.NewWord()) with { Status = "retracted", Slots = [], Links = [] };
        await search.Events.PublishAsync(fact);

        await Eventually.TrueAsync(
            async () => (await search.Client.GetAsync(new Uri($"/facts/{fact.FactId}", UriKind.Relative))).IsSuccessStatusCode,
            "the fact is known"
        );
        (await search.GetAsync($"/facts?q={fact.Statement}")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Statistics_tell_counts_outcomes_and_lag()
    {
        await search.IndexAsync(new Sample { Url = $"https://a.example/{search.NewWord()}", Paragraphs = ["Counted."] }.Linked());

        var stats = await Eventually.SatisfiesAsync(
            () => search.GetAsync("/stats"),
            now => now.GetProperty("outcomes").TryGetProperty("searchable", out _),
            "the settlement is recorded"
        );
        stats.GetProperty("counts").GetProperty("articles").GetInt32().ShouldBeGreaterThan(0);
        stats.GetProperty("lag").GetProperty("samples").GetInt32().ShouldBeGreaterThan(0);
        stats.GetProperty("stages").GetProperty("parse").GetProperty("p50").GetDouble().ShouldBe(0.041, 0.001);
    }

    internal static FactChanged SampleFact(string statement)
    {
        FactSupport Support(string outlet, int hour) =>
            new()
            {
                AssertionId = DerivedId.From("assertion", $"{statement}{outlet}"),
                ArticleId = DerivedId.From("article", outlet),
                Version = 1,
                Url = "https://a.example/",
                Headline = "Ferry line reopens",
                Outlet = outlet,
                Origin = $"own:{outlet}",
                PublishedAt = Sample.Morning.AddHours(hour),
                Start = 0,
                Length = 5,
                Text = "words",
                Speaker = "Marta Okonjo",
            };
        var (first, second) = (Support("Harbour Courier", 0), Support("Pier News", 2));
        return new FactChanged
        {
            FactId = DerivedId.From("fact", statement),
            Version = 1,
            Kind = "utterance",
            Statement = statement,
            Status = "single-source",
            Origins = ["own:Harbour Courier"],
            Slots = [new FactSlot { Name = "words", Values = [new FactValue { Value = statement, Support = [first, second] }] }],
            Links =
            [
                new FactLink
                {
                    Relation = "repeats",
                    Rule = "the same speaker and the same words",
                    FromAssertionId = first.AssertionId,
                    ToAssertionId = second.AssertionId,
                },
            ],
            FirstSeenAt = Sample.Morning,
            LastSeenAt = Sample.Morning.AddHours(2),
        };
    }
}
