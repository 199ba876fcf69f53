using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Origins;

/// <summary>Whose story an article retells.</summary>
public sealed class RetoldOutletTests
{
    private const string More =
        " The ferry was built in 1998. It carries 400 people. The harbour was closed for two hours. The owner gave no reason. A tug had to pull it free. It will sail again on Monday.";

    [Theory]
    [InlineData("The ferry nearly sank, according to a detailed account by the Daily Record.", "Daily Record")]
    [InlineData("The captain fell asleep, The Boston Globe reports.", "Boston Globe")]
    [InlineData("The captain fell asleep, the newspaper Kystavisen first reported. His mate told Kystavisen he had not.", "Kystavisen")]
    [InlineData("The captain fell asleep, according to the Boston Globe. His mate told The Boston Globe that he had not.", "Boston Globe")]
    [InlineData("A story on Sports Illustrated tells how the captain fell asleep.", "Sports Illustrated")]
    public void An_article_that_names_one_outlet_as_its_source_retells_it(string beginning, string outlet) =>
        Of(beginning + More).ShouldBe(outlet);

    [Theory]
    [InlineData("The captain fell asleep, The Boston Globe reports. Reuters reported that he did not.")]
    [InlineData("The captain told the Boston Globe that he fell asleep.")]
    [InlineData("The captain fell asleep, according to the police.")]
    [InlineData("People reported that the ferry was late.")]
    [InlineData("The captain fell asleep.")]
    [InlineData(
        "The ferry nearly sank, according to a report by the Boston Globe. “I slept,” the captain told the Harbour Courier newspaper."
    )]
    public void Who_names_two_outlets_or_only_whom_somebody_spoke_to_has_a_report_of_its_own(string beginning) =>
        Of(beginning + More).ShouldBeNull();

    [Fact]
    public void A_source_that_is_named_at_the_end_is_one_of_many() =>
        Of("The ferry nearly sank." + More + " The captain fell asleep, The Boston Globe reports.").ShouldBeNull();

    [Theory]
    [InlineData("Boston Globe")]
    [InlineData("bostonglobe.com")]
    public void Nobody_retells_oneself(string own) =>
        Of("The captain fell asleep, The Boston Globe has reported." + More, own).ShouldBeNull();

    [Fact]
    public void To_whom_alone_somebody_spoke_is_told_apart_from_whose_story_it_is() =>
        RetoldOutlet
            .Of(Document.Of("The captain told the Boston Globe that he fell asleep." + More), [])
            .ShouldBe(new CreditedOutlet("Boston Globe", false));

    private static string? Of(string text, string own = "Harbour Courier") =>
        RetoldOutlet.Of(Document.Of(text), [own]) is { IsRetold: true } credited ? credited.Name : null;
}
