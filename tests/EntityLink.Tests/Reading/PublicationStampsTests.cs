using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class PublicationStampsTests
{
    [Theory]
    [InlineData("Published August 02, 2026")]
    [InlineData("Posted: 08/02/2026 11:10 am EDT")]
    [InlineData("Originally posted on Friday, May 3rd, 2026 at 9:56 a.m.")]
    [InlineData("LAST UPDATED: 28 November 2026, 02:24 GMT")]
    [InlineData("First Published: June 13, 2026 4:59 PM EDT | Updated 14 June 2026")]
    public void When_a_page_was_published_is_no_statement(string line)
    {
        Are(line).ShouldBeTrue();
        Known.Assertions(line).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The ministry published the report on May 3, 2026.")]
    [InlineData("Published in 2019, the novel sold 4,000 copies.")]
    [InlineData("The firm posted a loss of €3 million on Friday.")]
    [InlineData("The rules were last updated in 2019.")]
    [InlineData("The quake struck on Friday, May 3, at 9:56 am.")]
    public void What_somebody_publishes_is_one(string line) => Are(line).ShouldBeFalse();

    private static bool Are(string line) => Document.Of(line) is var document && PublicationStamps.Are(document, document.Sentences[0]);
}
