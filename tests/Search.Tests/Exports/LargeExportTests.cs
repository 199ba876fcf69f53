using System.Net;
using System.Text.Json;
using NewsMesh.Search.Tests.Storage;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Exports;

public sealed class LargeExportTests(ManyRowsFixture search) : IClassFixture<ManyRowsFixture>
{
    [Theory]
    [InlineData("articles", "id", ManyRowsFixture.Rows)]
    [InlineData("quotes", "articleId", ManyRowsFixture.Rows)]
    [InlineData("facts", "factId", ManyRowsFixture.Rows - ManyRowsFixture.Rows / 10 + ManyRowsFixture.Rows / 1000)]
    public async Task All_rows_come_however_few_are_read_at_once(string list, string id, int rows)
    {
        using var answer = await OpenAsync($"/export/{list}.jsonl");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith($"newsmesh-{list}-");
        var seen = new HashSet<Guid>();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
            seen.Add(JsonDocument.Parse(line).RootElement.GetProperty(id).GetGuid()).ShouldBeTrue();
        seen.Count.ShouldBe(rows);
    }

    [Fact]
    public async Task Exports_beyond_four_at_once_are_told_to_come_later_and_callers_that_go_away_make_room()
    {
        // None of these is read, and each has more than the buffers between here and there hold: so they stay open.
        var open = new List<HttpResponseMessage>();
        for (var n = 0; n < 4; n++)
            open.Add(await OpenAsync("/export/articles.jsonl"));
        open.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        using (var refused = await OpenAsync("/export/articles.jsonl"))
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        open.ForEach(answer => answer.Dispose());
        await Eventually.TrueAsync(
            async () =>
            {
                using var again = await OpenAsync("/export/articles.jsonl");
                return again.StatusCode == HttpStatusCode.OK;
            },
            "there is room again"
        );
    }

    private Task<HttpResponseMessage> OpenAsync(string address) =>
        search.Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
}
