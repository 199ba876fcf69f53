namespace NewsMesh.Parse.Tests.Pages;

public class DiscardTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("garbage")]
    [InlineData("<html><body><a href='/a'>a</a></body></html>")]
    [InlineData(
        "<html><head><title>Home</title></head><body><ul><li><a href=/a>Pier reopens</a></li><li><a href=/b>Ferry burns</a></li></ul></body></html>"
    )]
    [InlineData("<html><head><title>Pier</title></head><body><h1>Pier</h1><p>Please enable JavaScript.</p></body></html>")]
    [InlineData("<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>")]
    public void A_page_without_an_article_is_discarded_with_a_reason(string html) => Readers.Reason(html).ShouldStartWith("the page");
}
