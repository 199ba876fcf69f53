using CsCheck;
using NewsMesh.Ingest.Pages;

namespace NewsMesh.Ingest.Tests.Pages;

public sealed class PageWallTests
{
    private static readonly Uri Asked = new("https://lighthouse.example/2026/pier");
    private static readonly string Story = string.Concat(
        Enumerable.Repeat("<p>The ferry left the harbour at dawn, and nobody on the quay could say where it was bound.</p>", 20)
    );

    [Theory]
    [InlineData(
        "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script>",
        "bot wall (Cloudflare)"
    )]
    [InlineData("<script src='https://ct.captcha-delivery.com/c.js'></script><p>Please enable JS</p>", "bot wall (DataDome)")]
    [InlineData("<div id='px-captcha'></div>", "bot wall (HUMAN)")]
    [InlineData("<script>window.awsWafCookieDomainList = []; AwsWafIntegration.getToken()</script>", "bot wall (AWS WAF)")]
    [InlineData("<h1>Are you a robot?</h1>", "bot wall")]
    [InlineData("<h1>Before you continue</h1><p>We use cookies and data to deliver our services.</p>", "consent")]
    [InlineData("<p>Accept all cookies to read on, or take a subscription without tracking.</p>", "consent")]
    [InlineData("<h1>Sign in</h1><form><input name=a><input type=\"password\"></form>", "log in")]
    public void What_stands_before_an_article_is_named(string page, string name) =>
        PageWall.NameOf(page, Asked, Asked)!.ShouldContain(name);

    [Theory]
    [InlineData("<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>")] // on every page of the maker's customers
    [InlineData("<script>_pxAppId = 'x'</script><form><input type=password>Log in</form><p>Accept cookies</p>")]
    [InlineData("<script type='application/ld+json'>{\"isAccessibleForFree\": false}</script>")] // paid, and readable all the same
    public void An_article_with_the_same_marks_is_an_article(string marks) => PageWall.NameOf(marks + Story, Asked, Asked).ShouldBeNull();

    [Fact]
    public void A_story_in_other_elements_than_paragraphs_is_no_wall() =>
        PageWall
            .NameOf(
                "<script>_pxAppId = 'x'</script>" + Story.Replace("<p>", "<div>").Replace("</p>", "</div>") + new string('x', 1_500),
                Asked,
                Asked
            )
            .ShouldBeNull();

    [Fact]
    public void A_short_notice_is_an_article_too() =>
        PageWall.NameOf("<h1>Pier closed</h1><p>The pier is closed on Monday.</p>", Asked, Asked).ShouldBeNull();

    [Theory]
    [InlineData("https://consent.lighthouse.example/v2/collect?continue=x", "consent")]
    [InlineData("https://lighthouse.example/account/login?next=/2026/pier", "log in")]
    [InlineData("https://login.lighthouse.example/", "log in")]
    public void A_redirect_to_a_wall_is_named(string final, string name) =>
        PageWall.NameOf("<h1>Hello</h1>", Asked, new Uri(final))!.ShouldContain(name);

    [Fact]
    public void The_words_of_a_page_are_those_of_its_paragraphs_and_headings() =>
        PageText
            .Of(
                "<title>A &amp; B</title><script>if (a<b) '<p>no</p>'</script><nav>no</nav><h1>Head <em>line</em></h1><!-- <p>no</p> --><P CLASS=x>One\n two < three</P><p>Four"
            )
            .ShouldBe("A & B\nHead line\nOne two < three\nFour");

    [Fact]
    public void Whatever_a_page_holds_it_is_judged() =>
        Gen.String.Array[0, 20].Sample(parts => _ = PageWall.NameOf(string.Join("<p", parts) + "</p><script><!--", Asked, Asked));
}
