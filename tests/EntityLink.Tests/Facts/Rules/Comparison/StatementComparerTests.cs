using CsCheck;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

public sealed class StatementComparerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static StatementComparison Compare(string a, string b, double hours = 0) =>
        Comparer.Compare(new Statement(a, Monday), new Statement(b, Monday.AddHours(hours)));

    [Fact]
    public void A_text_that_is_printed_twice_repeats() =>
        Compare(
            "The ferry hit a pillar of the harbour bridge on Tuesday evening.",
            "The ferry hit a pillar of the harbour bridge on Tuesday evening."
        )
            .Relation.Kind.ShouldBe("repeats");

    [Fact]
    public void Statements_of_other_things_have_no_relation() =>
        Compare("The ferry hit a pillar of the harbour bridge.", "Parliament approved the budget of the health ministry.")
            .Relation.Kind.ShouldBe("none");

    [Fact]
    public void A_later_toll_updates_the_earlier_one()
    {
        var found = Compare(
            "At least 12 people were killed in the explosion at the Tallinn harbour.",
            "The explosion at the Tallinn harbour killed 19 people.",
            hours: 7
        );
        found.Relation.Kind.ShouldBe("updates");
        found.Relation.Slot.ShouldBe("quantity");
        found.Relation.Rule.ShouldContain("12");
    }

    [Theory]
    [InlineData("The ferry left Tallinn on Monday with 40 lorries.", "The ferry left Tallinn on Thursday with 40 lorries.", "none")]
    [InlineData(
        "The ferry left Tallinn with 40 lorries, the port said on Monday.",
        "The ferry left Tallinn with 40 lorries, the port said on Tuesday.",
        "repeats"
    )]
    public void What_happened_on_another_day_is_another_event(string a, string b, string relation) =>
        Compare(a, b).Relation.Kind.ShouldBe(relation);

    [Fact]
    public void Weights_of_one_thing_contradict_whatever_else_is_said_of_it()
    {
        var found = Compare(
            "The driver steered the 25-tonne truck into the harbour gate.",
            "A 19-ton delivery truck was used in the attack on the harbour gate, the police said."
        );
        (found.Relation.Kind, found.Relation.Slot).ShouldBe(("contradicts", "quantity"));
    }

    [Theory]
    [InlineData(
        "The council banned four ships from the harbour of Tallinn on Thursday.",
        "On Thursday the council banned four ships — Ann Lee, Sea Star 4, and Mary Two — from the harbour of Tallinn.",
        "who"
    )]
    [InlineData(
        "Only one woman (Ann Lee, Best New Writer) won a prize at the ceremony in Tallinn.",
        "Only one woman won a prize at the ceremony in Tallinn.",
        "who"
    )]
    [InlineData(
        "The light was seen in Finland, Sweden, Norway, Denmark and Poland on Monday evening.",
        "The light was seen in Finland and Sweden on Monday evening.",
        "place"
    )]
    public void Who_says_more_exactly_what_the_other_says_refines_it(string a, string b, string slot)
    {
        var found = Compare(a, b).Relation;
        (found.Kind, found.Slot).ShouldBe(("refines", slot));
    }

    [Theory]
    [InlineData("The council banned four ships (two of them old ones) from Tallinn.", "The council banned four ships from Tallinn.")]
    [InlineData("The light was seen in Finland, Sweden and Norway.", "The light was seen in Finland and Sweden.")]
    public void An_aside_without_names_and_one_place_more_refine_nothing(string a, string b) =>
        Compare(a, b).Relation.Kind.ShouldNotBe("refines");

    [Fact]
    public void Some_of_the_injured_are_no_later_count_of_them() =>
        Compare("27 people were injured when the ferry hit the bridge.", "Four people with serious injuries left the hospital.", 8)
            .Relation.Kind.ShouldNotBe("updates");

    [Fact]
    public void Who_rejects_a_report_about_himself_disputes_it() =>
        Compare(
            "Estonia denied the reports on Friday.",
            "Satellite images show Estonian tankers passing oil to other ships at sea, the newspaper said.",
            48
        )
            .Relation.Kind.ShouldBe("disputes");

    [Fact]
    public void The_capital_denies_for_its_country() => new StatementComparer(
            Known.ReaderOf(
                """
                {"wikidataId":"Q191","name":"Estonia","type":"location","demonyms":["Estonian"],"description":"country in Northern Europe","popularity":40}
                {"wikidataId":"Q1770","name":"Tallinn","type":"location","description":"capital of Estonia","popularity":30,"relations":[{"kind":"capital_of","wikidataId":"Q191"}]}
                """
            )
        ).Compare(new Statement("Tallinn has denied making illegal shipments.", Monday), new Statement("Estonian tankers passed oil to other ships at sea some 30 times, the newspaper said.", Monday)).Relation.Kind.ShouldBe("disputes");

    [Fact]
    public void Who_sees_no_connection_disputes_a_claim_of_responsibility() =>
        Compare(
            "The group Red Quay claimed responsibility for the attack on the harbour.",
            "The police said that the attacker had no links to any group."
        )
            .Relation.Kind.ShouldBe("disputes");

    [Theory]
    [InlineData(
        "“We are looking at what happened at the harbour and will call the families,” the company said.",
        "Anna Berg told the newspaper that the company would call the families and is looking at what happened at the harbour."
    )]
    [InlineData(
        "The harbour is in tears, it is hurting, but it is strong and will be stronger than those who wish to hurt us, he said. “The harbour is in tears, but it is strong, and stronger than those who wish to hurt it.”",
        "“The harbour is afflicted, but it is strong, and will always be stronger than those who want to strike it,” he said."
    )]
    [InlineData(
        "The newspaper says that images show “ferries selling diesel to trawlers in the bay around 30 times since October”.",
        "Ferries passed diesel to trawlers some 30 times since October, the newspaper Harbour Courier said this week, citing images from the bay."
    )]
    public void Words_that_are_quoted_here_and_retold_there_are_one_utterance(string a, string b) =>
        Compare(a, b, hours: 2).Relation.Kind.ShouldBe("repeats");

    [Fact]
    public void Two_remarks_of_one_speaker_on_one_event_are_no_second_report_of_either() =>
        Compare(
            "“The launch is an unprecedented and grave threat to our nation,” Prime Minister Anna Berg told reporters.",
            "Speaking after the launch, Prime Minister Anna Berg said it was “totally unacceptable” and went against “the will for a peaceful solution”."
        )
            .Relation.Kind.ShouldBe("none");

    [Theory]
    [InlineData("Around 100 people jumped into the sea to save themselves from the truck.", 0)]
    [InlineData("The truck injured about 100 people.", 1)]
    public void A_number_is_shared_where_it_counts_the_same(string other, double shared) =>
        Comparer
            .Features(new Statement("About 100 people were injured, officials said.", Monday), new Statement(other, Monday))
            .Values[StatementFeatures.Names.ToList().IndexOf("numbers-shared")]
            .ShouldBe(shared);

    [Theory]
    [InlineData("Nordlinje shares fell 4.3 percent at noon.", "Nordlinje (NRDL) shares fell 6.6%.", "quantity")]
    [InlineData(
        "The death toll of the attack in Narva, in which a man drove a truck into a crowd on July 14, rose to 85, the president of the region said.",
        "Three Estonians were among the 84 people killed when a man drove a truck into a crowd in Narva.",
        "quantity"
    )]
    [InlineData(
        "So far, no group has claimed responsibility for the attack in Narva.",
        "The group Red Quay claimed responsibility for the attack in Narva.",
        "state"
    )]
    [InlineData(
        "Police in Narva are hunting for a man who is wanted for the robbery of the museum.",
        "A man of 40 was arrested on the ferry over the robbery of the museum, police said.",
        "state"
    )]
    [InlineData(
        "The concert in the hall of Narva will take place on 4 May.",
        "The concert in the hall of Narva was postponed to 11 May.",
        "time"
    )]
    public void What_became_of_it_later_updates_what_was_so(string a, string b, string slot)
    {
        var found = Compare(a, b, hours: 20).Relation;
        (found.Kind, found.Slot).ShouldBe(("updates", slot));
    }

    [Fact]
    public void Two_causes_of_one_event_contradict()
    {
        var found = Compare(
            "The fire in the tower of Narva was caused by a gas leak, the police said.",
            "The fire in the tower of Narva was caused by arson, the fire brigade said."
        ).Relation;
        (found.Kind, found.Slot).ShouldBe(("contradicts", "cause"));
    }

    [Fact]
    public void Two_prices_of_one_deal_contradict()
    {
        var found = Compare(
            "Harbour Holding bought the Tallinn shipyard for $105 million in October.",
            "The Tallinn shipyard was bought by Harbour Holding for $93 million in October."
        );
        found.Relation.Kind.ShouldBe("contradicts");
        found.Relation.Slot.ShouldBe("quantity");
    }

    [Theory]
    [InlineData("The truck drove into the crowd at 20-25 mph.", "The truck drove into the crowd on the quay at 40mph.")]
    [InlineData(
        "The car that hit the gate was travelling at 90 km/h.",
        "The car was travelling at 55 kilometres per hour when it hit the gate."
    )]
    [InlineData(
        "The bus that fell from the bridge was carrying 52 people.",
        "There were 38 people on the bus when it fell from the bridge."
    )]
    [InlineData(
        "Kestrel's $4.1 billion bid for Norvik was rejected.",
        "In May Kestrel had made a $3.5 billion bid for Dutch rival Norvik."
    )]
    [InlineData(
        "Union leaders said 20,000 people marched through Tallinn on Saturday.",
        "Police put the number of marchers in Tallinn on Saturday at 8,000."
    )]
    public void Speeds_deals_marchers_and_those_aboard_are_one_number_each(string a, string b)
    {
        var found = Compare(a, b).Relation;
        (found.Kind, found.Slot).ShouldBe(("contradicts", "quantity"));
    }

    [Fact]
    public void Bids_for_two_companies_are_two_bids() =>
        Compare("Kestrel's $4.1 billion bid for Norvik was rejected.", "Kestrel's $2.2 billion bid for Sula was accepted.")
            .Relation.Kind.ShouldNotBe("contradicts");

    [Theory]
    [InlineData(
        "At least 11 people have died in the floods in Narva.",
        "The number of people killed by the floods in Narva has risen to 27.",
        "quantity"
    )]
    [InlineData("The concert hall in Tallinn will open on 4 September.", "The concert hall in Tallinn opened on 18 September.", "time")]
    public void What_comes_later_takes_the_place_of_what_was_counted_or_planned(string a, string b, string slot)
    {
        var found = Compare(a, b, hours: 24).Relation;
        (found.Kind, found.Slot).ShouldBe(("updates", slot));
    }

    [Theory]
    [InlineData("September", "4 September and 18 September")]
    [InlineData("October", "4 October and 18 October")]
    [InlineData("Jan", "4 January and 18 January")]
    [InlineData("December", "4 December and 18 December")]
    public void Days_that_were_planned_are_told_by_their_months(string month, string days) =>
        Compare($"The concert hall in Tallinn will open on 4 {month}", $"The concert hall in Tallinn opened on 18 {month}", hours: 24)
            .Relation.Rule.ShouldContain(days);

    [Theory]
    [InlineData("$105 million", "$105.2 million")]
    [InlineData("about $100 million", "$105 million")]
    [InlineData("$105 million", "105 million dollars")]
    [InlineData("more than $100 million", "$105 million")]
    public void Values_that_round_bound_or_name_the_unit_otherwise_are_no_dispute(string one, string other) =>
        Compare(
            $"Harbour Holding bought the Tallinn shipyard for {one} in October.",
            $"In October Harbour Holding bought the Tallinn shipyard for {other}."
        )
            .Relation.Kind.ShouldNotBe("contradicts");

    [Fact]
    public void Numbers_of_other_things_are_no_contradiction() =>
        Compare("The hospital treated 40 people after the crash.", "The rocket flew 40 miles and landed in the sea.")
            .Relation.Kind.ShouldBe("none");

    [Fact]
    public void Who_rejects_an_offer_denies_no_report() =>
        Compare("The board rejected the first bid of Harbour Holding.", "Harbour Holding made a bid for the shipyard.")
            .Relation.Kind.ShouldNotBe("disputes");

    [Fact]
    public void Of_a_long_text_the_sentence_that_fits_is_pointed_at()
    {
        const string Fitting = "The ferry hit a pillar of the harbour bridge.";
        var text = string.Join(
            " ",
            "It rained in the morning.",
            "The mayor opened a school.",
            Fitting,
            "Shops were closed.",
            "Nobody had expected it."
        );
        var found = Compare(text, Fitting);
        text.Substring(found.A.Start, found.A.Length).ShouldBe(Fitting);
        found.Relation.Kind.ShouldBe("repeats");
    }

    [Fact]
    public void Any_two_texts_have_an_answer_whose_spans_lie_within_them() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (a, b) =>
                {
                    var found = Compare(a, b);
                    found.Score.ShouldBeInRange(0, 1);
                    found.A.End.ShouldBeLessThanOrEqualTo(a.Length);
                    found.B.End.ShouldBeLessThanOrEqualTo(b.Length);
                },
                iter: 40
            );
}
