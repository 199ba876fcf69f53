using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>What rules something else out, and the traps in which the words only look so.</summary>
public sealed class AgainstTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static FactAssertion Said(int article, string predicate, string text, double hours = 0, FactQuantity? quantity = null) =>
        Wording.Of(
            new FactAssertion
            {
                AssertionId = Id(article),
                ArticleId = Id(100 + article),
                Origin = $"site:{article}",
                Outlet = $"outlet {article}",
                SaidAt = Noon.AddHours(hours),
                Predicate = predicate,
                Quantity = quantity,
            },
            text
        );

    private static FactAssertion Counted(int article, string predicate, string text, double number, string unit) =>
        Said(article, predicate, text, 0, new FactQuantity(number, number, unit));

    private static FactAssertion Doing(FactAssertion one, string? subject, string? what) =>
        one with
        {
            Subject = subject is null ? null : new FactParty(null, subject),
            Object = what is null ? null : new FactParty(null, what),
        };

    private static string Relate(FactAssertion one, FactAssertion other)
    {
        var kind = FactRules.Relate(one, other).Kind;
        FactRules.Relate(other, one).Kind.ShouldBe(kind);
        return kind;
    }

    [Theory]
    [InlineData("the ferry did not carry the cars", "the cars", "contradicts")]
    [InlineData("the ferry had not carried the cars since 1911", "the cars", "none")]
    [InlineData("the ferry has not carried the cars for twenty years", "the cars", "none")]
    [InlineData("the ferry did not carry the mail", "the mail", "none")]
    [InlineData("the ferry did not carry the cars' heavy engines", "the cars' heavy engines", "none")]
    [InlineData("the ferry did not carry those cars", "those cars", "none")]
    [InlineData("the ferry did not carry the cars from Tarvik", "the cars from Tarvik", "none")]
    public void A_denial_is_of_what_is_said(string denial, string what, string kind) =>
        Relate(
                Doing(Said(1, "carry", "the ferry carried the cars"), "the ferry", "the cars"),
                Doing(Said(2, "carry", denial), "the ferry", what) with
                {
                    Denied = true,
                }
            )
            .ShouldBe(kind);

    [Fact]
    public void Nobody_is_contradicted_by_a_condition_a_demand_or_a_pronoun()
    {
        var said = Doing(Said(1, "carry", "the ferry carried the cars"), "the ferry", "the cars");
        var denial = Doing(Said(2, "carry", "the ferry did not carry the cars"), "the ferry", "the cars") with { Denied = true };
        Relate(said, denial with { Sources = [new FactParty(Id(7), "Ann Reed")] }).ShouldBe("disputes");
        Relate(said, Doing(denial, "it", "the cars")).ShouldBe("none");
        Relate(said with { Modality = "demanded" }, denial with { Sources = [new FactParty(Id(7), "Ann Reed")] }).ShouldBe("none");
        Relate(said with { Modality = "conditional" }, denial with { Modality = "conditional" }).ShouldBe("none");
        Relate(said, denial with { Modality = "conditional", Sources = [new FactParty(Id(7), "Ann Reed")] }).ShouldBe("none");
    }

    [Fact]
    public void Each_has_a_name_that_the_other_lacks()
    {
        var said = Doing(Said(1, "fly", "the probe will fly into an orbit around Venus"), "the probe", null);
        var denial = Doing(Said(2, "fly", "the probe will not fly into an orbit around Mercury"), "the probe", null) with { Denied = true };
        Relate(said, denial).ShouldBe("none");
        Relate(Doing(Said(1, "fly", "on Friday the probe will fly around Mercury"), "the probe", null), denial).ShouldBe("contradicts");
    }

    [Fact]
    public void Who_refuses_and_who_rejects_do_not_contradict_each_other() =>
        Relate(
                Doing(Said(1, "resign", "Mayor Holt has rejected calls to resign"), "Mayor Holt", null),
                Doing(Said(2, "resign", "Mayor Holt has dismissed calls to resign"), "Mayor Holt", null) with
                {
                    Denied = true,
                    Sources = [new FactParty(null, "Mayor Holt")],
                }
            )
            .ShouldBe("none");

    [Theory]
    [InlineData("seize", "police seized nine vans at the harbour", "police seized seven vans at the harbour", "contradicts")]
    [InlineData("seize", "police seized nine vans at the harbour", "police seized seven vans from Tarvik", "none")]
    [InlineData("seize", "police seized nine vans at the harbour", "police seized seven vans", "none")]
    [InlineData("seize", "police seized nine vans at the harbour", "police seized nine bikes and seven vans at the harbour", "none")]
    [InlineData("be", "nine vans", "seven vans", "none")]
    public void Two_counts_are_of_one_thing_where_more_is_told_than_what_is_counted(
        string predicate,
        string one,
        string other,
        string kind
    ) =>
        Relate(
                Doing(Counted(1, predicate, one, 9, "van"), "police", "nine vans at the harbour"),
                Doing(
                    Counted(2, predicate, other, 7, "van"),
                    "police",
                    other.Contains("Tarvik", StringComparison.Ordinal) ? "seven vans from Tarvik" : "seven vans"
                )
            )
            .ShouldBe(kind);

    [Fact]
    public void Two_who_are_called_otherwise_each_have_their_own_count() =>
        Relate(
                Doing(Counted(1, "miss", "Brandt missed four matches of the last season", 4, "match"), "Brandt", null),
                Doing(Counted(2, "miss", "Okafor missed three matches of the last season", 3, "match"), "Okafor", null)
            )
            .ShouldBe("none");

    [Fact]
    public void Parts_of_two_wholes_are_two_counts() =>
        Relate(
                Doing(Counted(1, "hit", "Larsen hit 28 of his 68 throws at the basket", 28, "throw"), "Larsen", null),
                Doing(Counted(2, "hit", "Larsen hit 178 of 369 throws at the basket", 178, "throw"), "Larsen", null)
            )
            .ShouldBe("none");

    [Theory]
    [InlineData("arrest", "release", 1, "contradicts")]
    [InlineData("arrest", "release", 30, "updates")]
    [InlineData("rise", "fall", 1, "contradicts")]
    [InlineData("rise", "fall", 30, "none")]
    [InlineData("convict", "acquit", 30, "contradicts")]
    public void One_act_may_follow_its_opposite(string first, string second, double hours, string kind) =>
        Relate(
                Doing(Said(1, first, $"the pilot: {first}"), null, "the pilot"),
                Doing(Said(2, second, $"the pilot: {second}", hours), null, "the pilot")
            )
            .ShouldBe(kind);

    [Fact]
    public void A_measure_is_no_party_that_is_something() =>
        Relate(
                Doing(Counted(1, "be", "37,000 pounds (16,800 kilograms", 16800, "kilogram"), "37,000 pounds", null),
                Doing(Counted(2, "be", "62,000 pounds (28,100 kilograms", 28100, "kilogram"), "62,000 pounds", null)
            )
            .ShouldBe("none");

    [Fact]
    public void Whoever_tells_both_deeds_contradicts_neither() =>
        Relate(
                Doing(Said(1, "fall", "the price fell by a third"), "the price", null),
                Doing(Said(2, "rise", "the price had been rising before it fell by a third"), "the price", null)
            )
            .ShouldBe("none");

    [Theory]
    [InlineData("collapse", "at 9:33", 9, 33, "contradicts")]
    [InlineData("collapse", "at 9:10", 9, 10, "none")]
    [InlineData("collapse", "at 8:10 p.m.", 20, 10, "contradicts")]
    [InlineData("collapse", "at about 9:33", 9, 33, "none")]
    [InlineData("collapse", "at 8:15", 8, 15, "none")]
    [InlineData("open", "at 9:33", 9, 33, "none")]
    public void What_happens_once_happens_at_one_minute(string predicate, string words, int hour, int minute, string kind) =>
        Relate(
                Doing(Said(1, predicate, $"the bridge: {predicate} at 8:10"), "the bridge", null) with
                {
                    Time = Minute(8, 10),
                },
                Doing(Said(2, predicate, $"the bridge: {predicate} {words}"), "the bridge", null) with
                {
                    Time = Minute(hour, minute),
                }
            )
            .Replace("corroborates", "none", StringComparison.Ordinal)
            .ShouldBe(kind);

    [Fact]
    public void What_was_planned_for_one_minute_and_came_at_another_is_updated()
    {
        var planned = Doing(Said(1, "land", "the plane will land at 8:10"), "the plane", null) with
        {
            Modality = "planned",
            Time = Minute(8, 10),
        };
        var landed = Doing(Said(2, "land", "the plane landed at 8:40", 20), "the plane", null) with { Time = Minute(8, 40) };
        Relate(planned, landed).ShouldBe("updates");
        Relate(Doing(planned, "the helicopter", null), landed).ShouldNotBe("updates");
    }

    private static FactPeriod Minute(int hour, int minute)
    {
        var from = new DateTimeOffset(2026, 11, 23, hour, minute, 0, TimeSpan.Zero);
        return new FactPeriod(from, from.AddMinutes(1));
    }

    [Fact]
    public void What_a_deal_would_be_worth_is_what_it_is_worth()
    {
        var said = Counted(1, "amount", "The deal amounts to $148.9 billion including debt", 148.9e9, "usd") with
        {
            Tally = "deal with debt usd",
        };
        var other = Counted(2, "be", "the value of the deal would be $146 billion including debt", 146e9, "usd") with
        {
            Tally = "deal with debt usd",
            Modality = "conditional",
        };
        Relate(said, other).ShouldBe("contradicts");
        Relate(said with { Tally = "x" }, other with { Tally = "x" }).ShouldBe("none");
    }

    [Fact]
    public void A_plan_of_one_has_not_happened_where_another_did_it()
    {
        var plan = Doing(Said(1, "fire", "Ostland threatened to fire a rocket into the sea near Tarvik"), "Ostland", "a rocket") with
        {
            Modality = "planned",
        };
        var done = Doing(Said(2, "fire", "Ostland fired a rocket", 20), "Ostland", "a rocket");
        Relate(plan, done).ShouldNotBe("updates");
        Relate(Doing(Said(1, "fire", "Ostland will fire a rocket"), "Ostland", "a rocket") with { Modality = "planned" }, done)
            .ShouldBe("updates");
        Relate(
                Doing(Said(1, "be", "Ostland will be a rocket"), "Ostland", "a rocket") with
                {
                    Modality = "planned",
                },
                Doing(Said(2, "be", "Ostland is a rocket", 20), "Ostland", "a rocket")
            )
            .ShouldNotBe("updates");
    }

    [Theory]
    [InlineData("Turnout was", "percent .", "turnout")]
    [InlineData("With a", "percent turnout", "turnout")]
    [InlineData("Turnout in the capital was", "percent", null)]
    [InlineData("Turnout was", "percent in Tarvik", null)]
    [InlineData("Turnout by noon was", "percent", null)]
    [InlineData("Turnout in 2020 was", "percent", null)]
    [InlineData("Mayor Ruiz won", "percent of the vote", "votes ruiz")]
    [InlineData("With all ballots counted Ruiz has 41 percent and Holt", "percent", "votes holt")]
    [InlineData("A poll by Veritas gives Ruiz", "percent of the vote", null)]
    [InlineData("Ruiz had won", "percent of the vote four years ago", null)]
    [InlineData("Ruiz won", "percent of the shares", null)]
    [InlineData("Ruiz won", "percent of the vote in Tarvik province", null)]
    public void Turnout_and_shares_of_votes_are_those_of_one_election(string before, string behind, string? key) =>
        ElectionCounts.Of("percent", before.Split(' '), behind.Split(' ')).ShouldBe(key);

    [Fact]
    public void Votes_are_counted_on_and_nobody_is_contradicted()
    {
        var first = Counted(1, "win", "Ruiz won 41.2 percent of the vote", 41.2, "percent") with { Tally = "votes ruiz" };
        var later = Counted(2, "have", "Ruiz has 41.9 percent of the vote", 41.9, "percent") with { Tally = "votes ruiz" };
        Relate(first, later).ShouldBe("none");
        Relate(first, later with { SaidAt = Noon.AddHours(9) }).ShouldBe("updates");
    }

    [Theory]
    [InlineData("30", "of the 80 wounded")]
    [InlineData("3", "who voted against the death penalty")]
    public void Some_of_the_wounded_and_a_penalty_are_no_toll(string number, string behind) =>
        VictimCounts.Of([], behind.Split(' '), $"{number} {behind}".Split(' ')).ShouldBeNull();

    [Theory]
    [InlineData("cut from")]
    [InlineData("cut jobs from 12")]
    [InlineData("raised its count of what came from ")]
    [InlineData("aged from 6 to 12, up from")]
    [InlineData("down 30 from a 29 to ")]
    public void Figures_that_are_cut_off_are_none(string text) => RevisedFigures.Of(text).ShouldBeEmpty();

    [Theory]
    [InlineData("raised its target to 2.6 million from 2.1 million", 2_100_000, 2_600_000)]
    [InlineData("cut its forecast to 1.2 percent from 1.8 percent", 1.8, 1.2)]
    public void The_point_of_a_decimal_ends_no_sentence(string text, double old, double now) =>
        RevisedFigures
            .Of(text)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.Old.ShouldBe(old), one => one.New.ShouldBe(now));

    [Fact]
    public void Bills_on_two_matters_are_two_bills()
    {
        var approved = Doing(Said(1, "approve", "the parliament approved the bill on pensions"), "the parliament", "the bill on pensions");
        var rejected = Doing(Said(2, "reject", "the parliament rejected the bill on taxes"), "the parliament", "the bill on taxes");
        Relate(approved, rejected).ShouldBe("none");
    }

    [Fact]
    public void Who_dismissed_somebody_is_disputed_by_who_denies_that()
    {
        var dismissed = Doing(Said(1, "dismiss", "the club dismissed its coach"), "the club", "its coach");
        var denied = Doing(Said(2, "dismiss", "the club denied that it had dismissed its coach"), "the club", "its coach") with
        {
            Denied = true,
        };
        Relate(dismissed, denied).ShouldNotBe("none");
    }

    [Theory]
    [InlineData("Turnout rose", "percent")]
    [InlineData("Turnout was", "percent higher")]
    [InlineData("Runoff turnout was", "percent")]
    public void By_how_much_turnout_moved_is_no_turnout(string before, string behind) =>
        ElectionCounts.Of("percent", before.Split(' '), behind.Split(' ')).ShouldBeNull();

    [Fact]
    public void Opposite_acts_of_one_day_do_not_follow_each_other()
    {
        var day = new FactPeriod(Noon.AddDays(-1), Noon);
        var raised = Doing(Said(1, "raise", "the bank raised its rate"), "the bank", "its rate") with { Time = day };
        var cut = Doing(Said(2, "cut", "the bank cut its rate", 13), "the bank", "its rate") with { Time = day };
        Relate(raised, cut).ShouldNotBe("updates");
    }
}
