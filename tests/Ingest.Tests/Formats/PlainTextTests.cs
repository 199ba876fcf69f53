using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("AT&amp;amp;T", "AT&amp;T")]
    [InlineData("<b>Bold</b> words", "Bold words")]
    [InlineData("&lt;b&gt; is an element", "<b> is an element")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("List<String> explained", "List<String> explained")]
    [InlineData("one<br/>two<p>three</p>", "one two three")]
    [InlineData("kept<script>alert(1)</script>", "kept")]
    [InlineData("  many\n\t blanks ", "many blanks")]
    [InlineData("\u0000nul\u0007", "nul")]
    [InlineData("it&#146;s &#8212; it&#x2019;s", "it’s — it’s")]
    [InlineData("it\u0092s", "it’s")]
    [InlineData("&hellip;&NotEqualTilde;&nosuch; &#0;&#xD800;&#99999999;", "…≂̸&nosuch; \ufffd")]
    [InlineData("AT&T and ?a=1&copy=2", "AT&T and ?a=1&copy=2")]
    [InlineData("sa<!-- no end >fe", "safe")]
    [InlineData("I <3 you, is 5<6?", "I <3 you, is 5<6?")]
    [InlineData("<![CDATA[wrapped <b>twice</b>]]>", "wrapped twice")]
    [InlineData("<svg><title>icon</title></svg> words", "icon words")]
    public void Markup_is_removed_and_entities_are_decoded_once(string html, string expected) => PlainText.OfHtml(html).ShouldBe(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => PlainText.Storable("a\ud83db").ShouldBe("a\ufffdb");
}
