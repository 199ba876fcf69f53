using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Contracts.Tests;

/// <summary>One event of each kind with every field filled: what the golden files show.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);
    private static readonly Guid ArticleId = DerivedId.From("article", "https://harbour.example/pier");
    private static readonly Guid Speaker = DerivedId.From("entity", "ilse brandt");
    private static readonly Guid FactId = DerivedId.From("fact", "ilse brandt\nthe pier will open on friday");
    private static readonly Guid AssertionId = DerivedId.From("assertion", $"{ArticleId}/1/0");

    private static readonly Journey Journey = new Journey
    {
        TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
        StartedAt = Morning,
        Stages = [],
    }
        .Passed("ingest", Morning, Morning.AddMilliseconds(12), "fetched")
        .Passed("parse", Morning.AddMilliseconds(20), Morning.AddMilliseconds(30), "parsed");

    private static readonly Article Article = new()
    {
        ArticleId = ArticleId,
        Version = 1,
        Fetch = 1,
        Replay = 2,
        TextHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Url = "https://harbour.example/pier",
        CanonicalUrl = "https://harbour.example/pier.html",
        Outlet = "Harbour Daily",
        PublisherFamily = "Harbour Group",
        OwnName = "Harbour Daily",
        Headline = "Pier to open on Friday",
        Text = "“The pier will open on Friday,” Ilse Brandt said.",
        Paragraphs = [new Span { Start = 0, Length = 49 }],
        Authors = ["Jonas Weil"],
        PublishedAt = Morning,
        ModifiedAt = Morning.AddHours(1),
        Language = "en",
        ImageUrl = "https://harbour.example/pier.jpg",
        Section = "City",
        Tags = ["harbour"],
        Origin = new Origin
        {
            Kind = "agency",
            Name = "Baltic Wire",
            Evidence = "(Baltic Wire)",
            Family = "Harbour Group",
            Site = "wire.example",
        },
        NearDuplicates =
        [
            new NearDuplicate
            {
                ArticleId = new Guid("0d6f5a4e-8d5c-5b44-9e55-0f5a3c8e1a77"),
                Kind = "reprint",
                Url = "https://wire.example/pier",
                Score = 0.94,
            },
        ],
        FeedId = DerivedId.From("feed", "https://harbour.example/feed.xml"),
    };

    private static readonly Annotations Annotations = new()
    {
        Mentions =
        [
            new Mention
            {
                Start = 32,
                Length = 11,
                Surface = "Ilse Brandt",
                Type = "person",
                EntityId = Speaker,
                WikidataId = null,
                Score = 0.8,
            },
        ],
        Entities =
        [
            new Entity
            {
                EntityId = Speaker,
                Name = "Ilse Brandt",
                Type = "person",
                Aliases = ["Brandt"],
                Description = "harbour master",
                Source = "nil",
            },
        ],
        Quotes =
        [
            new Quote
            {
                QuoteId = DerivedId.From("quote", $"{ArticleId}/1/0"),
                Kind = "direct",
                Content = [new Span { Start = 1, Length = 29 }],
                Text = "The pier will open on Friday,",
                Source = new Party
                {
                    Start = 32,
                    Length = 11,
                    Surface = "Ilse Brandt",
                    EntityId = Speaker,
                },
                Cue = new Span { Start = 44, Length = 4 },
                Via = null,
                FactId = FactId,
            },
        ],
        Assertions =
        [
            new Assertion
            {
                AssertionId = AssertionId,
                Start = 1,
                Length = 29,
                Subject = new Party
                {
                    Start = 32,
                    Length = 11,
                    Surface = "Ilse Brandt",
                    EntityId = Speaker,
                },
                Predicate = "say",
                Object = new Party
                {
                    Start = 1,
                    Length = 29,
                    Surface = "The pier will open on Friday,",
                },
                Quantity = new Quantity
                {
                    Value = 12,
                    Low = 12,
                    High = null,
                    Unit = "ships",
                    Approximate = true,
                    Start = 4,
                    Length = 8,
                },
                Time = new TimeInterval
                {
                    From = Morning,
                    To = Morning.AddDays(1),
                    Start = 20,
                    Length = 5,
                },
                Place = null,
                Polarity = "affirmed",
                Modality = "asserted",
                Attribution =
                [
                    new Party
                    {
                        Start = 32,
                        Length = 11,
                        Surface = "Ilse Brandt",
                        EntityId = Speaker,
                    },
                ],
                FactId = FactId,
            },
        ],
    };

    public static readonly IReadOnlyDictionary<string, object> All = new object[]
    {
        new PageFetched
        {
            ArticleId = ArticleId,
            Fetch = 1,
            Url = Article.Url,
            FinalUrl = Article.CanonicalUrl,
            FetchedAt = Morning,
            Replayed = true,
            Replay = 2,
            HtmlGzip = [31, 139, 8],
            Text = new PushedText
            {
                Title = Article.Headline,
                Text = Article.Text,
                PublishedAt = Morning,
                Outlet = "Harbour Daily",
                Language = "en",
                Authors = ["Jonas Weil"],
            },
            Entry = new FeedEntry
            {
                FeedId = Article.FeedId!.Value,
                FeedTitle = "Harbour Daily: all news",
                Outlet = "Harbour Daily",
                Tags = ["sample"],
                Title = Article.Headline,
                PublishedAt = Morning,
                Authors = ["Jonas Weil"],
                Language = "en",
                Source = new EntrySource { Title = "Baltic Wire", Url = "https://wire.example/feed" },
            },
            Outlet = "Harbour Daily",
            Journey = Journey,
        },
        new ArticleParsed { Article = Article, Journey = Journey },
        new ArticleAnnotated
        {
            Article = Article,
            Annotations = Annotations,
            Journey = Journey,
        },
        new ArticleLinked
        {
            Article = Article,
            Annotations = Annotations,
            Facts = [new FactReference { FactId = FactId, Status = "single-source" }],
            Story = new StoryReference { StoryId = DerivedId.From("story", "pier"), Headline = Article.Headline },
            Journey = Journey,
        },
        new FactChanged
        {
            FactId = FactId,
            Version = 2,
            ArticleId = ArticleId,
            OriginCount = 2,
            SupportCount = 2,
            Kind = "utterance",
            Statement = "Ilse Brandt: “The pier will open on Friday”",
            Status = "corroborated",
            SubjectId = Speaker,
            EntityIds = [Speaker],
            Origins = ["agency:Baltic Wire", "outlet:Harbour Daily"],
            Slots =
            [
                new FactSlot
                {
                    Name = "words",
                    Values =
                    [
                        new FactValue
                        {
                            Value = "The pier will open on Friday",
                            Support =
                            [
                                new FactSupport
                                {
                                    AssertionId = AssertionId,
                                    ArticleId = ArticleId,
                                    Version = 1,
                                    Url = Article.Url,
                                    Headline = Article.Headline,
                                    Outlet = Article.Outlet,
                                    Origin = "agency:Baltic Wire",
                                    OriginKey = "agency:baltic wire",
                                    PublishedAt = Morning,
                                    Start = 1,
                                    Length = 29,
                                    Text = "The pier will open on Friday,",
                                    SpeakerId = Speaker,
                                    Speaker = "Ilse Brandt",
                                },
                            ],
                        },
                    ],
                },
            ],
            Links =
            [
                new FactLink
                {
                    Relation = "repeats",
                    Rule = "same origin: agency:Baltic Wire",
                    FromAssertionId = AssertionId,
                    ToAssertionId = AssertionId,
                },
            ],
            FirstSeenAt = Morning,
            LastSeenAt = Morning.AddHours(2),
        },
        new EntityChanged
        {
            Entity = new Entity
            {
                EntityId = Speaker,
                Name = "Ilse Brandt",
                Type = "person",
                Aliases = ["I. Brandt"],
                Description = "director of the harbour",
                Source = "nil",
            },
            Version = 2,
            MergedInto = DerivedId.From("entity", "brandt"),
            ChangedAt = Morning.AddHours(3),
        },
        new StoryChanged
        {
            StoryId = DerivedId.From("story", "pier"),
            Version = 3,
            Headline = Article.Headline,
            ArticleIds = [ArticleId],
            ArticleCount = 201,
            Summary =
            [
                new StorySentence
                {
                    ArticleId = ArticleId,
                    Start = 0,
                    Length = 9,
                    Text = "The pier.",
                },
            ],
            EntityIds = [Speaker],
            FactIds = [FactId],
            FirstPublishedAt = Morning,
            LastPublishedAt = Morning.AddHours(2),
            MergedInto = DerivedId.From("story", "harbour"),
        },
        new ArticleSettled
        {
            ArticleId = ArticleId,
            Fetch = 1,
            Url = Article.Url,
            Outcome = "discarded",
            Reason = "the page holds no article text",
            AliasOf = DerivedId.From("article", "https://harbour.example/other"),
            SettledAt = Morning.AddSeconds(1),
            Journey = Journey,
        },
    }.ToDictionary(sample => sample.GetType().Name, StringComparer.Ordinal);
}
