using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>Whatever the order in which the articles of a story come, and however often: in the end the same clauses are the same facts, in the database as well.</summary>
public sealed class StoryOrderTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    /// <summary>What each article says, in the order of publication; the names of ship and port are a run's own, so that no two runs are one story.</summary>
    private static readonly (string Text, string Predicate, int? Killed)[] Reports =
    [
        ("A fire on the ferry {0} near {1} killed 12 people.", "kill", 12),
        ("Twelve people died when fire broke out on the ferry {0} near {1}.", "die", 12),
        ("The harbour was closed for passenger ships on Thursday morning.", "close", null),
        ("The fire on the ferry {0} near {1} killed 15 people.", "kill", 15),
        ("Authorities closed the harbour for passenger ships on Thursday morning.", "close", null),
        ("Shares of the owning company fell by four percent in Stockholm.", "fall", null),
    ];

    private const string Expected = "abd | ce | f";

    [Theory]
    [InlineData("forth", "abcdef")]
    [InlineData("back", "fedcba")]
    [InlineData("mixed", "debfac")]
    [InlineData("twice", "bdbacefac")]
    public async Task The_facts_are_the_same(string run, string order)
    {
        var heard = new Dictionary<char, int>();
        foreach (var letter in order)
        {
            var read = Read(run, letter);
            await mesh.Events.PublishAsync(read);
            heard[letter] = heard.GetValueOrDefault(letter) + 1;
            await mesh.Events.WaitForAsync<ArticleLinked>(
                linked => linked.Article.ArticleId == read.Article.ArticleId,
                count: heard[letter]
            );
        }
        var facts = await mesh.Database.ScalarAsync<string>(
            $"""
            SELECT string_agg(articles, ' | ' ORDER BY articles) FROM (
                SELECT string_agg(substr(url, length('https://{run}-') + 1, 1), '' ORDER BY url) AS articles
                FROM entity_link.assertions JOIN entity_link.articles USING (article_id)
                WHERE url LIKE 'https://{run}-%' AND fact_id IS NOT NULL GROUP BY fact_id) fact
            """
        );
        facts.ShouldBe(Expected);
    }

    private static ArticleAnnotated Read(string run, char letter)
    {
        var (text, predicate, killed) = Reports[letter - 'a'];
        var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, $"{run}ia", $"{run}sund");
        // The same words in another order each time: one story, and no copy.
        var words = Enumerable.Range(0, 24).Select(number => $"{run}{(char)('a' + number)}");
        var told = string.Join(' ', words.OrderBy(word => DerivedId.From(letter.ToString(), word)));
        var parsed = Sample.Article($"{run}-{letter}", $"Outlet {letter}", $"{said} Witnesses named {told}.");
        return new ArticleAnnotated
        {
            Article = parsed.Article with { PublishedAt = Sample.Morning.AddHours(letter - 'a'), Headline = said },
            Journey = parsed.Journey,
            Annotations = new Annotations
            {
                Assertions =
                [
                    new Assertion
                    {
                        AssertionId = DerivedId.From("assertion", $"{run}-{letter}"),
                        Start = 0,
                        Length = said.Length,
                        Predicate = predicate,
                        Subject = new Party
                        {
                            Start = 0,
                            Length = said.Length,
                            Surface = "the ferry",
                        },
                        Quantity = killed is null
                            ? null
                            : new Quantity
                            {
                                Value = killed,
                                Low = killed,
                                High = killed,
                                Unit = "person",
                            },
                        Polarity = "affirmed",
                        Modality = "asserted",
                    },
                ],
            },
        };
    }
}
