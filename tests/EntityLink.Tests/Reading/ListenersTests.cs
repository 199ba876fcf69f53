using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Who listens, who reads out, who finds a note and who stands in a clause above does not speak.</summary>
public sealed class ListenersTests
{
    private static (string? Source, string Text) Last(string text)
    {
        var quote = Known.Annotate(text).Quotes[^1];
        return (quote.Source?.Surface, string.Join(" … ", quote.Content.Select(part => text.Substring(part.Start, part.Length))));
    }

    [Theory]
    [InlineData("Villagers were told by firefighters that they could stay.", "firefighters", "that they could stay")]
    [InlineData("Lena Kos had been assured by Hugo Brandt that the ferry was full.", "Hugo Brandt", "that the ferry was full")]
    [InlineData("Lena Kos was told the ferry was full.", null, "the ferry was full")]
    [InlineData("The panel was told Hugo Brandt owned the ferry.", null, "Hugo Brandt owned the ferry")]
    [InlineData("Lena Kos was informed by letter that the ferry was full.", null, "that the ferry was full")]
    public void Who_listens_is_no_source_and_no_part_of_the_words(string text, string? source, string words) =>
        Last(text).ShouldBe((source, words));

    [Fact]
    public void Whom_it_is_told_to_is_spoken_of()
    {
        var read = Known.Annotate("Villagers were told by firefighters that they could stay.");
        read.Assertions.ShouldNotContain(one => one.Subject != null && one.Subject.Surface == "firefighters" && one.Predicate != "say");
    }

    [Theory]
    [InlineData("Brandt, the court heard, had sunk the ferry.")]
    [InlineData("The court heard that Brandt had sunk the ferry.")]
    public void What_a_court_hears_it_does_not_say(string text)
    {
        var sink = Known.Annotate(text).Assertions.Single(one => one.Predicate is "sink");
        sink.Modality.ShouldBe("alleged");
        sink.Attribution.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Lena Kos was quoted by Reuters as saying: “The ferry is full.”", "Lena Kos", "Reuters")]
    [InlineData("“The ferry is full,” Lena Kos was quoted by Reuters as saying.", "Lena Kos", "Reuters")]
    [InlineData("The ferry was full, the Narva Herald reported.", "the Narva Herald", null)]
    [InlineData("The captain conceded that the ferry was full, the Narva Herald reported.", "The captain", "the Narva Herald")]
    public void Who_is_quoted_speaks_and_the_outlet_brings_it(string text, string source, string? via)
    {
        var quote = Known.Annotate(text).Quotes.Single(one => one.IsUtterance);
        (quote.Source!.Surface, quote.Via?.Surface).ShouldBe((source, via));
    }

    [Theory]
    [InlineData("Rescuers found a note: “Tell my sister I tried.”")]
    [InlineData("Workers spotted a plaque: “Built by the guild of Narva.”")]
    [InlineData("“It was dark,” Hugo Brandt said. Officers discovered a message: “Meet me at the quay.”")]
    public void Who_finds_something_written_does_not_say_it(string text) => Last(text).Source.ShouldBeNull();

    [Theory]
    [InlineData("She left a note: “Tell my sister I tried.”", "She")]
    [InlineData("Mayor Lena Kos found her voice: “We will build it again.”", "Mayor Lena Kos")]
    public void Who_writes_or_finds_words_says_them(string text, string source) => Last(text).Source.ShouldBe(source);

    [Theory]
    [InlineData("A letter read out by solicitor Hugo Brandt on behalf of Lena Kos said the ruling was fair.", "Lena Kos")]
    [InlineData("A letter read out by her solicitor said the ruling was fair.", "A letter")]
    public void Who_reads_out_does_not_say_it(string text, string source) => Last(text).Source.ShouldBe(source);

    [Theory]
    [InlineData("Guards said the thief had fled; she was caught in Narva on Tuesday.", "catch")]
    [InlineData("The bank said the vault was empty; two clerks were fired on Monday.", "fire")]
    public void What_stands_behind_a_semicolon_is_another_sentence(string text, string predicate)
    {
        var assertions = Known
            .Annotate(text)
            .Assertions.Where(one => one.Predicate != "say" && one.Start > text.IndexOf(';', StringComparison.Ordinal));
        assertions.ShouldAllBe(one => one.Attribution.Count == 0, predicate);
        assertions.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_goes_on_with_that_is_still_said() =>
        Known
            .Annotate("She said the pool was shut; that the water had been cut; and that the staff had left.")
            .Assertions.Where(one => one.Predicate != "say")
            .ShouldAllBe(one => one.Attribution.Count == 1);

    [Theory]
    [InlineData(
        "The board will meet, its chairman said on Monday, hours after the firm announced losses and said stores would shut.",
        "the firm"
    )]
    public void A_joined_verb_has_the_subject_of_its_own_clause(string text, string source) => Last(text).Source.ShouldBe(source);
}
