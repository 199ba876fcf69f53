using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>What differs and contradicts nothing: numbers of other things, other persons, other moments.</summary>
public sealed class OtherEventsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static FactAssertion Said(int article, string predicate, string text, double? number = null, string? unit = null) =>
        Wording.Of(
            new FactAssertion
            {
                AssertionId = Id(article),
                ArticleId = Id(100 + article),
                Origin = $"site:{article}",
                SaidAt = Noon,
                Predicate = predicate,
                Quantity = number is null ? null : new FactQuantity(number, number, unit),
            },
            text
        );

    [Theory]
    [InlineData("The office is about 15 miles north of Tarvik", "15 miles", "mile", null)]
    [InlineData("The 15-mile road was closed", "15-mile", "mile", "road mile")]
    [InlineData("The agent asked for an eight-year contract", "eight-year", "year", null)]
    [InlineData("The striker signed an eight-year contract", "eight-year", "year", "contract year")]
    [InlineData("30 of the 80 wounded were treated", "30", "people", null)]
    [InlineData("About 30 people were wounded", "30 people", "people", "injure")]
    public void A_place_an_offer_and_a_part_are_no_number_of_the_event(string text, string number, string unit, string? key)
    {
        var start = text.IndexOf(number, StringComparison.Ordinal);
        Tally.Of(text, new Extent(0, text.Length), new Extent(start, start + number.Length), unit, null)?.Key.ShouldBe(key);
        if (key is null)
            Tally.Of(text, new Extent(0, text.Length), new Extent(start, start + number.Length), unit, null).ShouldBeNull();
    }

    [Fact]
    public void A_player_does_it_again_and_again()
    {
        var player = new FactParty(Id(7), "Ivo Brandt");
        Relation Between(string predicate, string one, string other) =>
            FactRules.Relate(
                Said(1, predicate, $"Ivo Brandt {one}", 2, "shot") with
                {
                    Subject = player,
                },
                Said(2, predicate, $"Ivo Brandt {other}", 6, "shot") with
                {
                    Subject = player,
                }
            );
        Between("block", "blocked two shots", "blocked six shots").Kind.ShouldBe(Relations.None);
        Between("order", "ordered two shots of vaccine", "ordered six shots of vaccine").Kind.ShouldBe(Relations.Contradicts);
    }

    [Fact]
    public void A_market_moves_from_minute_to_minute()
    {
        FactRules
            .Relate(
                Said(1, "fall", "Greek stocks plunged 5.4 percent on Monday", 5.4, "percent"),
                Said(2, "fall", "Greek stocks plunged 3.9 percent on Monday", 3.9, "percent")
            )
            .Kind.ShouldBe(Relations.None);
        FactRules
            .Relate(
                Said(1, "fall", "Greek harvests of olives plunged 5.4 percent on Crete", 5.4, "percent"),
                Said(2, "fall", "Greek harvests of olives plunged 3.9 percent on Crete", 3.9, "percent")
            )
            .Kind.ShouldBe(Relations.Contradicts);
    }

    [Fact]
    public void A_man_who_is_only_described_need_not_be_the_one_with_a_name()
    {
        var denied = Said(2, "wear", "the man was not wearing a harness") with
        {
            Denied = true,
            Sources = [new FactParty(Id(9), "Sheriff Moe")],
        };
        var named = Said(1, "wear", "Brandt was wearing a harness") with { Subject = new FactParty(Id(7), "Brandt") };
        FactRules.Relate(named, denied with { Subject = new FactParty(null, "the man") }).Kind.ShouldBe(Relations.None);
        FactRules.Relate(named, denied with { Subject = new FactParty(Id(7), "Brandt") }).Kind.ShouldBe(Relations.Disputes);
    }

    [Fact]
    public void Nobody_disputes_what_is_not_named_yet()
    {
        var named = Said(1, "identify", "The woman, identified by the police as Mara Lenz");
        var not = Said(2, "identify", "the woman, whom police did not identify") with { Denied = true };
        FactRules.Relate(named, not).Kind.ShouldBe(Relations.None);
    }

    [Fact]
    public void The_same_words_of_one_speaker_are_no_dispute()
    {
        var one = Said(1, "shoot", "he was going to be shot") with
        {
            Sources = [new FactParty(null, "He"), new FactParty(null, "Sheriff Moe")],
        };
        var other = Said(2, "shoot", "he was going to be shot") with
        {
            Denied = true,
            Sources = [new FactParty(null, "He"), new FactParty(null, "Moe")],
        };
        FactRules.Relate(one, other).Kind.ShouldBe(Relations.None);
    }

    [Fact]
    public void What_was_not_expected_disputes_nothing_that_happens()
    {
        var toll = Said(1, "rise", "the death toll rises to ten in Tarvik");
        var expected = Said(2, "rise", "he did not expect the death toll in Tarvik to rise") with
        {
            Denied = true,
            Modality = "planned",
            Sources = [new FactParty(Id(9), "Mr Moe")],
        };
        FactRules.Relate(toll, expected).Kind.ShouldBe(Relations.None);
    }
}
