using System.Text;
using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Benchmarks.Search;

/// <summary>Linked articles as entity-link publishes them: 600 words, 12 names that are named twice each, 4 quotes.</summary>
internal sealed class LinkedArticles : IAsyncDisposable
{
    private const int Names = 12;
    private const int Quotes = 4;
    private const int AtOnce = 200;
    private readonly IBusControl _bus;

    private LinkedArticles(IBusControl bus) => _bus = bus;

    public static async Task<LinkedArticles> ConnectAsync(Uri broker)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(broker));
        await bus.StartAsync(TimeSpan.FromSeconds(30));
        return new LinkedArticles(bus);
    }

    public async Task PublishAsync(int first, int count)
    {
        foreach (var some in Enumerable.Range(first, count).Chunk(AtOnce))
            await Task.WhenAll(some.Select(number => _bus.Publish(Of(number))));
    }

    public async ValueTask DisposeAsync() => await _bus.StopAsync(TimeSpan.FromSeconds(10));

    private static ArticleLinked Of(int number)
    {
        var text = new StringBuilder();
        var (mentions, quotes, paragraphs) = (new List<Mention>(), new List<Quote>(), new List<Span>());
        for (var paragraph = 0; paragraph < Names; paragraph++)
        {
            var start = text.Length;
            for (var turn = 0; turn < 2; turn++)
            {
                mentions.Add(Named(text.Length, Name(number, paragraph)));
                text.Append(Name(number, paragraph));
                for (var word = 0; word < 22; word++)
                    text.Append(" word").Append((number * 31 + paragraph * 97 + turn * 13 + word * word * 7) % 20_000);
                text.Append(". ");
            }
            if (paragraph < Quotes)
                quotes.Add(Said(number, paragraph, start, text.ToString(start, 60), mentions[^1]));
            paragraphs.Add(new Span { Start = start, Length = text.Length - start });
            text.Append("\n\n");
        }
        var id = DerivedId.From("article", $"bench/{number}");
        return new ArticleLinked
        {
            Article = new Article
            {
                ArticleId = id,
                Version = 1,
                Fetch = 1,
                TextHash = $"{number}",
                Url = $"https://outlet{number % 500}.example/{number}",
                CanonicalUrl = $"https://outlet{number % 500}.example/{number}",
                Outlet = $"Bench {number % 500}",
                Headline = $"word{number % 20_000} word{number * 7 % 20_000} and what came of it",
                Text = text.ToString(),
                Paragraphs = paragraphs,
                Authors = ["Ann Lee"],
                PublishedAt = TimeProvider.System.GetUtcNow().AddYears(-20).AddSeconds(-number),
                Language = "en",
                Origin = new Origin { Kind = "own" },
            },
            Annotations = new Annotations
            {
                Mentions = mentions,
                Entities =
                [
                    .. Enumerable
                        .Range(0, Names)
                        .Select(name => new Entity
                        {
                            EntityId = EntityId(Name(number, name)),
                            Name = Name(number, name),
                            Type = "person",
                            Aliases = [],
                            Source = "nil",
                        }),
                ],
                Quotes = quotes,
            },
            Facts = [],
            Journey = new Journey
            {
                TraceId = "0af7651916cd43dd8448eb211c80319c",
                StartedAt = TimeProvider.System.GetUtcNow(),
                Stages = [],
            },
        };
    }

    /// <summary>Some are in every second article, most in few.</summary>
    private static string Name(int number, int name) => $"Person {(name < 2 ? name : number * 17 % (name * 300) + name * 1_000)}";

    private static Guid EntityId(string name) => DerivedId.From("entity", name);

    private static Mention Named(int start, string name) =>
        new()
        {
            Start = start,
            Length = name.Length,
            Surface = name,
            Type = "person",
            EntityId = EntityId(name),
            Score = 1,
        };

    private static Quote Said(int number, int ordinal, int start, string words, Mention who) =>
        new()
        {
            QuoteId = DerivedId.From("quote", $"bench/{number}/{ordinal}"),
            Kind = "direct",
            Content = [new Span { Start = start, Length = words.Length }],
            Text = words,
            Source = new Party
            {
                Start = who.Start,
                Length = who.Length,
                Surface = who.Surface,
                EntityId = who.EntityId,
            },
        };
}
