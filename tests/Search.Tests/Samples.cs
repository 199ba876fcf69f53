using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests;

/// <summary>Linked articles as entity-link would publish them: names and quotes are given as words and found in the text.</summary>
internal sealed record Sample
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);

    public required string Url { get; init; }
    public string Headline { get; init; } = "Ferry line reopens";
    public required string[] Paragraphs { get; init; }
    public int Version { get; init; } = 1;
    public int Fetch { get; init; } = 1;
    public string Outlet { get; init; } = "Harbour Courier";
    public string Language { get; init; } = "en";
    public string? Section { get; init; }
    public string[] Authors { get; init; } = ["Ann Lee"];
    public DateTimeOffset PublishedAt { get; init; } = Morning;
    public (string Name, string Type)[] Names { get; init; } = [];

    /// <summary>How sure each link is.</summary>
    public double Score { get; init; } = 1;

    /// <summary>Quoted words and the name of who says them; null for somebody who is not named.</summary>
    public (string Words, string? Speaker)[] Said { get; init; } = [];

    public Guid Id => DerivedId.From("article", Url);

    public static Guid EntityId(string name) => DerivedId.From("entity", name);

    /// <summary>Entity-link derives the utterance from its speaker and words; so does this.</summary>
    public static Guid UtteranceId(string speaker, string words) => DerivedId.From("fact", $"{speaker}\n{words}");

    private string Text => string.Join("\n\n", Paragraphs);

    public ArticleLinked Linked() =>
        new()
        {
            Article = new Article
            {
                ArticleId = Id,
                Version = Version,
                Fetch = Fetch,
                TextHash = $"hash-{Version}",
                Url = Url,
                CanonicalUrl = Url,
                Outlet = Outlet,
                Headline = Headline,
                Text = Text,
                Paragraphs =
                [
                    .. Paragraphs.Select(
                        (paragraph, index) =>
                            new Span { Start = Paragraphs.Take(index).Sum(before => before.Length + 2), Length = paragraph.Length }
                    ),
                ],
                Authors = Authors,
                PublishedAt = PublishedAt,
                Language = Language,
                Section = Section,
                Origin = new Origin { Kind = "own" },
            },
            Annotations = new Annotations
            {
                Mentions =
                [
                    .. Names.SelectMany(name =>
                        Places(name.Name)
                            .Select(start => new Mention
                            {
                                Start = start,
                                Length = name.Name.Length,
                                Surface = name.Name,
                                Type = name.Type,
                                EntityId = EntityId(name.Name),
                                Score = Score,
                            })
                    ),
                ],
                Entities =
                [
                    .. Names.Select(name => new Entity
                    {
                        EntityId = EntityId(name.Name),
                        Name = name.Name,
                        Type = name.Type,
                        Aliases = [name.Name.Split(' ')[^1]],
                        Source = "nil",
                    }),
                ],
                Quotes = [.. Said.Select(Quote)],
            },
            Facts =
            [
                .. Said.Where(said => said.Speaker is not null)
                    .Select(said => new FactReference { FactId = UtteranceId(said.Speaker!, said.Words), Status = "single-source" }),
            ],
            Journey = new Journey
            {
                TraceId = "0af7651916cd43dd8448eb211c80319c",
                StartedAt = PublishedAt,
                Stages =
                [
                    new Stage
                    {
                        Service = "ingest",
                        StartedAt = PublishedAt,
                        EndedAt = PublishedAt.AddMilliseconds(320),
                        Outcome = "fetched",
                    },
                    new Stage
                    {
                        Service = "parse",
                        StartedAt = PublishedAt.AddMilliseconds(330),
                        EndedAt = PublishedAt.AddMilliseconds(371),
                        Outcome = "parsed",
                    },
                    new Stage
                    {
                        Service = "entity-link",
                        StartedAt = PublishedAt.AddMilliseconds(380),
                        EndedAt = PublishedAt.AddMilliseconds(402),
                        Outcome = "linked",
                    },
                ],
            },
        };

    private Quote Quote((string Words, string? Speaker) said, int ordinal)
    {
        var start = Text.IndexOf(said.Words, StringComparison.Ordinal);
        return new Quote
        {
            QuoteId = DerivedId.From("quote", $"{Id}/{Version}/{ordinal}"),
            Kind = "direct",
            Content = [new Span { Start = start, Length = said.Words.Length }],
            Text = said.Words,
            Source = said.Speaker is null
                ? null
                : new Party
                {
                    Start = Places(said.Speaker).First(),
                    Length = said.Speaker.Length,
                    Surface = said.Speaker,
                    EntityId = EntityId(said.Speaker),
                },
            FactId = said.Speaker is null ? null : UtteranceId(said.Speaker, said.Words),
        };
    }

    private IEnumerable<int> Places(string name)
    {
        for (
            var at = Text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = Text.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
            yield return at;
    }
}
