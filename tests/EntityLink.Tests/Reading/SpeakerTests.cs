namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Estonia's president said the talks had failed.")]
    [InlineData("The Estonian army said the talks had failed.")]
    [InlineData("A book about Maria Silva says the talks had failed.")]
    [InlineData("An Estonian farmer said the talks had failed.")]
    public void Who_is_told_by_a_name_is_not_the_one_named(string text) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.EntityId.ShouldBeNull();

    [Theory]
    [InlineData("A spokesman for the European Union said the talks had failed.", "European Union")]
    [InlineData("Estonian officials said the talks had failed.", "Estonia")]
    public void A_spokesman_stands_for_those_he_speaks_for(string text, string name)
    {
        var found = Known.Annotate(text);

        var source = found.Quotes.ShouldHaveSingleItem().Source!.EntityId;
        found.Entities.Single(entity => entity.EntityId == source).Name.ShouldBe(name);
    }

    [Fact]
    public void A_bracket_that_a_speaker_opens_is_closed() =>
        Known
            .Annotate("The Federal Harbour Board (FHB) said the pier was safe.")
            .Quotes.ShouldHaveSingleItem()
            .Source!.Surface.ShouldBe("The Federal Harbour Board (FHB)");
}
