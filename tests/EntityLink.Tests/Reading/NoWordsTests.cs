using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What is no utterance, or is more than its words: participles, formulas, pronouns alone.</summary>
public sealed class NoWordsTests
{
    private static List<string> Utterances(string text) =>
        [
            .. Known
                .Annotate(text)
                .Quotes.Where(quote => quote.IsUtterance)
                .Select(quote => string.Join(" … ", quote.Content.Select(part => text.Substring(part.Start, part.Length)))),
        ];

    [Theory]
    [InlineData("The council set aside 9 million euros, up from the 4 million announced in June.")]
    [InlineData("The chairman said sorry to the crew.")]
    [InlineData("Two men shouted at him as he left the ship.")]
    [InlineData("Ministers had ruled that out a week earlier.")]
    [InlineData("Corvane Shipping pleaded guilty in May and paid a fine of $3 million.")]
    [InlineData("The nurse asked that her name not be used.")]
    [InlineData("Prosecutor Otto Lang rejected that account.")]
    public void Nothing_is_said(string text) => Utterances(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The yard insists that it rang the bell at 4:20 a.m.", "that it rang the bell at 4:20 a.m.")]
    [InlineData("The trustee called him “the kindest man on the coast”.", "“the kindest man on the coast”")]
    [InlineData("The station, which had reported that the boat was lost, apologised to the crew.", "that the boat was lost")]
    public void The_words_are_whole_and_no_more(string text, string words) => Utterances(text).ShouldBe([words]);

    [Theory]
    [InlineData("Two welders have been freed, a police spokesman said without giving their names.", "Two welders have been freed")]
    [InlineData("It was found 3 kilometres away, Otto Lang said; the coastguard spoke of 9 kilometres.", "It was found 3 kilometres away")]
    [InlineData("The company put the loss at 9 percent.", "the loss at 9 percent")]
    [InlineData("Lena Kos told the Courier she'd sold the mill.", "she'd sold the mill")]
    public void What_is_said_ends_where_it_does(string text, string words) => Utterances(text).ShouldBe([words]);

    [Fact]
    public void A_role_in_front_of_the_speaker_is_the_speakers()
    {
        const string Text = "The pool was shut for “two whole years”, its manager, Otto Lang, said.";
        var quote = Known.Annotate(Text).Quotes.Single(one => one.IsUtterance);
        quote.Source!.Surface.ShouldBe("its manager, Otto Lang");
        Text.Substring(quote.Content[^1].Start, quote.Content[^1].Length).ShouldEndWith("“two whole years”");
    }

    [Fact]
    public void A_clause_in_front_of_a_quotation_is_said_too() =>
        Utterances("Nobody had rung the bell, Captain Hugo Brandt said. “The rope was cut on Sunday.”").Count.ShouldBe(2);

    [Fact]
    public void Words_of_others_via_a_paper_are_said_once() =>
        Utterances("The yard admitted that a crane had failed, the Narva Herald reported.").ShouldBe(["that a crane had failed"]);

    [Theory]
    [InlineData("Hermits' claims that the well was poisoned are baseless, the mayor said.", "poison", "the mayor")]
    [InlineData("The mayor called hermits' claims that the well was poisoned unfounded.", "poison", "The mayor")]
    [InlineData("Shepherds' reports that bears had killed lambs proved unfounded.", "kill", null)]
    public void Whose_reports_are_untrue_does_not_deny_them(string text, string predicate, string? denier)
    {
        var denied = Known.Annotate(text).Assertions.Single(one => one.Predicate == predicate);
        denied.Polarity.ShouldBe("denied");
        denied.Attribution.Select(source => text.Substring(source.Start, source.Length)).ShouldBe(denier is null ? [] : [denier]);
    }

    [Fact]
    public void When_something_stopped_is_not_when_it_was_not_done()
    {
        var taking = Known.Annotate("He had stopped taking the drops in October 2025.").Assertions;
        taking.Single(one => one.Predicate == "take").Time.ShouldBeNull();
        taking.Single(one => one.Predicate == "stop").Time.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Two divers had not been on the list.")]
    [InlineData("One of its two cranes did not work on Friday.")]
    public void Those_of_whom_it_is_denied_are_still_so_many(string text) =>
        Known.Annotate(text).Assertions.ShouldAllBe(one => one.Quantity == null || one.Polarity == "affirmed");

    [Fact]
    public void A_negation_behind_a_semicolon_is_of_the_other_clause() =>
        Known
            .Annotate("The captain said the bridge was safe; the quay was not.")
            .Assertions.ShouldNotContain(one => one.Polarity == "denied" && one.Subject != null && one.Subject.Surface == "the bridge");

    [Theory]
    [InlineData("‘We will rebuild’: mayor", "mayor")]
    [InlineData("“The ferry sails in May” – Captain Hugo Brandt", "Captain Hugo Brandt")]
    [InlineData("Ferry ‘unsafe’: engineers", "engineers")]
    [InlineData("Ferry ‘is safe’ – minister", "minister")]
    public void A_headline_names_who_speaks_behind_a_mark(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData("‘Never again’: what we know about the ferry fire")]
    [InlineData("‘Never again’ – latest updates")]
    [InlineData("Review: ‘The Grey Quay’ is a delight")]
    [InlineData("Storm ‘Ada’ – Norway")]
    public void A_label_or_a_title_says_nothing(string text) => Utterances(text).ShouldBeEmpty();
}
