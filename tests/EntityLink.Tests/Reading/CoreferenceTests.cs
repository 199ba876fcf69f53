using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class CoreferenceTests
{
    [Theory]
    [InlineData("The surgeon Paul Reiter and the nurse Eva Stern flew home on Sunday. Then she slept for a day.", "she", "Eva Stern")]
    [InlineData("Maria Silva met Peter Lund in Tallinn on Sunday. He had flown in from Estonia.", "He", "Peter Lund")]
    [InlineData("Before she left for the airport, Judge Maria Arai said the hall was too small.", "she", "Maria Arai")]
    [InlineData("Mark Reiter's brother Peter Lund opened a yard in 1999. He sold it two years later.", "He", "Peter Lund")]
    [InlineData("NordFerry Group posted a loss. It said demand had weakened.", "It", "NordFerry Group")]
    [InlineData("Ilya Karpov won the Nordic Prize. The novelist told students that he wrote at night.", "novelist", "Ilya Karpov")]
    [InlineData(
        "Defence Minister Hanno Pevkur flew to Tallinn. Peter Lund waited there. The minister was late.",
        "minister was",
        "Hanno Pevkur"
    )]
    public void A_pronoun_and_a_description_stand_for_the_name_before_them(string text, string reference, string name)
    {
        var read = Known.Reader.Read(new DocumentInput { Text = text, Language = "en" });
        var token = Document.Of(text).TokenFrom(text.LastIndexOf(reference, StringComparison.Ordinal));

        read.Antecedents.Of(token).ShouldNotBeNull().Surface.ShouldBe(name);
    }

    [Fact]
    public void A_pronoun_stands_for_nobody_of_the_other_sex()
    {
        const string Text = "Maria Silva left Tallinn. He stayed.";
        var read = Known.Reader.Read(new DocumentInput { Text = Text, Language = "en" });

        read.Antecedents.Of(Document.Of(Text).TokenFrom(Text.IndexOf("He ", StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void A_pronoun_whose_span_is_given_is_linked_to_whom_it_stands_for()
    {
        const string Text = "Maria Silva left Tallinn, because she was tired.";
        var she = Text.IndexOf("she", StringComparison.Ordinal);
        var mentions = Known
            .Reader.Read(
                new DocumentInput
                {
                    Text = Text,
                    Language = "en",
                    Mentions = [new Extent(0, 11), new Extent(she, she + 3)],
                }
            )
            .Mentions;

        mentions[1].Entity.EntityId.ShouldBe(mentions[0].Entity.EntityId);
    }
}
