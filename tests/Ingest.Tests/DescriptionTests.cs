using System.Net;
using System.Text.Json;

namespace NewsMesh.Ingest.Tests;

public sealed class DescriptionTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task The_example_of_a_push_is_one_that_is_taken()
    {
        var description = await ingest.Client.GetJsonAsync("/openapi/v1.json");
        var example = description.GetProperty("paths").GetProperty("/articles").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
        (await ingest.Client.PostTextAsync("/articles", example.GetRawText())).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Every_call_has_a_summary_and_every_write_says_which_key_it_needs()
    {
        var description = await ingest.Client.GetJsonAsync("/openapi/v1.json");
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            foreach (var call in path.Value.EnumerateObject())
            {
                call.Value.TryGetProperty("summary", out _).ShouldBeTrue($"{call.Name} {path.Name}");
                var isOpen = call.Name == "get" || path.Name is "/feeds/preview" || path.Name.StartsWith("/websub", StringComparison.Ordinal);
                call.Value.TryGetProperty("security", out var security).ShouldBe(!isOpen, $"{call.Name} {path.Name}");
                if (!isOpen)
                    security.GetArrayLength().ShouldBe(1);
            }
        }
    }
}
