using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Tests.Pages.Metadata;

/// <summary>The headline as readers see it, without what themes put beside it.</summary>
public class HeadlineTests
{
    [Theory]
    [InlineData("<h1><span class='kicker'>Shipping</span> Pier reopens and ships return</h1>")]
    [InlineData("<h1><a href='/'>Harbour Daily</a></h1><h2 class='entry-title'>Pier reopens and ships return</h2>")]
    [InlineData("<h1>Pier reopens and ships return <small>23.11.2026</small></h1>")]
    [InlineData("<h1>Local News | Pier reopens and ships return</h1>")]
    [InlineData("<h1><style>.a{color:red}</style>Pier reopens and ships return</h1>")]
    [InlineData("<h1><span class='sub-heading'>The harbour:</span><br>Pier reopens and ships return</h1>")]
    [InlineData("<h1>Pier reopens and ships return<span class='element-invisible'> | NOTES.EXAMPLE</span></h1>")]
    [InlineData("<h1>23.11.2026 - Pier reopens and ships return</h1>")]
    [InlineData("<h2>Pier reopens and ships return</h2><div class='comments'><h1>Leave a reply</h1></div>")]
    [InlineData("<aside><h1>Newsletter of the harbour</h1></aside><h1>Pier reopens and ships return</h1>")]
    public void A_headline_stands_in_its_heading(string heading) =>
        Headline(
                $"<html><head><title>Pier reopens and ships return | Harbour Daily</title></head><body>{heading}<p>{Samples.Paragraphs[0]}</p></body></html>"
            )
            .ShouldBe("Pier reopens and ships return");

    [Theory]
    [InlineData(
        "<title>Harbour Notes: Pier reopens and ships return</title><meta property='og:title' content='Pier reopens and ships return'>",
        "<h1>Harbour Notes</h1><h3 class='post-title'>Pier reopens and ships return</h3><h2>Archive</h2>"
    )]
    [InlineData(
        "<title>Pier reopens and ships return - Harbour Daily</title><meta name='application-name' content='Pier reopens and ships return - Harbour Daily'>",
        "<h1>Pier reopens and ships return</h1>"
    )]
    [InlineData(
        "<title>Shipping: Pier reopens and ships return</title><meta property='og:title' content='Shipping: Pier reopens and ships return'>",
        "<h2><span class='kicker'>Shipping</span> <span>Pier reopens and ships return</span></h2>"
    )]
    [InlineData("<title>Notes of the Harbour - News » Pier reopens and ships return</title>", "<h2>Pier reopens and ships return</h2>")]
    [InlineData(
        "<title>Pier reopens and ships</title><meta property='og:title' content='Pier reopens and ships'>",
        "<h1>Pier reopens and ships return</h1>"
    )]
    [InlineData("<title>Pier reopens and ships return - The Old Harbour Notes</title>", "<p>3 Nov</p>")]
    [InlineData(
        "<title>Pier reopens</title><meta property='og:title' content='Pier reopens'><meta property='og:title' content='Pier reopens and ships return'>",
        "<h1>Pier reopens and ships return</h1>"
    )]
    public void A_headline_is_told_from_its_site(string head, string body) =>
        Headline(
                $"<html><head>{head}</head><body>{body}<p>{Samples.Paragraphs[0]}</p></body></html>",
                "https://www.harbour-notes.example/pier-reopens-and-ships-return"
            )
            .ShouldBe("Pier reopens and ships return");

    [Theory]
    [InlineData("<h1>Pier reopens, harbour celebrates</h1><h2>Other news</h2>", "Pier reopens, harbour celebrates")]
    [InlineData(
        "<h1>Sections</h1><h1>Topics</h1><main><h1>Pier reopens, harbour celebrates</h1></main>",
        "Pier reopens, harbour celebrates"
    )]
    [InlineData(
        "<h2 class='sr-only'>Main content</h2><main><h2>Pier reopens, harbour celebrates</h2></main>",
        "Pier reopens, harbour celebrates"
    )]
    [InlineData(
        "<h1>Harbour Notes of the coast</h1><article><h3>Pier reopens and the whole harbour celebrates</h3></article>",
        "Pier reopens and the whole harbour celebrates"
    )]
    [InlineData("<h2>In this report:</h2>", "Pier reopens and the whole harbour celebrates")]
    [InlineData("<h2>Highlights</h2>", "Pier reopens and the whole harbour celebrates")]
    public void Where_a_heading_stands_says_whether_it_is_the_headline(string headings, string headline) =>
        Headline(
                $"<html><head><title>Pier reopens and the whole harbour celebrates</title><meta property='og:title' content='Pier reopens and the whole harbour celebrates'></head><body>{headings}{Text()}</body></html>"
            )
            .ShouldBe(headline);

    [Theory]
    [InlineData("<span>Shipping</span> <span>: </span> <span>Pier reopens</span>", "Shipping: Pier reopens")]
    [InlineData("<span>Shipping</span><span>:</span>Pier reopens", "Shipping: Pier reopens")]
    [InlineData("Pier reopens<a href='#pier'>¶</a>", "Pier reopens")]
    [InlineData("Pier reopens +", "Pier reopens")]
    [InlineData("Pier control moves to C++", "Pier control moves to C++")]
    [InlineData("Port : la jetée rouvre", "Port : la jetée rouvre")]
    public void A_headline_is_spelt_as_readers_see_it(string heading, string headline) =>
        Headline($"<html><body><h1>{heading}</h1>{Text()}</body></html>").ShouldBe(headline);

    [Fact]
    public void A_copy_in_an_archive_is_of_the_site_that_was_copied() =>
        Headline(
                $"<html><head><title>Pier reopens and ships return | HarbourNotes</title></head><body><h1>HarbourNotes</h1><h2>Pier reopens and ships return</h2><p>{Samples.Paragraphs[0]}</p></body></html>",
                "https://web.archive.org/web/20261123060000/http://www.harbournotes.example/pier"
            )
            .ShouldBe("Pier reopens and ships return");

    [Fact]
    public void A_Chinese_site_needs_no_blanks_before_its_name() =>
        Headline("<html><head><title>港口重新开放，船只回来了！-海港新闻网</title></head><body><p>港口重新开放。</p></body></html>")
            .ShouldBe("港口重新开放，船只回来了！");

    [Fact]
    public void The_heading_that_readers_see_goes_before_what_search_engines_are_told() =>
        Headline(
                "<html><head><title>Tallinn harbour news</title><meta property='og:title' content='Harbour reopens: all about Tallinn'></head><body><h1>Harbour is open and ships return</h1></body></html>"
            )
            .ShouldBe("Harbour is open and ships return");

    private static string Text() => string.Concat(Samples.Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Headline(string html, string url = "https://harbour.example/2026/pier") =>
        PageMetadata.Of(Readers.Parsed(html, url)).Headline;
}
