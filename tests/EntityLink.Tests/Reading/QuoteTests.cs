using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("“We have lost a lot of time,” Marta Okonjo said.")]
    [InlineData("“We have lost a lot of time,” said Marta Okonjo.")]
    [InlineData("Marta Okonjo said: “We have lost a lot of time.”")]
    [InlineData("\"We have lost a lot of time,\" harbour director Marta Okonjo told reporters in Tallinn.")]
    [InlineData("‘We have lost a lot of time,’ Marta Okonjo added on Monday.")]
    [InlineData("„We have lost a lot of time“, said Marta Okonjo.")]
    [InlineData("«We have lost a lot of time», said Marta Okonjo, the director.")]
    [InlineData("Marta Okonjo, who runs the harbour, told reporters on Monday, “We have lost a lot of time.”")]
    [InlineData("“We have lost a lot of time,” according to Marta Okonjo.")]
    [InlineData("Marta Okonjo opened the pier. “We have lost a lot of time,” she said.")]
    public void A_direct_quote_has_its_speaker(string text)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.Where(quote => quote.Kind == "direct").ShouldHaveSingleItem();
        quote.Text.TrimEnd(',', '.').ShouldBe("We have lost a lot of time");
        Name(found, quote.Source).ShouldBe("Marta Okonjo");
    }

    [Fact]
    public void A_split_quote_is_one()
    {
        var quote = Direct("“We have lost time,” Marta Okonjo said. “We will make it up.”");
        quote.Content.Count.ShouldBe(2);
        quote.Text.ShouldBe("We have lost time […] We will make it up.");
    }

    [Theory]
    [InlineData("NordFerry denied that it had cancelled its winter timetable.", "denied")]
    [InlineData("NordFerry rejected the claim that it had cancelled its winter timetable.", "rejected the claim")]
    public void A_denial_keeps_what_is_denied_in_its_cue(string text, string cue)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Kind, quote.Polarity, quote.CueText).ShouldBe(("indirect", "denied", cue));
    }

    [Theory]
    [InlineData("Marta Okonjo denied it on Monday. “We have lost a lot of time.”")]
    [InlineData("Marta Okonjo denied the claims on Monday. “We have lost a lot of time.”")]
    public void Who_denied_something_in_the_sentence_before_affirms_what_is_quoted_then(string text)
    {
        var quote = Direct(text);
        (quote.Polarity, quote.CueText).ShouldBe(("affirmed", null));
    }

    [Fact]
    public void A_quotation_that_opens_again_in_the_next_paragraph_is_the_same() =>
        Direct("Marta Okonjo said: “We have lost time.\n\n“We will make it up soon.”").Content.Count.ShouldBe(2);

    [Fact]
    public void Words_that_come_via_an_agency_say_so()
    {
        var found = Known.Annotate("“We have lost a lot of time,” Marta Okonjo said, according to Estonia’s news agency BNT.");
        Name(found, found.Quotes.Single().Source).ShouldBe("Marta Okonjo");
        found.Quotes.Single().Via!.Surface.ShouldContain("BNT");
        Known.Annotate("“We have lost a lot of time,” Marta Okonjo told Reuters.").Quotes.Single().Via!.Surface.ShouldBe("Reuters");
    }

    [Fact]
    public void Somebody_without_a_name_is_kept_as_described()
    {
        var quote = Direct("“We will not surrender the land,” a Ukrainian official said privately.");
        quote.Source!.Surface.ShouldBe("a Ukrainian official");
        quote.Source.EntityId.ShouldBeNull();
    }

    [Theory]
    [InlineData("The so-called “golden age” of ferries is over.")]
    [InlineData("Visitors saw “Swan Lake” in Tallinn.")]
    [InlineData("The ’90s were the workers’ years.")]
    public void A_few_quoted_words_are_no_quote(string text) => Known.Annotate(text).Quotes.ShouldBeEmpty();

    [Fact]
    public void A_denial_is_denied()
    {
        var assertion = Known.Annotate("NordFerry denied that it had cancelled its winter timetable.").Assertions.ShouldHaveSingleItem();
        (assertion.Predicate, assertion.Polarity, assertion.Modality).ShouldBe(("say", "denied", "asserted"));
        Known.Annotate("Marta Okonjo demanded that the port be opened again.").Assertions.Single().Modality.ShouldBe("demanded");
    }

    [Theory]
    [InlineData("NordFerry denied that it had cancelled its winter timetable.", "denied", "denied")]
    [InlineData("Marta Okonjo said that the port would not close this year.", "affirmed", "said")]
    [InlineData("“It is all nonsense from start to end,” Marta Okonjo countered.", "affirmed", "countered")]
    public void A_quote_says_how_its_words_were_said(string text, string polarity, string cue)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Polarity, quote.CueText).ShouldBe((polarity, cue));
    }

    [Theory]
    [InlineData("“We have lost a lot of time,” Marta Okonjo said.", "We have lost a lot of time")]
    [InlineData("Marta Okonjo said: ““We have lost a lot of time.””", "We have lost a lot of time.")]
    [InlineData("“‘Stay where you are’ was all I heard,” Marta Okonjo said.", "‘Stay where you are’ was all I heard")]
    public void The_narrators_comma_and_doubled_marks_are_no_part_of_the_words(string text, string words) =>
        Direct(text).Text.ShouldBe(words);

    private static Quote Direct(string text) => Known.Annotate(text).Quotes.Single(quote => quote.Kind == "direct");

    private static string? Name(Annotations found, Party? party) =>
        found.Entities.SingleOrDefault(entity => entity.EntityId == party?.EntityId)?.Name;
}
