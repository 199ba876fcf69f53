using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Clauses;

public sealed class AverageLinkageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Half of the longer clause's words in common is as probable as not.</summary>
    private static readonly SameClauseModel ByWords = new([
        .. ClausePair.Names.Select(name =>
            name switch
            {
                "bias" => -10,
                "words-of-longer" => 20,
                _ => 0,
            }
        ),
    ]);

    [Fact]
    public void What_fits_two_groups_joins_them()
    {
        // The fourth report has most words of the first two, and of the third.
        string[] reports =
        [
            "Trawler skipper Nilsen rescued eleven sailors yesterday",
            "Trawler skipper Nilsen rescued eleven sailors",
            "Coastguard helicopters lifted sailors yesterday, rescued skipper Nilsen",
            "Trawler skipper Nilsen rescued sailors yesterday",
        ];
        Joined(reports, [0, 0, 2, 2]).ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void One_pair_of_look_alikes_joins_no_groups()
    {
        string[] reports =
        [
            "Ministers opened the tunnel under Grimsund",
            "Ministers opened the tunnel beneath Grimsund harbour",
            "Lorries blocked the bridge over Halden",
            "Farmers with tractors blocked both approaches",
            "Ministers opened the tunnel under Grimsund",
        ];
        Joined(reports, [0, 0, 2, 2, 2]).ShouldBe([0, 0, 2, 2, 2]);
    }

    [Fact]
    public void Groups_that_are_settled_join_no_other()
    {
        string[] reports = ["Ministers opened the tunnel under Grimsund", "Ministers opened the tunnel under Grimsund"];
        Joined(reports, [0, 1]).ShouldBe([0, 0]);
        Joined(reports, [0, 1], leader => leader == 1).ShouldBe([0, 1]);
    }

    [Fact]
    public void An_article_by_itself_joins_nothing()
    {
        string[] reports = ["Ministers opened the tunnel under Grimsund", "Ministers opened the tunnel under Grimsund"];
        Joined(reports, [0, 1], articleOf: _ => 1).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_clause_is_compared_with_the_leaders_before_it()
    {
        var linkage = new AverageLinkage(Clauses(["Ministers opened the tunnel", "Ministers opened the tunnel"], at => at), ByWords);
        linkage.Compare(0).ShouldBeNull();
        linkage.Put(0, 0, isSettled: false);
        var (leader, probability) = linkage.Compare(1)!.Value;
        leader.ShouldBe(0);
        probability.ShouldBeGreaterThan(0.9);
    }

    private static int[] Joined(string[] reports, int[] leaders, Func<int, bool>? isSettled = null, Func<int, int>? articleOf = null)
    {
        var linkage = new AverageLinkage(Clauses(reports, articleOf ?? (at => at)), ByWords);
        for (var at = 0; at < reports.Length; at++)
        {
            linkage.Compare(at);
            linkage.Put(at, leaders[at], isSettled?.Invoke(leaders[at]) ?? false);
        }
        linkage.Join(leaders);
        return leaders;
    }

    private static List<StoryClause> Clauses(string[] reports, Func<int, int> articleOf) =>
        [
            .. reports.Select(
                (report, at) =>
                    new StoryClause(
                        new Guid(articleOf(at), 0, 0, new byte[8]),
                        Noon,
                        ClauseReader
                            .Read(
                                Document.Of(report),
                                [
                                    new StatedClause(
                                        0,
                                        new Extent(0, report.Length),
                                        new FactAssertion
                                        {
                                            AssertionId = Guid.Empty,
                                            ArticleId = Guid.Empty,
                                            Origin = "",
                                            SaidAt = Noon,
                                            Predicate = "report",
                                        }
                                    ),
                                ],
                                []
                            )
                            .Single()
                    )
            ),
        ];
}
