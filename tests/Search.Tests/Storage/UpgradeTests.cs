using NewsMesh.Search.Storage;
using NewsMesh.Testing.Upgrades;

namespace NewsMesh.Search.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_database_of_the_commit_before_the_migrations_were_squashed_is_upgraded_with_its_data_to_what_a_fresh_one_is()
    {
        var upgrade = await Upgrade.OfAsync<SearchDb>("search", options => new SearchDb(options));

        upgrade.Upgraded.ShouldBe(upgrade.Fresh);
        upgrade.Upgraded.ShouldNotBeEmpty();
        upgrade.RowsBefore.Values.Sum().ShouldBePositive();
        foreach (var (table, rows) in upgrade.RowsBefore)
            upgrade.RowsAfter.GetValueOrDefault(table).ShouldBe(rows, table);
    }
}
