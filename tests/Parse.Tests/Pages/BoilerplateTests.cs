using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Tests.Pages;

public class BoilerplateTests
{
    [Theory]
    [InlineData("Spread the love")]
    [InlineData("Share this:")]
    [InlineData("Teilen")]
    [InlineData("Sign up for our newsletter to get the news in your inbox")]
    [InlineData("Read more: Ferry fire death toll climbs")]
    [InlineData("Lesen Sie auch: Mehr Tote nach Brand")]
    [InlineData("Lire aussi")]
    [InlineData("Photo: Marta Soosaar/Baltic Wire")]
    [InlineData("(Photo by Ann Lee/Getty Images)")]
    [InlineData("We use cookies to make this site better.")]
    [InlineData("© 2026 Harbour Daily. All rights reserved.")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Article continues below")]
    [InlineData("Follow us on Twitter")]
    [InlineData("Published: 23 November 2026")]
    [InlineData("5 min read")]
    [InlineData("Leave a Reply")]
    [InlineData("Required fields are marked *")]
    [InlineData("***")]
    public void Boilerplate_is_told(string line) => Boilerplate.IsLine(line).ShouldBeTrue();

    [Theory]
    [InlineData("The ministry said that newsletters and cookies would be taxed from January.")]
    [InlineData("Share prices fell by four per cent on Monday, the exchange said.")]
    [InlineData("Related charges were dropped in March, the court said.")]
    [InlineData("“Follow us on the road to peace,” the minister told the crowd.")]
    [InlineData("Photographers waited for hours in front of the palace.")]
    [InlineData("Advertising revenue rose to 12 million euros.")]
    [InlineData("Military Escalation Remains on the Table")]
    [InlineData("Save the Children said that 40 schools were closed.")]
    [InlineData("Comment is free, but facts are sacred, the editor wrote in 1921.")]
    [InlineData("Watch sales in Geneva fell for the third year in a row.")]
    public void News_is_kept(string line) => Boilerplate.IsLine(line).ShouldBeFalse();

    [Fact]
    public void The_comment_form_and_all_behind_it_go() => Readers.Article(Samples.Page(after: "<h3>Leave a Reply</h3><p>I was there on Monday and it was not open at all, what a nonsense you write in this paper every single day.</p>"))
        .Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void Captions_credits_and_share_bars_within_the_article_go() => Readers.Article(Samples.Page(
        before: "<figure><img src=a.jpg><figcaption>The pier of Tallinn, seen from the sea in October. Photo: Ann Lee</figcaption></figure><div class='share-bar'>Share on all the networks that there are</div>"))
        .Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void Sub_headings_and_quotations_stay() => Readers.Article(Samples.Page(after: "<h2>Longer next year</h2><blockquote>“It is a long way to Helsinki,” a waiting captain said.</blockquote>"))
        .Body.Text.ShouldBe(Samples.Text + "\n\nLonger next year\n\n“It is a long way to Helsinki,” a waiting captain said.");
}
