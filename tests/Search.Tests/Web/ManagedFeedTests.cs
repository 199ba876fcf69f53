using System.Net;
using System.Text;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What a person does on the feeds page beside adding one.</summary>
public sealed class ManagedFeedTests(WebFixture search) : IClassFixture<WebFixture>
{
    private const string Feed = "00000000-0000-0000-0000-000000000002";

    [Fact]
    public async Task A_feed_whose_host_is_dead_is_no_success()
    {
        using var client = Visitor();
        var html = await SendAsync(client, "/feeds", HttpStatusCode.OK, ("url", "https://dead.example/dead"), ("key", "right"));
        html.ShouldContain("its first poll failed");
        html.ShouldContain("The host dead.example does not exist.");
        html.ShouldNotContain("notice good");
    }

    [Fact]
    public async Task A_bare_host_name_can_be_typed_and_goes_to_ingest_as_it_is()
    {
        using var client = Visitor();
        (await client.GetStringAsync(new Uri("/feeds", UriKind.Relative))).ShouldNotContain("type=\"url\"");
        await SendAsync(client, "/feeds", HttpStatusCode.Redirect, ("url", "courier.example/new"), ("key", "right"));
        search.Ingest.Submitted.ShouldContain(("courier.example/new", "right"));
    }

    [Fact]
    public async Task The_key_is_asked_for_once_a_session()
    {
        using var client = Visitor();
        (await client.GetStringAsync(new Uri("/feeds", UriKind.Relative))).ShouldContain("name=\"key\"");
        await SendAsync(client, "/feeds", HttpStatusCode.Redirect, ("url", "https://a.example/new"), ("key", "session-key"));
        var page = await client.GetStringAsync(new Uri("/feeds", UriKind.Relative));
        page.ShouldNotContain("name=\"key\"");
        page.ShouldNotContain("session-key");
        await SendAsync(client, "/feeds", HttpStatusCode.Redirect, ("url", "https://b.example/new"));
        search.Ingest.Submitted.ShouldContain(("https://b.example/new", "session-key"));

        using var other = Visitor();
        (await other.GetStringAsync(new Uri("/feeds", UriKind.Relative))).ShouldContain("name=\"key\"");
    }

    [Fact]
    public async Task The_name_of_a_session_is_for_this_site_only_and_not_for_scripts()
    {
        using var client = Visitor();
        using var answer = await client.PostAsync(
            new Uri("/feeds", UriKind.Relative),
            Form(("url", "https://a.example/new"), ("key", "session-key"))
        );
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldNotContain("session-key");
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Theory]
    [InlineData("poll", "poll " + Feed)]
    [InlineData("pause", "paused=True " + Feed)]
    [InlineData("resume", "paused=False " + Feed)]
    [InlineData("remove", "delete " + Feed)]
    public async Task A_feed_can_be_polled_paused_resumed_and_removed(string action, string change)
    {
        using var client = Visitor();
        var refused = await SendAsync(client, $"/feeds/{Feed}/{action}", HttpStatusCode.Unauthorized);
        refused.ShouldContain($"action=\"/feeds/{Feed}/{action}\"");
        await SendAsync(client, $"/feeds/{Feed}/{action}", HttpStatusCode.Unauthorized, ("key", "wrong"));
        await SendAsync(client, $"/feeds/{Feed}/{action}", HttpStatusCode.Redirect, ("key", "right"));
        search.Ingest.Changes.ShouldContain(change);
    }

    [Fact]
    public async Task An_opml_file_is_handed_to_ingest_and_its_counts_are_shown()
    {
        using var client = Visitor();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("right"), "key" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("<opml/>")), "opml", "feeds.opml" },
        };
        using var answer = await client.PostAsync(new Uri("/feeds/import", UriKind.Relative), form);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("2 added, 1 known already, 1 rejected.");
        html.ShouldContain("ftp://a.example: it is no absolute http or https URL.");
        search.Ingest.Changes.ShouldContain("import <opml/>");
    }

    [Fact]
    public async Task Another_site_can_change_no_feed()
    {
        using var client = Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/feeds/{Feed}/remove") { Content = Form(("key", "right")) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Failing_feeds_come_first_and_every_page_counts_them()
    {
        using var client = Visitor();
        var html = await client.GetStringAsync(new Uri("/feeds", UriKind.Relative));
        html.IndexOf("&lt;b&gt;Pier&lt;/b&gt; News", StringComparison.Ordinal)
            .ShouldBeLessThan(html.IndexOf("Harbour Courier", StringComparison.Ordinal));
        html.ShouldContain("Failing (1)");
        (await search.PageAsync("/")).Html.ShouldContain("<span class=\"failing\">1<span class=\"unseen\"> failing</span></span>");
    }

    /// <summary>A browser of its own: it keeps cookies, follows no redirect, and prefers pages.</summary>
    private HttpClient Visitor()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = search.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<string> SendAsync(
        HttpClient client,
        string address,
        HttpStatusCode status,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), Form(fields));
        answer.StatusCode.ShouldBe(status);
        return await answer.Content.ReadAsStringAsync();
    }
}
