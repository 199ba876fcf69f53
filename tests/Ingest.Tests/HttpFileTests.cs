using System.Net;
using System.Text;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests;

/// <summary>The requests of Ingest.http are what a developer tries first.</summary>
public sealed class HttpFileTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    public static TheoryData<string> Requests =>
        [
            .. File.ReadAllText(Repository.PathOf("services", "Ingest", "Ingest.http"))
                .Split("\n###")
                .Skip(1)
                .Select(block => block[(block.IndexOf('\n') + 1)..].Trim()),
        ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Each_request_is_understood(string block)
    {
        // Nobody outside is asked: the site of these tests stands in.
        ingest.Site.Serve("", "<html><head><link rel='alternate' type='application/rss+xml' href='feed.xml'></head></html>", "text/html");
        ingest.Site.Serve("feed.xml", Samples.Rss("Example"), "application/rss+xml");
        var text = block
            .Replace("{{ingest}}", "", StringComparison.Ordinal)
            .Replace("https://www.example.com/", ingest.Site.Address.AbsoluteUri, StringComparison.Ordinal);
        var (head, body) = text.Split("\n\n", 2) is [var first, var second] ? (first, second) : (text, "");
        var lines = head.Split('\n');
        using var request = new HttpRequestMessage(
            new HttpMethod(lines[0].Split(' ')[0]),
            new Uri(lines[0].Split(' ')[1], UriKind.Relative)
        );
        if (body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (
            var header in lines
                .Skip(1)
                .Select(line => line.Split(": ", 2))
                .Where(header => !header[1].StartsWith("{{", StringComparison.Ordinal))
        )
            (
                request.Headers.TryAddWithoutValidation(header[0], header[1])
                || request.Content!.Headers.TryAddWithoutValidation(header[0], header[1])
            ).ShouldBeTrue();
        var answer = await ingest.Client.SendAsync(request, TestContext.Current.CancellationToken);
        // 404 of a thing whose id is yet to be filled in, and of nothing else.
        answer.StatusCode.ShouldBeOneOf(
            lines[0].Contains("0000", StringComparison.Ordinal) || lines[0].Contains("/imports/", StringComparison.Ordinal)
                ? [HttpStatusCode.NotFound]
                : [HttpStatusCode.OK, HttpStatusCode.Accepted]
        );
        if (answer.StatusCode == HttpStatusCode.NotFound)
            (await answer.JsonAsync()).Text("title").ShouldStartWith("No such ");
    }
}
