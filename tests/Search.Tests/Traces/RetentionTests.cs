using NewsMesh.Testing;
using Npgsql;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>A dashboard that keeps 1,000 spans and looks for old ones every second.</summary>
public sealed class SmallTracesFixture : TracesFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Traces:MaxSpans", "1000"), new("Traces:MaxSpansPerTrace", "600"), new("Traces:PruneEvery", "00:00:01")];
}

public sealed class RetentionTests(SmallTracesFixture search) : IClassFixture<SmallTracesFixture>
{
    [Fact]
    public async Task The_oldest_traces_go_when_there_are_too_many_spans()
    {
        var ids = new List<string>();
        for (var trace = 0; trace < 4; trace++)
        {
            ids.Add(Tell(400));
            await search.TraceAsync(ids[^1], 400);
        }
        await Eventually.SatisfiesAsync(SpansAsync, spans => spans <= 1_000, "spans are pruned");
        (await search.PageAsync($"/traces/{ids[^1]}")).Answer.IsSuccessStatusCode.ShouldBeTrue();
        (await search.PageAsync($"/traces/{ids[0]}")).Answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Traces_that_got_nothing_for_a_day_go()
    {
        var id = Tell(3);
        await search.TraceAsync(id, 3);
        await using var database = NpgsqlDataSource.Create(search.Database.ConnectionStringOf("search"));
        await using var command = database.CreateCommand(
            "UPDATE search.traces SET received_at = received_at - interval '25 hours' WHERE trace_id = $1"
        );
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(
            async () => !(await search.PageAsync($"/traces/{id}")).Answer.IsSuccessStatusCode,
            "the trace is forgotten"
        );
        await using var left = database.CreateCommand("SELECT count(*) FROM search.spans WHERE trace_id = $1");
        left.Parameters.AddWithValue(id);
        (await left.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task A_trace_without_end_stops_growing()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(-1), null, "ingest");
        var root = story.Add("ingest", "a loop", 0, 1);
        for (var batch = 0; batch < 4; batch++)
        {
            for (var span = 0; span < 300; span++)
                story.Add("ingest", "turn", span, span + 1, root);
            story.Send();
            await search.TraceAsync(root.TraceId.ToHexString(), Math.Min(301 + batch * 300, 601));
        }
        (await search.TraceAsync(root.TraceId.ToHexString(), 601)).GetProperty("spans").GetArrayLength().ShouldBeLessThan(1_000);
    }

    private string Tell(int spans)
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(-1), null, "ingest");
        var root = story.Add("ingest", "poll", 0, spans);
        for (var span = 1; span < spans; span++)
            story.Add("ingest", "entry", span, span + 1, root);
        story.Send();
        return root.TraceId.ToHexString();
    }

    private async Task<long> SpansAsync()
    {
        await using var database = NpgsqlDataSource.Create(search.Database.ConnectionStringOf("search"));
        await using var command = database.CreateCommand("SELECT count(*) FROM search.spans");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
