using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Whose words they are where the sentence names several people, or nobody by name.</summary>
public sealed class WhoseWordsTests
{
    [Theory]
    [InlineData("Parents in Narva have formed a committee. They say the roof leaks.", "Parents in Narva")]
    [InlineData("The skipper, who said he was tired, will stand trial.", "The skipper")]
    [InlineData("Police have closed the pier. They said two sailors had died.", "Police")]
    [InlineData(
        "A spokeswoman for the port denied the claim. She said the crane was safe. She added that it was new.",
        "A spokeswoman for the port"
    )]
    [InlineData("The company said sales fell. It said profits would rise.", "The company")]
    public void A_pronoun_speaks_for_whom_the_text_describes(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldAllBe(quote => quote.Source!.Surface == speaker);

    [Theory]
    [InlineData("Shares fell on Monday. They said the pier was safe.", "They")]
    [InlineData("The driver met a nurse and a guard. Erik Solberg waited. He said the pier was safe.", "He")]
    public void A_pronoun_speaks_for_nobody_who_does_not_fit(string text, string speaker) =>
        Known.Annotate(text).Quotes[^1].Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData(
        "“Nobody paid us,” Erik Solberg said. Prosecutor Marta Okonjo disagreed: “They took the money.”",
        "Prosecutor Marta Okonjo"
    )]
    [InlineData(
        "“Nobody paid us,” Erik Solberg said. Prosecutor Marta Okonjo was blunt: “They took the money.”",
        "Prosecutor Marta Okonjo"
    )]
    [InlineData("Marta Okonjo told the court that Erik Solberg had phoned her on Monday and said: “Close the valve.”", "Erik Solberg")]
    [InlineData("Erik Solberg on the phone to Radio Narva: “The dyke held.”", "Erik Solberg")]
    [InlineData("Said the captain, Erik Solberg: “The wave came from nowhere.”", "the captain, Erik Solberg")]
    [InlineData("Outside court Marta Okonjo said she was relieved.", "Marta Okonjo")]
    [InlineData("Marta Okonjo confirmed the call but said the warning “did not reach the sailors in the harbour”.", "Marta Okonjo")]
    public void Who_stands_before_the_words_speaks(string text, string speaker) =>
        Known.Annotate(text).Quotes[^1].Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData("“We are broke,” the paper quoted the treasurer as saying.", "the treasurer", "the paper")]
    [InlineData("According to a memo seen by Reuters, the pier is unsafe.", "a memo", "Reuters")]
    [InlineData("A letter obtained by Reuters says the pier is unsafe.", "A letter", "Reuters")]
    public void Who_has_seen_or_quoted_brings_the_words(string text, string speaker, string via)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Source!.Surface, quote.Via!.Surface).ShouldBe((speaker, via));
    }

    [Fact]
    public void A_doctor_is_no_broadcaster() =>
        Known
            .Annotate("Marta Okonjo told sailors that Dr Krog had said the water was safe.")
            .Quotes.ShouldAllBe(quote => quote.Via == null);

    [Theory]
    [InlineData("Police are looking into claims by two former sailors that the captain, Erik Solberg, hit them.", "Police")]
    [InlineData("Prosecutors are examining claims that the mayor took bribes.", "Prosecutors")]
    [InlineData("Reuters has seen claims that sailors were tied up.", "Reuters")]
    public void Who_looks_into_a_claim_does_not_make_it(string text, string examiner)
    {
        var found = Known.Annotate(text);
        found.Quotes.ShouldAllBe(quote => quote.Source == null || quote.Source.Surface != examiner);
        found.Assertions.SelectMany(one => one.Attribution).ShouldAllBe(source => source.Surface != examiner);
    }

    [Theory]
    [InlineData("Contrary to what the ministry said, the pier had been closed, Marta Okonjo said.", "Marta Okonjo")]
    [InlineData("As the minister had promised, the school opened on Monday.", null)]
    [InlineData("The boats arrived on Saturday, two days earlier than the ministry had announced.", null)]
    [InlineData("Neither side's claims could be verified.", null)]
    [InlineData("Reports that the pier had burned are untrue.", null)]
    [InlineData("An earlier report by this newspaper that a sailor had been killed was wrong.", null)]
    [InlineData("Erik Solberg claimed a third title.", null)]
    [InlineData("The keeper denied Solberg a second goal.", null)]
    [InlineData("The court denied him bail.", null)]
    public void What_a_sentence_recalls_or_tells_is_nobodys_utterance(string text, string? speaker) =>
        Known
            .Annotate(text)
            .Quotes.Where(quote => quote.IsUtterance)
            .ShouldAllBe(quote => quote.Source != null && quote.Source.Surface == speaker);

    [Theory]
    [InlineData("Marta Okonjo dismissed as “pure speculation” a report that the pier had burned.")]
    [InlineData("Marta Okonjo described as “nonsense” a claim that the pier had burned.")]
    [InlineData("Marta Okonjo called “absurd” the claim that the pier had burned.")]
    [InlineData("Marta Okonjo denounced as a lie reports that the pier had burned.")]
    public void A_verdict_in_front_of_a_claim_denies_it(string text)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.Where(one => one.IsUtterance).ShouldHaveSingleItem();
        (quote.Text, quote.Polarity, quote.Kind).ShouldBe(("the pier had burned", "denied", "indirect"));
        found.Assertions.Where(one => one.Predicate == "burn").ShouldAllBe(one => one.Polarity == "denied");
    }

    [Fact]
    public void Praise_in_front_of_a_claim_denies_nothing() =>
        Known
            .Annotate("Marta Okonjo described as “encouraging” a report that the pier had been repaired.")
            .Quotes.ShouldAllBe(quote => quote.Polarity == "affirmed");

    [Theory]
    [InlineData("Erik Solberg said he had never met her, and that was a lie.", "he had never met her")]
    [InlineData("All were freed on Saturday, the governor said, denying that a ransom had been paid.", "All were freed on Saturday")]
    [InlineData("Marta Okonjo said a mistake was made but denied any intent to deceive.", "a mistake was made")]
    [InlineData(
        "Erik Solberg, who said on Tuesday that there would be no delay, now expects the pier to open in May.",
        "there would be no delay"
    )]
    [InlineData("Sailors, many of whom said they had no water, left the port.", "they had no water")]
    [InlineData("Erik Solberg denied that: there had been ten inspections, he said.", "there had been ten inspections")]
    [InlineData("State television quoted Erik Solberg as telling his cabinet that traitors would be shot.", "traitors would be shot")]
    public void Words_end_where_somebody_else_tells_on(string text, string words) => Known.Annotate(text).Quotes[0].Text.ShouldBe(words);

    [Theory]
    [InlineData("In the end, Marta Okonjo said, nothing had changed.", "nothing had changed")]
    [InlineData("A law that Marta Okonjo said means people will not be jailed was passed.", "people will not be jailed")]
    public void A_setting_does_not_end_the_words(string text, string words) =>
        string.Join(' ', Known.Annotate(text).Quotes.Select(quote => quote.Text)).ShouldContain(words);

    [Fact]
    public void Only_the_subject_of_the_sentence_speaks_in_front_of_a_colon() =>
        Known
            .Annotate("After the mayor resigned, prosecutor Marta Okonjo was blunt: “They took the money.”")
            .Quotes.ShouldHaveSingleItem()
            .Source!.Surface.ShouldBe("prosecutor Marta Okonjo");

    [Theory]
    [InlineData("Marta Okonjo condemned as “shameful” reports that sailors had been beaten.")]
    [InlineData("“That was no lie,” Marta Okonjo said of the report that sailors had been beaten.")]
    public void Condemning_is_not_denying(string text) =>
        Known.Annotate(text).Assertions.Where(one => one.Predicate == "beat").ShouldAllBe(one => one.Polarity == "affirmed");

    [Theory]
    [InlineData("Marta Okonjo said he was proud of Jonas Krog.")]
    [InlineData("Erik Solberg said he had heard of a plan by Jonas Krog.")]
    public void Who_is_named_in_the_words_is_not_their_subject(string text)
    {
        var found = Known.Annotate(text);
        var krog = found.Mentions.Single(mention => mention.Surface == "Jonas Krog").EntityId;
        found.Assertions.Where(one => one.Subject?.Surface == "he").ShouldAllBe(one => one.Subject!.EntityId != krog);
    }

    [Fact]
    public void A_title_tells_two_of_a_family_apart()
    {
        var found = Known.Annotate("Patricia Holm lost her house. “We prayed,” Mr Holm told sailors.");
        found.Mentions.Select(mention => mention.EntityId).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("Mayor: we will rebuild the pier by summer", "Mayor")]
    [InlineData("Prosecutors: he took bribes", "Prosecutors")]
    public void A_role_and_a_colon_speak_in_a_headline(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData("“He is a coward,” Erik Solberg said of Jonas Krog.", "Jonas Krog")]
    [InlineData("Asked about Jonas Krog, Erik Solberg said: “He speaks for himself.”", "Jonas Krog")]
    [InlineData("“He never paid,” Erik Solberg said.", null)]
    public void He_between_marks_is_not_who_speaks(string text, string? meant)
    {
        var found = Known.Annotate(text);
        var he = found.Assertions.First(one => one.Subject?.Surface == "He").Subject!;
        var name = he.EntityId is { } id ? found.Entities.Single(entity => entity.EntityId == id).Name : null;
        name.ShouldBe(meant);
    }

    [Theory]
    [InlineData("Marta Okonjo called on Jonas Krog to resign. He said he would not.", "Jonas Krog")]
    [InlineData("Baroness Okonjo asked Lord Krog whether he had read the letter. He had, he replied.", "Lord Krog")]
    [InlineData("Okonjo's new spokeswoman, Lena Voss, rejected that. Nobody had been told, she said.", "Lena Voss")]
    public void Who_is_asked_answers(string text, string speaker)
    {
        var found = Known.Annotate(text);
        var id = found.Quotes[^1].Source!.EntityId;
        speaker.ShouldEndWith(found.Entities.Single(entity => entity.EntityId == id).Name);
    }
}
