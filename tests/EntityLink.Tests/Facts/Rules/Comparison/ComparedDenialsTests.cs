using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Comparison;

/// <summary>What somebody rejects, asks or leaves open of what the other statement says.</summary>
public sealed class ComparedDenialsTests
{
    private const string Said = "Kestrel dumped oil in the harbour of Narva, inspectors say.";
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly StatementComparer Comparer = new(Known.Reader);

    private static string Relation(string a, string b) =>
        Comparer.Compare(new Statement(a, Tuesday), new Statement(b, Tuesday.AddHours(1))).Relation.Kind;

    [Theory]
    [InlineData("Kestrel has denied dumping oil in the harbour of Narva.")]
    [InlineData("Kestrel rejected the claim that it had dumped oil in the harbour of Narva.")]
    [InlineData("Kestrel called the claim that it had dumped oil in the harbour of Narva groundless.")]
    [InlineData("Kestrel described the claim that it dumped oil in the harbour of Narva as a lie.")]
    [InlineData("The claim that Kestrel dumped oil in the harbour of Narva is false, Lena Saar said.")]
    [InlineData("Lena Saar contradicted the inspectors' account that Kestrel dumped oil in the harbour of Narva.")]
    [InlineData("Lena Saar pushed back against allegations that Kestrel dumped oil in the harbour of Narva.")]
    [InlineData("Lena Saar ruled out that Kestrel had dumped oil in the harbour of Narva.")]
    [InlineData("Lena Saar poured cold water on reports that Kestrel dumped oil in the harbour of Narva.")]
    [InlineData("Lena Saar said reports that Kestrel had dumped oil in the harbour of Narva were untrue.")]
    [InlineData("It is not true that Kestrel dumped oil in the harbour of Narva, Lena Saar said.")]
    [InlineData("Claims that Kestrel had dumped oil in the harbour of Narva were rejected by Lena Saar.")]
    [InlineData("Kestrel's denial that it dumped oil in the harbour of Narva came on Monday.")]
    [InlineData("Kestrel pleaded not guilty to dumping oil in the harbour of Narva.")]
    public void Who_rejects_it_disputes_it(string denial)
    {
        Relation(Said, denial).ShouldBe("disputes");
        Relation(denial, Said).ShouldBe("disputes");
    }

    [Theory]
    [InlineData("Kestrel did not deny dumping oil in the harbour of Narva.")]
    [InlineData("Kestrel declined to comment on whether it had dumped oil in the harbour of Narva.")]
    [InlineData("If Kestrel dumped oil in the harbour of Narva, it will lose its licence, the minister said.")]
    [InlineData("Did Kestrel dump oil in the harbour of Narva?")]
    [InlineData("Kestrel denied underpaying sailors in Tartu.")]
    public void What_is_left_open_or_is_another_thing_is_none(string other) => Relation(Said, other).ShouldBe("none");

    [Fact]
    public void A_denial_of_something_else_beside_the_same_news_is_no_dispute() =>
        Relation(
                "Kestrel will close its yard in Narva at the end of May.",
                "Kestrel denied rumours of further closures but said it will close its yard in Narva at the end of May."
            )
            .ShouldBe("corroborates");

    [Fact]
    public void Who_no_longer_denies_it_disputes_nothing() =>
        Relation(Said, "Kestrel no longer denies that it dumped oil in the harbour of Narva.").ShouldBe("corroborates");

    [Fact]
    public void Two_sides_that_say_opposite_things_dispute() =>
        Relation(
                "Saturday's vote in Narva was rigged, the candidate Marta Okonjo said.",
                "The official Lena Saar said Saturday's vote in Narva was fair."
            )
            .ShouldBe("disputes");

    [Theory]
    [InlineData(
        "Kestrel moored a drone in the harbour of Narva.",
        "Soldiers shot down a drone that Kestrel had moored in the harbour of Narva, reports say."
    )]
    [InlineData("Kestrel pushed its launch in Narva to May.", "Kestrel pushed back its launch in Narva, having moored there in May.")]
    [InlineData("Kestrel raised its harbour charges in Narva.", "Brewers are suing Kestrel over the charges in the harbour of Narva.")]
    [InlineData("The harbour of Narva has clean water.", "Boats that sail far from clean water avoid the harbour of Narva.")]
    [InlineData(
        "The pill by Kestrel led a trial in Narva, and deaths were counted.",
        "A watchdog found no link between the pill by Kestrel and the deaths in Narva."
    )]
    [InlineData("The captain Marta Okonjo fled on Monday.", "The captain Marta Okonjo said the ferries had not gone anywhere on Monday.")]
    public void What_is_no_report_and_no_state_is_not_rejected(string one, string other) =>
        Relation(one, other).ShouldNotBeOneOf("disputes", "contradicts");

    [Fact]
    public void Two_speakers_who_deny_do_not_deny_two_things() =>
        Comparer
            .Compare(
                new Statement("Marta Okonjo denied that she had met the shipbuilder in Paris.", Tuesday),
                new Statement("Lena Saar denied that she had taken money from the brewery.", Tuesday)
            )
            .Relation.Rule.ShouldNotBe("two things are denied");
}
