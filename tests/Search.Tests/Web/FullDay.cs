using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Traces;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>The invented day with all that pages can show: a story, a contested fact, a change of position, an alert with a hit, a discard, a failure and a trace.</summary>
internal static class FullDay
{
    private static readonly (string, string)[] Names =
    [
        ("Marta Okonjo", "person"),
        ("Tom Hendriks", "person"),
        ("Tallinn", "location"),
        ("NordFerry", "organization"),
        ("Martha Okonjo", "person"),
    ];

    public static readonly Guid Story = DerivedId.From("story", "full-day");
    public static readonly Guid Sailings = DerivedId.From("fact", "full-day sailings");
    public static readonly Guid Opening = DerivedId.From("fact", "full-day opening");
    public static readonly Guid Reopened = DerivedId.From("fact", "full-day reopened");
    public static readonly Guid Discarded = DerivedId.From("article", "https://pier-news.example/gallery");
    public static readonly Guid Failed = DerivedId.From("article", "https://pier-news.example/broken");

    public static readonly Sample Wire = Report(
        "https://fjord-times.example/sailings",
        "Fjord Times",
        "NordFerry cancels twelve sailings",
        1,
        "Twelve sailings to Tallinn were cancelled on Monday, the agency Coastwire reported.",
        "“The pier opens again on Friday,” Marta Okonjo told Coastwire."
    );

    public static readonly Sample Copy = Report(
        "https://sound-herald.example/sailings",
        "Sound Herald",
        "Twelve ferries stay in port",
        2,
        "Twelve sailings to Tallinn were cancelled on Monday, the agency Coastwire reported."
    );

    public static readonly Sample Own = Report(
        "https://north-post.example/sailings",
        "North Post",
        "Fifteen sailings fall out",
        4,
        "NordFerry cancelled fifteen sailings to Tallinn, its spokesman Tom Hendriks said at the quay.",
        "“The pier opens again on Sunday,” Marta Okonjo said later."
    );

    private static readonly Sample Late = Report(
        "https://north-post.example/late",
        "North Post",
        "What the pier costs",
        6,
        "The pier at Tallinn costs more than planned, and Martha Okonjo says so."
    );

    private static readonly Sample Elsewhere = Report(
        "https://hill-gazette.example/snow",
        "Hill Gazette",
        "Snow closes the pass",
        3,
        "Snow closed the pass on Monday."
    );

    /// <summary>What the day is found by, and every page that shows something of it, by a name for its picture.</summary>
    public sealed record Shown(string Trace, string Alert)
    {
        public IReadOnlyList<(string Name, string Path)> Pages =>
            [
                ("home", "/"),
                ("search", "/search?q=harbour"),
                ("nothing", "/search?q=nowhere&outlet=X"),
                ("article", $"/articles/{Newsdesk.Reopening.Id}"),
                ("article-old", $"/articles/{Newsdesk.Reopening.Id}?version=1"),
                ("article-changes", $"/articles/{Newsdesk.Reopening.Id}?changes=on"),
                ("discarded", $"/articles/{Discarded}"),
                ("failed", $"/articles/{Failed}"),
                ("quotes", "/quotes"),
                ("stories", "/stories"),
                ("story", $"/stories/{Story}?outlet=Fjord%20Times&outlet=North%20Post"),
                ("facts", "/facts"),
                ("fact-contested", $"/facts/{Sailings}"),
                ("fact-utterance", $"/facts/{Newsdesk.Utterance().FactId}"),
                ("entities", "/entities"),
                ("entity", $"/entities/{Sample.EntityId("Marta Okonjo")}"),
                ("correct", $"/entities/{Sample.EntityId("Marta Okonjo")}/correct"),
                ("alerts", "/alerts?q=ship"),
                ("alert", $"/alerts/{Alert}"),
                ("feeds", "/feeds"),
                ("pipeline", "/pipeline"),
                ("traces", "/traces"),
                ("trace", $"/traces/{Trace}"),
            ];

        public string PathOf(string name) => Pages.Single(page => page.Name == name).Path;
    }

    /// <summary>What outlets wrote, as a page may show it: headlines, and how paragraphs and quotes begin.</summary>
    public static IReadOnlyList<string> Written =>
        [
            .. Newsdesk
                .Day()
                .Concat(new[] { Wire, Copy, Own, Late, Elsewhere }.Select(report => report.Linked()))
                .SelectMany(linked =>
                    linked
                        .Article.Text.Split("\n\n")
                        .Concat(linked.Annotations.Quotes.Select(quote => quote.Text))
                        .Select(words => words[..Math.Min(words.Length, Beginning)].Trim('“', '”', ' '))
                        .Prepend(linked.Article.Headline)
                )
                .Distinct(),
        ];

    /// <summary>Characters that stand in no word of ours; marks around names cut what is longer.</summary>
    private const int Beginning = 18;

    private static readonly ConditionalWeakTable<WebFixture, Task<Shown>> Filled = [];

