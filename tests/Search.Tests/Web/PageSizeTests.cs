using System.Net.Http.Headers;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What a browser receives of a page, compressed as every browser asks for it: a reader on a slow line waits for nothing else.</summary>
public sealed class PageSizeTests(WebFixture search) : IClassFixture<WebFixture>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task Every_page_of_a_full_day_is_small()
    {
        var trace = await FullDay.FillAsync(search);
        var sizes = new List<string>();
        foreach (var (name, path) in FullDay.Pages.Append(("trace", $"/traces/{trace}")))
        {
            var bytes = await BytesAsync(path);
            sizes.Add($"{name} {bytes}");
            bytes.ShouldBeLessThan(MostBytes, name);
        }
        Keep("day", sizes);
    }

    [Fact]
    public async Task A_page_of_80_quotes_and_20000_words_with_a_rewritten_version_is_small()
    {
        var long1 = Long(1, 1);
        await search.IndexAsync(long1.Linked(), Long(2, 2).Linked());
        var sizes = new List<string>();
        foreach (
            var path in new[]
            {
                $"/articles/{long1.Id}",
                $"/articles/{long1.Id}?version=1",
                $"/articles/{long1.Id}?changes=on",
                $"/entities/{Sample.EntityId("Marta Okonjo")}",
                "/quotes?limit=80",
                "/search?limit=80",
            }
        )
        {
            var bytes = await BytesAsync(path);
            sizes.Add($"{path} {bytes}");
            bytes.ShouldBeLessThan(MostBytes, path);
        }
        Keep("long", sizes);
    }

    [Fact]
    public async Task A_fact_of_a_hundred_reports_and_the_story_of_them_are_small()
    {
        var word = search.NewWord();
        Sample[] reports =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(n => new Sample
                {
                    Url = $"https://outlet-{n}.example/{word}",
                    Outlet = $"Outlet {n}",
                    PublishedAt = Sample.Morning.AddMinutes(n),
                    Paragraphs = [$"The {word} was closed for {n % 7} days, the harbour said. {string.Join(' ', Words(n).Take(60))}."],
                }),
        ];
        await search.IndexAsync([.. reports.Select(report => report.Linked())]);
        var support = reports.Select(report => FullDay.Says(report, $"own:{report.Outlet}", report.Paragraphs[0][..40])).ToArray();
        var fact = new FactChanged
        {
            FactId = ServiceDefaults.Identity.DerivedId.From("fact", word),
            Version = 1,
            Kind = "statement",
            Status = "contested",
            Statement = $"The {word} was closed",
            Origins = [.. support.Take(20).Select(one => one.Origin)],
            OriginCount = 100,
            SupportCount = 100,
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
        await search.Events.PublishAsync(fact);
        var story = new StoryChanged
        {
            StoryId = ServiceDefaults.Identity.DerivedId.From("story", word),
            Version = 1,
            Headline = $"The {word} is closed",
            ArticleIds = [.. reports.Select(report => report.Id)],
            ArticleCount = 100,
            FirstPublishedAt = reports[0].PublishedAt,
            LastPublishedAt = reports[^1].PublishedAt,
        };
        await search.Events.PublishAsync(story);
        await Eventually.TrueAsync(
            async () =>
                (await search.PageAsync($"/facts/{fact.FactId}")).Status == 200
                && (await search.PageAsync($"/stories/{story.StoryId}")).Status == 200,
            "both are known"
        );
        var sizes = new List<string>();
        foreach (var path in new[] { $"/facts/{fact.FactId}", $"/stories/{story.StoryId}" })
        {
            var bytes = await BytesAsync(path);
            sizes.Add($"{path} {bytes}");
            bytes.ShouldBeLessThan(MostBytes, path);
        }
        Keep("large", sizes);
    }

    private static Sample Long(int version, int seed)
    {
        var words = Words(7).ToArray();
        string[] quotes = [.. Enumerable.Range(0, 80).Select(n => string.Join(' ', Words(100 + n).Take(20)) + ",")];
        return new Sample
        {
            Url = "https://long.example/all",
            Version = version,
            Fetch = version,
            Headline = "All that was said in a long night",
            Paragraphs =
            [
                .. quotes.Select(
                    (quote, n) =>
                        $"“{quote}” Marta Okonjo said. {Sentence(words[(n * 225)..(n * 225 + 112)])} {Sentence([.. words[(n * 225 + 112)..(n * 225 + 225)], seed == 2 && n % 8 == 0 ? "changed" : "stayed"])}"
                ),
            ],
            Names = [("Marta Okonjo", "person")],
            Said = [.. quotes.Select(quote => (quote, (string?)"Marta Okonjo"))],
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

    private async Task<int> BytesAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        // Only what is read without a key is compressed; a browser sends none.
        using var visitor = new HttpClient { BaseAddress = search.Address };
        using var answer = await visitor.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldNotBeEmpty();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>The sizes beside the pictures, for whoever looks at them.</summary>
    private static void Keep(string name, IEnumerable<string> sizes) =>
        File.WriteAllLines(Path.Combine(Repository.OutputFolder("screenshots"), $"bytes-{name}.txt"), sizes);
}
