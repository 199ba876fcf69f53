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
    public void Markup_is_removed_and_entities_are_decoded_once(string html, string expected) => PlainText.OfHtml(html).ShouldBe(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => PlainText.Storable("a\ud83db").ShouldBe("a\ufffdb");

    [Theory]
    [InlineData("<p onclick=\"x()\">words</p>", "<p>words</p>")]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"/news\">x</a>", "<a href=\"https://lighthouse.example/news\">x</a>")]
    [InlineData("<blink>words</blink>", "words")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>after", "<img src=\"https://lighthouse.example/x\">after")]
    public void Html_of_strangers_is_made_safe(string html, string expected) => SafeHtml.Of(new Markup(html, "https://lighthouse.example/")).ShouldBe(expected);

    [Fact]
    public void A_tree_of_a_hundred_thousand_elements_is_not_built() =>
        SafeHtml.Of(new Markup(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "words", null)).ShouldBe("words");
}
