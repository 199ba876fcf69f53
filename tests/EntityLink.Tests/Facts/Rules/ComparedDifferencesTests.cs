using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

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
}
