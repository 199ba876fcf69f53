using CsCheck;
using NewsMesh.Ingest.Fetching;

namespace NewsMesh.Ingest.Tests.Fetching;

public sealed class TypedUrlTests
{
    [Theory]
    [InlineData("lighthouse.example", "https://lighthouse.example/")]
    [InlineData("www.lighthouse.example/feed?all", "https://www.lighthouse.example/feed?all")]
    [InlineData(" bücher.example/neu.xml ", "https://xn--bcher-kva.example/neu.xml")]
    [InlineData("feed:lighthouse.example/feed", "http://lighthouse.example/feed")]
    [InlineData("Feed://HTTPS://lighthouse.example/feed", "https://lighthouse.example/feed")]
    [InlineData("https:lighthouse.example/feed", "https://lighthouse.example/feed")]
    public void What_a_person_leaves_out_is_filled_in(string typed, string url) =>
        new UriBuilder(TypedUrl.Of(typed)!) { Host = TypedUrl.Of(typed)!.IdnHost }.Uri.AbsoluteUri.ShouldBe(url);

    [Theory]
    [InlineData("news")]
    [InlineData("no url")]
    [InlineData("10.0.0.1/feed")]
    [InlineData("ann@lighthouse.example")]
    [InlineData("lighthouse.example:8080/feed")]
    [InlineData("/feed.xml")]
    [InlineData("feed:")]
    [InlineData("ftp://lighthouse.example/feed")]
    [InlineData("http://light\0house.example/feed")]
    [InlineData("http://light\ud800house.example/feed")]
    public void What_names_no_site_is_no_address(string typed) => TypedUrl.Of(typed).ShouldBeNull();

    [Fact]
    public void Whatever_is_typed_is_an_address_with_a_normal_form_or_none() =>
        Gen.String[Gen.OneOf(Gen.Const('.'), Gen.Const('/'), Gen.Const(':'), Gen.Char), 0, 60]
            .Sample(typed =>
                TypedUrl.Of(typed) is not { } url
                || (NewsMesh.ServiceDefaults.Identity.NormalUrl.Of(url) is not null && !url.AbsoluteUri.Any(char.IsControl))
            );
}
