using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>What one event has one of, denials that are phrases, later states, and what one side tells more exactly, kind by kind.</summary>
public sealed class ComparedKindsTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static string Relation(string a, string b, double hours = 2)
    {
        var (one, other) = (new Statement(a, Tuesday), new Statement(b, Tuesday.AddHours(hours)));
        var (found, turned) = (Comparer.Compare(one, other).Relation, Comparer.Compare(other, one).Relation);
        turned.ShouldBe(found, "the order makes no difference");
        return found.Kind;
    }

    [Theory]
    [InlineData(
        "The fencer Marta Okonjo defeated Lena Rusk in Narva on Monday.",
        "Lena Rusk defeated the fencer Marta Okonjo in Narva on Monday."
    )]
    [InlineData(
        "The clock of the harbour master fetched 90,000 euros at auction in Narva on Monday.",
        "The clock of the harbour master went unsold at auction in Narva on Monday."
    )]
    [InlineData(
        "A loose cable caused Monday's fire at the Narva mill, the owner said.",
        "A stove caused Monday's fire at the Narva mill, the brigade said."
    )]
    [InlineData(
        "A nurse was the sole survivor of Monday's ferry accident off Narva.",
        "No one survived Monday's ferry accident off Narva."
    )]
    [InlineData(
        "The goalkeeper Jaan Tamm signed a new contract with Kestrel on Monday.",
        "The goalkeeper Jaan Tamm left Kestrel on Monday."
    )]
    [InlineData(
        "Monday's session of the harbour inquiry in Narva was televised.",
        "Monday's session of the harbour inquiry in Narva was held behind closed doors."
    )]
    [InlineData(
        "The harbour board of Narva unanimously approved the new quay on Monday.",
        "The harbour board of Narva approved the new quay on Monday by six votes to five."
    )]
    [InlineData(
        "Three quarters of the dockers in Narva voted on Monday for the pay deal.",
        "Only 30 percent of the dockers in Narva voted on Monday for the pay deal."
    )]
    [InlineData(
        "Surgeons removed the skater Mai Lepp's left kidney in Narva on Monday.",
        "Surgeons removed the right kidney of the skater Mai Lepp in Narva on Monday."
    )]
    [InlineData("The missing sailor Olev Rand was found alive on Monday.", "The body of the missing sailor Olev Rand was found on Monday.")]
    [InlineData("The lighthouse at Narva collapsed on Friday.", "The lighthouse at Narva collapsed on Sunday.")]
    public void What_one_event_has_one_of_contradicts(string a, string b) => Relation(a, b).ShouldBe("contradicts");

    [Theory]
    [InlineData(
        "The mayor Olev Rand took a boat from a builder, prosecutors say.",
        "Olev Rand laughed off the prosecutors' claim that he took a boat from a builder."
    )]
    [InlineData(
        "The mayor Olev Rand took a boat from a builder, prosecutors say.",
        "Olev Rand poured cold water on the public prosecutors' claim that he took a boat from a builder."
    )]
    [InlineData(
        "The mayor Olev Rand took a boat from a builder, prosecutors say.",
        "Olev Rand described as fantasy the prosecutors' claim that he took a boat from a builder."
    )]
    [InlineData(
        "The mayor Olev Rand took a boat from a builder, prosecutors say.",
        "Olev Rand is suing over the claim that he took a boat from a builder."
    )]
    [InlineData(
        "A video shows guards in Narva kicking dockers, the union said.",
        "The harbour police dismissed the video of guards kicking dockers in Narva as fabricated."
    )]
    [InlineData(
        "The paint Velmar caused nine deaths in Narva, a union claims.",
        "The health board found no link between the paint Velmar and the nine deaths in Narva."
    )]
    [InlineData("The quay in Narva is stable, its builder Velmond says.", "The quay in Narva is far from stable, the harbour master said.")]
    [InlineData(
        "Olev Rand broke fishing rules on Lake Peipus, the council said.",
        "Olev Rand hit back at the council, insisting every fishing rule had been followed on Lake Peipus."
    )]
    [InlineData(
        "The broker Olev Rand fled to Riga on Sunday, police say.",
        "Olev Rand's lawyer said his client was at home and had gone nowhere."
    )]
    public void A_denial_by_a_phrase_disputes(string a, string b) => Relation(a, b).ShouldBe("disputes");

    [Theory]
    [InlineData("The launch of the satellite Peipus is set for Thursday.", "Thursday's launch of the satellite Peipus was scrubbed.")]
    [InlineData("The truce in Narva took effect on Monday.", "The truce in Narva has broken down.")]
    [InlineData(
        "A court has sentenced the broker Olev Rand to six years in prison.",
        "An appeals court has cut the broker Olev Rand's sentence from six years to two."
    )]
    [InlineData("Talks on a coalition in Narva have stalled.", "A coalition deal has been reached in Narva.")]
    [InlineData("Storm Maarja is heading for Narva, forecasters said.", "Storm Maarja has hit Narva.")]
    [InlineData("The dairy Kestrel may shut its Narva depot.", "The dairy Kestrel will shut its Narva depot.")]
    [InlineData(
        "The harbour bank said 310 customers were affected by the leak.",
        "The harbour bank has corrected to 520 the number of customers affected by the leak."
    )]
    public void What_became_of_it_updates(string a, string b) => Relation(a, b).ShouldBe("updates");

    [Theory]
    [InlineData("Dozens of boats burned in Monday's fire in Narva.", "Monday's fire in Narva destroyed 43 boats.")]
    [InlineData(
        "More than 50 people were arrested at Monday's march in Tallinn.",
        "Police arrested 56 people at the march in Tallinn on Monday."
    )]
    [InlineData(
        "The forger Olev Rand was given a prison term by a court in Narva on Monday.",
        "A court in Narva on Monday sentenced the forger Olev Rand to four years in prison."
    )]
    public void What_one_side_tells_more_exactly_refines(string a, string b) => Relation(a, b).ShouldBe("refines");

    [Theory]
    [InlineData(
        "A rock weighing about 2 tonnes fell on a tram in Narva on Monday.",
        "A tram in Narva was hit on Monday by a rock of some 4,400 pounds."
    )]
    [InlineData(
        "A burst pipe caused Monday's fire at the Narva mill, the owner said.",
        "Monday's fire at the Narva mill was caused by a broken pipe, the brigade said."
    )]
    [InlineData(
        "Two thirds of Kestrel's shareholders backed the merger on Monday.",
        "The merger was backed on Monday by 67 percent of Kestrel's shareholders."
    )]
    public void What_only_looks_otherwise_does_not_contradict(string a, string b) =>
        Relation(a, b).ShouldBeOneOf("corroborates", "refines", "repeats");

    [Theory]
    [InlineData("The left-wing party Sild won 40 seats in Narva.", "The right-wing party Kala won 30 seats in Narva.")]
    [InlineData("Police found no link between the two deaths in Narva.", "Two men were killed in Narva on Monday.")]
    [InlineData("The harbour bank may raise its mortgage rate.", "The harbour bank will raise its dividend.")]
    [InlineData("The minister insisted fares would fall by June.", "The minister hit back at critics, insisting fares would fall by June.")]
    public void What_only_looks_opposed_is_neither_contradiction_nor_dispute(string a, string b) =>
        Relation(a, b).ShouldNotBeOneOf("contradicts", "disputes", "updates");

    [Theory]
    [InlineData("far from")]
    [InlineData("He hit back")]
    [InlineData("Half of")]
    [InlineData("A third")]
    [InlineData("Caused")]
    [InlineData("sold to a")]
    [InlineData("no link between")]
    [InlineData("the left")]
    [InlineData("6,100 the number of")]
    [InlineData("They may")]
    [InlineData("is suing over")]
    public void A_statement_may_end_anywhere(string text) => Relation(text, "The quay in Narva is stable, and left.").ShouldNotBeEmpty();
}
