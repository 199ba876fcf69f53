using NewsMesh.ServiceDefaults.Wording;

namespace NewsMesh.Contracts.Tests.Wording;

public sealed class SpeakerNamesTests
{
    [Theory]
    [InlineData("a Spanish official", "Spain", "location", "a Spanish official (Spain)")]
    [InlineData("one EU diplomat", "European Union", "organization", "one EU diplomat (European Union)")]
    [InlineData("the company", "Vistula Nordic Line", "organization", "the company (Vistula Nordic Line)")]
    [InlineData("the EU", "European Union", "organization", "European Union")]
    [InlineData("Vistula", "Vistula Nordic Line", "organization", "Vistula Nordic Line")]
    [InlineData("a spokesman for the European Union", "European Union", "organization", "a spokesman for the European Union")]
    [InlineData("it", "European Union", "organization", "European Union")]
    [InlineData("the admiral", "Doru Petcu", "person", "Doru Petcu")]
    public void Nobody_of_a_country_or_an_organisation_is_shown_as_it(string surface, string name, string type, string expected) =>
        SpeakerNames.Of(surface, name, type, plain => plain == "EU").ShouldBe(expected);

    [Fact]
    public void Who_is_not_known_is_called_as_the_article_does()
    {
        SpeakerNames.Of("a delegate", null, null, _ => true).ShouldBe("a delegate");
        SpeakerNames.Of(null, null, null, _ => true).ShouldBeNull();
    }
}
