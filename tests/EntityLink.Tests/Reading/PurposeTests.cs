namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What somebody does something for is not what was left undone, and who recovers is not found.</summary>
public sealed class PurposeTests
{
    [Theory]
    [InlineData("Maren Holt stopped Ivo Brandt in the sixth round to keep a firm hold on her title.", "keep")]
    [InlineData("The driver stopped to help two hikers near Tallinn.", "help")]
    public void To_stop_for_something_denies_nothing(string text, string predicate) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == predicate && one.Polarity == "denied");

    [Theory]
    [InlineData("The guards stopped the crowd from entering the hall.")]
    [InlineData("The firm refused to sell the ferry.")]
    [InlineData("The court barred the union from selling the hall.")]
    public void To_stop_somebody_from_it_does(string text) => Known.Assertions(text).ShouldContain(one => one.Polarity == "denied");

    [Theory]
    [InlineData("The goalkeeper never recovered.", "recover")]
    [InlineData("Divers recovered the flight recorder.", "find")]
    [InlineData("The flight recorder was recovered on Monday.", "find")]
    public void Who_recovers_is_not_found(string text, string predicate) =>
        Known.Assertions(text).ShouldContain(one => one.Predicate == predicate);
}
