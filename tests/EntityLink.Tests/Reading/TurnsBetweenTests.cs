using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Whose turn it is where a new subject stands between the words of one and a pronoun.</summary>
public sealed class TurnsBetweenTests
{
    private static string? Speaker(string text)
    {
        var read = Known.Annotate(text);
        return read.Entities.FirstOrDefault(entity => entity.EntityId == read.Quotes[^1].Source?.EntityId)?.Name;
    }

    [Theory]
    [InlineData(
        "“The dyke held,” engineer Hugo Brandt said.\nThe harbour board's chairman, Otto Lang, disputed that. “It leaked,” he told reporters.",
        "Otto Lang"
    )]
    [InlineData(
        "“The dyke held,” engineer Hugo Brandt said.\nThe port security spokesman, Otto Lang, denied it. “It leaked,” he told reporters.",
        "Otto Lang"
    )]
    [InlineData(
        "“The dyke held,” engineer Hugo Brandt said. Danish harbour police spokesman Otto Lang denied it. “It leaked,” he said.",
        "Otto Lang"
    )]
    [InlineData(
        "The builder, Corvane, denied this. Minister Otto Lang will visit on Monday. The state would pay, he said in Narva.",
        "Otto Lang"
    )]
    public void A_subject_behind_its_role_takes_the_turn(string text, string name) => Speaker(text).ShouldBe(name);

    [Theory]
    [InlineData(
        "Police chief Lena Kos said the street was calm. One of the guests, who hid in a cupboard, said a shot had been fired. “I saw the flash,” she said."
    )]
    [InlineData(
        "Mayor Lena Kos said the ruling was fair. A juror, who asked that her name not be used, told the paper the vote was close. It took nine days, she said."
    )]
    public void Somebody_without_a_name_keeps_the_turn(string text) => Speaker(text).ShouldBeNull();

    [Theory]
    [InlineData(
        "Engineer Hugo Brandt said the dyke was dry. The mayor of Narva sided with shopkeepers who say they were not told. He said the bell rang late."
    )]
    [InlineData(
        "Engineer Hugo Brandt said the dyke was dry. Power was back, according to Norbryg. The mayor of Narva sided with shopkeepers. He said the bell rang late."
    )]
    public void A_subject_without_a_name_takes_the_turn(string text) => Speaker(text).ShouldBeNull();

    [Theory]
    [InlineData("The head of the local search and rescue service, Otto Lang, said the boat was lost. He said the crew was safe.")]
    [InlineData("The crew was safe, said one of the divers, Otto Lang.")]
    public void A_role_of_many_words_is_explained_by_its_name(string text) => Speaker(text).ShouldBe("Otto Lang");

    [Theory]
    [InlineData("The builder, Erik Solberg, came late. He said the road was closed.", "Erik Solberg")]
    [InlineData("The mayor, Anna Hale, came late. She said the road was closed.", "Anna Hale")]
    public void A_builder_with_a_first_name_is_somebody(string text, string name) => Speaker(text).ShouldBe(name);

    [Theory]
    [InlineData("We will rebuild -")]
    [InlineData("The 51-year-old")]
    [InlineData("The Dutch")]
    [InlineData("Lena Kos,")]
    [InlineData("The mayor,")]
    [InlineData("The bell rang at")]
    [InlineData("“We go” –")]
    [InlineData("Police found a note:")]
    public void A_text_may_end_anywhere(string text) => Known.Annotate(text).ShouldNotBeNull();

    [Fact]
    public void Whoever_is_spoken_of_in_between_goes_on() =>
        Speaker("Lena Kos said the bridge was old. The engineer had shown her the plans. She said work would begin in May.")
            .ShouldBe("Lena Kos");
}
