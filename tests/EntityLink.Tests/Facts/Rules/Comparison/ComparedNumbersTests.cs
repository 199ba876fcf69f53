using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>Two statements that differ in a number, whatever it counts, and in what somebody says of reports.</summary>
public sealed class ComparedNumbersTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static string Relation(string a, string b, double hours) =>
        Comparer.Compare(new Statement(a, Monday), new Statement(b, Monday.AddHours(hours))).Relation.Kind;

    [Theory]
    [InlineData(
        "Marta Okonjo, 34, has been missing in Narva since Saturday.",
        "Marta Okonjo, 43, has been missing in Narva since Saturday."
    )]
    [InlineData("The body of Marta Okonjo, 34, was found on Monday.", "Marta Okonjo, a 36-year-old pilot, was found dead on Monday.")]
    [InlineData("Narva beat Tartu 3-1 on Sunday night.", "Narva beat Tartu 3-2 on Sunday night.")]
    [InlineData("The court convicted Marta Okonjo on seven counts.", "The court convicted Marta Okonjo on eight counts.")]
    [InlineData("Okonjo was sentenced to 12 years in prison on Monday.", "A court in Narva jailed Okonjo for 14 years on Monday.")]
    [InlineData("The explosion in Narva happened at 6.10am on Monday.", "The explosion in Narva happened at 6.40am on Monday.")]
    [InlineData("The storm reached Narva at 5 a.m. on Monday.", "The storm reached Narva at 8 a.m. on Monday.")]
    [InlineData("It was the twelfth flight of the rocket from Narva.", "It was the thirteenth flight of the rocket from Narva.")]
    public void Nearly_the_same_words_with_another_number_contradict(string a, string b)
    {
        Relation(a, b, hours: 0.5).ShouldBe("contradicts");
        Relation(a, a, hours: 0.5).ShouldBe("repeats");
    }

    [Theory]
    [InlineData("The harbour bridge cost the city $105 million to build.", "The harbour bridge cost the city $105.2 million to build.")]
    [InlineData("The harbour bridge cost the city about 80 million to build.", "The harbour bridge cost the city 83 million to build.")]
    [InlineData("The court in Narva convicted Marta Okonjo on seven counts.", "The court in Narva convicted Marta Okonjo on 7 counts.")]
    [InlineData("It was the twelfth flight of the rocket from Narva.", "It was the 12th flight of the rocket from Narva.")]
    [InlineData("Marta Okonjo was charged with fraud in Narva.", "Charges against Marta Okonjo were dismissed by a judge in Narva.")]
    [InlineData("Kestrel will buy the Narva shipyard for £3.4bn.", "Kestrel will buy the Narva shipyard for $4.5 billion.")]
    [InlineData("The rocket lifted off from Narva at 10:42 local time.", "The rocket lifted off from Narva at 13:42 GMT.")]
    [InlineData("Six people were injured in an explosion in Narva.", "Four of the injured are in a critical condition in Narva.")]
    public void Another_number_that_may_be_the_same_or_of_others_contradicts_nothing(string a, string b) =>
        Relation(a, b, hours: 0.5).ShouldBeOneOf("none", "repeats", "corroborates", "refines", "updates");

    [Theory]
    [InlineData(
        "The ministers of Estonia and Ukraine will meet in Narva today.",
        "The ministers of Estonia and Ukraine met in Narva today."
    )]
    [InlineData("Marta Okonjo was charged with fraud in Narva.", "Marta Okonjo was convicted of fraud in Narva.")]
    [InlineData(
        "The ferry disaster killed 44 people, the coast guard said.",
        "The ferry disaster killed 41 people, the coast guard said, correcting an earlier figure of 44."
    )]
    public void What_has_become_of_it_since_updates(string a, string b) => Relation(a, b, hours: 20).ShouldBe("updates");

    [Theory]
    [InlineData("7 of them")]
    [InlineData("Okonjo saw 7 of")]
    [InlineData("Okonjo, 7")]
    [InlineData("7")]
    [InlineData("at 8:")]
    [InlineData("a 7-year")]
    [InlineData("jailed for 7 years")]
    public void A_statement_may_end_in_any_part_of_a_number(string statement) =>
        Relation(statement, statement, hours: 0).ShouldNotBe("contradicts");

    [Theory]
    [InlineData(
        "Marta Okonjo will join the Narva museum in January.",
        "Reports that Okonjo would join the Narva museum were dismissed by her agent."
    )]
    [InlineData("Kestrel plans to close its plant in Narva.", "The plant in Narva is not closing, a Kestrel spokesman said.")]
    public void Who_says_that_it_is_not_so_disputes(string a, string b) => Relation(a, b, hours: 4).ShouldBe("disputes");
}
