namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class DatelineTests
{
    /// <summary>Where and when an outlet writes from is no word of its sentence.</summary>
    [Theory]
    [InlineData("TALLINN, Nov 24 (PTI) At least 28 people were injured when two trams collided.", "At least 28 people were injured")]
    [InlineData("Tallinn, Nov 24 (PTI) At least 28 people were injured when two trams collided.", "At least 28 people were injured")]
    [InlineData("TALLINN (Press Association) Two people were injured on the pier.", "Two people were injured on the pier")]
    [InlineData("(PA) Two people were injured on the pier.", "Two people were injured on the pier")]
    [InlineData("TALLINN | Two people were injured on the pier.", "Two people were injured on the pier")]
    [InlineData("07:30 - Two people were injured on the pier.", "Two people were injured on the pier")]
    [InlineData("8:15 am - Two people were injured on the pier.", "Two people were injured on the pier")]
    public void Is_no_part_of_what_is_said(string text, string said)
    {
        var hurt = Known.Annotate(text).Assertions.Single(one => one.Predicate == "injure");
        text.Substring(hurt.Start, hurt.Length).ShouldBe(said);
    }

    [Fact]
    public void Is_no_number_and_no_name_in_front_of_a_dash() =>
        Known.Annotate("Two people - Erik Solberg and Marta Okonjo - were injured on the pier.").Assertions.ShouldNotBeEmpty();

    [Theory]
    [InlineData("TALLINN, Nov 24 (AFP) - A runner was banned for four years on Friday. It said the runner had refused a test.")]
    [InlineData("TALLINN (Reuters) - A pipeline leaked on Friday. The company said the leak was small.")]
    public void Is_nobody_whom_the_text_tells_of(string text) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.EntityId.ShouldBeNull();
}
