namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Numbers that a sentence names beside the one that it tells, and those that count what "the number of" names.</summary>
public sealed class FormerNumberTests
{
    [Theory]
    [InlineData("Tarvik on Friday widened a recall of kitchen heaters to 52,000 from 31,000.", 52_000)]
    [InlineData("The board has had 48 complaints, up from 12 three days ago.", 48)]
    [InlineData("The mill now expects a margin of 3 to 4 percent, down from the 5 to 7 percent it named in May.", 4)]
    [InlineData("The register lists 410 members, not the 380 in the report.", 410)]
    [InlineData("The pier cost £3.1m rather than £4.6m.", 3_100_000)]
    [InlineData("The club lowered its own estimate of the damage from 58 to 52 million crowns.", 52_000_000)]
    public void A_number_that_another_one_takes_the_place_of_is_not_told(string text, double told) =>
        Known.Annotate(text).Assertions.Select(one => one.Quantity?.High ?? one.Quantity?.Low).OfType<double>().Distinct().ShouldBe([told]);

    [Fact]
    public void What_was_so_a_year_before_still_was() =>
        Known.Annotate("Shares rose to 52 crowns from a low of 31 crowns.").Assertions.ShouldContain(one => one.Quantity != null);

    [Theory]
    [InlineData("The number of barns lost now stands at 37.", 37, "barn")]
    [InlineData("The number of women who have accused him has risen to six.", 6, "woman")]
    [InlineData("The number has risen to six.", 6, null)]
    public void The_number_of_things_counts_them(string text, double number, string? unit)
    {
        var quantity = Known.Annotate(text).Assertions.Select(one => one.Quantity).First(one => one is not null)!;
        (quantity.Value, quantity.Unit).ShouldBe((number, unit));
    }

    [Fact]
    public void The_same_in_other_money_is_no_other_sum() =>
        Known
            .Annotate("The board fined Tarvik 65 million euros ($76 million) on Friday.")
            .Assertions.Single(one => one.Predicate == "fine")
            .Quantity!.Unit.ShouldBe("EUR");
}
