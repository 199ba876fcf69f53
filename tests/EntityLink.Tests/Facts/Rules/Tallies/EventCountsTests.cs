using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Tallies;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Tallies;

public sealed class EventCountsTests
{
    /// <param name="sentence">The number with its unit stands between square brackets.</param>
    private static string? Key(string sentence, string? unit)
    {
        var (before, behind) = (sentence[..sentence.IndexOf('[')], sentence[(sentence.IndexOf(']') + 1)..]);
        return EventCounts.Of(unit, before, behind)?.Key;
    }

    [Theory]
    [InlineData("The ferry was carrying [214 passengers]", "passenger", "aboard: passenger")]
    [InlineData("The vessel, which had [231 passengers] on board", "passenger", "aboard: passenger")]
    [InlineData("The plane had [88 people] aboard", "people", "aboard: people")]
    [InlineData("Police have arrested [two men] over the theft", "man", "arrested")]
    [InlineData("The number of arrests has risen to [three]", null, "arrested")]
    [InlineData("[Thirty-five fans] were detained", "fan", "arrested")]
    [InlineData("A crowd of [31,400] watched the match", null, "attended")]
    [InlineData("There were [29,800 spectators]", "spectator", "attended")]
    [InlineData("Orvik employs [6,200 people]", "people", "employed")]
    [InlineData("Orvik has [5,800 employees]", "employee", "employed")]
    [InlineData("The works were worth [18 million euros]", "EUR", "worth: EUR")]
    [InlineData("Tarvik will pay [31 euros a share]", "EUR per share", "offered a share")]
    [InlineData("Shareholders get [33 euros] for each share", "EUR", "offered a share")]
    [InlineData("It was travelling at [80 kilometres an hour]", "kilometre per hour", "speed: kilometre per hour")]
    [InlineData("a tear of [twelve metres] in the hull", "metre", "of size: tear metre")]
    [InlineData("Norvik is recalling [85,000 jars] of baby food", "jar", "recalled")]
    [InlineData("Norvik is taking [120,000 jars] off the shelves", "jar", "recalled")]
    [InlineData("They stole [four paintings]", "painting", "stolen: paint")]
    [InlineData("[Five paintings] are missing", "painting", "stolen: paint")]
    [InlineData("Tarvik plans to cut [1,500 jobs]", "job", "jobs cut")]
    [InlineData("The union is demanding a raise of [8 percent]", "percent", "pay demanded")]
    [InlineData("The operator has offered [4.5 percent]", "percent", "pay offered")]
    [InlineData("The trial is expected to last [six weeks]", "week", "to last: week")]
    [InlineData("[1,200 drivers] took part in the walkout", "driver", "took part: driver")]
    [InlineData("[2,300 residents] were ordered to leave", "resident", "evacuate")]
    public void An_event_has_one_of_such_numbers(string sentence, string? unit, string key) => Key(sentence, unit).ShouldBe(key);

    [Theory]
    [InlineData("Police arrested another [20 men]", "man")]
    [InlineData("Winds of up to [80 kilometres an hour]", "kilometre per hour")]
    [InlineData("Shares closed at [31 euros a share]", "EUR per share")]
    [InlineData("at a distance of [12 kilometres]", "kilometre")]
    [InlineData("The fund offered [9 percent] of its shares", "percent")]
    [InlineData("Orvik has [300 employees] on sick leave", "employee")]
    [InlineData("The talks lasted [six weeks]", "week")]
    [InlineData("The town has [2,300 residents]", "resident")]
    public void Other_numbers_are_of_nothing_that_could_be_known_again(string sentence, string unit) => Key(sentence, unit).ShouldBeNull();

    [Fact]
    public void Arrests_go_on_and_a_speed_does_not()
    {
        var one = SampleAssertions.Killed(1, 3, 3, "a") with { Tally = "arrested", Predicate = "arrest" };
        RunningCounts.IsDeveloping(one).ShouldBeTrue();
        RunningCounts.IsDeveloping(one with { Tally = "speed: kilometre per hour", Predicate = "rise" }).ShouldBeFalse();
    }
}
