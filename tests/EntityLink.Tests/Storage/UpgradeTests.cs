using NewsMesh.EntityLink.Storage;
using NewsMesh.Testing.Upgrades;

namespace NewsMesh.EntityLink.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_database_of_the_commit_before_the_migrations_were_squashed_is_upgraded_with_its_data_to_what_a_fresh_one_is()
    {
        var upgrade = await Upgrade.OfAsync<EntityLinkDb>("entity-link", options => new EntityLinkDb(options));

        upgrade.Upgraded.ShouldBe(upgrade.Fresh);
        upgrade.Upgraded.ShouldNotBeEmpty();
        upgrade.RowsBefore.Values.Sum().ShouldBePositive();
        // Nobody has ever read the quotes: they are in the events, and search keeps them.
        foreach (var (table, rows) in upgrade.RowsBefore.Where(before => before.Key != "quotes"))
            upgrade.RowsAfter.GetValueOrDefault(table).ShouldBe(rows, table);
    }
}
