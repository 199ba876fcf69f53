using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What stands in a sentence in passing: a denial, a number or a source beside it makes it neither untrue nor so many.</summary>
public sealed class StandingWordsTests
{
    [Theory]
    [InlineData("The operator denied that the pumps had failed before the flood that drowned two people.", "die")]
    [InlineData("Ana Ruiz denied that the gates, which were built in 1998, had failed.", "build")]
    public void What_a_denial_only_mentions_stands_and_is_not_the_deniers(string text, string predicate)
    {
        var told = Known.Assertions(text).Where(one => one.Predicate == predicate).ToArray();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(one => one.Polarity == "affirmed" && one.Attribution.Count == 0);
    }

    [Theory]
    [InlineData("The operator denied that the pumps had failed before the flood that drowned two people.", "fail")]
    [InlineData("Ana Ruiz denied that the gates, which were built in 1998, had failed.", "fail")]
    public void What_is_denied_stays_denied(string text, string predicate) =>
        Known.Assertions(text).ShouldContain(one => one.Predicate == predicate && one.Polarity == "denied" && one.Attribution.Count == 1);

    [Theory]
    [InlineData("The minister denied that he fled after he had shot the guard.", "shoot")]
    [InlineData("The mayor denied that he had a plan that would close the library.", "close")]
    public void What_may_be_denied_with_it_is_left_open(string text, string predicate) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == predicate);

    [Theory]
    [InlineData("The union Docker put the number of marchers at 8,000, while the police prefecture counted 3,500.", 8000)]
    [InlineData("The ministry put the number of people without power at 900.", 900)]
    [InlineData("One of them put the total cost at 140 million euros.", 140_000_000)]
    public void What_a_number_is_put_at_is_a_value_of_whoever_puts_it(string text, double number) =>
        Known.Assertions(text).ShouldContain(one => one.Predicate == "be" && one.Quantity!.Value == number && one.Attribution.Count == 1);

    [Fact]
    public void Who_counts_otherwise_counts_by_himself() =>
        Known
            .Assertions("The union Docker put the number of marchers at 8,000, while the police prefecture counted 3,500.")
            .ShouldContain(one => one.Quantity!.Value == 3500 && one.Attribution.Count == 0);

    [Fact]
    public void Things_put_somewhere_are_not_so_many() =>
        Known
            .Assertions("The police put guards at 40 stations.")
            .ShouldNotContain(one => one.Predicate == "be" && one.Subject!.Surface == "guards");

    [Theory]
    [InlineData("The machines will rest between midnight and five.")]
    [InlineData("Trams run between six and midnight on Sundays.")]
    [InlineData("The counter is open from nine to five.")]
    [InlineData("The roof is unsafe, according to two people familiar with the report.")]
    [InlineData("Three inspectors said on Monday that the roof was unsafe.")]
    [InlineData("The roof fell in two weeks after the owner had been warned.")]
    [InlineData("One of its two sirens did not work.")]
    [InlineData("Forty of the 60 weavers have not been paid.")]
    public void Hours_sources_spans_and_whom_something_did_not_befall_are_no_values(string text) =>
        Known.Assertions(text).ShouldAllBe(one => one.Quantity == null);

    [Fact]
    public void Between_two_numbers_lies_a_value() =>
        Known.Assertions("Between six and nine walkers were hurt.").ShouldContain(one => one.Quantity != null);

    [Fact]
    public void Whose_day_it_was_when_they_spoke_is_not_when_they_are() =>
        Known
            .Assertions("The head of the Lindau ferry line on Friday denied that the ship was late.")
            .ShouldNotContain(one => one.Predicate == "be" && one.Subject!.Surface.Contains("head"));

    [Theory]
    [InlineData("He had stopped taking his medicine in October.")]
    [InlineData("The man, who had quit smoking in October, was arrested.")]
    public void What_is_in_a_month_is_the_end_of_it(string text) =>
        Known.Assertions(text).Where(one => one.Polarity == "denied").ShouldAllBe(one => one.Time == null);

    [Theory]
    [InlineData("The line added a thirteenth car, borrowed from a neighbour, after the first night had sold out.")]
    [InlineData("He showed this newspaper a photograph of a note that says the same.")]
    [InlineData("Two people were confirmed dead on Monday after a fire that had spread quickly.")]
    public void What_somebody_adds_or_shows_is_said_by_nobody(string text) =>
        Known.Assertions(text).ShouldAllBe(one => one.Predicate != "say" && one.Attribution.Count == 0);

    [Theory]
    [InlineData("The captain has spoken out about the storm that killed seven people.")]
    [InlineData("The union describes the variant that would close the plant.")]
    public void What_somebody_speaks_about_is_no_utterance(string text) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == "say");

    [Theory]
    [InlineData("She added a warning that prices would rise.")]
    [InlineData("The ministry confirmed that two people were dead.")]
    public void What_somebody_confirms_or_warns_of_is_theirs(string text) =>
        Known.Assertions(text).ShouldContain(one => one.Attribution.Count == 1);

    [Theory]
    [InlineData("Marek Hala saw the sign and said: “Take it down.”", "Marek Hala")]
    [InlineData("The mayor, who received a letter, said: “We will answer.”", "The mayor")]
    public void Who_finds_something_written_and_speaks_says_it(string text, string speaker) =>
        Known.Assertions(text).ShouldContain(one => one.Predicate == "say" && one.Subject!.Surface == speaker);

    [Fact]
    public void What_somebody_calls_a_number_is_no_event() =>
        Known.Assertions("Its director had called a higher figure invented.").ShouldNotContain(one => one.Predicate == "invent");
}
