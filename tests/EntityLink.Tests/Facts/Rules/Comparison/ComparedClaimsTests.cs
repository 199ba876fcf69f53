using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>Two statements that differ in who, where, when, or in whether it is so.</summary>
public sealed class ComparedClaimsTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static (string Kind, string? Slot) Relation(string a, string b, double hours = 0)
    {
        var (one, other) = (new Statement(a, Tuesday), new Statement(b, Tuesday.AddHours(hours)));
        var (found, turned) = (Comparer.Compare(one, other).Relation, Comparer.Compare(other, one).Relation);
        turned.ShouldBe(found, "the order makes no difference");
        return (found.Kind, found.Slot);
    }

    [Theory]
    [InlineData("Kestrel Shipping acquired Norvik Lines.", "Norvik Lines acquired Kestrel Shipping.", "who")]
    [InlineData("Marta Okonjo won the Narva Prize on Saturday.", "Lena Saar won the Narva Prize on Saturday.", "who")]
    [InlineData("Marta Okonjo is the chairwoman of Kestrel Shipping.", "Lena Saar is the chairwoman of Kestrel Shipping.", "who")]
    [InlineData("Marta Okonjo was born in Narva in 1970.", "Marta Okonjo was born in Tartu in 1970.", "place")]
    [InlineData("Marta Okonjo was born in Narva in 1970.", "Marta Okonjo was born in Narva in 1974.", "time")]
    [InlineData("Marta Okonjo died in Narva on Sunday.", "Marta Okonjo died in Narva on Friday.", "time")]
    [InlineData("The council approved the harbour plan on Monday.", "The council rejected the harbour plan on Monday.", "polarity")]
    [InlineData("Marta Okonjo was convicted of fraud on Monday.", "Marta Okonjo was cleared of fraud on Monday.", "polarity")]
    [InlineData("Kestrel will close its yard in Narva.", "Kestrel will keep its yard in Narva open.", "polarity")]
    [InlineData("Kestrel will close its yard in Narva in May.", "Kestrel will close its yard in Narva in August.", "time")]
    [InlineData("The council voted 9-4 to sell the harbour on Monday.", "The council voted 7-6 to sell the harbour on Monday.", "quantity")]
    [InlineData("The singer Marta Okonjo, 71, has died in Narva.", "The singer Marta Okonjo has died in Narva aged 78.", "quantity")]
    [InlineData("Marta Okonjo died of pneumonia.", "Marta Okonjo died of a stroke.", "cause")]
    public void Only_one_of_two_can_be_right(string a, string b, string slot) => Relation(a, b).ShouldBe(("contradicts", slot));

    [Theory]
    [InlineData("Estonia sent 30 lorries to Narva.", "Latvia sent 12 lorries to Narva.")]
    [InlineData("A ferry fire near Narva killed five people.", "A ferry fire near Tartu killed eight people.")]
    [InlineData("A fire in Narva killed five people on Monday.", "A fire in Narva killed nine people in 2011.")]
    [InlineData("The fire in the tower of Narva killed five women.", "The fire in the tower of Narva killed two children.")]
    [InlineData("The unemployment rate of Narva was 6.1 percent.", "The inflation rate of Narva was 3.4 percent.")]
    [InlineData("The youth unemployment of Narva was 19 percent.", "The unemployment of Narva was 6.1 percent.")]
    [InlineData("Kestrel will hire 90 welders in Narva.", "Kestrel will hire 40 painters in Narva.")]
    [InlineData("Marta Okonjo met Lena Saar in Narva on Monday.", "Marta Okonjo met Karel Tamm in Narva on Monday.")]
    [InlineData("Marta Okonjo won the Narva Prize in 2003.", "Marta Okonjo won the Narva Prize in 2014.")]
    [InlineData("Marta Okonjo was acquitted of arson in Narva.", "Marta Okonjo was convicted of forging passports in Tartu.")]
    public void Another_party_place_time_or_thing_is_none(string a, string b) => Relation(a, b).ShouldBe(("none", null));

    [Theory]
    [InlineData(
        "The ferry sank off Narva on Friday with 40 people on board.",
        "The ferry, which had not been painted since May, sank off Narva on Friday with 40 people on board."
    )]
    [InlineData(
        "Police in Narva arrested a man over the robbery on Friday.",
        "Police in Narva, who gave no details, arrested a man over the robbery on Friday."
    )]
    [InlineData("The museum of Narva remained closed on Monday.", "The museum of Narva did not open on Monday.")]
    [InlineData("Only Latvia voted against the treaty on Monday.", "No country but Latvia voted against the treaty on Monday.")]
    [InlineData("The council refused to sell the harbour of Narva.", "The council will not sell the harbour of Narva.")]
    [InlineData(
        "A jury in Narva acquitted the pilot Marta Okonjo of arson.",
        "The pilot Marta Okonjo was found not guilty of arson by a jury in Narva."
    )]
    public void A_negation_counts_where_it_negates_what_both_say(string a, string b) =>
        Relation(a, b, hours: 1).Kind.ShouldBe("corroborates");

    [Theory]
    [InlineData("The fire near Narva has burned 3,000 hectares.", "The fire near Narva has burned 30 square kilometres.")]
    [InlineData("The bridge of Narva is 8 kilometres long.", "The bridge of Narva is 5 miles long.")]
    [InlineData(
        "The temperature in Narva reached 35 degrees Celsius on Monday.",
        "The temperature in Narva reached 95 degrees Fahrenheit on Monday."
    )]
    public void Measures_in_two_units_are_compared_in_one(string a, string b) => Relation(a, b, hours: 1).Kind.ShouldBe("corroborates");

    [Theory]
    [InlineData("The fire near Narva has burned 3,000 hectares of forest.", "The fire near Narva has now burned 7,000 hectares.")]
    [InlineData("The singer Marta Okonjo is in critical condition in Narva.", "The singer Marta Okonjo has died in hospital in Narva.")]
    [InlineData("The board of Norvik has rejected an offer from Kestrel.", "The board of Norvik has accepted a raised offer from Kestrel.")]
    public void What_has_changed_a_day_later_updates(string a, string b) => Relation(a, b, hours: 30).Kind.ShouldBe("updates");

    [Theory]
    [InlineData("Kestrel will buy Norvik.", "Kestrel to acquire Norvik.")]
    [InlineData("Estonia will send 90 nurses to Narva in April.", "Estonia announced the deployment of 90 nurses to Narva in April.")]
    public void A_plan_in_other_words_is_the_same_plan(string a, string b) => Relation(a, b, hours: 2).Kind.ShouldNotBe("updates");
}
