using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.Search.Exports;
using NewsMesh.Search.Tests.Storage;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Exports;

public sealed class LargeExportTests(ManyRowsFixture search) : IClassFixture<ManyRowsFixture>
{
    private const int AtOnce = 4;

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
        for (var n = 0; n < AtOnce; n++)
            open.Add(await OpenAsync("/export/articles.jsonl"));
        open.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        using (var refused = await OpenAsync("/export/articles.jsonl"))
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        open.ForEach(answer => answer.Dispose());
        await Eventually.TrueAsync(AllTurnsAreFreeAsync, "there is room again for as many");
    }

    /// <summary>
    /// Takes every turn and gives them back. An export that was opened and let go of would not tell: the service sees some time later that its caller is gone, and until then the
    /// turn is taken from whoever comes next, such as another test of this class.
    /// </summary>
    private async Task<bool> AllTurnsAreFreeAsync()
    {
        var turns = search.Services.GetRequiredService<ExportTurns>();
        var taken = new List<IDisposable>();
        try
        {
            while (taken.Count < AtOnce)
                taken.Add(await turns.TakeAsync(TestContext.Current.CancellationToken));
            return true;
        }
        catch (ProblemException)
        {
            return false;
        }
        finally
        {
            taken.ForEach(turn => turn.Dispose());
        }
    }

    private Task<HttpResponseMessage> OpenAsync(string address) =>
        search.Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
}
