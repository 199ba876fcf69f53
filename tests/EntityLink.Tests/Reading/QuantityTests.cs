using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Numbers with what they count or measure.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("The yard won an order worth $2.3 billion.", 2.3e9, 2.3e9, "USD")]
    [InlineData("The council spent £1.2bn on the line.", 1.2e9, 1.2e9, "GBP")]
    [InlineData("It sold 412 000 tonnes of rice.", 412_000, 412_000, "tonne")]
    [InlineData("One in five of the ferries are late.", .2, .2, "ferry")]
    [InlineData("Between 30 and 40 sheep drowned.", 30, 40, "sheep")]
    [InlineData("It costs four to five million euros.", 4e6, 5e6, "EUR")]
    [InlineData("Half a million voters cast ballots.", 5e5, 5e5, "voter")]
    [InlineData("The rate fell by three percentage points.", 3, 3, "percentage point")]
    [InlineData("Thirty-five minutes passed.", 35, 35, "minute")]
    [InlineData("A dozen ships left.", 12, 12, "ship")]
    [InlineData("Hundreds of people fled.", 100, 1000, "people")]
    [InlineData("The yacht was sold for USD10m.", 1e7, 1e7, "USD")]
    [InlineData("The house cost AUD1.5m.", 1.5e6, 1.5e6, "AUD")]
    [InlineData("The price rose by 5% to 10%.", 5, 10, "percent")]
    [InlineData("Gas is cooled to minus-260 degrees Fahrenheit.", -260, -260, "fahrenheit")]
    [InlineData("It costs $21.25 per square foot.", 21.25, 21.25, "USD per square foot")]
    [InlineData("It burns 20 barrels a day.", 20, 20, "barrel per day")]
    [InlineData("They sold 400 tons of rice.", 400, 400, "ton")]
    [InlineData("The car has a four-cylinder engine.", 4, 4, "cylinder")]
    [InlineData("About 20 coal-fired power plants closed.", 18, 22, "plant")]
    [InlineData("The patrol stopped 20 North Korean vessels.", 20, 20, "vessel")]
    [InlineData("The star is 40 light years away.", 40, 40, "light-year")]
    [InlineData("A ticket costs 8 or $9.", 8, 9, "USD")]
    [InlineData("The shares closed at 118.5p.", 118.5, 118.5, "penny")]
    [InlineData("The grocer fell 68 p.", 68, 68, "penny")]
    [InlineData("The planet weighs 6.1×10^24 kilograms.", 6.1e24, 6.1e24, "kilogram")]
    [InlineData("The speck weighs 1.5×10−6 grams.", 1.5e-6, 1.5e-6, "gram")]
    [InlineData("He lost his paunch, slimmed to 180 pounds and took up rowing.", 180, 180, "pound")]
    [InlineData("The jet dropped a 500-pound bomb.", 500, 500, "pound")]
    [InlineData("He paid a 500-pound fine.", 500, 500, "GBP")]
    [InlineData("It has a 40in screen.", 40, 40, "inch")]
    [InlineData("The yield rose 25bp.", 25, 25, "basis point")]
    [InlineData("She nursed her now-18 month-old son.", 18, 18, "month of age")]
    [InlineData("The cost is spread over the next three quarters.", 3, 3, "quarter")]
    public void A_number_is_an_interval_with_a_unit(string text, double low, double high, string unit)
    {
        var found = Read(text).Single();
        (found.Low, found.High, found.Unit).ShouldBe((low, high, unit));
    }

    [Theory]
    [InlineData("At least 17 people died.", 17.0, null)]
    [InlineData("Fewer than ten ships passed.", null, 10.0)]
    [InlineData("Up to 40 men were there.", null, 40.0)]
    [InlineData("It lets sub-300 square metre offices.", null, 300.0)]
    [InlineData("Nearly 500 houses burned.", null, 500.0)]
    public void A_bound_leaves_the_other_end_open(string text, double? low, double? high)
    {
        var found = Read(text).Single();
        (found.Low, found.High).ShouldBe((low, high));
    }

    [Theory]
    [InlineData("Flight 714 landed.")]
    [InlineData("All but six of the sailors survived.")]
    [InlineData("The 2018 live stream failed.")]
    [InlineData("The four-time champion retired.")]
    [InlineData("The third trial ended.")]
    [InlineData("Spain beat Italy 3-1.")]
    [InlineData("Signe Dahl, 21, left.")]
    [InlineData("The Stoxx 600 index fell.")]
    [InlineData("The office moved to M21 9AB8 in Leeds.")]
    public void A_number_that_counts_nothing_is_none(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The toll rose from 12 people to 14.", "people", "people")]
    [InlineData("It offers 435 homes by open sale and 187 by tender.", "home", "home")]
    [InlineData("It grew from 4.8 to 4.7 percent.", "percent", "percent")]
    [InlineData("The index rose 0.65 per cent to 27,349.", "percent", null)]
    public void A_number_without_a_unit_has_that_of_its_neighbour_unless_it_is_a_percentage(string text, string first, string? second) =>
        Read(text).Select(one => one.Unit).ShouldBe([first, second]);

    [Fact]
    public void A_number_beside_feet_is_in_metres_and_not_in_millions() =>
        Read("The skeleton is 37m (121ft) long.").Select(one => one.Unit).ShouldBe(["metre", "foot"]);

    [Fact]
    public void A_comparison_with_a_year_is_no_rate() => Read("Revenue was $6.78 billion a year earlier.")[0].Unit.ShouldBe("USD");

    [Fact]
    public void Miles_and_kilometres_can_be_compared() =>
        UnitTable.ToBase(Read("They walked ten miles.").Single()).Value!.Value.ShouldBe(16_093.44, 0.01);

    private static List<ReadQuantity> Read(string text)
    {
        var document = Document.Of(text);
        return
        [
            .. document
                .Sentences.Select(Known.Trees(document).Of)
                .SelectMany(tree => QuantityReader.Read(tree, []))
                .Select(measure => measure.Quantity),
        ];
    }
}
