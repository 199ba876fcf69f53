using System.Globalization;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What sentences say to be the case, and what they do not.</summary>
public sealed class AssertionTests
{
    [Theory]
    [InlineData("Police arrested three men.", "arrest", "Police", "three men", "affirmed", "asserted")]
    [InlineData("Police did not arrest three men.", "arrest", "Police", "three men", "denied", "asserted")]
    [InlineData("The ministry will send two field hospitals.", "send", "The ministry", "two field hospitals", "affirmed", "planned")]
    [InlineData("The council plans to close the school.", "close", "The council", "the school", "affirmed", "planned")]
    [InlineData("The council refused to close the school.", "close", "The council", "the school", "denied", "asserted")]
    [InlineData("The minister urged both sides to release prisoners.", "release", "both sides", "prisoners", "affirmed", "demanded")]
    [InlineData("The man is accused of killing his brother.", "kill", "The man", "his brother", "affirmed", "alleged")]
    [InlineData("The trawlers were seized by the navy.", "capture", "the navy", "The trawlers", "affirmed", "asserted")]
    public void A_clause_is_read_with_its_roles_and_how_it_is_meant(
        string text,
        string predicate,
        string subject,
        string given,
        string polarity,
        string modality
    )
    {
        var found = Read(text).Single(one => one.Predicate == predicate);
        (found.Subject?.Surface, found.Object?.Surface, found.Polarity, found.Modality).ShouldBe((subject, given, polarity, modality));
    }

    [Theory]
    [InlineData("TALLINN (Baltic Wire) – An earthquake shook the harbour on Monday.")]
    [InlineData("TALLINN — An earthquake shook the harbour on Monday.")]
    [InlineData("TALLINN, Nov 3 (Baltic Wire) - An earthquake shook the harbour on Monday.")]
    public void Where_a_report_was_written_is_no_part_of_what_it_asserts(string text)
    {
        var found = Read(text).Single(one => one.Predicate == "shake");
        text[found.Start..].ShouldStartWith("An earthquake");
    }

    [Fact]
    public void What_is_thought_within_what_is_said_may_be_nobodys_words() =>
        Read(
                "Harbour and Shipping Commission John Lund said he wanted Parliament to write a better law of smuggling but thought action should wait until the court ruled."
            )
            .ShouldNotBeEmpty();

    [Theory]
    [InlineData("Who killed the mayor?")]
    [InlineData("The minister would neither confirm nor deny that the mayor had been killed.")]
    public void What_nobody_asserts_is_not_read(string text) => Read(text).ShouldNotContain(one => one.Predicate == "kill");

    [Fact]
    public void An_earlier_version_was_wrong() =>
        Read("An earlier version of this article said that the company had bought its rival.")
            .Where(one => one.Predicate == "acquire")
            .Select(one => one.Polarity)
            .ShouldBe(["denied"]);

    [Fact]
    public void What_stands_in_a_quote_is_its_speakers()
    {
        var found = Read("“The army destroyed the bridge,” Marta Okonjo said.").Single(one => one.Predicate == "destroy");
        found.Attribution.Select(party => party.Surface).ShouldBe(["Marta Okonjo"]);
    }

