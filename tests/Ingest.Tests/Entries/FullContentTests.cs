using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Entries;

public sealed class FullContentTests
{
    private const string Url = "https://lighthouse.example/ferry";

    private static readonly string Article = string.Concat(
        Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The ferry left the harbour at dawn. ", 12))}</p>", 5)
    );

    [Theory]
    [InlineData("", true)]
    [InlineData("<p>The post <a href='x'>Ferry</a> appeared first on <a href='y'>Courier</a>.</p>", true)]
    [InlineData("<p><a href='x'>Read more</a></p>", false)]
    [InlineData("<p><a href='x'>Continue reading &#8230;</a></p>", false)]
    [InlineData("<p>The passengers […]</p>", false)]
    [InlineData("<p>The passengers...</p><p>The post <a href='x'>Ferry</a> appeared first on Courier</p>", false)]
    [InlineData("<p>Weiterlesen</p>", false)]
    [InlineData("<p>“We waited… and then it came,” she said.</p>", true)]
    public void Content_is_whole_unless_its_end_says_that_there_is_more(string end, bool whole) =>
        (FullContent.PageOf(Entry(Article + end), Url, "en") is not null).ShouldBe(whole);

    [Theory]
    [InlineData("<p>A short text.</p><p>Of three.</p><p>Paragraphs.</p>")]
    [InlineData("")]
    public void Short_content_is_an_excerpt(string html) => FullContent.PageOf(Entry(html), Url, "en").ShouldBeNull();

    [Fact]
    public void One_long_paragraph_is_no_article() =>
        FullContent.PageOf(Entry($"<p>{new string('x', 5_000)}</p>"), Url, "en").ShouldBeNull();

    [Theory]
    [InlineData(
        "<p>The ferry left the harbour at dawn with forty passengers, an hour late. It came back at noon, and nobody on board was hurt.</p>",
        true
    )]
    [InlineData(
        "<p>The ferry left the harbour at dawn with forty passengers, an hour late. It came back at noon, and nobody on board … Read more</p>",
        false
    )]
    [InlineData("<p>Late again.</p>", false)]
    public void Of_an_entry_without_a_link_even_a_brief_is_an_article(string html, bool whole) =>
        (FullContent.PageOf(Entry(html) with { Url = null }, Url, "en") is not null).ShouldBe(whole);

    [Fact]
    public void The_page_says_what_the_feed_said_and_nothing_that_it_did_not_escape()
    {
        var page = FullContent.PageOf(
            Entry(Article) with
            {
                Title = "Ferry <late> & full",
                Authors = ["Ann \"Lee\""],
            },
            Url,
            "en\"><script>"
        )!;
        page.ShouldContain("<h1>Ferry &lt;late&gt; &amp; full</h1>");
        page.ShouldContain("content=\"Ann &quot;Lee&quot;\"");
        page.ShouldContain("content=\"2026-11-23T06:00:00Z\"");
        page.ShouldNotContain("<script>");
    }

    private static ParsedEntry Entry(string html) =>
        new()
        {
            Url = Url,
            Title = "Ferry",
            Content = new Markup(html, "https://lighthouse.example/"),
            PublishedAt = DateTimeOffset.Parse("2026-11-23T06:00:00Z"),
        };
}
