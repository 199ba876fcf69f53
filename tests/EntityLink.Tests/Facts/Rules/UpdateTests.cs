using NewsMesh.EntityLink.Facts.Rules;

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
