namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Words stay in the mouth that the sentence puts them in, whatever its order and whatever its verb.</summary>
public sealed class WhoSpeaksTests
{
    [Theory]
    [InlineData("A fox, said the farmer, had come in through the roof.", "the farmer", "A fox")]
    [InlineData("The pier, warned harbour master Ilse Krog, would close in May.", "harbour master Ilse Krog", "The pier")]
    [InlineData("The sailors were not, she conceded, on board.", "she", "The sailors were not")]
    [InlineData("The skipper, investigators say, fell asleep.", "investigators", "The skipper")]
    public void Who_speaks_between_commas_says_what_stands_on_both_sides(string text, string speaker, string begins)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.ShouldHaveSingleItem();
        quote.Source!.Surface.ShouldBe(speaker);
        quote.Text.ShouldStartWith(begins);
        found.Assertions.ShouldNotContain(one => one.Predicate != "say" && one.Subject != null && one.Subject.Surface.Contains(speaker));
    }

    [Theory]
    [InlineData("“Never,” Marta Okonjo said. “Not while I live,” piped up her deputy, Erik Solberg.", "her deputy, Erik Solberg")]
    [InlineData("Marta Okonjo said the boy was seen at the pier. “Please come back,” his aunt sobbed.", "his aunt")]
    [InlineData("Marta Okonjo said the boy was seen at the pier. “Why him?” wailed a neighbour.", "a neighbour")]
    public void A_verb_that_is_in_no_list_has_its_own_subject_for_a_speaker(string text, string speaker) =>
        Known.Annotate(text).Quotes[^1].Source!.Surface.ShouldStartWith(speaker);

    [Theory]
    [InlineData("Too slow, says the skipper's brother, Erik Solberg, who has hired a lawyer.", "the skipper's brother", "Too slow")]
    [InlineData("The harbour “is a grave”, conceded its builder, before leaving.", "its builder", "The harbour “is a grave")]
    public void Who_stands_behind_the_verb_speaks(string text, string speaker, string words)
    {
        var quote = Known.Annotate(text).Quotes[0];
        quote.Source!.Surface.ShouldStartWith(speaker);
        quote.Text.ShouldStartWith(words);
    }

    [Theory]
    [InlineData("The law is “made for one man”, in the words of Marta Okonjo.", "Marta Okonjo")]
    [InlineData("“A law for one man,” in the words of Marta Okonjo.", "Marta Okonjo")]
    [InlineData("Per a harbour survey, 62 percent of sailors drink.", "a harbour survey")]
    [InlineData("“The pier is safe.” With those words, the engineer Erik Solberg calmed the council.", "the engineer Erik Solberg")]
    public void A_phrase_may_name_who_speaks(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);

    [Theory]
    [InlineData("Erik Solberg was quoted by Reuters as saying that the pier had burned.")]
    [InlineData("The pier had burned, Reuters quoted Erik Solberg as saying.")]
    public void Who_is_quoted_speaks_and_who_quotes_has_the_words(string text)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Source!.Surface, quote.Via!.Surface, quote.IsUtterance).ShouldBe(("Erik Solberg", "Reuters", true));
        quote.Text.ToLowerInvariant().ShouldBe("the pier had burned");
    }

    [Theory]
    [InlineData("Jurors were told that the pier had burned.")]
    [InlineData("The court heard that the pier had burned.")]
    public void Who_listens_is_no_source(string text)
    {
        var found = Known.Annotate(text);
        found.Quotes.ShouldAllBe(quote => quote.Source == null);
        var burned = found.Assertions.Where(one => one.Predicate == "burn").ShouldHaveSingleItem();
        burned.Attribution.ShouldBeEmpty();
        burned.Modality.ShouldBe("alleged");
    }

    [Theory]
    [InlineData("Marta Okonjo called the pier “a fraud”.", "“a fraud”")]
    [InlineData("Marta Okonjo welcomed the ruling as “long overdue”.", "“long overdue”")]
    [InlineData("Marta Okonjo branded her rival “a coward”.", "“a coward”")]
    public void Quoted_words_that_describe_are_said(string text, string words)
    {
        var said = Known.Annotate(text).Assertions.Where(one => one.Predicate == "say").ShouldHaveSingleItem();
        said.Subject!.Surface.ShouldBe("Marta Okonjo");
        said.Object!.Surface.ShouldEndWith(words);
    }

    [Theory]
    [InlineData("The mayor's claim that crime has halved is misleading, the watchdog said.", "crime has halved")]
    [InlineData("Rumours that the king has died are going round.", "the king has died")]
    [InlineData("Marta Okonjo said the pier was safe; Erik Solberg spoke of a “death trap”.", "the pier was safe")]
    [InlineData("Marta Okonjo told her Porto would open the pier.", "Porto would open the pier")]
    [InlineData("Erik Solberg told buyers that the pier was safe; sailors now say it is not.", "the pier was safe")]
    [InlineData("The ferry left in August, not in June as Marta Okonjo has claimed.", "in June")]
    public void Words_end_where_the_text_goes_on(string text, string words) =>
        Known.Annotate(text).Quotes.Select(quote => quote.Text).ShouldContain(words);

    [Theory]
    [InlineData("Two nurses, speaking on condition of anonymity because they feared for their jobs, said the pier had burned.")]
    [InlineData("Marta Okonjo said the pier had burned. Erik Solberg declined to comment.")]
    [InlineData("Marta Okonjo said the pier had burned. The harbour office is reviewing what happened.")]
    [InlineData("Marta Okonjo said the pier had burned. Under questioning by a counsel, the skipper broke down.")]
    public void Silence_and_conditions_are_no_words(string text) =>
        Known.Annotate(text).Assertions.Count(one => one.Predicate == "say").ShouldBe(1);
}
