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

    /// <summary>A clause speaks nowhere: who in it does is told by the tree.</summary>
    [Theory]
    [InlineData(
        "Ms. Hale’s criticism of Norway came after the Danish newspaper Politiken, in its Sunday edition, reported that two ships had spied on the harbour.",
        "the Danish newspaper Politiken"
    )]
    [InlineData("The tracker noted the flight's progress with this note: \"Time travel is possible.\"", "The tracker")]
    [InlineData(
        "A 70-year-old woman who was visiting her daughter in Turku was also killed, said the ministry's spokesman.",
        "the ministry's spokesman"
    )]
    [InlineData("Stourport, Ohio (CNN) Governor Anna Hale said Thursday that the pier was safe.", "Governor Anna Hale")]
    public void A_clause_is_no_speaker(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);

    [Fact]
    public void Words_of_another_time_are_not_joined_to_those_of_today() =>
        Known
            .Annotate("\"It was a mistake,\" Marta Okonjo said of the law, which she had once called \"a gift\".")
            .Quotes.Single(quote => quote.Kind == "direct")
            .Text.ShouldBe("It was a mistake");

    [Fact]
    public void What_somebody_says_that_another_did_is_nobody_elses_words() =>
        Known
            .Annotate("Police Chief Anna Hale has said that Tom Reed, 27, pointed a gun at officers and was hit twice.")
            .Quotes.Where(quote => quote.Source is not null)
            .ShouldHaveSingleItem()
            .Source!.Surface.ShouldBe("Police Chief Anna Hale");
}
