using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>Two statements that share nearly all of their words, and what differs tells: opposites, other people, other things, other contests.</summary>
public sealed class ComparedDifferencesTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static string Relation(string a, string b)
    {
        var (one, other) = (new Statement(a, Tuesday), new Statement(b, Tuesday.AddHours(2)));
        var (found, turned) = (Comparer.Compare(one, other).Relation, Comparer.Compare(other, one).Relation);
        turned.ShouldBe(found, "the order makes no difference");
        return found.Kind;
    }

    [Theory]
    [InlineData(
        "The Estonian rower Marta Okonjo came third in Narva on Monday.",
        "Estonia's Marta Okonjo came seventh in Narva on Monday."
    )]
    [InlineData("Marta Okonjo finished first in Monday's regatta.", "Marta Okonjo finished last in Monday's regatta.")]
    [InlineData(
        "The lost diver Marta Okonjo was found alive near Narva on Monday.",
        "The body of the lost diver Marta Okonjo was found near Narva on Monday."
    )]
    [InlineData("Estonia voted for the herring quota on Monday.", "Estonia abstained on Monday in the vote on the herring quota.")]
    [InlineData("The harbour pilot was sober, the inquiry found.", "The harbour pilot had been drinking, the inquiry found.")]
    [InlineData("The lighthouse in Narva was open on Monday.", "The lighthouse in Narva was closed on Monday.")]
    [InlineData("Kestrel raised 12 million euros on Monday.", "Kestrel raised 19 million euros on Monday.")]
    [InlineData("The rate of vacant flats fell to 4.1 percent in May.", "The rate of vacant flats fell to 3.7 percent in May.")]
    [InlineData("The council accepted the offer on Monday.", "The council refused to accept the offer on Monday.")]
    [InlineData(
        "A jury in Narva found the baker Marta Okonjo not guilty of arson on Monday.",
        "The baker Marta Okonjo was convicted of arson by a jury in Narva on Monday."
    )]
    public void What_differs_rules_the_other_out(string a, string b) => Relation(a, b).ShouldBe("contradicts");

    [Theory]
    [InlineData("The federation has banned the rowing club.", "The federation has lifted its ban on the rowing club.")]
    [InlineData(
        "Kestrel may close its yard in Narva, the shipbuilder said.",
        "Kestrel will close its yard in Narva, the shipbuilder has announced."
    )]
    [InlineData("The firm put the number of lost parcels at 300.", "The firm now puts the number of lost parcels at 450.")]
    public void The_later_one_takes_back_or_settles_it(string a, string b) => Relation(a, b).ShouldBe("updates");

    [Theory]
    [InlineData(
        "Police in Narva arrested the baker Marta Okonjo on Monday.",
        "Police in Narva released the brother of the baker Marta Okonjo on Monday."
    )]
    [InlineData("Marta Lind was arrested in Narva on Monday.", "Marta Lindova was freed in Narva on Monday.")]
    [InlineData("The harbour master of Narva was acquitted on Monday.", "The deputy harbour master of Narva was convicted on Monday.")]
    [InlineData("Marta Okonjo won the 400 metres on Monday.", "Marta Okonjo came fifth in the 800 metres on Monday.")]
    [InlineData("Estonia will stop exporting peat in May.", "Estonia will resume exporting cheese in May.")]
    [InlineData("Bandits killed nine farmers in Narva on Monday.", "Bandits killed three soldiers in Narva on Monday.")]
    [InlineData("A poll by Harbo gives the Greens 14 percent.", "A poll by Quint gives the Greens 19 percent.")]
    [InlineData("Women hold 21 percent of seats in the Senate.", "Women hold 33 percent of seats in the lower house.")]
    [InlineData("Prices in Narva fell to 9.1 percent in May.", "Prices in Narva fell to 8.9 percent in June.")]
    [InlineData("The mayor said trams would run at night.", "The mayor said ferries would not run at night.")]
    [InlineData("The mayor said she would not raise the harbour fee.", "The mayor said she would raise the fine for littering.")]
    [InlineData("The mayor said she would not visit Paris.", "The mayor said she would visit Tallinn.")]
    [InlineData(
        "The mayor denied that she had met the shipbuilder in Paris.",
        "The mayor denied that she had taken money from the brewery."
    )]
    [InlineData("The watchdog fined the newspaper Kestrel on Monday.", "The watchdog renewed the newspaper Kestrel's licence on Monday.")]
    [InlineData(
        "The ferry Kestrel, which sank off Narva on Monday, was built in 1974.",
        "The ferry Kestrel was carrying 118 people when it sank off Narva on Monday."
    )]
    public void What_is_said_of_another_says_nothing(string a, string b) => Relation(a, b).ShouldBe("none");

    [Theory]
    [InlineData(
        "Four sailors were hurt when a ferry hit a pier in Narva on Monday.",
        "Nobody was hurt when a ferry hit a pier in Narva on Monday."
    )]
    [InlineData("The court lifted the freeze on Kestrel's assets on Monday.", "The court upheld the freeze on Kestrel's assets on Monday.")]
    public void Nobody_is_no_other_party_and_upholding_no_state_before(string a, string b) => Relation(a, b).ShouldBe("contradicts");

    [Fact]
    public void Behind_closed_doors_nothing_is_closed() =>
        Relation(
                "The trial of the spy Marta Okonjo opened in Narva on Monday with the public shut out.",
                "Marta Okonjo went on trial for spying in Narva on Monday behind closed doors."
            )
            .ShouldBeOneOf("corroborates", "refines");

    [Fact]
    public void Whoever_is_freed_after_an_arrest_is_the_same() =>
        Relation("Marta Okonjo was arrested in Narva on Monday.", "Marta Okonjo was freed in Narva on Monday.").ShouldBe("updates");

    [Theory]
    [InlineData("Estonia struck Latvia on Monday.", "Latvia struck Estonia on Monday.")]
    [InlineData("Estonia imposed tariffs on Latvia on Monday.", "Latvia imposed tariffs on Estonia on Monday.")]
    [InlineData("Marta Okonjo won the 100 metres in Narva on Monday.", "Marta Okonjo won the 100m in Narva on Monday.")]
    [InlineData("Marta Okonjo won the 10 km race in Narva on Monday.", "Marta Okonjo won the 6 mile race in Narva on Monday.")]
    [InlineData(
        "A diver was the only survivor of the ferry fire off Narva.",
        "Rescuers found no other survivors of the ferry fire off Narva."
    )]
    [InlineData(
        "A diver was the only survivor of the ferry fire off Narva.",
        "There was no word of survivors of the ferry fire off Narva."
    )]
    [InlineData("Shares of Kestrel collapsed on Monday.", "Shares of Kestrel collapsed on Tuesday.")]
    [InlineData("Three of the players stayed with Narva.", "Five of the players left Narva.")]
    [InlineData("Half of the voters in Narva had taken part by noon.", "A turnout of 71 percent was told by Narva.")]
    [InlineData(
        "Two thirds of brewers in Narva back the toll, a survey says.",
        "40 percent of brewers in Narva back the toll, a poll says."
    )]
    [InlineData("The left bloc in Narva gained seats on Monday.", "The right bloc in Narva gained seats on Monday.")]
    [InlineData("Marta Okonjo won the women's slalom silver medal in Narva.", "Marta Okonjo came second in the slalom in Narva.")]
    [InlineData("Marta Okonjo won the by-election in Narva.", "Marta Okonjo came second in the vote in Narva.")]
    [InlineData("The ferry Kestrel was sold to a Nissan dealer.", "The ferry Kestrel was sold to a Dutch dealer.")]
    [InlineData("The mill in Narva was sold to a Dutch dairy.", "The quarry in Narva was sold to a French bank.")]
    [InlineData("Shares of Kestrel rose 4 percent on Monday.", "Shares of Kestrel rose 6 percent on Monday.")]
    [InlineData("The men's choir sang live on television in Narva.", "The women's choir met behind closed doors in Narva.")]
    public void What_may_both_be_so_is_no_contradiction(string a, string b) => Relation(a, b).ShouldNotBeOneOf("contradicts", "disputes");

    [Theory]
    [InlineData("The federation has banned the rowing club.", "The federation refused to lift its ban on the rowing club.")]
    [InlineData("The federation has banned the rowing club.", "The rowing club demanded that the federation lift its ban.")]
    [InlineData("The council has imposed sanctions on Kestrel.", "The council meeting ended with new sanctions on Kestrel.")]
    [InlineData(
        "The baker Marta Okonjo was sentenced to five years.",
        "An appeals court refused to cut the sentence of the baker Marta Okonjo."
    )]
    public void What_has_not_come_about_takes_nothing_back(string a, string b) => Relation(a, b).ShouldNotBe("updates");

    [Theory]
    [InlineData(
        "A diver was the only survivor of the ferry fire off Narva.",
        "Not a single survivor was found after the ferry fire off Narva."
    )]
    [InlineData("The lost diver Marta Okonjo was found alive near Narva on Monday.", "The diver's body was found near Narva on Monday.")]
    public void None_and_a_body_rule_the_living_out(string a, string b) => Relation(a, b).ShouldBe("contradicts");

    [Theory]
    [InlineData("The police in Narva freed the baker.", "An officer in Narva freed the baker.", "two")]
    [InlineData("The house of the baker in Narva burned.", "The home of the baker in Narva burned.", "two")]
    public void Two_words_for_one_are_no_two_parts(string a, string b, string rule) =>
        Comparer.Compare(new Statement(a, Tuesday), new Statement(b, Tuesday)).Relation.Rule.ShouldNotStartWith(rule);

    [Fact]
    public void Without_a_time_the_order_makes_no_difference()
    {
        var (one, other) = (
            new Statement("Kestrel may close its yard in Narva.", Tuesday),
            new Statement("Kestrel will close its yard in Narva.")
        );
        Comparer.Compare(other, one).Relation.ShouldBe(Comparer.Compare(one, other).Relation);
    }

    [Fact]
    public void A_spelling_with_h_is_one_name_and_a_junior_clerk_no_other_person()
    {
        Comparer
            .Compare(
                new Statement("Karim Mahdawi was arrested in Narva on Monday.", Tuesday),
                new Statement("Karim Madawi was freed in Narva on Monday.", Tuesday)
            )
            .Relation.Rule.ShouldNotStartWith("they tell of two people");
        Relation("The junior minister was arrested in Narva.", "The minister was arrested in Narva.").ShouldNotBe("contradicts");
    }
}
