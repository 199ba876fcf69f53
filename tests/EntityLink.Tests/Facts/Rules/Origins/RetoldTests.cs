using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Origins;

public sealed class RetoldTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly FactParty Judge = new(Id(7), "Ragna Moen");
    private static readonly FactParty Utility = new(Id(8), "Solund Energy");

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static FactAssertion Said(int article, string predicate, string text, double hours = 0, FactQuantity? quantity = null) =>
        Wording.Of(
            new FactAssertion
            {
                AssertionId = Id(article),
                ArticleId = Id(100 + article),
                Origin = $"site:{article}",
                SaidAt = Noon.AddHours(hours),
                Predicate = predicate,
                Quantity = quantity,
            },
            text
        );

    private static FactAssertion By(FactAssertion one, FactParty who) =>
        one with
        {
            Sources = [who],
            Origin = who.EntityId is { } id ? $"source:{id:N}" : one.Origin,
        };

    private static FactQuantity Of(double number, string? unit) => new(number, number, unit);

    [Theory]
    [InlineData("Solund Energy, which had said [it hoped for a licence in 2031], gave up.", true)]
    [InlineData("Arne Rust had earlier spoken of [40 missing crates].", true)]
    [InlineData("The repair will cost [$12 million] put forward by the port.", true)]
    [InlineData("[Arne Rust, whose video of the leak led to the hearing, was thanked].", true)]
    [InlineData("[Solund Energy, which had said it hoped for a licence in 2031].", true)]
    [InlineData("[Her aide, who had said he was ill, resigned].", false)]
    [InlineData("The port said [the repair cost $12 million].", false)]
    [InlineData("[", false)]
    public void What_had_been_said_before_is_told_again(string text, bool recalls) =>
        Retellings.Recalls(Plain(text), Clause(text)).ShouldBe(recalls);

    [Theory]
    [InlineData("The journal on Monday retracted a paper that found that [the diet doubled the risk of gout].", true)]
    [InlineData("[The new buses had been due to run from Friday].", true)]
    [InlineData("The ministry wrongly said [the bridge was closed].", true)]
    [InlineData("The army withdrew its troops after [the bridge was closed].", false)]
    [InlineData("The journal refused to retract a paper that found that [the diet doubled the risk].", false)]
    [InlineData("The lab has not yet retracted its claim that [the diet doubled the risk].", false)]
    [InlineData("[The driver, who had been due to start on Friday, fled].", false)]
    public void What_was_withdrawn_is_taken_back(string text, bool takesBack) =>
        Retellings.TakesBack(Plain(text), Clause(text)).ShouldBe(takesBack);

    [Theory]
    [InlineData("\"If I had waited and [the dyke had not held], you would blame me,\" she said.", true)]
    [InlineData("She said the lake would be closed if the pact fails to [win support in May].", true)]
    [InlineData("She asked if he had waited, and he had failed to [win support in May].", false)]
    [InlineData("She asked if he had waited. [The dyke had not held].", false)]
    [InlineData("[The dyke had not held] and she waited.", false)]
    public void The_second_of_two_conditions_is_none_either(string text, bool supposes) =>
        Retellings.Supposes(Plain(text), Clause(text)).ShouldBe(supposes);

    [Fact]
    public void A_supposition_contradicts_nothing()
    {
        var closed = Said(1, "close", "the tunnel was closed");
        var supposed = By(Said(2, "close", "the tunnel had not been closed", 20), Judge) with { Denied = true, Modality = "conditional" };
        FactRules.Relate(closed, supposed).Kind.ShouldBe("none");
        FactRules.StatusOf([closed, supposed]).Status.ShouldBe("single-source");
        FactRules.Relate(closed, supposed with { Modality = "asserted" }).Kind.ShouldBe("disputes");
    }

    [Fact]
    public void A_supposition_supports_and_disputes_nothing()
    {
        var closed = Said(1, "close", "the tunnel was closed for repairs");
        var supposed = Said(2, "close", "if the tunnel was closed for repairs", 20) with { Modality = "conditional" };
        FactRules.Relate(closed, supposed).Kind.ShouldBe("none");
        FactRules.Relate(closed, supposed with { Modality = "asserted" }).Kind.ShouldBe("corroborates");
        var denied = By(supposed, Judge) with { Denied = true };
        FactRules.Relate(closed with { Modality = "planned" }, denied).Kind.ShouldBe("none");
    }

    [Theory]
    [InlineData("the mayor", "Mayor Ragna Moen", true)]
    [InlineData("the mayor", "Ragna Moen", true)]
    [InlineData("the mayor", "police chief Ragna Moen", false)]
    [InlineData("the mayor", "Solund Energy", false)]
    public void The_mayor_is_no_firm_and_no_chief_of_police(string described, string name, bool areOne) =>
        Retold
            .IsNamedFor(
                By(Said(1, "miss", "no crate is missing"), new FactParty(null, described)),
                By(Said(2, "miss", "no crate is missing"), new FactParty(Id(7), name))
            )
            .ShouldBe(areOne);

    [Fact]
    public void A_recall_of_nobody_has_the_origin_of_the_first_report_of_its_value()
    {
        var other = Said(1, "sell", "9 boats were sold", -9, Of(9, "boat"));
        var late = By(Said(3, "miss", "40 crates are missing", 9, Of(40, "crate")), Judge);
        var first = By(Said(2, "miss", "40 crates are missing", -3, Of(40, "crate")), Utility);
        var recall = Said(4, "miss", "40 missing crates", 20, Of(40, "crate")) with { Recalls = true };
        var roots = IndependentOrigins.Roots([
            [other],
            [late, first, recall],
        ]);
        (roots[recall.Origin] == roots[first.Origin], roots[recall.Origin] == roots[other.Origin]).ShouldBe((true, false));
    }

    [Fact]
    public void A_denial_is_held_against_what_it_denies()
    {
        FactAssertion Sold(int article, string whose, double hours) =>
            Said(article, "sell", $"{whose} ships have sold oil at sea", hours) with
            {
                Subject = new FactParty(null, $"{whose} ships"),
            };
        var reported = Sold(1, "Latvian", 0) with { Modality = "alleged" };
        var denial = By(Said(5, "sell", "On Monday the Latvian ministry denied the report"), Utility) with
        {
            ArticleId = reported.ArticleId,
            Subject = reported.Subject,
            Denied = true,
            DeniesReports = true,
            Denies = reported.AssertionId,
        };
        var before = Sold(2, "Latvian", -5);
        var after = Sold(3, "Latvian", 30);
        new RelationCache().LastSaid([reported, after], [denial]).ShouldBe((reported, denial));
        new RelationCache()
            .LastSaid([reported, .. Enumerable.Range(20, 15).Select(article => Sold(article, "Latvian", 30))], [denial])
            .ShouldBe((reported, denial));
        new RelationCache().LastSaid([before, after], [denial]).ShouldBe((before, denial));
        new RelationCache().LastSaid([after], [denial]).ShouldBe((after, denial));
        FactRules.Relate(denial, Sold(4, "Finnish", 30)).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_plan_that_is_told_as_past_is_given_up()
    {
        var planned = By(Said(1, "run", "30 new buses would run from Friday", quantity: Of(30, "bus")), Utility) with
        {
            Modality = "planned",
        };
        var given = Said(2, "run", "The 30 new buses had been due to run from Friday", 30, Of(30, "bus"));
        FactRules.Relate(planned, given).Kind.ShouldNotBe("none");
        var status = FactRules.StatusOf([planned, given with { TakesBack = true }]);
        status.Status.ShouldBe("superseded");
    }

    [Fact]
    public void Who_tells_again_what_was_said_is_no_second_origin()
    {
        var stolen = By(Said(1, "miss", "40 crates are missing", quantity: Of(40, "crate")), new FactParty(Id(9), "Arne Rust"));
        var again = Said(2, "miss", "40 missing crates", 30, Of(40, "crate"));
        FactRules.StatusOf([stolen, again]).Status.ShouldBe("corroborated");
        var status = FactRules.StatusOf([stolen, again with { Recalls = true }]);
        (status.Status, status.Origins.Count).ShouldBe(("single-source", 1));
    }

    [Theory]
    [InlineData("the judge", 1)]
    [InlineData("the 58-year-old", 1)]
    [InlineData("the district judge who ruled on it", 1)]
    [InlineData("The Norwegian woman", 1)]
    [InlineData("witnesses", 2)]
    [InlineData("the judges", 2)]
    [InlineData("a judge", 2)]
    [InlineData("the mayor", 1)]
    public void Whom_an_article_only_describes_is_who_is_named_for_the_same(string described, int origins)
    {
        var named = By(Said(1, "miss", "No crate is missing"), Judge) with { Denied = true };
        var other = By(Said(2, "miss", "no crate was missing", 3), new FactParty(null, described)) with { Denied = true };
        FactRules.StatusOf([named, other]).Origins.Count.ShouldBe(origins);
    }

    [Theory]
    [InlineData("Cllr Dunstan", "Petra Dunstan", true)]
    [InlineData("Solund", "Solund Energy Inc.", true)]
    [InlineData("Mrs Petra Dunstan", "Petra Dunstan", true)]
    [InlineData("Karl Dunstan", "Petra Dunstan", false)]
    [InlineData("Tarvik police", "Tarvik mayor Petra Dunstan", false)]
    [InlineData("Tarvik", "Tarvik Mayor Petra Dunstan", false)]
    [InlineData("Petra", "Petra Dunstan", false)]
    [InlineData("mayor Dunstan", "Petra Dunstan", true)]
    [InlineData("the", "", false)]
    public void A_surname_with_a_title_is_the_name(string one, string other, bool areOne) =>
        Parties.AreOneName(new FactParty(null, one), new FactParty(Id(2), other)).ShouldBe(areOne);

    [Fact]
    public void Two_who_are_known_are_two_whatever_they_are_called() =>
        Parties.AreOneName(new FactParty(Id(1), "Dunstan"), new FactParty(Id(2), "Petra Dunstan")).ShouldBeFalse();

    [Fact]
    public void Another_number_dissolves_no_contradiction()
    {
        var six = By(Said(1, "expel", "Tromvik has expelled six Fjordish envoys", quantity: Of(6, "envoy")), Judge) with
        {
            Subject = Utility,
            Object = new FactParty(null, "Fjordish envoys"),
        };
        var seven = Said(2, "expel", "Tromvik had expelled seven Fjordish envoys", 2, Of(7, "envoy")) with
        {
            Subject = Utility,
            Object = six.Object,
        };
        var later = Said(3, "expel", "four days after Tromvik expelled Fjordish envoys", 90) with
        {
            Subject = Utility,
            Object = six.Object,
        };
        FactRules.StatusOf([six, seven]).Status.ShouldBe("contested");
        FactRules.StatusOf([six, seven, later]).Status.ShouldBe("contested");
        FactRules.StatusOf([six, later]).Status.ShouldBe("single-source");
    }

    [Fact]
    public void Up_to_a_number_is_not_much_less_of_it()
    {
        var most = By(
            Said(1, "cut", "up to 900 jobs will be cut at the Tromvik yard", quantity: new FactQuantity(null, 900, "job")),
            Judge
        );
        FactRules.Relate(most, Said(2, "cut", "600 jobs will be cut at the yard", 5, Of(600, "job"))).Kind.ShouldNotBe("refines");
        FactRules.Relate(most, Said(2, "cut", "870 jobs will be cut at the yard", 5, Of(870, "job"))).Kind.ShouldBe("refines");
    }

    [Theory]
    [InlineData("three years", 3, "year", "single-source")]
    [InlineData("112", 112, null, "single-source")]
    [InlineData("one woman", 1, "woman", "single-source")]
    [InlineData("three women", 3, "woman", "corroborated")]
    public void A_number_of_nothing_supports_nothing(string words, double number, string? unit, string status) =>
        FactRules
            .StatusOf([Said(1, "be", words, quantity: Of(number, unit)), Said(2, "be", words, 5, Of(number, unit))])
            .Status.ShouldBe(status);

    [Fact]
    public void One_of_the_jurors_is_no_count_of_them()
    {
        var two = Said(1, "vote", "Two of the nine jurors voted against the play", quantity: Of(2, "juror"));
        FactRules.Relate(two, Said(2, "vote", "one of his fellow jurors voted against the play", 20, Of(1, "juror"))).Kind.ShouldBe("none");
        FactRules.Relate(two, Said(2, "vote", "Three jurors voted against the play", 20, Of(3, "juror"))).Kind.ShouldBe("contradicts");
        FactRules.Relate(two, Said(2, "vote", "Nine jurors voted on the play", 20, Of(9, "juror"))).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_plan_in_the_negative_that_changes_is_no_denial()
    {
        var not = By(Said(1, "fight", "Ragna Moen will not fight the transfer"), new FactParty(null, "her lawyer")) with
        {
            Subject = Judge,
            Denied = true,
            Modality = "planned",
        };
        var will = By(Said(2, "fight", "she would fight the transfer", 40), Judge) with { Subject = Judge, Modality = "planned" };
        FactRules.Relate(not, will).ShouldBe(new Relation("updates", "polarity", "what was planned is planned otherwise"));
    }

    [Fact]
    public void A_body_and_who_speaks_for_it_are_no_two_sides()
    {
        var denied = By(Said(1, "leak", "the plant had leaked"), Utility) with { Denied = true };
        var voice = By(Said(2, "leak", "the plant had leaked into the river", 3), new FactParty(Id(20), "Solund Energy director Jon Vik"));
        FactRules.Relate(denied, voice).Kind.ShouldBe("none");
        FactRules.Relate(denied, By(voice, Judge)).Rule.ShouldBe("Solund Energy had rejected before what the other says");
    }

    [Fact]
    public void A_toll_that_is_put_right_has_grown()
    {
        var four = Said(1, "die", "The number of dead has risen to four", quantity: Of(4, "people")) with { Tally = "die" };
        var five = Said(2, "die", "The blast killed five people, not four as reported until Monday", 30, Of(5, "people")) with
        {
            Tally = "die",
            Rejects = 4,
        };
        FactRules.Relate(four, five).Rule.ShouldBe("the article says which figure it replaces: 4 and 5");
        var claimed = Said(3, "cost", "the bridge cost 40 million euros", quantity: Of(40e6, "EUR"));
        var other = Said(4, "cost", "the bridge cost 31 million euros, not 40 million", 30, Of(31e6, "EUR")) with { Rejects = 40e6 };
        FactRules.Relate(claimed, other).Kind.ShouldBe("contradicts");
    }

    [Theory]
    [InlineData("The utility lowered its estimate of the leak from 90 to 75 tonnes", 90d, 75d)]
    [InlineData("It widened the recall of kettles to 51,000 from 32,000", 32_000d, 51_000d)]
    [InlineData("The budget was raised from 2.1 to 2.6 million", 2.1e6, 2.6e6)]
    [InlineData("The ferry sails from 8 to 10", 8d, null)]
    [InlineData("The fund was raised from 700,000 to 1.4 million", 700_000d, 1.4e6)]
    [InlineData("Fares rose for children from 6 to 14", 6d, null)]
    [InlineData("The library updated its hours from nine to five", 9d, null)]
    [InlineData("The utility lowered its estimate from the 90 to 75 tonnes", 90d, 75d)]
    [InlineData("The upper deck holds from 30 to 40", 30d, null)]
    [InlineData("from", 1d, null)]
    public void A_changed_figure_is_told_with_the_one_before(string text, double old, double? now) =>
        RevisedFigures.InsteadOf(old, RevisedFigures.Of(text)).ShouldBe(now);

    [Fact]
    public void What_is_given_up_is_not_supported()
    {
        var recalled = Said(1, "recall", "a recall of about 32,000 kettles", quantity: new FactQuantity(32_000, 32_000, "kettle", true));
        var widened = Said(2, "widen", "The maker widened the recall of kettles to 51,000 from 32,000", 40);
        FactRules
            .Relate(recalled, widened)
            .ShouldBe(new Relation("updates", "quantity", "the article says which figure it replaces: about 32,000 and 51,000"));
    }

    [Fact]
    public void A_copy_has_what_the_report_that_it_copies_has_from_somebody()
    {
        var told = By(Said(1, "demand", "demanded 3 million dollars", quantity: Of(3e6, "USD")), Judge) with
        {
            Printed = "agency:baltic wire",
        };
        var copied = Said(2, "demand", "It is demanding $3 million", 2, Of(3e6, "USD")) with
        {
            Origin = "agency:baltic wire",
            Printed = "agency:baltic wire",
        };
        FactRules.StatusOf([told, copied]).Origins.ShouldHaveSingleItem();
        var toldAnother = By(told, Utility) with { AssertionId = Id(3), ArticleId = Id(103) };
        FactRules.StatusOf([told, toldAnother, copied]).Origins.ShouldHaveSingleItem();
        FactRules.StatusOf([told, copied with { Printed = "site:2", Origin = "site:2" }]).Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void What_works_again_is_no_support_of_what_broke() =>
        FactRules
            .Relate(
                Said(1, "cripple", "The attack has crippled five clinics of the group", quantity: Of(5, "clinic")),
                Said(2, "work", "All five clinics of the group were working normally again", 60, Of(5, "clinic"))
            )
            .Kind.ShouldBe("none");

    private static string Plain(string text) => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static Extent Clause(string text)
    {
        var start = text.IndexOf('[', StringComparison.Ordinal);
        var end = text.IndexOf(']', StringComparison.Ordinal);
        return new Extent(start, end < 0 ? start : end - 1);
    }
}
