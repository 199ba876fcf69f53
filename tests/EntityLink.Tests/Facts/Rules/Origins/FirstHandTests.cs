using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Origins;

public sealed class FirstHandTests
{
    [Theory]
    [InlineData("“We will rebuild the bridge,” the mayor told reporters on Monday.", true)]
    [InlineData("At a news conference the mayor said: “We will rebuild the bridge.”", true)]
    [InlineData("“We will rebuild the bridge,” the mayor told The Harbour Courier.", true)]
    [InlineData("“We will rebuild the bridge,” the mayor told the Evening Post.", false)]
    [InlineData("“We will rebuild the bridge,” the mayor said in a statement.", false)]
    [InlineData("“We will rebuild the bridge,” the mayor wrote in a statement to reporters.", false)]
    [InlineData("“We will rebuild the bridge,” the mayor said.", false)]
    [InlineData("“We will rebuild the bridge after the speech,” the mayor said.", false)]
    public void An_outlet_heard_what_its_report_shows_that_it_heard(string text, bool heard)
    {
        var words = new Extent(text.IndexOf("We will", StringComparison.Ordinal), text.IndexOf('”', StringComparison.Ordinal));
        FirstHand.IsHeard(Document.Of(text), words, ["Harbour Courier"]).ShouldBe(heard);
    }
}
