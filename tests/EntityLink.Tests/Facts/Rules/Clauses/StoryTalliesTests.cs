using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Clauses;

public sealed class StoryTalliesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private const int Gotland = 7;
    private const int Visby = 9;

    private static StoryClause Clause(int article, double dead, int? name = null, string tally = "die", string modality = "asserted") =>
        new(
            new Guid(article, 0, 0, new byte[8]),
            Noon.AddHours(article),
            new ClauseTerms
            {
                Ordinal = 0,
                Start = article,
                Length = 1,
                Words = [article * 1000],
                Names = name is { } one ? [one] : [],
                Sentence = [],
                Numbers = [dead],
                SentenceNumbers = [],
                Predicate = tally,
                Tally = tally,
                Value = dead,
                Modality = modality,
                Time = new FactPeriod(Noon.AddDays(-2), Noon.AddDays(2)),
            }
        );

    private static int[] Leaders(params StoryClause[] clauses) => ClauseGroups.Of(clauses);

    [Fact]
    public void All_counts_of_an_events_dead_answer_one_question() =>
        Leaders(Clause(1, 50, Gotland), Clause(2, 58, Gotland), Clause(3, 59)).ShouldBe([0, 0, 0]);

    [Fact]
    public void The_injured_are_counted_apart() => Leaders(Clause(1, 50), Clause(2, 50, tally: "injure")).ShouldBe([0, 1]);

    [Fact]
    public void A_place_of_which_nobody_else_speaks_has_victims_of_its_own() =>
        Leaders(Clause(1, 50, Gotland), Clause(2, 58, Gotland), Clause(3, 32, Visby)).ShouldBe([0, 0, 2]);

    [Fact]
    public void A_foreign_name_beside_the_very_number_of_the_event_takes_nothing_from_it() =>
        Leaders(Clause(1, 50), Clause(2, 58), Clause(3, 58, Visby), Clause(4, 49, name: 11)).ShouldBe([0, 0, 0, 3]);

    [Fact]
    public void A_number_of_another_size_counts_something_else() => Leaders(Clause(1, 50), Clause(2, 58), Clause(3, 1)).ShouldBe([0, 0, 2]);

    [Fact]
    public void A_toll_that_grows_step_by_step_is_one_count() =>
        Leaders(Clause(1, 3), Clause(2, 8), Clause(3, 19), Clause(4, 26), Clause(5, 27)).ShouldBe([0, 1, 1, 1, 1]);

    [Fact]
    public void What_is_said_to_have_been_long_before_is_another_events()
    {
        var before = new FactPeriod(Noon.AddDays(-240), Noon.AddDays(-239));
        var told = Clause(3, 130, Gotland);
        Leaders(Clause(1, 84, Gotland), Clause(2, 85, Gotland), told with { Terms = told.Terms with { Time = before } })
            .ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void A_feared_toll_is_none() => Leaders(Clause(1, 50), Clause(2, 60, modality: "conditional")).ShouldBe([0, 1]);

    [Fact]
    public void The_price_of_a_deal_is_one_however_long_ago_it_was_bid_and_if_it_came_about()
    {
        var bid = Clause(1, 38, tally: "deal norvik usd");
        var old = Clause(2, 47, tally: "deal norvik usd", modality: "conditional");
        Leaders(bid, old with { Terms = old.Terms with { Time = new FactPeriod(Noon.AddDays(-400), Noon.AddDays(-399)) } })
            .ShouldBe([0, 0]);
    }
}
