namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Where the words of a report begin and end, whose they are, and what is none of them.</summary>
public sealed class ReportedEdgesTests
{
    [Theory]
    [InlineData("Despite her denials, the tribunal ruled that Okonjo had sold the pier.")]
    [InlineData("After repeated denials by the harbour board, the tribunal ruled that Okonjo had sold the pier.")]
    [InlineData("Despite his denials, the court found that Menk had taken bribes.")]
    public void A_denial_in_a_frame_denies_nothing_of_the_clause_around_it(string text)
    {
        var found = Known.Annotate(text);
        found.Quotes.ShouldNotContain(quote =>
            quote.Polarity == "denied" || (quote.Cue != null && Words(text, quote).Contains("denials by"))
        );
        found.Assertions.ShouldNotContain(one => (one.Predicate == "sell" || one.Predicate == "take") && one.Attribution.Count > 1);
    }

    [Theory]
    [InlineData("The skipper, Erik Solberg, pleaded not guilty to smuggling diesel.", "denied", "smuggling diesel")]
    [InlineData("Marta Okonjo has pleaded not guilty to three charges of arson.", "denied", "three charges of arson")]
    [InlineData("Marta Okonjo pleaded guilty to three charges of arson.", "affirmed", "three charges of arson")]
    public void A_plea_denies_or_owns_up_to_what_stands_behind_it(string text, string polarity, string words)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Polarity, quote.Text, quote.IsUtterance).ShouldBe((polarity, words, true));
        Known.Annotate(text).Assertions.Where(one => one.Predicate == "say").ShouldHaveSingleItem().Modality.ShouldBe("asserted");
    }

    [Theory]
    [InlineData("“The quay is closed,” the harbour master said. Marta Okonjo shook her head. “I have a boat to load.”", "Marta Okonjo")]
    [InlineData("“The quay is closed,” the harbour master said. Marta Okonjo sat on her suitcase. “I missed the ferry.”", "Marta Okonjo")]
    [InlineData("“The quay is closed,” the harbour master said. The wind was rising. “I cannot let you pass.”", "the harbour master")]
    [InlineData("“The quay is closed,” the harbour master said. Marta Okonjo shook her head. “We warned her.”", "the harbour master")]
    public void Whom_a_sentence_between_tells_of_takes_the_turn_with_I(string text, string speaker) =>
        Known.Annotate(text).Quotes[^1].Source!.Surface.ShouldBe(speaker);

    [Fact]
    public void Who_has_done_something_between_two_quotations_may_speak_or_be_spoken_of() =>
        Known
            .Annotate("“We kept our heads,” said coach Erik Solberg. Marta Okonjo scored twice. “I asked for more pace.”")
            .Quotes[^1]
            .Source.ShouldBeNull();

    [Theory]
    [InlineData("The observers could not verify the claim that nine boats had sunk.")]
    [InlineData("Marta Okonjo could not independently corroborate the claim that nine boats had sunk.")]
    public void Who_checks_a_claim_does_not_make_it(string text) => Known.Annotate(text).Quotes.ShouldAllBe(quote => quote.Source == null);

    [Fact]
    public void What_stands_on_both_sides_of_in_the_words_of_is_said()
    {
        var quote = Known.Annotate("The pier is, in the words of one fisherman, “a bad joke”.").Quotes.ShouldHaveSingleItem();
        (quote.Kind, quote.Source!.Surface).ShouldBe(("mixed", "one fisherman"));
        quote.Text.ShouldEndWith("“a bad joke”");
    }

    [Fact]
    public void What_a_source_tells_in_a_relative_clause_is_all_that_it_tells()
    {
        var found = Known.Annotate("The bill has a toll on ferries which, according to the harbour board, will raise nine million euros.");
        found.Quotes.ShouldHaveSingleItem().Text.ShouldBe("will raise nine million euros");
        found.Assertions.ShouldAllBe(one => one.Predicate != "have" || one.Attribution.Count == 0);
    }

    [Theory]
    [InlineData("Marta Okonjo said the pier was “a gem”, Erik Solberg that it was “a ruin”.", "that it was “a ruin”")]
    [InlineData(
        "Harbour master Marta Okonjo said the pier would cost nine million, and Mayor Erik Solberg that it would pay for itself.",
        "that it would pay for itself"
    )]
    public void A_second_speaker_needs_no_verb_of_his_own(string text, string words)
    {
        var quotes = Known.Annotate(text).Quotes;
        quotes.Count.ShouldBe(2);
        Words(text, quotes[0]).ShouldNotContain("Solberg");
        (Words(text, quotes[1]), quotes[1].Source!.Surface).ShouldBe(
            (words, text.Contains("Mayor", StringComparison.Ordinal) ? "Mayor Erik Solberg" : "Erik Solberg")
        );
    }

    [Theory]
    [InlineData("Marta Okonjo, head of Torvik, which lost nine boats, said: “We will fish again in May.”", "Marta Okonjo")]
    [InlineData("“Never,” Nordvik leader Marta Okonjo said.", "Marta Okonjo")]
    [InlineData("“Never,” said Okonjo spokesman Erik Solberg.", "Erik Solberg")]
    public void Whom_a_role_serves_does_not_speak(string text, string speaker)
    {
        var found = Known.Annotate("Marta Okonjo owns Nordvik. " + text);
        var quote = found.Quotes[^1];
        found.Entities.Single(one => one.EntityId == quote.Source!.EntityId).Name.ShouldBe(speaker);
    }

    [Theory]
    [InlineData("Prosecutors say Solberg sank the boat, which he denies.", "Solberg sank the boat")]
    [InlineData("The paper said Solberg had sunk the boat, a charge the skipper rejects.", "Solberg had sunk the boat")]
    [InlineData("The mayor blames the skipper: according to her, he was asleep.", "the skipper")]
    [InlineData("The skipper disputed that number on Monday.", "that number on Monday")]
    [InlineData("The old skipper, whose son said he was “too tired to sail”, will not go out again.", "he was “too tired to sail”")]
    public void Words_begin_and_end_with_what_is_said(string text, string words) =>
        Words(text, Known.Annotate(text).Quotes[0]).ShouldBe(words);

    [Theory]
    [InlineData("11:40 The first boats have left, the harbour master says.")]
    [InlineData("Oslo, 3 March 2026 - The first boats have left, the harbour master says.")]
    public void A_stamp_in_front_is_no_part_of_the_words(string text) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Text.ShouldBe("The first boats have left");

    [Fact]
    public void What_is_denied_by_a_pronoun_is_what_was_told_before()
    {
        var found = Known.Annotate("According to the mayor, the boat sank on Monday. The owner denies that and points to a photograph.");
        found.Quotes.ShouldNotContain(quote => quote.Polarity == "denied");
        found.Assertions.ShouldContain(one => one.Predicate == "sink" && one.Polarity == "denied");
        found.Assertions.ShouldNotContain(one => one.Predicate == "point" && one.Polarity == "denied");
    }

    [Theory]
    [InlineData("Trawler sank within minutes - survivor", "survivor")]
    [InlineData("Harbour board hid losses for years - report", "report")]
    public void Who_a_headline_names_behind_a_dash_says_it(string text, string speaker)
    {
        var found = Known.Annotate(text);
        found.Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);
        found.Assertions.Where(one => one.Predicate != "say").ShouldAllBe(one => one.Attribution.Count == 1);
    }

    [Fact]
    public void The_letters_of_an_interview_name_nobody() =>
        Known
            .Annotate("Q: Did you see the boat?\nA: Yes. I saw it at noon.\nQ: And then?\nA: It was gone by two.")
            .Quotes.ShouldAllBe(quote => quote.Source == null);

    [Theory]
    [InlineData("The boats had left, according to the coastguard, quoted by the agency Reuters.", "the coastguard")]
    [InlineData("Solberg is said by neighbours to have left the town.", "neighbours")]
    [InlineData("Solberg was accused by the union of breaking the deal.", "the union")]
    public void Who_speaks_in_a_passive_stands_behind_the_preposition(string text, string speaker) =>
        Known.Annotate(text).Quotes[0].Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData("The skipper, who neighbours say is 52, was charged with arson on Friday.", "charge")]
    [InlineData("The cook, who police say is 19, was taken to hospital on Monday.", "take")]
    public void What_is_said_in_a_relative_clause_is_not_all_of_the_sentence(string text, string predicate) =>
        Known.Annotate(text).Assertions.Where(one => one.Predicate == predicate).ShouldAllBe(one => one.Attribution.Count == 0);

    [Fact]
    public void Who_is_briefed_may_speak() =>
        Known
            .Annotate("In a memo, the board's lawyer told directors the deal “could not be saved”, three people briefed on the talks said.")
            .Quotes.ShouldContain(quote => quote.Source != null && quote.Source.Surface == "three people briefed on the talks");

    [Theory]
    [InlineData("The toll could rise to 90, warned the head of the coastguard, Erik Solberg, who added that 20 sailors were missing.")]
    public void Who_ends_the_clause_behind_the_verb_says_what_stands_in_front(string text)
    {
        var found = Known.Annotate(text);
        found.Quotes[0].Text.ShouldBe("The toll could rise to 90");
        found.Quotes[0].Source!.Surface.ShouldContain("head of the coastguard");
        found.Assertions.ShouldNotContain(one => one.Predicate == "warn");
    }

    [Theory]
    [InlineData("Prosecutors say Solberg sank the boat, which he denies.", "sink", "he")]
    [InlineData(
        "The paper reported that the harbour board had lost nine million euros, which the board denied on Monday.",
        "lose",
        "the board"
    )]
    public void What_a_sentence_reports_it_may_deny_in_the_same_breath(string text, string predicate, string denier)
    {
        var told = Known.Annotate(text).Assertions.Where(one => one.Predicate == predicate).ToList();
        told.Select(one => one.Polarity).ShouldBe(["affirmed", "denied"]);
        (told[1].Attribution.ShouldHaveSingleItem().Surface, told[1].DeniesId).ShouldBe((denier, (Guid?)told[0].AssertionId));
    }

    private static string Words(string text, Contracts.Quote quote) =>
        string.Join(" … ", quote.Content.Select(part => text.Substring(part.Start, part.Length)));
}
