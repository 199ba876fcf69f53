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

    [Theory]
    [InlineData(
        "Culture Minister Eva Stern met Transport Minister Peter Lund. The culture minister left early.",
        "culture minister left",
        "Eva Stern"
    )]
    [InlineData(
        "Police chief Paul Reiter and fire chief Eva Stern came. The police chief spoke first.",
        "police chief spoke",
        "Paul Reiter"
    )]
    [InlineData(
        "Maria Silva, the Estonian ambassador, met Peter Lund, the American ambassador. The Estonian ambassador left early.",
        "ambassador left",
        "Maria Silva"
    )]
    [InlineData("Culture Minister Eva Stern met Transport Minister Peter Lund. The minister left early.", "minister left", null)]
    [InlineData("Culture Minister Eva Stern came to Tallinn. The health minister stayed away.", "health minister", null)]
    public void A_description_is_met_with_what_tells_it_from_others(string text, string reference, string? name) =>
        Antecedent(text, reference).ShouldBe(name);

    [Theory]
    [InlineData("Paul Reiter and his cousin Peter Reiter flew home. Peter said he was tired.", "he was", "Peter")]
    [InlineData("Mayor Eva Stern met Judge Maria Silva on Monday. The judge said she would stay.", "she would", "Maria Silva")]
    [InlineData("Paul Reiter's attacker said he was sorry.", "he was", null)]
    [InlineData("The woman accused of robbing Eva Stern said she was innocent.", "she was", null)]
    [InlineData("A lawyer for Eva Stern said she was innocent.", "she was", "Eva Stern")]
    [InlineData("The widow of Paul Reiter said he had been ill.", "he had", "Paul Reiter")]
    public void Whoever_speaks_of_one_that_could_be_the_speaker_speaks_of_that_one(string text, string pronoun, string? name) =>
        Antecedent(text, pronoun).ShouldBe(name);

    [Theory]
    [InlineData("The daughter of the tycoon Erol Demir was freed on Sunday. She had been held for a month.", "She had", null)]
    [InlineData("Okonjo's daughter was freed. She had been held for a month. Her captors fled.", "Her captors", null)]
    [InlineData("Okonjo's wife is a surgeon. She said he was innocent.", "he was", "Okonjo")]
    [InlineData("Peter Lund was tired. His ex-wife Tilde said he had not slept.", "he had", "Peter Lund")]
    public void A_relative_is_not_the_one_by_whom_she_is_known(string text, string pronoun, string? name) =>
        Antecedent(text, pronoun).ShouldBe(name);

    [Theory]
    [InlineData("Workers at NordFerry Group struck. The union asked for more pay.", "union", null)]
    [InlineData("Reuters quoted a researcher. The bank gave no answer.", "bank", null)]
    [InlineData("NordFerry Group struck a deal. The company will pay.", "company", "NordFerry Group")]
    [InlineData("The tycoon Erol Demir flew to Tallinn. The premier was away.", "premier", null)]
    [InlineData("Prime Minister Okonjo met the tycoon Erol Demir. The premier said nothing.", "premier", "Okonjo")]
    [InlineData("Prime Minister Lee met Lee Jae-won, head of NordFerry. The premier said nothing.", "premier", "Lee")]
    public void A_noun_stands_for_nobody_who_is_something_else(string text, string noun, string? name) =>
        Antecedent(text, noun).ShouldBe(name);

    [Theory]
    [InlineData("On Monday the energy firm Volta Grid bought two plants. It would also pay the pensions.", "It would", "Volta Grid")]
    [InlineData("Volta Grid will close its mine. It is likely that 300 people will go.", "It is", null)]
    [InlineData("Volta Grid raised wages. The union said it would go on.", "it would", null)]
    public void It_stands_for_the_company_that_was_the_subject(string text, string pronoun, string? name) =>
        Antecedent(text, pronoun).ShouldBe(name);

    [Fact]
    public void Nobody_is_whom_he_acts_upon() =>
        Antecedent("Paul Reiter flew in on Sunday. On Monday Reiter called him.", "him").ShouldBeNull();

    [Fact]
    public void Nobody_is_he_first_and_she_then()
    {
        var quotes = Known.Annotate("Okonjo apologised to Saarinen. “I was late,” he said. “You were,” she replied.").Quotes;

        quotes[^2].Source!.EntityId.ShouldNotBeNull();
        quotes[^1].Source!.EntityId.ShouldNotBe(quotes[^2].Source!.EntityId);
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

    private static string? Antecedent(string text, string reference) =>
        Known
            .Reader.Read(new DocumentInput { Text = text, Language = "en" })
            .Antecedents.Of(Document.Of(text).TokenFrom(text.LastIndexOf(reference, StringComparison.Ordinal)))
            ?.Surface;
}
