using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NewsMesh.Search.Tests.Web;

/// <summary>The service with one setting changed: nobody reads without a key.</summary>
public sealed class ClosedFixture : SearchFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("AnonymousReading", "false")];
}

public sealed class AnonymousReadingTests(ClosedFixture search) : IClassFixture<ClosedFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=ferry")]
    [InlineData("/search.rss")]
    [InlineData("/quotes.atom")]
    [InlineData("/entities")]
    [InlineData("/facts")]
    [InlineData("/stories")]
    [InlineData("/feeds")]
    [InlineData("/alerts")]
    [InlineData("/pipeline")]
    [InlineData("/stats")]
    [InlineData("/traces")]
    [InlineData("/suggest?q=a")]
    [InlineData("/export/articles.csv")]
    [InlineData("/openapi/v1.json")]
    public async Task Nothing_is_read_without_a_key(string address)
    {
        using var stranger = new HttpClient { BaseAddress = search.Address };
        using var refused = await stranger.GetAsync(new Uri(address, UriKind.Relative));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");

        (await search.Client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("reader:test-key", HttpStatusCode.OK)]
    [InlineData("test-key:", HttpStatusCode.OK)]
    [InlineData("reader:another", HttpStatusCode.Unauthorized)]
    public async Task A_browser_or_feed_reader_sends_the_key_as_its_password(string credentials, HttpStatusCode status)
    {
        using var reader = new HttpClient { BaseAddress = search.Address };
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))
        );
        (await reader.GetAsync(new Uri("/search.rss", UriKind.Relative))).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_password_that_a_browser_sends_by_itself_does_not_write()
    {
        using var reader = new HttpClient { BaseAddress = search.Address };
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String("x:test-key"u8.ToArray())
        );
        using var refused = await reader.PostAsync(new Uri("/rebuilds", UriKind.Relative), null);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/assets/site.css")]
    public async Task Health_and_the_style_of_the_page_that_asks_stay_open(string address)
    {
        using var stranger = new HttpClient { BaseAddress = search.Address };
        (await stranger.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