    /// <summary>Indexes the day, once for each service.</summary>
    public static Task<Shown> FillAsync(WebFixture search) => Filled.GetValue(search, IndexAsync);

    private static async Task<Shown> IndexAsync(WebFixture search)
    {
        string trace;
        using (var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, ArticleStory.Services))
        {
            trace = ArticleStory.Tell(story).ToHexString();
            story.Send();
        }
        using var alert = await search.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/alerts")
            {
                Headers = { { "X-Api-Key", SearchFixture.ApiKey } },
                Content = JsonContent.Create(new { query = "sailings" }),
            }
        );
        alert.EnsureSuccessStatusCode();
        var coastwire = new Origin
        {
            Kind = "agency",
            Name = "Coastwire",
            Evidence = "the agency Coastwire reported",
        };
        ArticleLinked[] day =
        [
            .. Newsdesk.Day().Select(linked => Stating(linked with { Journey = linked.Journey with { TraceId = trace } })),
            From(Wire, coastwire),
            From(Copy, coastwire),
            Own.Linked(),
            Late.Linked(),
            Elsewhere.Linked(),
        ];
        await search.IndexAsync(day);
        foreach (var fact in Facts())
            await search.Events.PublishAsync(fact);
        await search.Events.PublishAsync(TheStory());
        var journey = day[0].Journey;
        foreach (
            var (id, url, outcome, reason) in new[]
            {
                (Discarded, "https://pier-news.example/gallery", "discarded", "the page has no article: its longest text is 14 words"),
                (Failed, "https://pier-news.example/broken", "failed", "the text could not be stored: the database did not answer"),
            }
        )
        {
            await search.Events.PublishAsync(
                new ArticleSettled
                {
                    ArticleId = id,
                    Fetch = 1,
                    Url = url,
                    Outcome = outcome,
                    Reason = reason,
                    SettledAt = Newsdesk.Reopening.PublishedAt.AddSeconds(1),
                    Journey = journey with { Stages = [journey.Stages[0], journey.Stages[1] with { Outcome = outcome, Reason = reason }] },
                }
            );
        }
        await Eventually.TrueAsync(
            async () =>
                (await search.GetAsync($"/traces/{trace}")).GetProperty("spanCount").GetInt32() >= 28
                && (await search.GetAsync("/facts")).GetProperty("items").GetArrayLength() >= 4
                && (await search.PageAsync($"/stories/{Story}")).Status == 200
                && (await search.PageAsync($"/articles/{Discarded}")).Status == 200
                && (await search.PageAsync($"/articles/{Failed}")).Status == 200,
            "the day is indexed"
        );
        return new Shown(trace, (await alert.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
    }

    public static FactSupport Says(Sample article, string origin, string words, string? speaker = null)
    {
        var start = string.Join("\n\n", article.Paragraphs).IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new FactSupport
        {
            AssertionId = DerivedId.From("assertion", $"{article.Url} {words}"),
            ArticleId = article.Id,
            Version = article.Version,
            Url = article.Url,
            Headline = article.Headline,
            Outlet = article.Outlet,
            Origin = origin,
            PublishedAt = article.PublishedAt,
            Start = start,
            Length = words.Length,
            Text = words,
            SpeakerId = speaker is null ? null : Sample.EntityId(speaker),
            Speaker = speaker,
        };
    }

    private static Sample Report(string url, string outlet, string headline, int hour, params string[] paragraphs) =>
        new()
        {
            Url = url,
            Outlet = outlet,
            Headline = headline,
            PublishedAt = Newsdesk.Reopening.PublishedAt.AddHours(hour),
            Paragraphs = paragraphs,
            Names = [.. Names.Where(name => paragraphs.Any(paragraph => paragraph.Contains(name.Item1, StringComparison.Ordinal)))],
            Said =
            [
                .. paragraphs
                    .Where(paragraph => paragraph.StartsWith('“'))
                    .Select(paragraph => (paragraph[1..paragraph.IndexOf('”', StringComparison.Ordinal)], (string?)"Marta Okonjo")),
            ],
        };

    /// <summary>The reopening as a statement of its first paragraph.</summary>
    private static ArticleLinked Stating(ArticleLinked linked)
    {
        const string Words = "The harbour of Tallinn reopened on Monday";
        return linked.Article.Text.StartsWith(Words, StringComparison.Ordinal)
            ? linked with
            {
                Annotations = linked.Annotations with
                {
                    Assertions =
                    [
                        new Assertion
                        {
                            AssertionId = DerivedId.From("assertion", $"{linked.Article.VersionKey()} reopened"),
                            Start = 0,
                            Length = Words.Length,
                            Predicate = "open",
                            Polarity = "affirmed",
                            Modality = "asserted",
                            FactId = Reopened,
                        },
                    ],
                },
                Facts = [.. linked.Facts, new FactReference { FactId = Reopened, Status = "corroborated" }],
            }
            : linked;
    }

    private static ArticleLinked From(Sample sample, Origin origin)
    {
        var linked = sample.Linked();
        return linked with { Article = linked.Article with { Origin = origin } };
    }

    private static IEnumerable<FactChanged> Facts()
    {
        yield return Newsdesk.Utterance();
        FactSupport twelve = Says(Wire, "agency:Coastwire", Wire.Paragraphs[0]),
            copied = Says(Copy, "agency:Coastwire", Copy.Paragraphs[0]),
            fifteen = Says(Own, "own:North Post", Own.Paragraphs[0]),
            again = Says(Own, "own:North Post", "fifteen sailings");
        yield return new FactChanged
        {
            FactId = Sailings,
            Version = 1,
            Kind = "statement",
            Status = "contested",
            Statement = "NordFerry cancelled sailings to Tallinn",
            SubjectId = Sample.EntityId("NordFerry"),
            EntityIds = [Sample.EntityId("NordFerry"), Sample.EntityId("Tallinn")],
            Origins = ["agency:Coastwire", "own:North Post"],
            Slots =
            [
                new FactSlot
                {
                    Name = "sailings cancelled",
                    Values =
                    [
                        new FactValue { Value = "12", Support = [twelve, copied] },
                        new FactValue { Value = "15", Support = [fifteen, again] },
                    ],
                },
            ],
            Links =
            [
                new FactLink
                {
                    Relation = "repeats",
                    Rule = "the same words from the same origin (agency:Coastwire): no further witness",
                    FromAssertionId = copied.AssertionId,
                    ToAssertionId = twelve.AssertionId,
                },
                new FactLink
                {
                    Relation = "contradicts",
                    Rule = "the same event and day, and two numbers of cancelled sailings that exclude each other: 15 and 12",
                    FromAssertionId = fifteen.AssertionId,
                    ToAssertionId = twelve.AssertionId,
                },
            ],
            FirstSeenAt = twelve.PublishedAt,
            LastSeenAt = fifteen.PublishedAt,
        };
        FactSupport friday = Says(Wire, "own:Fjord Times", "The pier opens again on Friday,", "Marta Okonjo"),
            sunday = Says(Own, "own:North Post", "The pier opens again on Sunday,", "Marta Okonjo");
        yield return new FactChanged
        {
            FactId = Opening,
            Version = 1,
            Kind = "statement",
            Status = "superseded",
            Statement = "The pier opens again",
            SubjectId = Sample.EntityId("Marta Okonjo"),
            EntityIds = [Sample.EntityId("Marta Okonjo"), Sample.EntityId("Tallinn")],
            Origins = ["own:Fjord Times", "own:North Post"],
            Slots =
            [
                new FactSlot
                {
                    Name = "opens",
                    Values =
                    [
                        new FactValue { Value = "Friday", Support = [friday] },
                        new FactValue { Value = "Sunday", Support = [sunday] },
                    ],
                },
            ],
            Links =
            [
                new FactLink
                {
                    Relation = "updates",
                    Rule = "the same speaker on the same event, later: Sunday after Friday",
                    FromAssertionId = sunday.AssertionId,
                    ToAssertionId = friday.AssertionId,
                },
            ],
            FirstSeenAt = friday.PublishedAt,
            LastSeenAt = sunday.PublishedAt,
        };
        yield return new FactChanged
        {
            FactId = Reopened,
            Version = 1,
            Kind = "statement",
            Status = "corroborated",
            Statement = "The harbour of Tallinn reopened on Monday",
            EntityIds = [Sample.EntityId("Tallinn")],
            Origins = ["own:Harbour Courier", "own:Pier News"],
            Slots =
            [
                new FactSlot
                {
                    Name = "statement",
                    Values =
                    [
                        new FactValue
                        {
                            Value = "the harbour of Tallinn reopened",
                            Support = [Says(Newsdesk.Reopening, "own:Harbour Courier", "The harbour of Tallinn reopened on Monday")],
                        },
                    ],
                },
            ],
            FirstSeenAt = Newsdesk.Reopening.PublishedAt,
            LastSeenAt = Newsdesk.Reopening.PublishedAt,
        };
    }

    private static StoryChanged TheStory() =>
        new()
        {
            StoryId = Story,
            Version = 1,
            Headline = "The harbour of Tallinn reopens, and sailings are cancelled",
            ArticleIds = [Newsdesk.Reopening.Id, Wire.Id, Copy.Id, DerivedId.From("article", "https://pier-news.example/back"), Own.Id],
            ArticleCount = 5,
            Summary =
            [
                new StorySentence
                {
                    ArticleId = Newsdesk.Reopening.Id,
                    Start = 0,
                    Length = Newsdesk.Reopening.Paragraphs[0].Length,
                    Text = Newsdesk.Reopening.Paragraphs[0],
                },
            ],
            EntityIds = [Sample.EntityId("Tallinn"), Sample.EntityId("NordFerry")],
            FirstPublishedAt = Newsdesk.Reopening.PublishedAt,
            LastPublishedAt = Own.PublishedAt,
        };
}
