using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What is said beside a denial, of which words it is one, and whose.</summary>
public sealed class DeniedWordsTests
{
    [Theory]
    [InlineData("The guard slept, Erik Solberg said. Marta Okonjo denied this: \"The gate was locked on Friday.\"", "lock")]
    [InlineData("Marta Okonjo denied the charge: \"I paid every sailor.\"", "pay")]
    public void Words_behind_a_denial_and_a_colon_are_said(string text, string predicate)
    {
        var found = Known.Annotate(text);
        found.Assertions.Single(one => one.Predicate == predicate).Polarity.ShouldBe("affirmed");
        var quote = found.Quotes.Single(quote => quote.Kind == "direct");
        (quote.Polarity, quote.Source!.Surface).ShouldBe(("affirmed", "Marta Okonjo"));
    }

    [Theory]
    [InlineData("Marta Okonjo denied a claim by harbour spokesman Erik Solberg that her office had known of the leak.")]
    public void Who_claims_what_is_denied_does_not_deny_it(string text)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.Single(quote => quote.IsUtterance);
        (quote.Polarity, quote.Source!.Surface, quote.Text).ShouldBe(("denied", "Marta Okonjo", "her office had known of the leak"));
        var known = found.Assertions.Single(one => one.Predicate == "know");
        (known.Polarity, known.Attribution.Single().Surface).ShouldBe(("denied", "Marta Okonjo"));
    }

    [Fact]
    public void Who_takes_back_an_earlier_statement_does_not_make_it() =>
        Known
            .Annotate("Okonjo said an earlier statement that Erik Solberg had fired a flare was \"based on one account and was wrong\".")
            .Assertions.Single(one => one.Predicate == "fire")
            .Polarity.ShouldBe("denied");

    [Fact]
    public void What_somebody_is_asked_is_not_told() =>
        Known
            .Annotate("Asked if he would debate with Marta Okonjo, he said: \"Never.\"")
            .Assertions.ShouldNotContain(one => one.Predicate == "debate");

    [Fact]
    public void A_source_that_wants_no_name_keeps_its_not_and_has_said_nothing_by_it()
    {
        var found = Known.Annotate("A sailor who asked not to be named because he fears for his pension said the boxes were full.");
        var asked = found.Quotes.Single(quote => quote.CueText == "asked");
        (asked.Text[..6], asked.IsUtterance).ShouldBe(("not to", false));
        Known.Annotate("Olsen promised not to raise the tax.").Quotes.ShouldHaveSingleItem().Text.ShouldBe("not to raise the tax");
    }

    [Theory]
    [InlineData("The president could spend no more than $700m on the road.", null, 700e6)]
    [InlineData("The president could spend no less than $700m on the road.", 700e6, null)]
    public void No_more_than_is_a_bound_and_denies_nothing(string text, double? low, double? high)
    {
        var spent = Known.Annotate(text).Assertions.Single(one => one.Predicate == "spend");
        (spent.Polarity, spent.Quantity!.Low, spent.Quantity.High).ShouldBe(("affirmed", low, high));
    }

    [Fact]
    public void Who_speaks_the_sentence_before_goes_on_behind_it() =>
        Known
            .Annotate("A bolt had been taken off by a maintenance gang, said inspector Marta Okonjo. \"There is no evidence of sabotage.\"")
            .Quotes.Single(quote => quote.Kind == "direct")
            .Source!.Surface.ShouldBe("inspector Marta Okonjo");

    [Theory]
    [InlineData("Kestrel expects to open the mine in the second half of 2027 rather than in the first quarter.", 7)]
    [InlineData("Kestrel will open the mine in May instead of in March.", 5)]
    public void A_time_that_is_set_aside_is_not_when(string text, int month) =>
        Known
            .Reader.Read(
                new DocumentInput
                {
                    Text = text,
                    Language = "en",
                    PublishedAt = new(2026, 1, 12, 12, 0, 0, TimeSpan.Zero),
                }
            )
            .Assertions.Single(one => one.Predicate == "open")
            .Time!.From.Month.ShouldBe(month);
}
