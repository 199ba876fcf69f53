namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What a clause beside another one tells: what for, and what came of it.</summary>
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

    [Theory]
    [InlineData("In March 2019 a bus fell into the river near Tarvik, killing 26 people.", "kill", 2019)]
    [InlineData("A bus fell into the river near Tarvik in 2019, killing 26 people.", "kill", 2019)]
    [InlineData("After leaving Tarvik in 2019 the crew sold the bus, earning 26 crowns.", "earn", null)]
    [InlineData("The firm was sold in 2019 after closing three shops.", "close", null)]
    public void What_comes_of_something_is_of_its_time(string text, string predicate, int? year) =>
        (Known.Assertions(text).First(one => one.Predicate == predicate).Time?.From.Year).ShouldBe(year);
}
