using System.Text;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

/// <summary>UTF-7 has a name and may not be used: it smuggles markup past those who look for it.</summary>
public sealed class ForbiddenCharsetTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (
                var path in new[]
                {
                    "/articles",
                    "/feeds",
                    "/feeds/import",
                    "/feeds/preview",
                    "/articles/replay",
                    "/websub/" + Guid.Empty + "/key",
                }
            )
            foreach (
                var type in new[]
                {
                    "application/json",
                    "text/x-opml",
                    "application/xml",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                }
            )
                calls.Add(path, type);
            return calls;
        }
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_body_in_it_is_refused_or_read_otherwise_and_breaks_nothing(string path, string type)
    {
        foreach (var charset in new[] { "utf-7", "\"utf-7\"", "unicode-1-1-utf-7", "no-such-charset" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"url\":\"https://harbour.example/\"}"));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", $"{type}; charset={charset}");
            using var answer = await ingest.Client.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{path} {type} {charset}");
        }
    }

    [Fact]
    public async Task A_page_and_a_feed_in_it_are_read_by_their_bytes()
    {
        ingest.Site.Serve("utf7.html", Samples.Page("In seven bits"), "text/html; charset=utf-7");
        ingest.Site.Serve("utf7.xml", Samples.Rss("Seven", ("a", "https://harbour.example/a")), "application/rss+xml; charset=utf-7");
        using var pushed = await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("utf7.html") });
        var id = Guid.Parse((await pushed.JsonAsync()).Text("id"));
        await ingest.Events.WaitForAsync<Contracts.PageFetched>(each => each.ArticleId == id);
        using var preview = await ingest.Client.PostAsync("/feeds/preview", new { url = ingest.Site.UrlOf("utf7.xml") });
        preview.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public void Its_label_is_no_label() => TextDecoding.Decode("<p>+ADw-script+AD4-</p>"u8, "utf-7").ShouldBe("<p>+ADw-script+AD4-</p>");
}
