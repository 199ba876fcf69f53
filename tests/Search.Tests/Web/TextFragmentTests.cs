using NewsMesh.Search.Web;

namespace NewsMesh.Search.Tests.Web;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("We will pay", "https://a.example/x#:~:text=We%20will%20pay")]
    [InlineData("Well, it's half-done & late", "https://a.example/x#:~:text=Well%2C%20it%27s%20half%2Ddone%20%26%20late")]
    [InlineData(
        "one two three four five six seven eight nine ten eleven",
        "https://a.example/x#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    )]
    [InlineData("We were … […] … not asked", "https://a.example/x#:~:text=We%20were")]
    [InlineData("我们 会 付", "https://a.example/x#:~:text=%E6%88%91%E4%BB%AC%20%E4%BC%9A%20%E4%BB%98")]
    [InlineData("…", "https://a.example/x")]
    public void An_address_leads_to_the_words(string words, string expected) =>
        TextFragment.Of("https://a.example/x", words).ShouldBe(expected);

    [Theory]
    [InlineData("https://a.example/x#part", "https://a.example/x#part:~:text=We%20will")]
    [InlineData("https://a.example/x#:~:text=other", "https://a.example/x#:~:text=other")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void What_the_address_has_already_stays(string url, string expected) => TextFragment.Of(url, "We will").ShouldBe(expected);

    [Fact]
    public void A_line_to_cite_leads_to_the_words_that_it_cites() =>
        CitationLine
            .Of("Ann Lee", "direct", "said", "affirmed", "We will pay", "en", "Daily", DateTimeOffset.UnixEpoch, "https://a.example/x")
            .ShouldEndWith("https://a.example/x#:~:text=We%20will%20pay");
}
