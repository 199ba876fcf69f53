using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Origins;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Origins;

public sealed class IndependentOriginsTests
{
    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Five dead, by an article of its own.</summary>
    private static FactAssertion Told(int ordinal, string origin) =>
        new()
        {
            AssertionId = Id(ordinal),
            ArticleId = Id(100 + ordinal),
            Origin = origin,
            SaidAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            Predicate = "die",
            Tally = "die",
            Quantity = new FactQuantity(5, 5, "people"),
        };

    [Fact]
    public void Who_only_spoke_to_an_outlet_counts_with_it_where_another_retells_its_story()
    {
        var retold = Told(1, "cited:boston globe");
        var heard = Told(2, "site:portal.example") with { Credited = "cited:boston globe" };
        FactRules.StatusOf([retold, heard]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([retold with { Origin = "site:other.example" }, heard]).Origins.Count.ShouldBe(2);
        FactRules.StatusOf([retold, heard with { Origin = "agency:baltic wire" }]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void What_an_outlet_is_named_as_the_source_of_is_that_outlets_wherever_it_is_retold()
    {
        var retold = Told(1, "cited:boston globe");
        var named = Told(2, "source:8f0c") with { Sources = [new FactParty(Id(8), "The Boston Globe")] };
        FactRules.StatusOf([retold, named]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([retold, named with { Origin = "agency:boston globe" }]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([retold, named with { Sources = [new FactParty(Id(8), "The coastguard")] }]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void An_agency_that_is_named_as_the_source_is_one_origin_with_its_report_wherever_that_is_printed()
    {
        var printed = Told(1, "agency:baltic wire");
        var named = Told(2, "source:8f0c") with { Sources = [new FactParty(Id(8), "The Baltic Wire")] };
        FactRules.StatusOf([printed, named]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([printed, named with { Sources = [new FactParty(Id(8), "The agency")] }]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void What_somebody_means_to_do_is_known_from_them_alone()
    {
        var ferry = new FactParty(Id(9), "NordFerry");
        var said = Told(1, $"source:{Id(9):N}") with { Subject = ferry, Sources = [ferry], Modality = "planned" };
        var printed = Told(2, "site:portal.example") with { Subject = ferry, Modality = "planned" };
        FactRules.StatusOf([said, printed]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([said, printed with { Modality = "asserted" }]).Origins.Count.ShouldBe(2);
        FactRules.StatusOf([said, printed with { Subject = new FactParty(Id(8), "The port") }]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void Words_that_go_on_otherwise_are_known_again()
    {
        const string Words = "our ferries will call at every pier of the old town";
        var said = Told(1, "source:8f0c") with { Sources = [new FactParty(Id(8), "Anna Hale")], Text = $"{Words} until May" };
        FactRules.StatusOf([said, Told(2, "site:b") with { Text = $"Yes, {Words} [until the end" }]).Origins.ShouldHaveSingleItem();
        FactRules
            .StatusOf([said, Told(2, "site:b") with { Text = "our ferries will call at some islands only" }])
            .Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void Who_is_known_by_one_answer_to_have_it_from_the_other_has_the_rest_from_there_too()
    {
        const string Words = "five people died when the ferry hit the pier";
        var said = Told(1, "source:8f0c") with { Sources = [new FactParty(Id(8), "Anna Hale")], Text = Words };
        var printed = Told(2, "site:b") with { Text = Words };
        FactAssertion Injured(FactAssertion one) =>
            one with
            {
                AssertionId = Id(10 + one.AssertionId.ToByteArray()[0]),
                Predicate = "injure",
                Tally = "injure",
                Text = "nine were injured",
                Quantity = new FactQuantity(9, 9, "people"),
            };
        FactRules.StatusOf([Injured(said), Injured(printed)]).Status.ShouldBe("corroborated");
        FactRules.StatusOf([said, printed, Injured(said), Injured(printed)]).Status.ShouldBe("single-source");
    }

    private static FactAssertion Named(int ordinal, int who, string words) =>
        Told(ordinal, $"source:{Id(who):N}") with
        {
            Sources = [new FactParty(Id(who), words)],
        };

    private static FactAssertion Nameless(int ordinal, string words) =>
        Told(ordinal, $"site:{ordinal}") with
        {
            Sources = [new FactParty(null, words)],
        };

    [Theory]
    [InlineData("NRA", "Northern Rescue Association", 1)]
    [InlineData("the N.R.A.", "the Northern Rescue Association", 1)]
    [InlineData("Aasen", "Gudrun Aasen", 1)]
    [InlineData("Tarvik vice president Gudrun Aasen", "Tarvik Energy", 1)]
    [InlineData("Tarvik Mayor Gudrun Aasen", "Solund Energy", 2)]
    [InlineData("NRA", "Northern Harbour Authority", 2)]
    [InlineData("Gudrun Aasen", "Olav Aasen", 2)]
    public void Two_names_of_one_party_are_one_origin(string one, string other, int origins) =>
        FactRules.StatusOf([Named(1, 8, one), Named(2, 9, other)]).Origins.Count.ShouldBe(origins);

    [Theory]
    [InlineData("the coast guard", "The Solund Coast Guard", 1)]
    [InlineData("police", "police spokesman Jon Vik", 1)]
    [InlineData("witnesses", "The Solund Coast Guard", 2)]
    public void A_body_without_a_name_is_the_one_that_another_report_names(string nameless, string named, int origins) =>
        FactRules.StatusOf([Nameless(1, nameless), Named(2, 9, named)]).Origins.Count.ShouldBe(origins);

    [Theory]
    [InlineData("police", "The police", 1)]
    [InlineData("the health ministry", "the ministry", 1)]
    [InlineData("the health ministry", "the defence ministry", 2)]
    [InlineData("witnesses", "witnesses", 2)]
    public void Two_outlets_that_ask_one_body_have_one_answer(string one, string other, int origins) =>
        FactRules.StatusOf([Nameless(1, one), Nameless(2, other)]).Origins.Count.ShouldBe(origins);

    [Fact]
    public void A_press_release_is_of_whom_others_cite_for_it()
    {
        var release = Told(1, "press-release:fjellvann");
        FactRules.StatusOf([release, Named(2, 9, "Norwegian utility Fjellvann")]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([release, Named(2, 9, "Solund Energy")]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void All_names_of_an_agency_are_one()
    {
        OutletKey.Agency("AFP").ShouldBe(OutletKey.Agency("Agence France-Presse"));
        OutletKey.Cited("AP").ShouldBe(OutletKey.Agency("The Associated Press"));
        OutletKey.Cited("Harbour Courier").ShouldBe("cited:harbour courier");
    }

    [Theory]
    [InlineData("OSLO, 3 May 2026 -- Fjellvann ASA (OSE: FJV) today announced that it will build a dam.", "Fjellvann")]
    [InlineData("OSLO and BERGEN, 3 May 2026 -- Fjellvann ASA and Solund Energy plc today announced a merger.", "Fjellvann")]
    [InlineData(
        "OSLO, 3 May 2026 -- Fjellvann ASA earned NOK 3 billion.\n\nAbout Fjellvann: Fjellvann ASA employs 900 people.",
        "Fjellvann"
    )]
    [InlineData("OSLO - Fjellvann earned NOK 3 billion.\n\nAbout 900 people work there.", null)]
    [InlineData("OSLO (Baltic Wire) - Fjellvann will build a dam, it announced today.", null)]
    [InlineData("Fjellvann today announced that it will build a dam.", null)]
    public void A_text_that_somebody_wrote_of_themselves_says_so_at_its_beginning(string text, string? issuer) =>
        Issuers.Of(text).ShouldBe(issuer);
}
