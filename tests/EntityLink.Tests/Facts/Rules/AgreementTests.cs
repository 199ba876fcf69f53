using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

public sealed class AgreementTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly FactParty Mayor = new(Id(7), "Mayor Gudrun Aasen");

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

    private static FactAssertion Counted(int article, string predicate, string text, double number, string? unit, double hours = 0) =>
        Said(article, predicate, text, hours, new FactQuantity(number, number, unit));

    [Fact]
    public void Who_introduces_somebody_supports_nothing_of_what_she_does()
    {
        var closed = Said(1, "close", "Mayor Gudrun Aasen closed all ferries") with { Subject = Mayor };
        var introduced = Said(2, "be", "Tromvik Mayor Gudrun Aasen") with { Subject = Mayor };
        FactRules.Relate(closed, introduced).Kind.ShouldBe("none");
        FactRules.StatusOf([closed, introduced]).Status.ShouldBe("single-source");
        FactRules.Relate(introduced, Said(3, "be", "Mayor Gudrun Aasen") with { Subject = Mayor }).Kind.ShouldBe("corroborates");
        FactRules
            .Relate(closed, Said(2, "close", "the mayor has closed the ferries of Tromvik") with { Subject = Mayor })
            .Kind.ShouldBe("corroborates");
    }

    [Fact]
    public void A_copy_corroborates_nothing_whoever_was_read_to_speak()
    {
        var report = Counted(1, "join", "82 nurses of Tromvik joined the walkout", 82, "nurse") with
        {
            Printed = "agency:fjord",
            Origin = "source:guild",
            Sources = [new FactParty(Id(30), "the Guild")],
        };
        var copy = report with
        {
            AssertionId = Id(2),
            ArticleId = Id(102),
            Origin = "source:otherguild",
            Sources = [new FactParty(Id(31), "the Guild")],
        };
        FactRules.Relate(report, copy).Kind.ShouldBe("repeats");
        FactRules.Relate(report, copy with { Printed = "agency:sound" }).Kind.ShouldBe("corroborates");
    }

    [Fact]
    public void Small_numbers_and_spans_of_which_nothing_is_told_are_no_agreement()
    {
        FactRules.Relate(Counted(1, "be", "two nurses", 2, "nurse"), Counted(2, "be", "two nurses", 2, "nurse")).Kind.ShouldBe("none");
        FactRules
            .Relate(Counted(1, "be", "6% over two years", 2, "year"), Counted(2, "be", "more pay over two years", 2, "year"))
            .Kind.ShouldBe("none");
        FactRules.Relate(Counted(1, "be", "62 seats", 62, "seat"), Counted(2, "be", "62 seats", 62, "seat")).Kind.ShouldBe("corroborates");
    }

    [Fact]
    public void Who_is_held_is_not_free()
    {
        var held = Counted(1, "remain", "Five sailors remain in captivity off Tarvik", 5, "sailor");
        FactRules
            .Relate(held, Counted(2, "release", "The last five sailors were released off Tarvik", 5, "sailor", 40))
            .Kind.ShouldBe("none");
        FactRules
            .Relate(held, Counted(2, "hold", "Five sailors were still being held off Tarvik", 5, "sailor", 2))
            .Kind.ShouldNotBe("none");
    }

    [Theory]
    [InlineData("NOK")]
    [InlineData("penny per share")]
    public void A_price_that_is_planned_and_near_another_is_not_it(string unit)
    {
        var planned = Said(
            1,
            "raise",
            "The fund is preparing to raise its offer for Tarvik to about 120 crowns",
            0,
            new FactQuantity(108, 132, unit, true)
        ) with
        {
            Modality = "planned",
        };
        var agreed = Counted(2, "acquire", "Tarvik is bought by the fund, which raised its offer to 125 crowns", 125, unit, 90) with
        {
            Modality = "planned",
        };
        FactRules.Relate(planned, agreed).Kind.ShouldNotBe("corroborates");
    }

    [Fact]
    public void Two_deeds_of_one_are_two()
    {
        var ministry = new FactParty(null, "The health ministry");
        var rejected = Said(1, "reject", "The health ministry rejected the figure") with { Subject = ministry };
        FactRules
            .Relate(rejected, Said(2, "raise", "The health ministry raised its figure") with { Subject = ministry })
            .Kind.ShouldBe("none");
    }

    [Fact]
    public void A_number_that_is_not_read_may_be_another_one()
    {
        var two = Counted(1, "be", "two counts of attempted arson", 2, "count");
        FactRules.Relate(two, Said(2, "convict", "She was convicted of three counts of attempted arson")).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_source_that_nobody_knows_is_not_called_by_its_pronoun()
    {
        var stolen = Said(1, "steal", "patient data was stolen");
        var not = Said(2, "steal", "no patient data was stolen") with { Denied = true, Sources = [new FactParty(null, "which")] };
        FactRules.Relate(stolen, not).Rule.ShouldBe("a named source rejected what the other says");
    }

    [Fact]
    public void What_no_rule_relates_corroborates_nothing()
    {
        var status = FactRules.StatusOf([
            Said(1, "collapse", "Talks with the ferry company collapsed after two hours"),
            Counted(2, "put", "The ferry company put the number of strikers at 350", 350, null),
        ]);
        status.Status.ShouldBe("single-source");
        status.Origins.ShouldHaveSingleItem();
        status.Values.Count.ShouldBe(2);
    }

    [Fact]
    public void An_article_does_not_corroborate_itself()
    {
        var accused = Said(1, "accuse", "Deputy Olav Rust accused the council of hiding the report");
        var own = Said(2, "accuse", "the council of hiding the report") with
        {
            ArticleId = accused.ArticleId,
            Origin = "source:rust",
            Sources = [new FactParty(Id(8), "Olav Rust")],
        };
        var status = FactRules.StatusOf([accused, own]);
        (status.Status, status.Origins.Count).ShouldBe(("single-source", 1));
    }

    [Theory]
    [InlineData("three counts of arson", "count", "three counts of attempted arson", "count", "none")]
    [InlineData("in the two countries", "country", "It takes two to make peace", null, "none")]
    [InlineData("61 seats for the Farmers' League", "seat", "The Liberal Front took 61 seats", "seat", "none")]
    [InlineData("the three nuns", "nun", "All three nuns were released", "nun", "none")]
    [InlineData("61 seats", "seat", "The Liberal Front took 61 seats", "seat", "corroborates")]
    [InlineData("the temperature was 45 degrees Celsius", "celsius", "the temperature was 45 degrees", "degree", "corroborates")]
    [InlineData("Sales were 45 billion crowns", "crown", "Sales rose to 45 billion kronor", "SEK", "corroborates")]
    public void The_same_number_agrees_where_it_is_of_the_same_thing(
        string one,
        string? unit,
        string other,
        string? otherUnit,
        string relation
    ) => FactRules.Relate(Counted(1, "be", one, 3, unit), Counted(2, "take", other, 3, otherUnit)).Kind.ShouldBe(relation);

    [Theory]
    [InlineData("leave", "Our crews never left Tromvik", "leave", "the crews had left the town", "disputes")]
    [InlineData(
        "reach",
        "they have reached an agreement with Leeds over the striker Bertalan",
        "agree",
        "Torino agreed with Leeds over the striker Bertalan",
        "disputes"
    )]
    [InlineData("keep", "the guards failed to keep boats from landing oil barrels", "land", "boats landed oil barrels", "none")]
    [InlineData("touch", "the trams touched but did not derail", "touch", "the trams touched", "none")]
    public void Somebody_named_denies_what_another_says(string predicate, string denied, string other, string said, string relation) =>
        FactRules
            .Relate(
                Said(1, predicate, denied) with
                {
                    Denied = true,
                    Sources = [new FactParty(Id(8), "Colonel Rust")],
                },
                Said(2, other, said, 2)
            )
            .Kind.ShouldBe(relation);

    [Fact]
    public void Who_says_otherwise_than_before_updates_what_was_said()
    {
        var clinic = new FactParty(Id(9), "Norsund Clinic");
        var not = Said(1, "steal", "no patient data had been stolen") with
        {
            Denied = true,
            Sources = [clinic],
            Object = new FactParty(null, "patient data"),
        };
        var yes = Said(2, "steal", "patient data was stolen in the attack", 48) with
        {
            Sources = [clinic],
            Object = new FactParty(null, "patient data"),
        };
        FactRules.Relate(not, yes).Kind.ShouldBe("updates");
        FactRules.Relate(not, yes with { Sources = [new FactParty(Id(10), "the police")] }).Kind.ShouldBe("disputes");
    }

    [Fact]
    public void What_was_not_to_happen_and_happened_is_no_dispute()
    {
        var who = new FactParty(Id(9), "Petra Lindqvist");
        var not = Said(1, "resign", "Lindqvist will not resign") with
        {
            Denied = true,
            Subject = who,
            Sources = [new FactParty(null, "a spokesperson")],
        };
        FactRules.Relate(not, Said(2, "resign", "Petra Lindqvist resigned on Friday", 48) with { Subject = who }).Kind.ShouldBe("updates");
        FactRules.Relate(not, Said(2, "resign", "Petra Lindqvist resigned", 2) with { Subject = who }).Kind.ShouldBe("disputes");
    }

    [Fact]
    public void What_was_planned_and_happened_is_updated()
    {
        var club = new FactParty(Id(9), "Tromvik");
        var plan = Said(1, "file", "Tromvik will file a protest") with { Subject = club, Modality = "planned" };
        FactRules.Relate(plan, Said(2, "file", "Tromvik filed a protest", 24) with { Subject = club }).Kind.ShouldBe("updates");
        FactRules
            .Relate(plan, Said(2, "file", "Tromvik was due to file a protest", 24) with { Subject = club })
            .Kind.ShouldBe("corroborates");
    }

    [Theory]
    [InlineData("Turnout was 28 percent at 1 p.m.", "Turnout was 51 percent", 12, "updates")]
    [InlineData("Turnout was 28 percent", "Turnout was 51 percent", 12, "contradicts")]
    [InlineData("Twelve ships were waiting on Monday", "Forty ships were waiting off the port", 72, "updates")]
    [InlineData("Nine of the twelve ships were inspected", "Forty ships were inspected", 72, "none")]
    public void A_figure_of_a_moment_is_updated(string one, string other, double hours, string relation)
    {
        var thing = new FactParty(null, "turnout");
        FactRules
            .Relate(
                Counted(1, "count", one, 28, "ship") with
                {
                    Subject = thing,
                },
                Counted(2, "count", other, 51, "ship", hours) with
                {
                    Subject = thing,
                }
            )
            .Kind.ShouldBe(relation);
    }

    [Fact]
    public void Two_who_count_each_on_their_own_do_not_update_each_other()
    {
        FactAssertion Died(int article, double people, int hours, FactParty source) =>
            Counted(article, "die", "people have died of dengue fever", people, "people", hours) with
            {
                Tally = "die",
                Sources = [source],
            };
        var (ministry, aid) = (new FactParty(null, "the health ministry"), new FactParty(Id(8), "Salud Abierta"));
        FactRules.Relate(Died(1, 34, 0, ministry), Died(2, 90, 24, aid)).Kind.ShouldBe("contradicts");
        FactRules.Relate(Died(2, 90, 24, aid), Died(3, 47, 60, ministry)).Kind.ShouldBe("contradicts");
        FactRules.Relate(Died(1, 34, 0, ministry), Died(3, 47, 48, ministry)).Kind.ShouldBe("updates");
    }

    [Fact]
    public void A_toll_of_long_ago_does_not_grow()
    {
        FactAssertion Died(int article, double people, int hours) =>
            Counted(article, "die", "people died when the dam collapsed", people, "people", hours) with
            {
                Tally = "die",
            };
        var june = new FactPeriod(Noon.AddYears(-1), Noon.AddYears(-1).AddDays(30));
        FactRules.StatusOf([Died(1, 19, 0), Died(2, 20, 30)]).Status.ShouldBe("superseded");
        FactRules.StatusOf([Died(1, 19, 0) with { Time = june }, Died(2, 20, 30)]).Status.ShouldBe("contested");
    }

    [Fact]
    public void A_figure_updates_the_one_that_its_sentence_says_it_replaces()
    {
        var old = Counted(1, "recall", "Tarvik recalled 88,000 vans", 88_000, "van");
        var now = Counted(2, "widen", "Tarvik widened its recall to 120,000 vans", 120_000, "van") with { Replaces = 88_000 };
        FactRules.Relate(old, now).Kind.ShouldBe("updates");
        FactRules.Relate(old, now with { Replaces = 70_000 }).Kind.ShouldNotBe("updates");
    }

    [Fact]
    public void A_day_is_updated_by_the_one_to_which_it_is_put_off()
    {
        FactAssertion Sentenced(int article, string text, int day, int hours) =>
            Said(article, "sentence", text, hours) with
            {
                Modality = "planned",
                Time = new FactPeriod(Noon.AddDays(day), Noon.AddDays(day + 1)),
            };
        var first = Sentenced(1, "the banker will be sentenced in January", 50, 0);
        FactRules.Relate(first, Sentenced(2, "The sentencing has been moved to February 2", 70, 72)).Kind.ShouldBe("updates");
        FactRules.Relate(first, Sentenced(2, "The sentencing is in February", 70, 72)).Kind.ShouldBe("none");
    }

    [Fact]
    public void An_outlets_report_is_one_origin_with_who_names_it_and_so_is_a_companys_release()
    {
        var own = Said(1, "vote", "two judges voted against the verdict of the court") with { Outlet = "budapest ledger" };
        var named = Said(2, "vote", "two of the judges had voted against that verdict") with
        {
            Origin = "source:8f0c",
            Sources = [new FactParty(Id(8), "the Budapest Ledger")],
        };
        FactRules.StatusOf([own, named]).Status.ShouldBe("single-source");
        FactRules.StatusOf([own, named with { Sources = [new FactParty(Id(8), "Judge Halasz")] }]).Status.ShouldBe("corroborated");
        FactRules
            .StatusOf([own with { Outlet = "halasz motors" }, named with { Sources = [new FactParty(Id(8), "Halasz")] }])
            .Status.ShouldBe("single-source");
    }

    [Fact]
    public void The_police_are_one_origin_with_their_spokesman()
    {
        var police = Said(1, "abduct", "39 nuns were abducted in Kumba") with { Sources = [new FactParty(null, "Police")] };
        var spokesman = Said(2, "abduct", "gunmen abducted 39 nuns") with
        {
            Origin = "source:8f0c",
            Sources = [new FactParty(Id(8), "police spokesman Jules Mbarga")],
        };
        FactRules.StatusOf([police, spokesman]).Status.ShouldBe("single-source");
        FactRules.StatusOf([police with { Sources = [new FactParty(null, "Witnesses")] }, spokesman]).Status.ShouldBe("corroborated");
    }

    [Fact]
    public void What_is_done_to_a_thing_and_what_it_does_are_two()
    {
        var (plant, inspection) = (new FactParty(null, "Our plant"), new FactParty(null, "an inspection"));
        var passed = Said(1, "pass", "Our plant passed an inspection in spring") with { Subject = plant, Object = inspection };
        var found = Counted(2, "find", "an inspection in spring found 14 faults in the plant", 14, "fault");
        found = found with { Subject = inspection, Object = new FactParty(null, "14 faults") };
        FactRules.Relate(passed, found).Kind.ShouldBe("none");
    }

    [Fact]
    public void A_verb_and_a_word_in_common_of_two_who_do_it_are_an_accident()
    {
        var owners = Said(1, "look", "they were looking for the owners of two kites") with { Subject = new FactParty(null, "they") };
        FactRules
            .Relate(owners, Said(2, "look", "a kite looks like that") with { Subject = new FactParty(null, "a kite") })
            .Kind.ShouldBe("none");
    }

    [Theory]
    [InlineData(
        "agree",
        "Tarvik and Solund have agreed to share the lake",
        "complete",
        "Tarvik and Solund have completed their sharing of the lake"
    )]
    [InlineData(
        "begin",
        "The ferries began their summer service to Solund",
        "suspend",
        "The ferries suspended their summer service to Solund"
    )]
    public void Other_stages_of_a_deed_are_two_facts(string predicate, string text, string later, string other) =>
        FactRules.Relate(Said(1, predicate, text), Said(2, later, other)).Kind.ShouldBe("none");

    [Fact]
    public void A_letter_tells_two_things_apart()
    {
        var first = Said(1, "test", "Champion Kari Holm tested positive for a stimulant");
        FactRules.Relate(first, Said(2, "test", "Kari Holm tested positive for a stimulant")).Kind.ShouldBe("corroborates");
        FactRules.Relate(first, Said(2, "test", "The B-sample of Kari Holm tested positive for a stimulant")).Kind.ShouldBe("none");
    }

    [Fact]
    public void Bounds_to_two_sides_are_two_figures()
    {
        var above = Said(1, "injure", "over 150 walkers were injured", 0, new FactQuantity(150, null, "walker"));
        FactRules
            .Relate(above, Said(2, "injure", "nearly 200 walkers were injured", 0, new FactQuantity(null, 200, "walker")))
            .Kind.ShouldBe("none");
    }

    [Fact]
    public void Titles_are_no_news_however_many_outlets_print_them()
    {
        FactAssertion[] titles =
        [
            Said(1, "be", "Mayor Gudrun Aasen") with
            {
                Subject = Mayor,
            },
            Said(2, "be", "Mayor Gudrun Aasen") with
            {
                Subject = Mayor,
            },
        ];
        FactRules.Relate(titles[0], titles[1]).Kind.ShouldBe("corroborates");
        FactRules.StatusOf(titles).Status.ShouldBe("single-source");
        FactAssertion[] ages =
        [
            Said(1, "be", "Gudrun Aasen, 58") with
            {
                Subject = Mayor,
            },
            Said(2, "be", "Gudrun Aasen, 58") with
            {
                Subject = Mayor,
            },
        ];
        FactRules.StatusOf(ages).Status.ShouldBe("corroborated");
    }

    [Theory]
    [InlineData(49, 49.2, "percent", "corroborates")]
    [InlineData(7, 7.1, "magnitude", "corroborates")]
    [InlineData(49, 51.2, "percent", "contradicts")]
    [InlineData(6.8, 7.1, "magnitude", "contradicts")]
    [InlineData(49, 50, "boat", "contradicts")]
    public void What_is_measured_is_rounded_to_whole_numbers(double one, double other, string unit, string relation)
    {
        const string Words = "The turnout of the vote in Tromvik reached so many";
        FactRules.Relate(Counted(1, "reach", Words, one, unit), Counted(2, "reach", Words, other, unit, 0.5)).Kind.ShouldBe(relation);
    }

    [Fact]
    public void Coaches_are_carriages() =>
        FactRules
            .Relate(
                Counted(1, "derail", "nine coaches of the Tarvik express derailed", 9, "coach"),
                Counted(2, "derail", "nine carriages of the express derailed", 9, "carriage")
            )
            .Kind.ShouldBe("corroborates");
}
