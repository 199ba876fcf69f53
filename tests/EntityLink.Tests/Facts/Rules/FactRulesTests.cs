using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using static NewsMesh.EntityLink.Tests.Facts.Rules.SampleAssertions;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

public sealed class FactRulesTests
{
    private static FactAssertion Offered(int ordinal, double billions, string origin, int hours = 0) =>
        Killed(ordinal, billions * 1e9, billions * 1e9, origin, hours) with
        {
            Predicate = "offer",
            Tally = null,
            Subject = new FactParty(Id(7), "Broadcom"),
            Quantity = new FactQuantity(billions * 1e9, billions * 1e9, "usd"),
        };

    [Theory]
    [InlineData("sentence", "contradicts")]
    [InlineData("close", "none")]
    public void Two_prison_terms_of_one_person_contradict_while_two_spans_of_time_are_of_two_things(string predicate, string relation)
    {
        FactAssertion Term(int ordinal, double years) =>
            new()
            {
                AssertionId = Id(ordinal),
                ArticleId = Id(100 + ordinal),
                Origin = $"site:{ordinal}",
                SaidAt = Noon,
                Predicate = predicate,
                Object = new FactParty(Id(7), "Marta Okonjo"),
                Quantity = new FactQuantity(years, years, "year"),
            };
        FactRules.Relate(Term(1, 9), Term(2, 11)).Kind.ShouldBe(relation);
        FactRules.Relate(Term(1, 9), Term(2, 9)).Kind.ShouldBe("corroborates");
    }

    [Fact]
    public void A_denial_agrees_with_nothing_that_it_denies()
    {
        FactAssertion Cut(int ordinal, bool isDenied, params FactParty[] sources) =>
            new()
            {
                AssertionId = Id(ordinal),
                ArticleId = Id(100 + ordinal),
                Origin = $"site:{ordinal}",
                SaidAt = Noon,
                Predicate = "cut",
                Object = new FactParty(null, "3,000 jobs"),
                Quantity = new FactQuantity(3000, 3000, "job"),
                Denied = isDenied,
                Sources = sources,
            };
        var said = Cut(1, false, new FactParty(null, "two people")) with { Subject = new FactParty(null, "the lender") };
        var bank = new FactParty(Id(7), "Halvorsen Bank");
        FactRules.Relate(said, Cut(2, true, bank) with { Subject = bank }).Kind.ShouldBe("disputes");
        // Of another thing: no dispute, and no support either.
        var other = Cut(2, true, bank) with
        {
            Object = new FactParty(null, "wages"),
            Quantity = null,
        };
        FactRules.Relate(said, other).Kind.ShouldBe("none");
        FactRules.StatusOf([said, other]).Values.Count.ShouldBe(2);
    }

