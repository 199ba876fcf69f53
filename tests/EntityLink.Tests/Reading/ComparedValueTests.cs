using System.Globalization;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Numbers and times that belong to what a sentence compares with or looks ahead to, and not to what it tells.</summary>
public sealed class ComparedValueTests
{
    [Theory]
    [InlineData("Six and a half tonnes of copper were stolen in Lund.", "steal", 6.5, "tonne")]
    [InlineData("Three and a quarter million voters stayed at home.", "stay", 3.25e6, "voter")]
    [InlineData("Shares in Norvia closed down 4 percent on Monday.", "fall", 4, "percent")]
    [InlineData("The index ended up 1.2 percent.", "rise", 1.2, "percent")]
    [InlineData("Copper finished 3 percent lower.", "fall", 3, "percent")]
    [InlineData("The index was down 2 percent at 18,000 points.", "fall", 2, "percent")]
    [InlineData("The firm's loss narrowed to 4 million euros from 9 million euros a year earlier.", "narrow", 4e6, "EUR")]
    [InlineData("Okonjo swam the 800 metres in 8 minutes 12 seconds.", "swim", 492, "second")]
    [InlineData("The krona fell 0.8 cents to $1.09.", "fall", 1.09, "USD")]
    [InlineData("Logging in the valley fell by a third.", "fall", 1 / 3.0, null)]
    [InlineData("Profit at the bank rose to 310 million pesos.", "rise", 3.1e8, "peso")]
    [InlineData("Profit at the Chilean bank rose to 310 million pesos.", "rise", 3.1e8, "CLP")]
    [InlineData("A crowd of 9,100 watched Luton Town beat Stoke City.", "watch", 9100, null)]
    [InlineData("The youngest of the six victims was three months old.", "be", 3, "month of age")]
    [InlineData("Fares start at 45 rand and go up to 1,200.", "go", 1200, "ZAR")]
    public void A_value_is_that_of_what_is_told(string text, string predicate, double value, string? unit)
    {
        var told = Known.Assertions(text).First(one => one.Predicate == predicate && one.Quantity is not null).Quantity!;
        (Math.Round(told.High!.Value, 6), told.Unit).ShouldBe((Math.Round(value, 6), unit));
    }

    [Theory]
    [InlineData("The flood left the town without power, some 4,000 homes fewer than feared.", "leave")]
    [InlineData("Rents rose by 0.4 percentage points less than in August.", "rise")]
    [InlineData("The trial of three former ministers starts on Friday.", "begin")]
    public void By_how_much_two_numbers_differ_is_no_number_of_either(string text, string predicate) =>
        Known.Assertions(text).Where(one => one.Predicate == predicate).ShouldAllBe(one => one.Quantity == null);

    [Theory]
    [InlineData("Last month alone 31 barns burned, up from 9 in July.", "burn", "2025-02-01")]
    [InlineData("Last month 31 barns burned, compared with 9 in July.", "burn", "2025-02-01")]
    [InlineData("The yen lost a fifth of its value in January.", "lose", "2025-01-01")]
    [InlineData("The final will be played on Friday week.", "play", "2025-03-21")]
    [InlineData("The lagoon has shrunk to a fifth of its size in the 1970s.", "shrink", null)]
    [InlineData("Exports fell to half their level in January.", "fall", null)]
    [InlineData("Rebels freed 30 monks on the eve of the vote, due on 9 April.", "release", null)]
    [InlineData("The reservoir is a quarter full, its lowest level since 2003.", "be", null)]
    [InlineData("The court will rule on Wednesday week.", "rule", null)]
    public void A_time_is_that_of_what_is_told(string text, string predicate, string? from)
    {
        var told = Known.Assertions(text).First(one => one.Predicate == predicate);
        var begin = told.Time?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        begin.ShouldBe(from);
    }

    [Fact]
    public void What_must_come_by_a_month_comes_in_the_next_one() =>
        Known
            .Assertions("Unless a buyer comes by January, the mill will close.")
            .Single(one => one.Predicate == "come")
            .Time!.To.Year.ShouldBe(2026);

    [Theory]
    [InlineData("The talks should last two weeks.", "last", "affirmed", "planned")]
    [InlineData("The minister should resign.", "resign", "affirmed", "demanded")]
    [InlineData("The pier was to have opened in February.", "open", "affirmed", "conditional")]
    [InlineData("The pier was due to have opened in February.", "open", "affirmed", "conditional")]
    [InlineData("The rumour that the bishop had resigned turned out to be false.", "resign", "denied", "asserted")]
    [InlineData("The consul did not, as was claimed on Monday, resign.", "resign", "denied", "asserted")]
    [InlineData("The consul did not, as some papers claimed, resign, the embassy said.", "resign", "denied", "asserted")]
    [InlineData("The consul would not, as some papers claimed, resign, the embassy said.", "resign", "denied", "planned")]
    [InlineData("The yard has yet to pay the fine.", "pay", "denied", "asserted")]
    [InlineData("The yard has still to pay the fine.", "pay", "denied", "asserted")]
    [InlineData("The yard failed to warn its crew that the tank had been opened.", "open", "affirmed", "asserted")]
    [InlineData("It is understood that the singer has left the band.", "leave", "affirmed", "alleged")]
    [InlineData("Her brother, who had denied all wrongdoing, will appeal, his lawyer said.", "appeal", "affirmed", "planned")]
    [InlineData("The blast, heard 30 km away, injured 60.", "injure", "affirmed", "asserted")]
    public void What_is_told_holds_as_its_words_say(string text, string predicate, string polarity, string modality)
    {
        var told = Known.Assertions(text).Single(one => one.Predicate == predicate);
        (told.Polarity, told.Modality).ShouldBe((polarity, modality));
    }

    [Theory]
    [InlineData("Divers had little hope that the crew would survive.", "survive")]
    [InlineData("Few believe that the crew will survive.", "survive")]
    [InlineData("The claim that he made turned out to be false.", "make")]
    [InlineData("The regulator failed to confirm that the crew had survived.", "survive")]
    public void What_hardly_anybody_says_is_not_told(string text, string predicate) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == predicate);

    [Fact]
    public void What_is_far_from_so_is_not_so()
    {
        var told = Known.Assertions("The vote was far from unanimous.").Single(one => one.Predicate == "be");
        (told.Object!.Surface, told.Polarity).ShouldBe(("unanimous", "denied"));
    }

    [Theory]
    [InlineData("His lawyer Mara Lenz denied it.", "His lawyer")]
    [InlineData("The prince married the actress Mara Lenz.", "the actress")]
    public void A_name_is_described_once_and_by_its_role(string text, string role) =>
        Known.Assertions(text).Single(one => one.Predicate == "be").Object!.Surface.ShouldBe(role);

    [Fact]
    public void A_participle_behind_with_has_its_own_subject() =>
        Known
            .Assertions("After a summit that ran until dawn, and with two of her aides already gone, the premier said the pact was over.")
            .Where(one => one.Predicate == "go")
            .ShouldAllBe(one => one.Subject!.Surface.Contains("aides", StringComparison.Ordinal));
}
