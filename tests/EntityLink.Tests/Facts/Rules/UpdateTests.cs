using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>Figures that are replaced, raised, rejected or taken back, and those that only look so.</summary>
public sealed class UpdateTests
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

    private static FactAssertion Counted(int article, string predicate, string text, double number, string unit, double hours = 0) =>
        Said(article, predicate, text, hours, new FactQuantity(number, number, unit));

    [Theory]
    [InlineData("The ferry line admitted that the doors were open.", "the doors", true)]
    [InlineData("The ferry line didn't admit that the doors were open.", "the doors", false)]
    [InlineData("Two divers were admitted to hospital, where the doors were open.", "the doors", false)]
    [InlineData("The clinic admitted nine patients while the doors were open.", "the doors", false)]
    public void Who_takes_in_the_sick_admits_nothing(string text, string clause, bool admits) =>
        Admissions.Has(text, text.IndexOf(clause, StringComparison.Ordinal), clause.Length).ShouldBe(admits);

    [Theory]
    [InlineData("a terrorist attack")]
    [InlineData("an explosion in the engine")]
    [InlineData("further deaths")]
    public void A_cause_that_is_ruled_out_is_no_plan(string what)
    {
        var said = Said(1, "rule_out", $"The harbour police ruled out {what}") with { Object = new FactParty(null, what) };
        RuledOut.Of(said).ShouldBe(said);
    }

    [Theory]
    [InlineData("Tarvik", "Tarvik", "disputes")]
    [InlineData("three seats", "its seats", "none")]
    [InlineData("the lead", "the lead", "none")]
    public void One_side_takes_what_the_other_denies_to_have_lost(string taken, string lost, string kind) =>
        FactRules
            .Relate(
                Said(1, "take", $"The rebels took {taken}") with
                {
                    Subject = new FactParty(Id(1), "The rebels"),
                    Object = new FactParty(null, taken),
                },
                Said(2, "lose", $"The army did not lose {lost}") with
                {
                    Subject = new FactParty(Id(2), "The army"),
                    Object = new FactParty(null, lost),
                    Sources = [new FactParty(Id(2), "The army")],
                    Denied = true,
                }
            )
            .Kind.ShouldBe(kind);

    [Fact]
    public void Who_counts_more_later_counts_anew()
    {
        FactParty operators = new(Id(40), "Fjordbus");
        FactAssertion Cancelled(int article, double number, double hours) =>
            Counted(article, "cancel", $"{number} buses were cancelled in Tromvik", number, "bus", hours) with
            {
                Sources = [operators],
                Origin = "source:fjordbus",
                Object = new FactParty(null, "buses"),
            };
        FactRules.Relate(Cancelled(1, 64, 0), Cancelled(2, 71, 8)).Kind.ShouldBe("updates");
        FactRules.Relate(Cancelled(1, 64, 0), Cancelled(2, 21, 8)).Kind.ShouldBe("none");
        FactRules.Relate(Cancelled(1, 64, 0), Cancelled(2, 300, 8)).Kind.ShouldBe("none");
    }

    [Fact]
    public void What_replaced_a_figure_stands_where_others_only_print_it()
    {
        var first = Counted(1, "strike", "A magnitude 6.8 earthquake struck Tarvik", 6.8, "magnitude") with { Tally = "quake magnitude" };
        var revised = Counted(2, "revise", "The institute revised the magnitude down to 6.6 from 6.8", 6.6, "magnitude", 6) with
        {
            Tally = "quake magnitude",
            Replaces = 6.8,
        };
        var printed = Counted(3, "be", "the magnitude 6.6 earthquake", 6.6, "magnitude", 30) with { Tally = "quake magnitude" };
        FactRules.StatusOf([first, revised, printed]).Status.ShouldBe("superseded");
        FactRules.StatusOf([first, printed]).Status.ShouldBe("contested");
    }

    [Theory]
    [InlineData("The lead of the Greens in Tromvik dwindled to 40 votes", "updates")]
    [InlineData("The Greens of Tromvik had a lead of 40 votes", "none")]
    public void A_lead_that_dwindled_is_another_one_now(string text, string kind) =>
        FactRules
            .Relate(Counted(1, "hold", "The Greens held a lead of 310 votes", 310, "vote"), Counted(2, "dwindle", text, 40, "vote", 90))
            .Kind.ShouldBe(kind);

    [Fact]
    public void A_described_speaker_who_says_otherwise_updates()
    {
        var first = Counted(1, "release", "38 sailors were released off Tarvik", 38, "sailor") with
        {
            Sources = [new FactParty(null, "the governor")],
        };
        var right = Counted(2, "release", "35 and not 38 sailors were released off Tarvik", 35, "sailor", 40) with
        {
            Rejects = 38,
            Sources = [new FactParty(Id(50), "Governor Jon Vik")],
        };
        FactRules.Relate(first, right).Kind.ShouldBe("updates");
        FactRules.Relate(first with { Sources = [new FactParty(null, "the parents")] }, right).Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void Two_who_count_each_on_their_own_dispute_whether_anybody_died()
    {
        var none = Counted(1, "die", "nobody was killed", 0, "people") with { Tally = "die", Sources = [new FactParty(Id(1), "The army")] };
        var twelve = Counted(2, "die", "12 were killed", 12, "people", 9) with
        {
            Tally = "die",
            Sources = [new FactParty(Id(2), "The rebels")],
        };
        FactRules.Relate(none, twelve).Kind.ShouldBe("disputes");
        FactRules.Relate(none, twelve with { Sources = none.Sources }).Kind.ShouldBe("updates");
        FactRules.Relate(none, twelve with { Sources = [] }).Kind.ShouldBe("updates");
    }

    [Fact]
    public void A_figure_that_is_said_to_be_raised_takes_the_place_of_the_one_before()
    {
        var spilled = Counted(1, "spill", "A broken tank spilled 300 barrels into the fjord", 300, "barrel");
        var raised = Counted(2, "raise", "The coast guard raised its estimate of what the tank spilled to 900 barrels", 900, "barrel", 20);
        FactRules.Relate(spilled, raised).Kind.ShouldBe("updates");
        FactRules.StatusOf([spilled, raised]).Status.ShouldBe("superseded");
        FactRules.Relate(spilled, raised with { SaidAt = Noon }).Kind.ShouldNotBe("updates");
        FactRules
            .Relate(spilled, Counted(3, "sell", "The tank of another 900 barrels was sold", 900, "barrel", 20))
            .Kind.ShouldNotBe("updates");
    }

    [Fact]
    public void Eleven_and_not_nine_takes_the_place_of_nine_whatever_they_are_called()
    {
        var first = Counted(1, "trap", "Nine divers were trapped in the wreck", 9, "diver");
        var later = Counted(2, "be", "There had been eleven men in the wreck, not nine", 11, "man", 30) with { Rejects = 9 };
        FactRules.Relate(first, later).Kind.ShouldBe("contradicts");
        FactRules.Relate(first, later with { Origin = first.Origin }).Kind.ShouldBe("updates");
        FactRules.Relate(first with { Quantity = new FactQuantity(9, 9, "day") }, later).Kind.ShouldNotBe("contradicts");
    }

    [Fact]
    public void What_is_admitted_takes_the_place_of_its_denial()
    {
        var doors = new FactParty(null, "the doors");
        var denied = Said(1, "lock", "the doors were not locked") with
        {
            Denied = true,
            Object = doors,
            Sources = [new FactParty(Id(7), "Ann Reed")],
        };
        var admitted = Said(2, "lock", "the doors were locked", 30) with
        {
            Admits = true,
            Object = doors,
            Sources = [new FactParty(Id(8), "the ferry line")],
        };
        FactRules.Relate(denied, admitted).Kind.ShouldBe("updates");
        FactRules.Relate(denied, admitted with { Admits = false }).Kind.ShouldBe("disputes");
        FactRules.Relate(denied, admitted with { Sources = [new FactParty(Id(8), "Carl Weber")] }).Kind.ShouldBe("disputes");
    }

    [Theory]
    [InlineData("The ferry line [has acknowledged that the doors were open].", true)]
    [InlineData("The ferry line said that [the doors were open], contrary to its first statement.", true)]
    [InlineData("The ferry line admitted a delay. Guards said [the doors were open].", false)]
    [InlineData("The ferry line has not admitted that [the doors were open].", false)]
    public void An_admission_stands_in_the_sentence_of_what_is_admitted(string sentence, bool admits)
    {
        var (start, end) = (sentence.IndexOf('[', StringComparison.Ordinal), sentence.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Admissions.Has(text, start, end - start).ShouldBe(admits);
        Admissions.Has(text, 0, text.Length * 2).ShouldBe(text.Contains("admitted a", StringComparison.Ordinal) || admits);
    }

    [Fact]
    public void A_plan_of_ones_own_may_change()
    {
        var line = new FactParty(Id(9), "Norvik Air");
        var planned = Said(1, "appeal", "Norvik Air will appeal against the fine") with
        {
            Modality = "planned",
            Subject = line,
            Sources = [line],
        };
        var dropped = Said(2, "appeal", "Norvik Air will not appeal against the fine", 40) with
        {
            Modality = "planned",
            Subject = line,
            Denied = true,
            Sources = [new FactParty(null, "its lawyer")],
        };
        FactRules.Relate(planned, dropped).Kind.ShouldBe("updates");
        FactRules.Relate(planned, dropped with { Sources = [new FactParty(Id(3), "Ann Reed")] }).Kind.ShouldNotBe("updates");
    }

    [Fact]
    public void What_happens_once_may_be_planned_for_another_day()
    {
        var schools = new FactParty(null, "the schools");
        FactAssertion Opening(int article, double hours, int day) =>
            Said(article, "open", "The schools will reopen", hours) with
            {
                Modality = "planned",
                Subject = schools,
                Time = new FactPeriod(Noon.AddDays(day), Noon.AddDays(day + 1)),
            };
        FactRules.Relate(Opening(1, 0, 3), Opening(2, 24, 5)).Kind.ShouldBe("updates");
        FactRules.Relate(Opening(1, 0, 3), Opening(2, 24, 3)).Kind.ShouldNotBe("updates");
        FactRules.Relate(Opening(1, 0, 3), Opening(2, 24, 5) with { Predicate = "play" }).Kind.ShouldNotBe("updates");
    }

    [Fact]
    public void Who_takes_a_town_and_who_denies_to_have_lost_it_dispute_it()
    {
        var town = new FactParty(null, "the town of Solund");
        var taken = Said(1, "take", "The rebels have taken the town of Solund") with { Object = town };
        var denied = Said(2, "lose", "its troops had lost Solund", 3) with
        {
            Object = new FactParty(null, "Solund"),
            Denied = true,
            Sources = [new FactParty(Id(5), "the army")],
        };
        FactRules.Relate(taken, denied).Kind.ShouldBe("disputes");
        FactRules.Relate(taken, denied with { Object = new FactParty(null, "Tromvik") }).Kind.ShouldNotBe("disputes");
        FactRules.Relate(taken, denied with { Denied = false }).Kind.ShouldNotBe("disputes");
    }

    [Fact]
    public void What_a_noun_rules_out_is_denied()
    {
        var mayor = new FactParty(null, "The mayor");
        var said = Said(1, "rule_out", "The mayor ruled out any cuts to the fire brigade") with
        {
            Subject = mayor,
            Object = new FactParty(null, "any cuts to the fire brigade"),
        };
        var denied = RuledOut.Of(said);
        (denied.Denied, denied.Modality, denied.Sources.Single()).ShouldBe((true, "planned", mayor));
        PredicateClasses.Of(denied.Predicate).ShouldBe(PredicateClasses.Of("cut"));
        RuledOut
            .Of(said with { Object = new FactParty(null, "a motive") })
            .ShouldBe(said with { Object = new FactParty(null, "a motive") });
    }

    [Fact]
    public void A_total_is_the_later_count_of_what_went_on()
    {
        var first = Counted(1, "cancel", "64 ferries to Solund were cancelled", 64, "ferry");
        FactRules
            .Relate(first, Counted(2, "cancel", "In all 150 ferries to Solund were cancelled since Monday", 150, "ferry", 20))
            .Kind.ShouldBe("updates");
        FactRules
            .Relate(first, Counted(3, "cancel", "30 ferries to Solund were cancelled in all", 30, "ferry", 20))
            .Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void The_first_part_of_what_is_planned_replaces_nothing_of_it()
    {
        var planned = Counted(1, "release", "The two sides will release 500 prisoners from Monday", 500, "prisoner") with
        {
            Modality = "planned",
        };
        FactRules
            .Relate(planned, Counted(2, "release", "The two sides released 120 prisoners on Monday", 120, "prisoner", 30))
            .Kind.ShouldBe("none");
        FactRules
            .Relate(planned, Counted(3, "release", "The two sides released 488 prisoners", 488, "prisoner", 90))
            .Kind.ShouldBe("updates");
    }

    [Fact]
    public void Who_says_that_a_figure_is_wrong_contradicts_whoever_gave_it_and_corrects_his_own()
    {
        var company = new FactParty(Id(8), "Tarvik Energy");
        var two = Counted(1, "die", "two divers died at the plant", 2, "diver") with { Sources = [company] };
        var five = Counted(2, "die", "five divers died at the plant, not two as the company says", 5, "diver", 30) with { Rejects = 2 };
        FactRules.Relate(two, five).Kind.ShouldBe("contradicts");
        FactRules.Relate(two, five with { Sources = [company] }).Kind.ShouldBe("updates");
        FactRules.Relate(two, five with { Rejects = null, Replaces = 2 }).Kind.ShouldBe("updates");
    }

    [Fact]
    public void An_outlet_takes_back_what_it_had_said()
    {
        var pilot = new FactParty(Id(7), "Jon Vik");
        var arrested = Said(1, "arrest", "The pilot, Jon Vik, was arrested at home") with { Object = pilot };
        var correction = Said(2, "arrest", "Jon Vik had been arrested", 2) with
        {
            ArticleId = Id(101),
            Outlet = "outlet 1",
            Origin = "site:1",
            Object = pilot,
            Denied = true,
            Corrects = true,
        };
        FactRules.Relate(arrested, correction).Kind.ShouldBe("updates");
        FactRules.StatusOf([arrested, correction with { SaidAt = Noon }]).Status.ShouldBe("superseded");
        FactRules.StatusOf([arrested, correction with { SaidAt = Noon }]).Values[0].Assertions.ShouldHaveSingleItem().Denied.ShouldBeTrue();
        FactRules.Relate(arrested, correction with { Corrects = false }).Kind.ShouldBe("none", "one article may tell both");
    }

    [Theory]
    [InlineData("An earlier version of this report said that [the pilot had been arrested].", true)]
    [InlineData("Correction: Our report of Monday said [the pilot was arrested].", true)]
    [InlineData("The police said in an earlier raid that nobody fled. [The pilot was arrested].", false)]
    [InlineData("The report says that [the pilot was arrested].", false)]
    public void A_correction_says_whose_words_it_takes_back(string sentence, bool isCorrection)
    {
        var start = sentence.IndexOf('[', StringComparison.Ordinal);
        OwnCorrections
            .Has(sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), start)
            .ShouldBe(isCorrection);
    }

    [Theory]
    [InlineData("a guard who declined to be named", "the guard, named as Per D.")]
    [InlineData("a guard who asked not to be named", "the guard was named as Per D.")]
    public void Who_stays_nameless_denies_nothing(string text, string other)
    {
        var guard = new FactParty(null, "the guard");
        var nameless = Said(1, "name", text) with { Object = guard, Denied = true };
        FactRules.Relate(nameless, Said(2, "name", other) with { Object = guard }).Kind.ShouldBe("none");
    }

    [Fact]
    public void One_verb_with_two_objects_is_two_deeds()
    {
        var warned = Counted(1, "give", "Our officer gave three clear warnings", 3, "warning");
        warned = warned with { Subject = new FactParty(null, "Our officer"), Object = new FactParty(null, "three clear warnings") };
        var denied = Said(2, "give", "officers gave her no chance") with
        {
            Subject = new FactParty(null, "officers"),
            Object = new FactParty(null, "no chance"),
            Denied = true,
            Sources = [new FactParty(null, "A woman who saw it")],
        };
        FactRules.Relate(warned, denied).Kind.ShouldBe("none");
    }

    [Fact]
    public void Amounts_of_quite_another_size_are_of_two_things()
    {
        var ticket = Counted(1, "be", "forged tickets to the match for 40 crowns", 40, "SEK");
        FactRules
            .Relate(ticket, Counted(2, "be", "forged tickets to the match for 9,000 crowns", 9000, "SEK"))
            .Kind.ShouldNotBe("contradicts");
        FactRules.Relate(ticket, Counted(2, "be", "forged tickets to the match for 90 crowns", 90, "SEK")).Kind.ShouldBe("contradicts");
    }

    [Fact]
    public void Who_denies_the_reports_denies_nothing_of_who_somebody_is()
    {
        var mayor = new FactParty(Id(7), "Gudrun Aasen");
        var title = Said(1, "be", "Mayor Gudrun Aasen") with { Subject = mayor };
        var resigned = Said(2, "resign", "Mayor Gudrun Aasen resigned on Friday", 30) with { Subject = mayor };
        var denial = Said(3, "take", "Aasen denies wrongdoing") with
        {
            Sources = [mayor],
            Denied = true,
            DeniesReports = true,
            Denies = Id(9),
        };
        FactRules.Relate(title, denial).Kind.ShouldBe("none");
        FactRules.Relate(resigned, denial).Kind.ShouldBe("none");
        FactRules.Relate(Said(4, "take", "Aasen took gifts from a builder"), denial).Kind.ShouldBe("disputes");
    }
}
