using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Sentences that look like a denial, an inverted report or a second speaker, and are none.</summary>
public sealed class LookAlikeReportsTests
{
    [Theory]
    [InlineData("The cabinet says it will close the port of Selby, which the dockers reject.", "close")]
    [InlineData("Police said he drove off in a van, which he denies stealing, and hit a tree.", "drive_off")]
    [InlineData("Norvik had no part in the scandal. It is not the firm that was fined in May.", "fine")]
    [InlineData("It was not the boat that sank on Monday.", "sink")]
    [InlineData("It was not the ministry alone that approved the sale.", "approve")]
    public void What_is_not_answered_is_not_denied(string text, string predicate) =>
        Known.Annotate(text).Assertions.ShouldAllBe(one => one.Predicate != predicate || one.Polarity != "denied");

    [Theory]
    [InlineData("Dana Holt, who led the inquiry, said Piet Maas, who denied the charge, had lied to the court.", "Piet Maas")]
    [InlineData("Holt said that she had told Maas, Leth, and Brandt that the pier was unsafe.", "Brandt")]
    [InlineData(
        "“We lost a good man today,” said police chief Dana Holt. Officer Piet Maas was 34 and a father of two. “I have never seen such grief.”",
        "Piet Maas"
    )]
    public void Who_is_only_told_of_does_not_speak(string text, string name) =>
        Known.Annotate(text).Quotes.ShouldAllBe(quote => quote.Source == null || !quote.Source.Surface.Contains(name));

    [Theory]
    [InlineData("The minister said that the plan, which the union rejects, would save 40 million euros.", "40 million")]
    [InlineData("Officials said the ceasefire, which Norland rejected, would have begun on Friday.", "Friday")]
    public void A_clause_in_the_middle_does_not_end_the_words(string text, string words) =>
        Known.Annotate(text).Quotes.ShouldContain(quote => quote.Text.Contains(words));

    [Theory]
    [InlineData("The claim was dismissed by the head of marketing at Norvik.", "marketing")]
    [InlineData("Maas pleaded guilty to three counts of theft and not guilty to murder.", "murder")]
    public void What_stands_beside_is_no_part_of_the_words(string text, string words) =>
        Known.Annotate(text).Quotes.ShouldAllBe(quote => !quote.Text.Contains(words));

    [Fact]
    public void A_firm_whose_name_is_a_unit_does_what_it_does() =>
        Known.Annotate("The oil field was bought by BP in 2019.").Assertions.ShouldContain(one => one.Subject!.Surface == "BP");

    [Fact]
    public void A_year_is_no_share() =>
        Known
            .Annotate("The report lists two fatal crashes in 2019 and five in 2020.")
            .Assertions.ShouldContain(one => one.Quantity != null && one.Quantity.Low == 2);
}
