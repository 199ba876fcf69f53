using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>The search service with itself as its trace dashboard, as it runs without containers.</summary>
public sealed class SelfExportFixture : TracesFixture
{
    private readonly Relay _relay;

    public SelfExportFixture() => _relay = new Relay(() => Address);

    public Uri Endpoint => _relay.Address;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("OTEL_EXPORTER_OTLP_ENDPOINT", _relay.Address.AbsoluteUri),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            new("OTEL_BSP_SCHEDULE_DELAY", "200"),
        ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _relay.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SelfExportTests(SelfExportFixture search) : IClassFixture<SelfExportFixture>
{
    [Fact]
    public async Task Receiving_and_writing_spans_makes_no_spans()
    {
        // Each round waits for its own span: what the receiver did with one round's would arrive with the next one's.
        for (var round = 0; round < 4; round++)
        {
            var path = $"/traces/{round + 1:d32}";
            await search.PageAsync(path);
            await Eventually.SatisfiesAsync(
                SpansAsync,
                spans => spans.Any(span => Text(span, "url.path") == path),
                $"the request of round {round} is traced"
            );
        }

        var spans = await SpansAsync();
        spans.ShouldContain(
            span => Text(span, "db.query.text").Contains("FROM search.traces", StringComparison.Ordinal),
            "reading them is traced, SQL included"
        );
        spans.ShouldNotContain(span => Text(span, "url.path").StartsWith("/v1", StringComparison.Ordinal));
        spans.ShouldNotContain(span =>
            Text(span, "db.query.text").Contains("INSERT INTO search.spans", StringComparison.Ordinal)
            || Text(span, "db.query.text").Contains("DELETE FROM search.spans", StringComparison.Ordinal)
        );
        spans.ShouldNotContain(
            span => Text(span, "url.full").StartsWith(search.Endpoint.AbsoluteUri, StringComparison.Ordinal),
            "the exporter's own requests"
        );
    }

    private static string Text(JsonElement attributes, string key) => attributes.TryGetProperty(key, out var value) ? value.ToString() : "";

    private async Task<List<JsonElement>> SpansAsync()
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(search.Database.ConnectionStringOf("search"));
        await using var command = database.CreateCommand("SELECT attributes::text FROM search.spans");
        await using var reader = await command.ExecuteReaderAsync();
        var spans = new List<JsonElement>();
        while (await reader.ReadAsync())
            spans.Add(JsonElement.Parse(reader.GetString(0)));
        return spans;
    }
}
