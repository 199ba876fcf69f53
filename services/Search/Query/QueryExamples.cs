using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Query;

/// <summary>What the examples in the description of the API have in common: an invented company, its chief executive, and two outlets that disagree on it.</summary>
internal static class QueryExamples
{
    public const string Url = "https://northern-ledger.example/lindqvist-confirms-900-jobs";
    public const string Headline = "Lindqvist to cut 900 jobs";
    public const string Outlet = "Northern Ledger";
    public const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    public const string Words = "It is the right decision";

    public const string Text =
        "Lindqvist Turbin will cut 900 jobs, the turbine maker said on Thursday.\n\n“It is the right decision,” said Stefan Lindqvist, the chief executive.";

    public static readonly DateTimeOffset PublishedAt = new(2026, 11, 12, 9, 30, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 11, 12);
    public static readonly Guid ArticleId = DerivedId.From("article", Url);
    public static readonly Guid UtteranceId = DerivedId.From("fact", Words);
    public static readonly NamedEntity Person = new(DerivedId.From("entity", "Stefan Lindqvist"), "Stefan Lindqvist");
    public static readonly NamedEntity Company = new(DerivedId.From("entity", "Lindqvist Turbin"), "Lindqvist Turbin");
    public static readonly StoryItem Story = new(DerivedId.From("story", Url), Headline);

    public static readonly ArticleItem Article = new()
    {
        Id = ArticleId,
        Url = Url,
        Headline = Headline,
        Snippet = "Lindqvist Turbin will cut 900 jobs, the <mark>turbine</mark> maker said on Thursday.",
        Outlet = Outlet,
        PublishedAt = PublishedAt,
        PublishedDay = Day,
        Language = "en",
        Entities = [new(Company.Id, Company.Name, "organization"), new(Person.Id, Person.Name, "person")],
        Story = Story,
        NearDuplicates = 0,
        TraceId = TraceId,
    };

    public static readonly UtteranceItem Utterance = new()
    {
        Id = UtteranceId,
        Text = Words,
        Kind = "direct",
        Polarity = "affirmed",
        Cue = "said",
        Speaker = new(Person.Id, Person.Name),
        FactId = UtteranceId,
        FirstSeenAt = PublishedAt,
        LastSeenAt = PublishedAt,
        Variants = [new(Words, "direct", "affirmed", "said", [ArticleId])],
        Articles = [new(ArticleId, Url, Headline, Outlet, PublishedAt, null, "en", At(Words))],
    };

    public static readonly SupportItem Nine = Support("will cut 900 jobs") with
    {
        Context = new("Lindqvist Turbin ", "will cut 900 jobs", ", the turbine maker said on Thursday."),
    };

    public static readonly SupportItem Twelve = Nine with
    {
        AssertionId = DerivedId.From("assertion", "1,200"),
        ArticleId = DerivedId.From("article", "https://harbour-courier.example/lindqvist-1200-jobs-union"),
        Url = "https://harbour-courier.example/lindqvist-1200-jobs-union",
        Headline = "Lindqvist plans to cut 1,200 jobs, union says",
        Outlet = "Harbour Courier",
        Origin = "own:Harbour Courier",
        PublishedAt = PublishedAt.AddHours(2),
        Start = 0,
        Length = "Lindqvist Turbin is to cut 1,200 jobs".Length,
        Text = "Lindqvist Turbin is to cut 1,200 jobs",
        Cue = "said",
        Speaker = new(null, "the union"),
        Context = new("", "Lindqvist Turbin is to cut 1,200 jobs", ", the union said."),
    };

    public static readonly FactAnswer Fact = new()
    {
        Id = DerivedId.From("fact", "Lindqvist Turbin will cut 900 jobs"),
        Kind = "statement",
        Statement = "Lindqvist Turbin will cut 900 jobs",
        Polarity = "affirmed",
        Status = "contested",
        Origins = 2,
        OriginNames = [Nine.Origin, Twelve.Origin],
        Support = 2,
        Entities = [Company],
        FirstSeenAt = Nine.PublishedAt,
        LastSeenAt = Twelve.PublishedAt,
        Slots = [new("jobs", [Value("900", Nine), Value("1200", Twelve)])],
        SupportShown = 2,
        Links = [new("contradicts", "another number for the same question, on the same day", Twelve, Nine)],
    };

    /// <summary>Where the words stand in the text.</summary>
    public static int At(string words) => Text.IndexOf(words, StringComparison.Ordinal);

    private static ValueItem Value(string value, SupportItem support) => new(value, 1, support.PublishedAt, support.PublishedAt, [support]);

    private static SupportItem Support(string words) =>
        new()
        {
            AssertionId = DerivedId.From("assertion", words),
            ArticleId = ArticleId,
            Version = 1,
            Url = Url,
            Headline = Headline,
            Outlet = Outlet,
            Origin = $"own:{Outlet}",
            PublishedAt = PublishedAt,
            Start = At(words),
            Length = words.Length,
            Text = words,
            Kind = "indirect",
            Cue = "said",
            Polarity = "affirmed",
            Speaker = new(Company.Id, Company.Name),
            Language = "en",
        };
}
