using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// Holds back articles that linking wants to have read again because others change what they belong to: read in the same process, each would add to what linking costs, and its second linking to the
/// articles that are counted.
/// </summary>
internal static class ReadAgain
{
    public static async Task HoldBackAsync(TestServers servers, TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(servers.Postgres) { Database = database.Name }.ConnectionString
        );
        await using var command = source.CreateCommand(
            """
            CREATE FUNCTION entity_link.hold_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.due_at := now() + interval '1 year'; RETURN NEW; END $$;
            CREATE TRIGGER hold_back BEFORE INSERT OR UPDATE ON entity_link.relinks FOR EACH ROW EXECUTE FUNCTION entity_link.hold_back();
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    public static Task<long> CountAsync(TestDatabase database) => database.ScalarAsync<long>("SELECT count(*) FROM entity_link.relinks");
}
