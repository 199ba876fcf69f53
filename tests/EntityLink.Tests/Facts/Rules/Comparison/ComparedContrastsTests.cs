using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>Two statements of nearly the same words: opposites of one thing, the same of two things, and answers to an accusation.</summary>
public sealed class ComparedContrastsTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static (string Kind, string? Slot) Relation(string a, string b, double hours = 2)
    {
        var (one, other) = (new Statement(a, Tuesday), new Statement(b, Tuesday.AddHours(hours)));
        var (found, turned) = (Comparer.Compare(one, other).Relation, Comparer.Compare(other, one).Relation);
        turned.ShouldBe(found, "the order makes no difference");
        return (found.Kind, found.Slot);
    }

    [Theory]
    [InlineData("Estonia voted for the harbour treaty on Monday.", "Estonia voted against the harbour treaty on Monday.", "polarity")]
    [InlineData("Estonia voted for the harbour treaty on Monday.", "Estonia abstained on the harbour treaty on Monday.", "polarity")]
    [InlineData("Marta Okonjo broke her left wrist on Monday.", "Marta Okonjo broke her right wrist on Monday.", "polarity")]
    [InlineData("The pilot of the ferry was sober, the inquiry found.", "The pilot of the ferry was drunk, the inquiry found.", "polarity")]
    [InlineData("The court upheld the ban on the union.", "The court overturned the ban on the union.", "polarity")]
    [InlineData("Kestrel hired 90 welders in Narva in May.", "Kestrel laid off 90 welders in Narva in May.", "polarity")]
    [InlineData("The seaplane landed safely in Narva.", "The seaplane crashed in Narva.", "polarity")]
    [InlineData(
        "The harbour inquiry found that the minister knew of the fault before the launch.",
        "The harbour inquiry found that the minister did not know of the fault until after the launch.",
        "polarity"
    )]
    [InlineData("Kestrel beat Norvik on Monday.", "Norvik beat Kestrel on Monday.", "who")]
    [InlineData("Marta Okonjo was 58 when she died on Sunday.", "Marta Okonjo was 66 when she died on Sunday.", "quantity")]
    [InlineData(
        "The baker of Narva was stabbed on Monday by his landlord, police said.",
        "Police said the baker of Narva was stabbed on Monday by a schoolgirl.",
        "who"
    )]
    [InlineData("The bomb exploded inside a cinema in Narva on Monday.", "The bomb exploded at a market in Narva on Monday.", "place")]
    public void Of_one_thing_only_one_can_be_so(string a, string b, string slot) => Relation(a, b).ShouldBe(("contradicts", slot));

    [Theory]
    [InlineData("The council agreed on Monday to cut harbour fees.", "The council agreed on Monday to raise library fines.")]
    [InlineData("The council approved the tram bill on Monday.", "The council rejected the ferry bill on Monday.")]
    [InlineData("Marta Okonjo was cleared of arson on Monday.", "Marta Okonjo was convicted of bribery on Monday.")]
    [InlineData("Sales of wooden boats in Narva rose in May.", "Sales of steel boats in Narva fell in May.")]
    [InlineData("The flood killed three people in Narva on Monday.", "The flood killed eight people in Tartu on Monday.")]
    [InlineData("Estonia beat Latvia 3-1 in Narva on Friday.", "Estonia's women lost 2-0 to Latvia in Tartu on Friday.")]
    [InlineData("Police said the victim was a welder from Narva.", "Police said the suspect was a welder from Narva.")]
    [InlineData("The ministry said the bridge would be painted.", "The ministry said the school would be painted.")]
    [InlineData("Kestrel said it would pay its welders.", "Kestrel said it would not pay its lenders.")]
    [InlineData("Kestrel's revenue rose 9 percent in the third quarter.", "Kestrel's costs rose 14 percent in the third quarter.")]
    [InlineData("Kestrel will cut 300 jobs in Narva by the end of next year.", "Kestrel cut 120 jobs in Narva last year.")]
    [InlineData("The bus that caught fire near Narva carried 44 pupils.", "Six pupils were injured when the bus caught fire near Narva.")]
    public void The_same_of_two_things_is_none(string a, string b) => Relation(a, b).ShouldBe(("none", null));

    [Fact]
    public void Who_has_lost_it_is_without_it() =>
        Relation("The storm knocked out power in Narva on Monday.", "Narva was left without power by the storm on Monday.")
            .Kind.ShouldBe("corroborates");

    [Theory]
    [InlineData(
        "The harbour chief Marta Okonjo said that half of the cranes cannot turn.",
        "The harbour chief Marta Okonjo said that one in two of the cranes was unfit to turn."
    )]
    [InlineData("Kestrel said travellers would get a refund.", "Kestrel promised travellers a refund.")]
    public void Words_of_one_speaker_that_agree_repeat(string a, string b) => Relation(a, b).Kind.ShouldBe("repeats");

    [Theory]
    [InlineData("Police beat a welder in Narva, his lawyer says.", "Police said no officer had beaten a welder in Narva.")]
    [InlineData("Marta Okonjo lost the vote in Narva, the council said.", "Marta Okonjo insists she won the vote in Narva.")]
    [InlineData(
        "The director Marta Okonjo stole paintings from the museum of Narva, prosecutors say.",
        "The director Marta Okonjo said the museum of Narva had lent her the paintings."
    )]
    public void The_accused_who_answers_disputes(string a, string b) => Relation(a, b).Kind.ShouldBe("disputes");

    [Theory]
    [InlineData("Estonia's council is due to vote on the tram bill on Thursday.", "Estonia's council threw out the tram bill on Thursday.")]
    [InlineData("Judge Marta Okonjo has been suspended.", "Judge Marta Okonjo has been reinstated.")]
    [InlineData("Kestrel has frozen all refunds.", "Kestrel has allowed refunds again.")]
    [InlineData("The ferry is stuck on a sandbank off Narva.", "The ferry has been pulled off the sandbank near Narva.")]
    [InlineData("The council of Narva is debating a ban on fireworks.", "The council of Narva has banned fireworks.")]
    [InlineData("There is no trace of the crown stolen from Narva castle.", "Police have recovered the crown stolen from Narva castle.")]
    [InlineData("Measles cases in Narva have reached 40.", "Measles cases in Narva have reached 95.")]
    [InlineData(
        "The launch of the Sampo probe is planned for Wednesday.",
        "The launch of the Sampo probe has been delayed until Saturday."
    )]
    public void Days_later_it_has_changed(string a, string b) => Relation(a, b, hours: 90).Kind.ShouldBe("updates");

    [Theory]
    [InlineData(
        "A ferry sank off Estonia, drowning several sailors.",
        "A ferry sank off Estonia on Monday, drowning 14 sailors and their captain, Karel Tamm."
    )]
    [InlineData("Estonia will buy new trams.", "Estonia will buy 12 new trams from the Finnish maker Raudtee.")]
    public void The_same_with_numbers_and_names_refines(string a, string b) => Relation(a, b).Kind.ShouldBe("refines");

    [Fact]
    public void More_names_alone_refine_nothing() =>
        Relation("A ferry sank off Estonia on Monday.", "The Sea Star sank off Estonia on Monday.").Kind.ShouldNotBe("refines");
}
