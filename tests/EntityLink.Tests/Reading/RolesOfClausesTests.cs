namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Who does what in a clause, where a time, a number or a person of another clause stands near.</summary>
public sealed class RolesOfClausesTests
{
    [Theory]
    [InlineData("Some 40 sailors had been rescued by midnight.", "rescue")]
    [InlineData("The quay will be cleared by the weekend.", "clear")]
    [InlineData("The cellars were flooded by dawn on Monday.", "flood")]
    public void A_deadline_does_nothing(string text, string predicate) =>
        Known.Annotate(text).Assertions.Single(one => one.Predicate == predicate).Subject.ShouldBeNull();

    [Theory]
    [InlineData("The deal was struck in Oslo, said a diplomat close to the talks who asked for patience.", "ask", "a diplomat")]
    [InlineData("A nurse with knowledge of the case who worked nights said nothing.", "work", "A nurse")]
    public void Who_is_a_person(string text, string predicate, string begins) =>
        Known.Annotate(text).Assertions.Single(one => one.Predicate == predicate).Subject!.Surface.ShouldStartWith(begins);

    [Theory]
    [InlineData("“You lie,” the mayor said. “And you steal,” the skipper shot back.", "shoot")]
    [InlineData("The skipper fired back: “You never worked a day.”", "fire")]
    public void A_retort_hits_nobody(string text, string predicate) =>
        Known.Annotate(text).Assertions.ShouldNotContain(one => one.Predicate == predicate);

    [Theory]
    [InlineData("The mayor says that it wasn't the storm that sank the ferry.", "denied")]
    [InlineData("It was not the storm that sank the ferry, the mayor said.", "denied")]
    [InlineData("It was not only the storm that sank the ferry, the mayor said.", "affirmed")]
    [InlineData("It was the storm that sank the ferry, the mayor said.", "affirmed")]
    public void What_is_put_first_and_negated_did_not_do_it(string text, string polarity)
    {
        var sank = Known.Annotate(text).Assertions.Single(one => one.Predicate == "sink");
        (sank.Subject!.Surface, sank.Polarity).ShouldBe(("the storm", polarity));
    }

    [Fact]
    public void What_is_yet_to_be_done_is_done_to_its_own_subject() =>
        Known
            .Annotate("Some 300 postal votes have yet to be counted, said harbour clerk Marta Okonjo.")
            .Assertions.Single(one => one.Predicate == "count")
            .Object!.Surface.ShouldBe("Some 300 postal votes");

    [Fact]
    public void What_others_had_expected_is_not_said_by_them() =>
        Known
            .Annotate("Sales rose 3 percent to £1.3bn, a little less than the £1.4bn analysts had forecast.")
            .Assertions.Where(one => one.Predicate == "rise")
            .ShouldAllBe(one => one.Attribution.Count == 0);

    [Fact]
    public void What_happened_before_the_words_is_told_by_the_text() =>
        Known
            .Annotate("“We hung on,” said captain Erik Solberg after his late goal gave Nordvik a 2-1 win over Torvik.")
            .Assertions.Where(one => one.Predicate == "give")
            .ShouldAllBe(one => one.Attribution.Count == 0);

    [Fact]
    public void How_many_speak_is_no_number_of_what_they_say() =>
        Known.Annotate("“There is a plan for the pier,” one of the officials said.").Assertions.ShouldAllBe(one => one.Quantity == null);

    [Fact]
    public void What_it_is_not_is_no_number_of_it() =>
        Known
            .Annotate("The repairs cost 2 million euros, not 5 million as the opposition had said.")
            .Assertions.ShouldAllBe(one => one.Quantity == null || one.Quantity.High == 2e6);

    [Fact]
    public void Who_refuses_rejects_nothing() =>
        Known.Annotate("Okonjo refused to concede.").Assertions.ShouldAllBe(one => one.Polarity == "denied");

    [Theory]
    [InlineData("Profit for the nine months to March 31 came in at 12 million pounds.", 12e6)]
    [InlineData("Revenue over the three months was 5 million euros.", 5e6)]
    [InlineData("He is accused of embezzling 4.1 million euros.", 4.1e6)]
    [InlineData("The fine was €2.3m.", 2.3e6)]
    public void A_period_is_no_amount_and_a_million_has_no_crumbs(string text, double value)
    {
        var quantity = Known.Annotate(text).Assertions.Select(one => one.Quantity).OfType<Contracts.Quantity>().ShouldHaveSingleItem();
        (quantity.Low, quantity.High).ShouldBe((value, value));
    }

    [Theory]
    [InlineData("One sailor in four spends the winter in Oslo.")]
    [InlineData("The court freed two women aged 19 and 23.", 2.0)]
    public void A_share_and_an_age_count_nothing(string text, double? only = null) =>
        Known
            .Annotate(text)
            .Assertions.Select(one => one.Quantity?.Value ?? one.Quantity?.Low)
            .Where(value => value is not null)
            .ShouldAllBe(value => value == only);
}
