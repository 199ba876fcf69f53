using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Identity;
using Shown = NewsMesh.Search.Query.QueryExamples;

namespace NewsMesh.Search.Articles;

/// <summary>For the description of the API.</summary>
internal static class ArticleExamples
{
    public static readonly SearchAnswer Search = new()
    {
        Total = 1,
        Items = [Shown.Article],
        Facets = new()
        {
            Entity = [new(Shown.Company.Id.ToString(), Shown.Company.Name, 1)],
            Speaker = [new(Shown.Person.Id.ToString(), Shown.Person.Name, 1)],
            Outlet = [new(Shown.Outlet, Shown.Outlet, 1)],
            Language = [new("en", "English", 1)],
            Counted = 1,
            CountedForNames = 1,
            Day = [new("2026-11-12", "2026-11-12", 1)],
        },
        NextCursor = null,
        TookMs = 4.2,
    };

    private static readonly int FirstParagraph = Shown.Text.IndexOf('\n', StringComparison.Ordinal);

    public static readonly ArticleAnswer Article = new()
    {
        Id = Shown.ArticleId,
        Version = 1,
        Url = Shown.Url,
        CanonicalUrl = Shown.Url,
        Headline = Shown.Headline,
        Snippet = Shown.Text[..FirstParagraph],
        Outlet = Shown.Outlet,
        Authors = ["Fiona Drummond"],
        Origin = new() { Kind = "own", Site = "northern-ledger.example" },
        PublishedAt = Shown.PublishedAt,
        PublishedDay = Shown.Day,
        ModifiedAt = null,
        Language = "en",
        Topics = ["companies"],
        ImageUrl = null,
        Text = Shown.Text,
        Paragraphs =
        [
            new() { Start = 0, Length = FirstParagraph },
            new() { Start = FirstParagraph + 2, Length = Shown.Text.Length - FirstParagraph - 2 },
        ],
        Versions =
        [
            new()
            {
                Version = 1,
                PublishedAt = Shown.PublishedAt,
                SeenAt = Shown.PublishedAt.AddMinutes(1),
                TextHash = "5f2b1c0de3a94c7f8f6a7d10b9e1c2437e0d9a8b6c5f4e3d2c1b0a9f8e7d6c5b",
                Headline = Shown.Headline,
                Diff = null,
            },
        ],
        Entities = Shown.Article.Entities,
        Mentions = [Mention(Shown.Company, "organization"), Mention(Shown.Person, "person")],
        Quotes =
        [
            new()
            {
                QuoteId = DerivedId.From("quote", Shown.Words),
                Kind = "direct",
                Content = [SpanOf(Shown.Words)],
                Text = Shown.Words,
                CueText = "said",
                Source = PartyOf(Shown.Person),
                Cue = new() { Start = Shown.At("said Stefan"), Length = "said".Length },
                FactId = Shown.UtteranceId,
            },
        ],
        Assertions =
        [
            new()
            {
                AssertionId = Shown.Nine.AssertionId,
                Start = Shown.Nine.Start,
                Length = Shown.Nine.Length,
                Subject = PartyOf(Shown.Company),
                Predicate = "cut",
                Quantity = new()
                {
                    Value = 900,
                    Low = 900,
                    High = 900,
                    Unit = "jobs",
                    Start = Shown.At("900"),
                    Length = "900".Length,
                },
                Polarity = "affirmed",
                Modality = "planned",
                Attribution = [PartyOf(Shown.Company)],
                FactId = Shown.Fact.Id,
            },
        ],
        Facts =
        [
            new(Shown.Fact.Id, Shown.Fact.Status, Shown.Fact.Statement) { Origins = Shown.Fact.Origins, Support = Shown.Fact.Support },
        ],
        NearDuplicates = [],
        AlsoReportedBy =
        [
            new(Shown.Twelve.ArticleId, Shown.Twelve.Outlet, Shown.Twelve.Headline, Shown.Twelve.PublishedAt, "en", Shown.Twelve.Origin, 1),
        ],
        Story = Shown.Story,
        TraceId = Shown.TraceId,
        Stages =
        [
            Stage("ingest", "fetched", 0),
            Stage("parse", "parsed", 1),
            Stage("entity-link", "linked", 2),
            Stage("search", "indexed", 3),
        ],
    };

    private static Mention Mention(NamedEntity entity, string type) =>
        new()
        {
            Start = Shown.At(entity.Name),
            Length = entity.Name.Length,
            Surface = entity.Name,
            Type = type,
            EntityId = entity.Id,
            Score = 0.93,
        };

    private static Span SpanOf(string words) => new() { Start = Shown.At(words), Length = words.Length };

    private static Party PartyOf(NamedEntity entity) =>
        new()
        {
            Start = Shown.At(entity.Name),
            Length = entity.Name.Length,
            Surface = entity.Name,
            EntityId = entity.Id,
        };

    private static Stage Stage(string service, string outcome, int second) =>
        new()
        {
            Service = service,
            StartedAt = Shown.PublishedAt.AddSeconds(second),
            EndedAt = Shown.PublishedAt.AddSeconds(second + 0.4),
            Outcome = outcome,
        };
}
