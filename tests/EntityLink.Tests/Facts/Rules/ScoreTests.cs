using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>Scores, times of day and words, by which two reports are known to tell the same whatever their verbs.</summary>
public sealed class ScoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(
        "lead",
        "Dan Morley led the Wexby Rovers to a 162-139 record",
        "have",
        "He had a record of 162–139 with Wexby",
        Relations.Corroborates
    )]
    [InlineData(
        "lead",
        "Dan Morley led the Wexby Rovers to a 162-139 record",
        "have",
        "He had a record of 161-140 with Wexby",
        Relations.None
    )]
    [InlineData("lead", "Dan Morley led the Wexby Rovers to a 2-1 win", "have", "The Rovers had a 2-1 lead at half time", Relations.None)]
    [InlineData("lead", "Morley led the Rovers to a 62-39 record, after 50-51", "have", "The Rovers had 62-39 and 50-51", Relations.None)]
    [InlineData("publish", "The Rovers published a book for 2019-20", "lose", "Wexby lost 2019-2020 members", Relations.None)]
    public void One_score_with_two_digits_is_the_same_whatever_the_verb(
        string verb,
        string one,
        string verbToo,
        string other,
        string relation
    ) => FactRules.Relate(Said(1, verb, one), Said(2, verbToo, other)).Kind.ShouldBe(relation);

    [Fact]
    public void A_time_of_day_that_names_no_day_is_of_the_day_before_too()
    {
        var called = At(Said(1, "call", "The fire service was called at 06:00 to the market"), Noon.Date.AddHours(6));
        FactRules
            .Relate(called, At(Said(2, "call", "The fire service was called at about 06:00 to Wexby’s market"), Noon.Date.AddHours(30)))
            .Kind.ShouldBe(Relations.Corroborates);
        FactRules
            .Relate(called, At(Said(2, "call", "The fire service was called at 09:00 to the market"), Noon.Date.AddHours(33)))
            .Kind.ShouldBe(Relations.None);
        FactRules
            .Relate(called, At(Said(2, "call", "The fire service was called at 06:00 to the market"), Noon.Date.AddHours(54)))
            .Kind.ShouldBe(Relations.None, "two days on it is another call");
    }

    [Theory]
    [InlineData("The tremor, which struck at 13:53, was felt in the harbours of Tarvik and Holm", 24, Relations.Corroborates)]
    [InlineData("The tremor, which struck at 13:53, was felt in the harbours of Tarvik and Holm", 72, Relations.None)]
    [InlineData("The tremor, which struck today at 13:53, was felt in the harbours of Tarvik and Holm", 24, Relations.None)]
    [InlineData("The tremor was felt", 24, Relations.None)]
    public void What_two_articles_print_alike_is_one_whichever_day_is_read(string text, int hours, string relation)
    {
        var one = At(Said(1, "feel", text), Noon.Date.AddHours(9));
        var other = At(Said(2, "feel", text), Noon.Date.AddHours(9 + hours + 3)) with { SaidAt = Noon.AddHours(hours) };
        FactRules.Relate(one, other).Kind.ShouldBe(relation);
    }

    private static FactAssertion At(FactAssertion one, DateTime from) =>
        one with
        {
            Time = new FactPeriod(new DateTimeOffset(from, TimeSpan.Zero), new DateTimeOffset(from.AddHours(1), TimeSpan.Zero)),
        };

    private static FactAssertion Said(int article, string predicate, string text) =>
        Wording.Of(
            new FactAssertion
            {
                AssertionId = new Guid(article, 0, 0, new byte[8]),
                ArticleId = new Guid(100 + article, 0, 0, new byte[8]),
                Origin = $"site:{article}",
                SaidAt = Noon,
                Predicate = predicate,
            },
            text
        );
}
