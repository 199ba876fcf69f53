using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

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
}
