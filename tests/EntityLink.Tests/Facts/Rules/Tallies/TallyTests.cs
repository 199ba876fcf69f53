using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Tallies;

public sealed class TallyTests
{
    private static string? Key(string clause, string number, string? unit = "people", string? subject = null)
    {
        var start = clause.IndexOf(number, StringComparison.Ordinal);
        return Tally.Of(clause, new Extent(0, clause.Length), new Extent(start, start + number.Length), unit, subject)?.Key;
    }

    [Theory]
    [InlineData("a blast that left more than 70 people dead", "more than 70 people", "die")]
    [InlineData("killing at least 12 people and wounding 40", "12 people", "die")]
    [InlineData("killing at least 12 people and wounding 40", "40", "injure")]
    [InlineData("58 killed, and 527 injured at the harbour", "58", "die")]
    [InlineData("58 killed, and 527 injured at the harbour", "527", "injure")]
    [InlineData("84 people, including 10 children, have since died", "84 people", "die")]
    [InlineData("Nearly 80 people were killed on Thursday", "80 people", "die")]
    [InlineData("three people are still missing", "three people", "miss")]
    [InlineData("12,000 people had been evacuated from the coast", "12,000 people", "evacuate")]
    [InlineData("2,300 people have fallen ill since May", "2,300 people", "infect")]
    [InlineData("40 people were taken sick at the fair", "40 people", "infect")]
    [InlineData("Some 900 people from 12 hamlets were told to leave", "900 people", "evacuate")]
    [InlineData("700 people have been ordered to flee", "700 people", "evacuate")]
    [InlineData("60 people were told to wait", "60 people", null)]
    [InlineData("60 people fell into the harbour", "60 people", null)]
    [InlineData("18 people are thought to be in a critical condition", "18 people", "critical")]
    [InlineData("40 were injured, five of them critically", "40", "injure")]
    [InlineData("40 were injured, five critically", "five", "critical")]
    [InlineData("four of the injured were in a critical condition", "four", "critical")]
    public void Whom_a_number_counts_is_told_by_the_words_beside_it(string clause, string number, string? counted) =>
        Key(clause, number).ShouldBe(counted);

    [Theory]
    [InlineData("Some 3,500 people marched through the old town", "3,500 people", "people", "protest")]
    [InlineData("The union put the number of marchers at 8,000", "8,000", null, "protest")]
    [InlineData("20,000 demonstrators took to the streets", "20,000 demonstrators", "demonstrator", "protest")]
    [InlineData("3,500 people were there in March", "3,500 people", "people", null)]
    [InlineData("An earthquake of magnitude 5.8 struck the coast", "magnitude 5.8", "magnitude", "quake magnitude")]
    [InlineData("a 6.1-magnitude quake", "6.1-magnitude", "magnitude", "quake magnitude")]
    [InlineData("They felt 200 aftershocks, the strongest of magnitude 4.7", "magnitude 4.7", "magnitude", null)]
    [InlineData("An aftershock of magnitude 4.9 struck the coast", "magnitude 4.9", "magnitude", null)]
    public void A_march_has_one_number_of_people_and_an_earthquake_one_magnitude(string clause, string number, string? unit, string? key) =>
        Key(clause, number, unit).ShouldBe(key);

    [Theory]
    [InlineData("The Tarvik fire was 20% contained", "20%", "percent", "contained percent")]
    [InlineData("Containment stood at 45 percent on Friday", "45 percent", "percent", "contained percent")]
    [InlineData("The milk contained 4 percent fat", "4 percent", "percent", null)]
    [InlineData("The fire has burned 1,900 hectares of pine forest", "1,900 hectares", "hectare", "burned hectare")]
    [InlineData("The fire burned 30 hectares of the 200 that the farm has", "30 hectares", "hectare", null)]
    [InlineData("She signed a three-year contract", "three-year", "year", "contract year")]
    [InlineData("He has agreed a two-year deal with Tarvik", "two-year", "year", "contract year")]
    [InlineData("They waited a four-year term", "four-year", "year", null)]
    public void A_fire_and_a_contract_have_one_number_of_each_kind(string clause, string number, string unit, string? key) =>
        Key(clause, number, unit).ShouldBe(key);

    [Theory]
    [InlineData("Nordlinje shares fell 4.3 percent to $63.20 at noon", "4.3 percent", "shares nordlinje")]
    [InlineData("Shares of Nordlinje were down by as much as 6 percent", "6 percent", "shares nordlinje")]
    [InlineData("Nordlinje's stock closed 9 percent lower", "9 percent", "shares nordlinje")]
    [InlineData("Nordlinje shares have risen 40 percent this year", "40 percent", null)]
    [InlineData("Nordlinje shares fell after sales dropped; profit was 4 percent of sales", "4 percent", null)]
    [InlineData("The shares rose 5.1 percent", "5.1 percent", null)]
    [InlineData("Nordlinje said that 4 percent of its staff would go", "4 percent", null)]
    public void A_companys_shares_have_moved_by_one_number_at_a_time(string clause, string number, string? key) =>
        Key(clause, number, "percent").ShouldBe(key);

