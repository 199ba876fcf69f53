using NewsMesh.Contracts;
using Shouldly;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Who speaks where a line, a turn or a description tells, and who does not.</summary>
public sealed class SpeakingTurnsTests
{
    [Fact]
    public void Whoever_spoke_last_goes_on_as_he()
    {
        var found = Known.Annotate(
            "Patrick Lindqvist said that his brother Stephen Lindqvist had been calm. He added that Stephen Lindqvist never drank. “I am sorry,” he said."
        );
        var speaker = SourceOf(found, "his brother").EntityId.ShouldNotBeNull();
        SourceOf(found, "never drank").EntityId.ShouldBe(speaker);
        SourceOf(found, "I am sorry").EntityId.ShouldBe(speaker);
    }

    [Fact]
    public void Another_person_who_begins_a_sentence_ends_the_turn()
    {
        var found = Known.Annotate(
            "Patrick Lindqvist said that the house was empty. Stephen Lindqvist broke down in tears. “I am sorry,” he said."
        );
        SourceOf(found, "I am sorry").EntityId.ShouldNotBe(SourceOf(found, "the house").EntityId);
    }

    [Fact]
    public void Somebody_without_a_name_is_not_the_person_named_between()
    {
        var found = Known.Annotate(
            "“This is a tactic,” said a European defence analyst. Marta Okonjo left the harbour on Friday. “The harbour sends a message,” said the defence analyst."
        );
        SourceOf(found, "sends a message").EntityId.ShouldBeNull();
    }

    [Fact]
    public void A_line_of_quoted_words_may_be_signed()
    {
        var found = Known.Annotate(
            "“The bridge took my garden and nobody asked me.” ― Ana Ruiz\n“We waited thirty years for this bridge.” ― Jonas Berg, teacher\n“Who will pay for the bridge in the end?” ― Eva Lind."
        );
        found.Quotes.Select(quote => quote.Source?.Surface).ShouldBe(["Ana Ruiz", "Jonas Berg", "Eva Lind"]);
        found.Quotes.ShouldAllBe(quote => quote.Kind == "direct");
    }

    [Fact]
    public void A_second_verb_of_the_sentence_brings_a_second_quote()
    {
        var found = Known.Annotate(
            "“The harbour is politically correct,” Marta Okonjo said, adding that “some of the things are ridiculous.”"
        );
        found.Quotes.Count.ShouldBe(2);
        found.Quotes.ShouldAllBe(quote => quote.Source!.Surface == "Marta Okonjo");
    }

    private static Party SourceOf(Annotations found, string words) =>
        found.Quotes.First(quote => quote.Text.Contains(words, StringComparison.Ordinal)).Source.ShouldNotBeNull();
}
