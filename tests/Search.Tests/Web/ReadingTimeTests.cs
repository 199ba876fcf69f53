using System.Net;
using NewsMesh.Testing;
using Npgsql;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A search without patience.</summary>
public sealed class HastyFixture : SearchFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Web:Patience", "00:00:00.300")];
}

public sealed class ReadingTimeTests(HastyFixture search) : IClassFixture<HastyFixture>
{
    [Theory]
    [InlineData("/entities")]
    [InlineData("/quotes")]
    [InlineData("/facts")]
    [InlineData("/search?q=pier")]
    [InlineData("/stats")]
    public async Task A_request_that_reads_for_too_long_is_ended_with_its_statement(string list)
    {
        await using var locked = NpgsqlDataSource.Create(search.Database.ConnectionStringOf("search"));
        await using var connection = await locked.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "LOCK TABLE search.entities, search.entity_counts, search.quotes, search.facts, search.articles, search.settlements",
            connection
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using var answer = await search.Client.GetAsync(new Uri(list, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        await Eventually.SatisfiesAsync(
            () =>
                search.Database.ScalarAsync<long>(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                ),
            waiting => waiting == 0,
            "no statement waits for nobody"
        );
    }
}
