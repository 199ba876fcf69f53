using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Facts.Utterances;

namespace NewsMesh.EntityLink.Tests.Facts;

public sealed class KeptFactsTests
{
    private static readonly Guid Ferry = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_fact_is_known_by_the_row_that_says_so()
    {
        using var kept = new KeptFacts();
        kept.Keep(Ferry, KeptFact.New with { Row = new FactRow(700, 3), Statement = "The ferry sails on Monday" });
        kept.Find(Ferry, new FactRow(700, 3))!.Statement.ShouldBe("The ferry sails on Monday");
        kept.Find(Ferry, new FactRow(701, 3)).ShouldBeNull("another transaction has written it");
        kept.Find(Ferry, new FactRow(700, 4)).ShouldBeNull();
        kept.FindUtterance(Ferry, new FactRow(700, 3)).ShouldBeNull("it is a statement");
    }

    [Fact]
    public void The_last_that_was_told_takes_the_place_of_what_was_kept()
    {
        using var kept = new KeptFacts();
        kept.Keep(Ferry, KeptUtterance.New with { Row = new FactRow(700, 1) });
        kept.Keep(Ferry, KeptUtterance.New with { Row = new FactRow(702, 2) });
        kept.FindUtterance(Ferry, new FactRow(700, 1)).ShouldBeNull();
        kept.FindUtterance(Ferry, new FactRow(702, 2)).ShouldNotBeNull();
    }

    [Fact]
    public void No_more_are_kept_than_fit()
    {
        using var kept = new KeptFacts();
        var row = new FactRow(700, 1);
        var ids = Enumerable.Range(1, KeptFacts.MostKept * 2).Select(number => new Guid(number, 0, 0, new byte[8])).ToList();
        foreach (var id in ids)
            kept.Keep(id, KeptFact.New with { Row = row });
        ids.Count(id => kept.Find(id, row) is not null).ShouldBeLessThanOrEqualTo(KeptFacts.MostKept);
    }

    [Theory]
    [InlineData("outlet:coast today", "Coast Today", true)]
    [InlineData("outlet:Coast today", "Coast Today", false)]
    [InlineData("outlet:über land", "Über Land", true)]
    [InlineData("outlet:\U0001F6A2", "Ships", false)]
    public void Origins_are_ordered_here_only_where_the_database_orders_them_so(string key, string name, bool isOrdered) =>
        new CountedReport(Ferry, 0, key, name, true, false, DateTimeOffset.UnixEpoch).IsOrdered.ShouldBe(isOrdered);

    [Fact]
    public void Words_that_two_outlets_heard_have_two_origins_and_the_first_direct_report_leads()
    {
        CountedReport Report(int ordinal, string outlet, bool isDirect, bool isHeard) =>
            new(Ferry, ordinal, $"outlet:{outlet}", $"outlet:{outlet}", isDirect, isHeard, DateTimeOffset.UnixEpoch.AddHours(ordinal));
        CountedReport[] reports = [Report(0, "tide", false, true), Report(1, "coast", true, true), Report(2, "moor", true, false)];
        var head = KeptUtterance.New.Head(Ferry, reports, null);
        (head.Assertions, head.OriginCount).ShouldBe((3, 2));
        head.Origins.ShouldBe(["outlet:coast", "outlet:moor", "outlet:tide"]);
        reports.MinBy(one => one.Order).Ordinal.ShouldBe(1);
    }
}