    [Fact]
    public void A_time_and_a_number_belongLineto_their_clause()
    {
        var found = Read("Two more hikers died on Monday.").Single(one => one.Predicate == "die");
        found.Quantity!.Value.ShouldBe(2);
        found.Quantity.Unit.ShouldBe("hiker");
        (found.Quantity.Start, found.Quantity.Length).ShouldBe((0, "Two more hikers".Length));
        (found.Time!.Start, found.Time.Length).ShouldBe(("Two more hikers died on ".Length, "Monday".Length));
        found.Time!.From.ShouldBe(new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero));
        found.Time.To.ShouldBe(new DateTimeOffset(2025, 3, 11, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_relative_time_without_a_publication_is_null() =>
        Known
            .Reader.Read(new DocumentInput { Text = "Two hikers died on Monday.", Language = "en" })
            .Assertions.ShouldHaveSingleItem()
            .Time.ShouldBeNull();

    [Fact]
    public void Clauses_are_read_in_English_alone() =>
        Known.Reader.Read(new DocumentInput { Text = "Die Polizei verhaftete drei Männer.", Language = "de" }).Assertions.ShouldBeEmpty();

    [Fact]
    public void A_verb_without_a_class_asserts_by_its_base_form() =>
        Read("The gardener polished the old lamp.").Single().Predicate.ShouldBe("polish");

    [Theory]
    [InlineData("Marta Okonjo, the mayor of Lund, opened the bridge.", "Marta Okonjo", "the mayor of Lund")]
    [InlineData("Regional President Marta Okonjo opened the bridge.", "Marta Okonjo", "Regional President")]
    public void What_somebody_is_beside_the_name_is_asserted(string text, string name, string role)
    {
        var found = Read(text).Single(one => one.Predicate == "be");
        (found.Subject?.Surface, found.Object?.Surface).ShouldBe((name, role));
    }

    [Theory]
    [InlineData("Police arrested the 31-year-old driver.", "driver")]
    [InlineData("Police arrested Marta Okonjo, 31, on Monday.", "Marta Okonjo")]
    public void An_age_is_said_of_somebody_and_counts_nothing(string text, string whom)
    {
        var found = Read(text);
        var age = found.Single(one => one.Predicate == "be");
        age.Subject!.Surface.ShouldEndWith(whom);
        age.Object!.Surface.ShouldStartWith("31");
        found.ShouldAllBe(one => one.Quantity == null);
    }

    [Theory]
    [InlineData("The bus overturned, with 25 injured.", "injure", 25)]
    [InlineData("58 killed in harbour fire", "kill", 58)]
    public void People_are_counted_without_a_verb_that_says_so(string text, string predicate, double count)
    {
        var found = Read(text).Single(one => one.Predicate == predicate);
        (found.Quantity?.Value, found.Quantity?.Unit).ShouldBe((count, "people"));
    }

    [Fact]
    public void A_figure_of_what_did_something_is_of_that_time()
    {
        var figure = Read("An earthquake of magnitude 6.4 killed 51 people on the coast in November 2019.")
            .Single(one => one.Quantity?.Unit == "magnitude");
        figure.Time!.From.Year.ShouldBe(2019);
    }

    [Theory]
    [InlineData("The director of the yard denied a claim that the company planned to close its plant.", "denied")]
    [InlineData("The director of the yard denied the union's claim that the company planned to close its plant.", "denied")]
    [InlineData("The director of the yard denied that the company planned to close its plant.", "denied")]
    [InlineData("The union repeated its claim that the company planned to close its plant.", "affirmed")]
    public void A_denial_of_a_claim_denies_what_was_claimed(string text, string polarity) =>
        Read(text).Single(one => one.Predicate == "close").Polarity.ShouldBe(polarity);

    [Theory]
    [InlineData("The shipping company NordFerry has cut its winter timetable.", "cut", "The shipping company NordFerry")]
    [InlineData(
        "The chief executive of the turbine maker Holmen Kraft rejected the offer.",
        "reject",
        "The chief executive of the turbine maker Holmen Kraft"
    )]
    public void A_name_right_behind_its_noun_is_a_part_of_who_did_it(string text, string predicate, string subject) =>
        Read(text).Single(one => one.Predicate == predicate).Subject!.Surface.ShouldBe(subject);

    [Fact]
    public void A_verb_that_comes_late_has_the_noun_before_the_relative_clause_for_its_subject()
    {
        const string Text =
            "Death toll in Moss fire, in which a man drove a loaded van into tanks on July 3 in the southern Norwegian port, rose to 14, Ingrid Saar, head of the port announced on Tuesday.";
        Read(Text).Single(one => one.Predicate == "rise").Subject!.Surface.ShouldBe("Death toll in Moss fire");
    }

    [Fact]
    public void What_goes_along_with_an_event_is_told() =>
        Read("Two boats sank off the pier, with three sailors missing.")
            .ShouldContain(one => one.Predicate == "miss" && one.Modality == "asserted");

    [Fact]
    public void A_clause_is_covered_with_where_and_when_it_was()
    {
        const string Text = "On Monday the gunman fired from the roof of the hotel.";
        var found = Read(Text).Single(one => one.Predicate == "fire");
        (found.Start, found.Length).ShouldBe((0, Text.Length - 1));
    }

    [Theory]
    [InlineData("The ferry, which had 129 people on board, hit a pillar.", "hit", "The ferry")]
    [InlineData("The outbreak, which began in January, has now killed 14 people.", "kill", "The outbreak")]
    [InlineData("The army said it had intercepted eight drones.", "intercept", "The army")]
    [InlineData("Ten ships left the harbour before dawn.", "leave", "Ten ships")]
    [InlineData("Flood toll rises to 18", "rise", "Flood toll")]
    public void The_subject_is_found_where_the_parser_loses_it(string text, string predicate, string subject) =>
        Read(text).Single(one => one.Predicate == predicate).Subject!.Surface.ShouldBe(subject);

    [Fact]
    public void What_a_headline_says_in_the_infinitive_is_planned() =>
        Read("Nordair to cut 900 jobs").Single(one => one.Predicate == "cut").Modality.ShouldBe("planned");

    [Fact]
    public void A_number_that_something_rises_to_is_its_quantity_and_no_object()
    {
        var found = Read("The river rose to 8.2 metres at Koldby.").Single(one => one.Predicate == "rise");
        (found.Object, found.Quantity!.Value, found.Quantity.Unit).ShouldBe((null, 8.2, "metre"));
    }

    [Fact]
    public void A_quantity_that_no_clause_carries_is_told_beside_its_noun()
    {
        var found = Read("Oil fell from $75 to $71 on Monday.");
        found.Single(one => one.Predicate == "fall").Quantity!.Value.ShouldBe(71);
        found.Single(one => one.Predicate == "be").Quantity!.Value.ShouldBe(75);
    }

    [Fact]
    public void A_time_beside_a_noun_says_when_it_was()
    {
        var found = Read("Critics mocked last year's budget.").Single(one => one.Time is not null);
        (found.Predicate, found.Time!.From.Year, found.Time.To.Year).ShouldBe(("be", 2024, 2025));
    }

    [Fact]
    public void An_utterance_has_the_time_at_which_it_was_said() =>
        Utterances("“The army destroyed the bridge,” Marta Okonjo said on Monday.")
            .Single()
            .Time!.From.ShouldBe(new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_cue_with_a_noun_is_a_deed() =>
        Read("The militia claimed responsibility for the attack.")
            .ShouldContain(one => one.Predicate == "claim" && one.Subject!.Surface == "The militia");

    [Fact]
    public void A_heading_is_no_part_of_the_sentence_below()
    {
        var longLine =
            "The council said that the bridge, which was built some hundred years ago, would be closed to all lorries and buses until the end of next year.";
        Read($"Scroll down for video\nTwo trains collided in a tunnel.\n{longLine}")
            .ShouldContain(one => one.Predicate == "collide" && one.Subject!.Surface == "Two trains" && one.Modality == "asserted");
    }

    [Fact]
    public void A_short_line_ends_what_stands_in_it()
    {
        var text = "These were the worst attacks\nof the last hundred years:\nHarbour Club: 49 killed\nA man opened fire in Riga in 2016.";
        var killed = Read(text).Single(one => one.Predicate == "kill");
        text.Substring(killed.Start, killed.Length).ShouldBe("49 killed");
        Read("The chief executive told a room of\nreporters that the mill would close.").ShouldContain(one => one.Predicate == "close");
    }

    [Theory]
    [InlineData("It was the worst since the 2004 Tartu bombings, which left 191 people dead.", "die", "2004-01-01")]
    [InlineData("It was the worst since the 2004 Tartu bombings, which killed 191 people.", "kill", "2004-01-01")]
    [InlineData("The plan was drawn up after the Aug. 2 Tartu attacks that killed 130 people.", "kill", "2024-08-02")]
    [InlineData("The worst such attack was in Narva in January, when 32 people died.", "die", "2025-01-01")]
    [InlineData("A gunman opened fire in a club in January and killed 49 people.", "kill", "2025-01-01")]
    public void What_is_told_of_an_earlier_event_has_its_time(string text, string predicate, string from) =>
        Read(text)
            .Single(one => one.Predicate == predicate)
            .Time.ShouldNotBeNull()
            .From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe(from);

    [Theory]
    [InlineData("Corvane denied reports that it would close its plant.", "close", "planned")]
    [InlineData("Corvane dismissed a newspaper report that it would cut 3,000 jobs.", "cut", "planned")]
    [InlineData("Reports that the plant will close are untrue, the company said.", "close", "planned")]
    [InlineData("Reports that the plant had closed were denied by the company.", "close", "asserted")]
    [InlineData("Corvane called reports that the plant would close baseless.", "close", "planned")]
    public void What_somebody_says_of_reports_is_not_what_they_report(string text, string predicate, string modality)
    {
        var found = Read(text).Single(one => one.Predicate == predicate);
        (found.Polarity, found.Modality).ShouldBe(("denied", modality));
        found.Attribution.ShouldNotBeEmpty("it is denied by somebody");
    }

    [Fact]
    public void Reports_that_are_called_anything_else_are_nobodys_assertion() =>
        Read("Corvane called reports that it had closed its plant interesting.").ShouldNotContain(one => one.Predicate == "close");

    [Fact]
    public void Who_reports_a_thing_has_not_done_it() =>
        Read("According to a story in the Tallinn Post, coaches and doctors found a golf cart.")
            .Where(one => one.Predicate == "find")
            .ShouldAllBe(one => one.Subject == null || !one.Subject.Surface.Contains("story", StringComparison.Ordinal));

    [Theory]
    [InlineData("“This is just beautiful,” Marta Okonjo said.")]
    [InlineData("It is beautiful.")]
    public void Of_nobody_knows_what_nothing_is_said(string text) => Read(text).ShouldNotContain(one => one.Predicate == "be");

    [Fact]
    public void A_subject_begins_with_no_mark_and_no_joining_word() =>
        Read("Even Marta Okonjo left Tallinn.").Single(one => one.Predicate == "leave").Subject!.Surface.ShouldBe("Marta Okonjo");

    private static List<Assertion> Read(string text) => Known.Assertions(text).FindAll(one => one.Predicate != "say");

    private static List<Assertion> Utterances(string text) => Known.Assertions(text).FindAll(one => one.Predicate == "say");
}
