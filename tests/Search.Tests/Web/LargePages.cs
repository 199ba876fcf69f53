using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Pages as large as they come: an article of 80 quotes and 20,000 words that was rewritten, a fact of a hundred reports, and the story of them.</summary>
internal static class LargePages
{
    private const string Speaker = "Ines Valgre";

    /// <summary>Indexes what they show, and answers with the pages that are looked at and those that are weighed only, by name.</summary>
    public static async Task<((string Name, string Path)[] Seen, (string Name, string Path)[] Weighed)> FillAsync(WebFixture search)
    {
        var night = Night(1);
        Sample[] reports =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(n => new Sample
                {
                    Url = $"https://outlet-{n}.example/quayside",
                    Outlet = $"Outlet {n}",
                    PublishedAt = Sample.Morning.AddDays(-1).AddMinutes(n),
                    Paragraphs = [$"The quayside was closed for {n % 7} days, the port said. {string.Join(' ', Words(n).Take(60))}."],
                }),
        ];
        await search.IndexAsync([night.Linked(), Night(2).Linked(), .. reports.Select(report => report.Linked())]);
        var fact = Closed([.. reports.Select(report => FullDay.Says(report, $"own:{report.Outlet}", report.Paragraphs[0][..35]))]);
        await search.Events.PublishAsync(fact);
        var story = new StoryChanged
        {
            StoryId = DerivedId.From("story", "quayside"),
            Version = 1,
            Headline = "The quayside is closed",
            ArticleIds = [.. reports.Select(report => report.Id)],
            ArticleCount = reports.Length,
            FirstPublishedAt = reports[0].PublishedAt,
            LastPublishedAt = reports[^1].PublishedAt,
        };
        await search.Events.PublishAsync(story);
        await Eventually.TrueAsync(
            async () =>
                (await search.PageAsync($"/facts/{fact.FactId}")).Status == 200
                && (await search.PageAsync($"/stories/{story.StoryId}")).Status == 200,
            "the large fact and its story are known"
        );
        return (
            [
                ("large-article", $"/articles/{night.Id}"),
                ("large-article-changes", $"/articles/{night.Id}?changes=on"),
                ("large-fact", $"/facts/{fact.FactId}"),
                ("large-story", $"/stories/{story.StoryId}"),
            ],
            [
                ("large-article-old", $"/articles/{night.Id}?version=1"),
                ("large-entity", $"/entities/{Sample.EntityId(Speaker)}"),
                ("large-quotes", "/quotes?limit=80"),
                ("large-search", "/search?limit=80"),
            ]
        );
    }

    private static FactChanged Closed(FactSupport[] support) =>
        new()
        {
            FactId = DerivedId.From("fact", "quayside"),
            Version = 1,
            Kind = "statement",
            Status = "contested",
            Statement = "The quayside was closed",
            Origins = [.. support.Take(20).Select(one => one.Origin)],
            OriginCount = support.Length,
            SupportCount = support.Length,
            Slots =
            [
                new FactSlot
                {
                    Name = "days",
                    Values =
                    [
                        .. support
                            .Select((one, n) => (one, n))
                            .GroupBy(pair => pair.n % 7)
                            .Select(same => new FactValue { Value = $"{same.Key}", Support = [.. same.Select(pair => pair.one)] }),
                    ],
                },
            ],
            Links =
            [
                .. support
                    .Skip(1)
                    .Select(one => new FactLink
                    {
                        Relation = "contradicts",
                        Rule = "the same event, and two numbers that exclude each other",
                        FromAssertionId = one.AssertionId,
                        ToAssertionId = support[0].AssertionId,
                    }),
            ],
            FirstSeenAt = support[0].PublishedAt,
            LastSeenAt = support[^1].PublishedAt,
        };

    private static Sample Night(int version)
    {
        var words = Words(7).ToArray();
        string[] quotes = [.. Enumerable.Range(0, 80).Select(n => string.Join(' ', Words(100 + n).Take(20)) + ",")];
        return new Sample
        {
            Url = "https://long.example/all",
            Version = version,
            Fetch = version,
            Outlet = "Long Reads",
            Headline = "All that was said in a long night",
            PublishedAt = Sample.Morning.AddDays(-8),
            Paragraphs =
            [
                .. quotes.Select(
                    (quote, n) =>
                        $"“{quote}” {Speaker} said. {Sentence(words[(n * 225)..(n * 225 + 112)])} {Sentence([.. words[(n * 225 + 112)..(n * 225 + 225)], version == 2 && n % 8 == 0 ? "changed" : "stayed"])}"
                ),
            ],
            Names = [(Speaker, "person")],
            Said = [.. quotes.Select(quote => (quote, (string?)Speaker))],
        };

        static string Sentence(string[] words) => $"{char.ToUpperInvariant(words[0][0])}{string.Join(' ', words)[1..]}.";
    }

    /// <summary>20,000 words as a language has them: some hundred make up the half, and most stand once or twice.</summary>
    private static IEnumerable<string> Words(int seed)
    {
        string[] syllables = ["ha", "ven", "tor", "li", "mes", "ran", "do", "ke", "sti", "par", "on", "el", "gu", "bra", "ni", "fel"];
        var (vocabulary, dice) = (new Random(42), new Random(seed));
        string[] known =
        [
            .. Enumerable
                .Range(0, 5_000)
                .Select(rank => string.Concat(Enumerable.Range(0, 1 + rank % 4).Select(_ => syllables[vocabulary.Next(syllables.Length)]))),
        ];
        for (var n = 0; n < 20_000; n++)
            yield return known[(int)Math.Pow(known.Length, dice.NextDouble()) - 1];
    }
}
