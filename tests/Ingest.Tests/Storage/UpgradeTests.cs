using NewsMesh.Ingest.Storage;
using NewsMesh.Testing.Upgrades;

namespace NewsMesh.Ingest.Tests.Storage;

public sealed class UpgradeTests
{
    /// <summary>Tables that have another name since.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["passages"] = "fetch_runs",
        ["revisits"] = "rechecks",
    };

    [Fact]
    public async Task A_database_of_the_commit_before_the_migrations_were_squashed_is_upgraded_with_its_data_to_what_a_fresh_one_is()
    {
        var upgrade = await Upgrade.OfAsync<IngestDb>("ingest", options => new IngestDb(options));

        upgrade.Upgraded.ShouldBe(upgrade.Fresh);
        upgrade.Upgraded.ShouldNotBeEmpty();
        upgrade.RowsBefore.Values.Sum().ShouldBePositive();
        foreach (var (table, rows) in upgrade.RowsBefore)
            upgrade.RowsAfter.GetValueOrDefault(Renamed.GetValueOrDefault(table, table)).ShouldBe(rows, table);
    }
}