    [Fact]
    public void A_number_of_the_rival_beside_it_is_no_other_answer()
    {
        FactAssertion Won(int ordinal, double percent, string text) =>
            Killed(ordinal, percent, percent, $"site:{ordinal}") with
            {
                Predicate = "win",
                Tally = null,
                Quantity = new FactQuantity(percent, percent, "percent"),
                Text = text,
                Words = new HashSet<string> { "vote", "won", "election", "tavar" },
                Numbers = Wording.Of(Killed(ordinal, percent, percent, "x"), text).Numbers,
            };
        var both = Won(1, 50.7, "won the election with 50.7 percent of the vote against 48.1 percent for Tavares");
        FactRules.Relate(both, Won(2, 48.1, "Tavares won 48.1 percent of the vote in the election")).Kind.ShouldNotBe("contradicts");
        FactRules.Relate(both, Won(2, 49.9, "won the election with 49.9 percent of the vote")).Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void Shares_that_move_are_updated_and_never_contradicted()
    {
        FactAssertion Fell(int ordinal, double percent, double hours) =>
            Killed(ordinal, percent, percent, $"site:{ordinal}") with
            {
                Predicate = "share",
                Tally = "shares nordlinje",
                Quantity = new FactQuantity(percent, percent, "percent"),
                SaidAt = Noon.AddHours(hours),
            };
        FactRules.Relate(Fell(1, 4.3, 0), Fell(2, 6.6, 5)).Kind.ShouldBe("updates");
        FactRules.Relate(Fell(1, 4.3, 0), Fell(2, 6.6, 0.5)).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_magnitude_does_not_grow_whatever_the_verb_beside_it_counts()
    {
        FactAssertion Missing(int ordinal, double magnitude, double hours) =>
            Killed(ordinal, magnitude, magnitude, $"site:{ordinal}") with
            {
                Predicate = "miss",
                Tally = "quake magnitude",
                Quantity = new FactQuantity(magnitude, magnitude, "magnitude"),
                SaidAt = Noon.AddHours(hours),
            };
        FactRules.Relate(Missing(1, 5.8, 0), Missing(2, 6.1, 9)).Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void A_named_denial_in_mostly_the_same_words_disputes_though_nobody_knows_who_did_it()
    {
        FactAssertion SwitchedOff(int ordinal, bool isDenied, params FactParty[] sources) =>
            Killed(ordinal, null, null, $"site:{ordinal}") with
            {
                Predicate = "switch_off",
                Tally = null,
                Quantity = null,
                Denied = isDenied,
                Sources = sources,
                Words = new HashSet<string> { "deck", "ferri", "sprinkler", "switch", isDenied ? "fire" : "week" },
            };
        var told = SwitchedOff(1, false);
        FactRules.Relate(told, SwitchedOff(2, true, new FactParty(Id(7), "the owner"))).Kind.ShouldBe("disputes");
        FactRules.Relate(told, SwitchedOff(2, true)).Kind.ShouldNotBe("contradicts");
    }

    [Theory]
    [InlineData("did not give his name to the guard", "contradicts")]
    [InlineData("refused to give his name", "none")]
    [InlineData("wished to be identified by nobody and asked not to be named", "none")]
    public void A_source_that_stays_nameless_denies_nothing(string text, string relation)
    {
        var gave = Killed(1, null, null, "a") with
        {
            Predicate = "give",
            Tally = null,
            Quantity = null,
            Subject = new FactParty(Id(7), "Erik Solberg"),
            Object = new FactParty(null, "his name"),
            Text = "gave his name at the gate",
        };
        var denied = gave with { AssertionId = Id(2), ArticleId = Id(102), Origin = "b", Denied = true, Text = text };
        FactRules.Relate(gave, denied).Kind.ShouldBe(relation);
    }

    [Fact]
    public void What_we_did_is_nobody_elses_answer()
    {
        var lost = Killed(1, 3, 3, "a") with { Predicate = "lose", Subject = new FactParty(null, "we"), Quantity = null };
        FactRules.IsAnswer(lost).ShouldBeFalse();
        FactRules.IsAnswer(lost with { Subject = new FactParty(null, "the port") }).ShouldBeTrue();
    }

    [Fact]
    public void Figures_of_other_predicates_and_other_times_rule_nothing_out()
    {
        var killed = Killed(1, 17, 17, "a");
        FactRules.Relate(killed, Killed(2, 84, 84, "b") with { Predicate = "injure", Tally = "injure" }).Kind.ShouldBe("none");
        FactPeriod Year(int year) =>
            new(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero));
        FactRules.Relate(killed with { Time = Year(2015) }, Killed(2, 84, 84, "b") with { Time = Year(2026) }).Kind.ShouldBe("none");
    }

    [Fact]
    public void An_article_does_not_contradict_itself_nor_does_an_origin()
    {
        var one = Killed(1, 17, 17, "a");
        FactRules.Relate(one, Killed(2, 84, 84, "b") with { ArticleId = one.ArticleId }).Kind.ShouldBe("none");
        FactRules.Relate(one, Killed(2, 84, 84, "a")).Kind.ShouldBe("none");
    }

    [Fact]
    public void Figures_in_the_same_words_contradict_whatever_the_verb()
    {
        FactAssertion Offer(int ordinal, double billions, string predicate, string origin) =>
            Offered(ordinal, billions, origin) with
            {
                Predicate = predicate,
                Subject = null,
                Words = new HashSet<string>(StringComparer.Ordinal) { "november", "offer", "share", "cash" },
            };
        FactRules.Relate(Offer(1, 105, "be", "a"), Offer(2, 103, "comprise", "b")).Kind.ShouldBe("contradicts");
    }

    [Theory]
    [InlineData("site:a", "site:a", 0, "repeats")]
    [InlineData("site:a", "site:b", 0, "corroborates")]
    public void The_same_figure_counts_by_its_origin(string one, string other, int hours, string relation) =>
        FactRules.Relate(Killed(1, 5, 5, one), Killed(2, 5, 5, other, hours)).Kind.ShouldBe(relation);

    [Fact]
    public void A_later_toll_updates_and_one_of_the_same_hour_contradicts()
    {
        FactRules
            .Relate(Killed(1, 25, 25, "a"), Killed(2, 27, 27, "b", hours: 3))
            .ShouldBe(new Relation("updates", "quantity", "a later figure for the same count (25 and 27; 3 hours later)"));
        FactRules.Relate(Killed(1, 25, 25, "a"), Killed(2, 27, 27, "b")).Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void A_toll_that_outgrew_its_bound_is_superseded_and_an_old_bound_said_again_is_not_news()
    {
        FactRules.Relate(Killed(1, 50, null, "a"), Killed(2, 59, null, "b", hours: 8)).Kind.ShouldBe("updates");
        FactRules.StatusOf([Killed(1, 50, null, "a"), Killed(2, 59, 59, "b", 8)]).Status.ShouldBe("superseded");
        FactRules.StatusOf([Killed(1, 59, 59, "a"), Killed(2, 50, null, "b", 8)]).Status.ShouldBe("corroborated");
        // "Hundreds" after "more than 400", and 202 after "dozens".
        FactRules.Relate(Killed(1, 400, null, "a"), Killed(2, 100, 1000, "b", hours: 8)).Kind.ShouldNotBe("updates");
        FactRules.Relate(Killed(1, 24, 100, "a"), Killed(2, 202, 202, "b", hours: 8)).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_toll_that_is_printed_after_a_higher_one_is_the_older_count()
    {
        var (higher, laggard) = (Killed(1, 10, 10, "a"), Killed(2, 7, 7, "b", hours: 2));
        FactRules
            .Relate(higher, laggard)
            .ShouldBe(
                new Relation(
                    "updates",
                    "quantity",
                    "the higher figure of a count that only grows (7 and 10; the lower one was still printed 2 hours later)"
                )
            );
        var status = FactRules.StatusOf([higher, laggard]);
        status.Status.ShouldBe("superseded");
        status.Values.Select(value => (value.Assertions[0].AssertionId, value.Superseded)).ShouldBe([(Id(1), false), (Id(2), true)]);
        var link = StatementLinks.Of(status).ShouldHaveSingleItem();
        (link.FromAssertionId, link.ToAssertionId).ShouldBe((Id(1), Id(2)));
    }

    /// <summary>What was printed last counts where a count is put right, after days, and where a count may fall.</summary>
    [Theory]
    [InlineData("die", 72, "seven people died", "7")]
    [InlineData("die", 4, "the toll was revised to seven", "7")]
    [InlineData("die", 4, "seven people died", "10")]
    [InlineData("miss", 4, "seven people are missing", "7")]
    public void A_lower_count_is_the_later_one_where_it_says_so_comes_days_after_or_may_fall(
        string counted,
        int hours,
        string words,
        string current
    )
    {
        var higher = Killed(1, 10, 10, "a") with { Predicate = counted, Tally = counted };
        var lower = Killed(2, 7, 7, "b", hours) with { Predicate = counted, Tally = counted, Text = words };
        var values = FactRules.StatusOf([higher, lower]).Values;
        values.Single(value => !value.Superseded).Assertions[0].Quantity!.Low.ShouldBe(double.Parse(current, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_price_of_the_past_does_not_grow() =>
        FactRules.Relate(Offered(1, 105, "a"), Offered(2, 103, "b", 30)).Kind.ShouldBe("contradicts");

    [Theory]
    [InlineData(12.0, null, 14.0, 14.0)]
    [InlineData(1200.0, 1200.0, 1187.0, 1187.0)]
    [InlineData(100.0, 120.0, 110.0, 110.0)]
    public void A_bound_and_a_rounded_number_rule_nothing_out(double low, double? high, double otherLow, double? otherHigh) =>
        FactRules.Relate(Killed(1, low, high, "a"), Killed(2, otherLow, otherHigh, "b")).Kind.ShouldBeOneOf("corroborates", "refines");

    [Fact]
    public void A_named_denial_disputes_and_a_nameless_one_contradicts()
    {
        var said = Killed(1, 5, 5, "a");
        var denied = Killed(2, 5, 5, "b") with { Denied = true };
        FactRules.Relate(said, denied).Kind.ShouldBe("contradicts");
        var named = denied with { Sources = [new FactParty(Id(8), "The ministry")] };
        FactRules.Relate(said, named).ShouldBe(new Relation("disputes", "polarity", "The ministry rejected what the other says"));
    }

    [Fact]
    public void What_was_not_so_yet_contradicts_nothing_and_is_overtaken()
    {
        var found = Killed(1, 5, 5, "a", hours: 3) with { Text = "the crew found the bird" };
        var yet = Killed(2, 5, 5, "b") with { Denied = true, Text = "the crew did not find the bird in the first few minutes" };
        FactRules.Relate(yet, found).ShouldBe(new Relation("updates", "polarity", "what was not so yet is so later"));
        FactRules.Relate(yet, found with { SaidAt = yet.SaidAt }).Kind.ShouldBe("none");
        FactRules
            .Relate(yet with { Text = "the crew did not find the bird" }, found with { SaidAt = yet.SaidAt })
            .Kind.ShouldBe("contradicts");
        FactRules.Relate(yet with { Text = "the crew has not found the bird" }, found).Kind.ShouldBe("updates");
    }

    [Fact]
    public void Whoever_claims_what_nobody_had_claimed_is_no_other_party()
    {
        FactAssertion Claimed(int ordinal, string who, int hours) =>
            new()
            {
                AssertionId = Id(ordinal),
                ArticleId = Id(100 + ordinal),
                Origin = $"site:{ordinal}",
                SaidAt = Noon.AddHours(hours),
                Predicate = "claim",
                Subject = new FactParty(null, who),
                Object = new FactParty(null, "responsibility"),
            };
        var nobody = Claimed(1, "no group", 0) with { Denied = true };
        FactRules.Relate(nobody, Claimed(2, "The Harbour Front", 20)).Kind.ShouldBe("updates");
        FactRules
            .Relate(nobody with { Subject = new FactParty(null, "The union") }, Claimed(2, "The Harbour Front", 20))
            .Kind.ShouldBe("none");
    }

    [Fact]
    public void How_it_was_before_rules_out_nothing_that_is_found_now()
    {
        var found = Killed(1, 5, 5, "a");
        var before = Killed(2, 5, 5, "b") with { Denied = true, Text = "no such star had ever been detected" };
        FactRules.Relate(found, before).Kind.ShouldBe("none");
    }

    [Fact]
    public void About_146_is_not_149_and_about_100_may_be_95()
    {
        FactAssertion About(double value) =>
            Killed(1, value * 0.9, value * 1.1, "a") with
            {
                Quantity = new FactQuantity(value * 0.9, value * 1.1, "tonne", true),
                Tally = "truck tonne",
                Predicate = "weigh",
            };
        FactAssertion Exactly(double value) =>
            About(value) with
            {
                AssertionId = Id(2),
                ArticleId = Id(102),
                Origin = "b",
                Quantity = new FactQuantity(value, value, "tonne"),
            };
        FactRules.Relate(About(146), Exactly(149)).Kind.ShouldBe("contradicts");
        FactRules.Relate(About(100), Exactly(95)).Kind.ShouldBe("corroborates");
    }
}
