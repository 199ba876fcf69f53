using CsCheck;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Contracts.Tests;

public class IdentityTests
{
    /// <summary>The example of RFC 9562, appendix A.4.</summary>
    [Fact]
    public void A_derived_id_is_a_version_5_uuid() =>
        DerivedId
            .From(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
            .ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Theory]
    [InlineData("HTTP://Example.COM:80/a?utm_source=x&b=1#top", "http://example.com/a?b=1")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://bücher.example/x?fbclid=1", "https://xn--bcher-kva.example/x")]
    [InlineData("https://user:secret@example.com/x", "https://example.com/x")]
    [InlineData("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x")]
    [InlineData(" https:/example.com/a\u0007", "https://example.com/a")]
    [InlineData("http:\\\\example.com\\a?b=\\", "http://example.com/a?b=%5C")]
    [InlineData("https:////example.com/a\n/b", "https://example.com/a/b")]
    [InlineData("https://example.com/a?q='b'", "https://example.com/a?q=%27b%27")]
    [InlineData(
        "https://example.com/a?ncid=rss&id=7&CMP=share_btn_fb&at_medium=RSS&at_link_id=1&guccounter=1&gad_source=1",
        "https://example.com/a?id=7"
    )]
    [InlineData("https://example.com/a?source=rss&ref=twitter&from=2", "https://example.com/a?from=2")]
    [InlineData(
        "https://example.com/a?_ga=2.1&_gl=1&utm-source=x&amp;utm_medium=y&id=7&dicbo=v2&asc_refurl=z",
        "https://example.com/a?id=7"
    )]
    [InlineData("https://example.com/a?cid=rss&mbid=social_twitter&emc=rss&partnerid=rss&share_source=tw", "https://example.com/a")]
    [InlineData(
        "https://example.com/a?soc_src=x&_branch_match_id=1&sr_share=twitter&spref=tw&s_kwcid=1&ck_subscriber_id=2&campaign_id=9&tracking_id=3&id=7",
        "https://example.com/a?id=7"
    )]
    [InlineData("https://example.com/a?nl=top-stories&rss=1&social=1&sh=6f3a9b2c7d11&ei=5070&id=7", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?share=true&fromrss=yes&push&newsletter=1&story=7", "https://example.com/a?story=7")]
    [InlineData(
        "https://example.com/a?cx_testId=3&bsft_clkid=1&sfmc_sub=2&hsCtaTracking=x&taid=6f&int_source=nav&sharetoken=ab&gift_token=c&p=7",
        "https://example.com/a?p=7"
    )]
    [InlineData(
        "https://example.com/a?id=1&p=2&story=3&nl=4711&rss=17&social=club&sh=2&article=5&share=17&push=abc",
        "https://example.com/a?id=1&p=2&story=3&nl=4711&rss=17&social=club&sh=2&article=5&share=17&push=abc"
    )]
    [InlineData("https://example.com/a?nl=fr&newsletter=41&linkid=12", "https://example.com/a?nl=fr&newsletter=41&linkid=12")]
    [InlineData("https://example.com/a?cid=4711&mbid=17&partnerid=9", "https://example.com/a?cid=4711&mbid=17&partnerid=9")]
    [InlineData("https://example.com/a?source=archive&feed=rss2", "https://example.com/a?source=archive&feed=rss2")]
    [InlineData("https://example.com/a;jsessionid=0A1B.node1?id=7", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?u=http:\\\\b", "https://example.com/a?u=http:%5C%5Cb")]
    public void A_page_has_one_url(string url, string normal) => NormalUrl.Of(url).ShouldBe(normal);

    [Theory]
    [InlineData("ftp://example.com/x")]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://256.0.0.1/")]
    [InlineData("http://1.2.3.08/")]
    [InlineData("http://example.0x7f/")]
    [InlineData("http://4294967296/")]
    [InlineData("http:/")]
    [InlineData("http://\uff05\uff14\uff11.example/")]
    [InlineData("http://harbour\u3000town.example/")]
    [InlineData("http://[::%31]/")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_web_address_has_none(string? url) => NormalUrl.Of(url).ShouldBeNull();

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen
            .String.Select(tail => "https://example.com/" + tail)
            .Sample(url => NormalUrl.Of(url) is not { } once || NormalUrl.Of(once) == once);
}
