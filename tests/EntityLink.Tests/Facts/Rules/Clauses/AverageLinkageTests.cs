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
    public void The_earliest_clause_leads()
    {
        string[] reports = ["Ministers opened the tunnel under Grimsund", "Ministers opened the tunnel under Grimsund"];
        var (clauses, leaders) = (Clauses(reports, at => at), new[] { 0, 1 });
        AverageLinkage.Join(clauses, [1, 0], leaders, _ => false, ByWords);
        leaders.ShouldBe([1, 1]);
    }

    private static int[] Joined(string[] reports, int[] leaders, Func<int, bool>? isAlone = null, Func<int, int>? articleOf = null)
    {
        AverageLinkage.Join(
            Clauses(reports, articleOf ?? (at => at)),
            [.. Enumerable.Range(0, reports.Length)],
            leaders,
            isAlone ?? (_ => false),
            ByWords
        );
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