    [Theory]
    [InlineData("The blaze destroyed 26 houses", "26 houses", "house", "house destroyed")]
    [InlineData("The number of homes lost now stands at 31", "31", "home", "house destroyed")]
    [InlineData("26 homes burned down", "26 homes", "home", "house destroyed")]
    [InlineData("26 homes were threatened and later lost", "26 homes", "home", null)]
    [InlineData("26 houses were built", "26 houses", "house", null)]
    [InlineData("Some 9,000 homes lost power", "9,000 homes", "home", null)]
    [InlineData("A fire that burned 700 hectares forced 260 homes to be evacuated", "260 homes", "home", null)]
    [InlineData("260 homes were emptied as the fire burned 700 hectares", "260 homes", "home", null)]
    [InlineData("The fire burned 700 hectares and 26 homes", "26 homes", "home", "house destroyed")]
    [InlineData("26 homes were lost to the fire", "26 homes", "home", "house destroyed")]
    [InlineData("The fire has grown to 800 hectares", "800 hectares", "hectare", "burned hectare")]
    [InlineData("The farm has 800 hectares", "800 hectares", "hectare", null)]
    [InlineData("More than 900 people have signed a petition against the toll", "900 people", "people", "petition signature")]
    [InlineData("The petition had 1,204 signatures", "1,204 signatures", "signature", "petition signature")]
    [InlineData("The petition was handed over by 12 people", "12 people", "people", null)]
    public void What_is_lost_and_who_has_signed_only_grows(string clause, string number, string unit, string? key) =>
        Key(clause, number, unit).ShouldBe(key);

    [Fact]
    public void Nobody_is_the_first_count_of_the_dead()
    {
        var nobody = new FactAssertion
        {
            AssertionId = Guid.Empty,
            ArticleId = Guid.Empty,
            Origin = "",
            SaidAt = DateTimeOffset.UnixEpoch,
            Predicate = "kill",
            Object = new FactParty(null, "nobody"),
            Denied = true,
        };
        var counted = ZeroCounts.Of(nobody);
        (counted.Tally, counted.Quantity, counted.Denied).ShouldBe(("die", new FactQuantity(0, 0, "people"), false));
        ZeroCounts.Of(nobody with { Object = new FactParty(null, "the driver") }).Denied.ShouldBeTrue();
        ZeroCounts.Of(nobody with { Predicate = "visit" }).Denied.ShouldBeTrue();
    }

    [Fact]
    public void A_toll_counts_the_dead_however_far_away_it_stands() =>
        Key("The death toll from the fire, which began on July 14, rose to 85", "85", null, "The death toll").ShouldBe("die");

    [Theory]
    [InlineData("Four people were taken to hospital with serious injuries", "Four people")]
    [InlineData("seriously injuring 12", "12")]
    [InlineData("another 18 were injured", "18")]
    [InlineData("12 people signed the letter", "12 people")]
    [InlineData("Two of the dead were cooks from Lund", "Two")]
    public void Some_of_the_victims_and_others_than_victims_are_no_toll(string clause, string number) => Key(clause, number).ShouldBeNull();

    [Theory]
    [InlineData("Two of the dead were cooks from Lund", "Two of the dead", "dead")]
    [InlineData("Four of the injured were in a critical condition", "Four of the injured", "injured")]
    public void A_part_of_the_victims_is_not_how_many_there_are(string clause, string number, string unit) =>
        Key(clause, number, unit).ShouldBeNull();

    [Theory]
    [InlineData("Kestrel's $47 billion purchase of Norvik Chips NV", "$47 billion", "deal norvik usd")]
    [InlineData("The deal, which amounts to $148.9 billion including debt Kestrel would assume", "$148.9 billion", "deal with debt usd")]
    [InlineData("With Norvik's debt included, the deal's value would be some $146 billion", "$146 billion", "deal with debt usd")]
    [InlineData("made its $38 billion bid in October for Dutch-based Norvik, a maker of chips", "$38 billion", "deal norvik usd")]
    [InlineData("its $110-a-share offer for Dutch rival Norvik", "$110", "deal norvik share usd")]
    [InlineData("the original $105 billion acquisition approach", "$105 billion", "first deal usd")]
    [InlineData("its initial offer of $70 a share, or $105 billion, in November", "$105 billion", "first deal usd")]
    [InlineData("its initial offer of $70 a share, or $105 billion, in November", "$70", "first deal share usd")]
    [InlineData("raised its $105 billion bid for Kestrel", "$105 billion", null)]
    [InlineData("the $38 billion transaction", "$38 billion", null)]
    [InlineData("a fine of $38 billion for Norvik", "$38 billion", "fined: USD")]
    public void A_deal_has_one_price_and_so_has_the_first_of_several_bids(string clause, string number, string? key) =>
        Key(clause, number, "USD").ShouldBe(key);

    [Theory]
    [InlineData("10 children", "child")]
    [InlineData("10 months", "month")]
    public void Only_people_are_victims(string number, string unit) => Key($"killing {number}", number, unit).ShouldBeNull();

    [Theory]
    [InlineData("the 25-ton, unmarked truck for two kilometres", "25-ton", "ton", "truck tonne")]
    [InlineData("used a 19-ton delivery truck", "19-ton", "ton", "truck tonne")]
    [InlineData("a $47 billion bid", "$47 billion", "USD", null)]
    [InlineData("weighed 25 tonnes.", "25 tonnes", "tonne", null)]
    public void A_measure_belongs_to_the_noun_behind_it(string clause, string number, string unit, string? key) =>
        Key(clause, number, unit).ShouldBe(key);
}
