using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Where a sport is spoken of, a place or a nickname means the team that plays it.</summary>
public sealed class SportsTeamTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q21","name":"England","type":"location","demonyms":["English"],"description":"country in Europe","popularity":80}
        {"wikidataId":"Q258","name":"South Africa","type":"location","demonyms":["South African"],"description":"country in Africa","popularity":60}
        {"wikidataId":"Q18094","name":"Honolulu","type":"location","description":"city in Hawaii, United States","popularity":30}
        {"wikidataId":"Q5083","name":"Seattle","type":"location","description":"city in Washington, United States","popularity":40}
        {"wikidataId":"Q378628","name":"England national rugby union team","type":"organization","popularity":2}
        {"wikidataId":"Q920928","name":"England national under-20 rugby union team","type":"organization","popularity":2}
        {"wikidataId":"Q1321565","name":"England cricket team","type":"organization","popularity":2}
        {"wikidataId":"Q910001","name":"Honolulu Herons","type":"organization","description":"baseball team in the United States","popularity":5}
        {"wikidataId":"Q910002","name":"Seattle Herons","type":"organization","description":"basketball team in the United States","popularity":5}
        {"wikidataId":"Q910003","name":"Seattle Blue Otters","type":"organization","description":"baseball team in the United States","popularity":5}
        """
    );

    [Theory]
    [InlineData("England scored four tries and won the scrum. England beat South Africa 31-12 on Saturday.", "England", "Q378628")]
    [InlineData("England lost six wickets before lunch. The bowler took three, and England need 40 runs.", "England", "Q1321565")]
    [InlineData(
        "Seattle beat Honolulu 5-3 on Sunday. The pitcher went seven innings and struck out nine in the last game of the season.",
        "Seattle",
        "Q910003"
    )]
    [InlineData(
        "The pitcher struck out nine as the Herons won their third game of the season. The Herons play again on Friday.",
        "Herons",
        "Q910001"
    )]
    public void The_team_of_the_sport_is_meant(string text, string name, string item) =>
        Read(text).Mentions.First(mention => mention.Surface == name).Entity.WikidataId.ShouldBe(item);

    [Theory]
    [InlineData("England will close four hospitals, the minister said.", "England", "Q21")]
    [InlineData("The match was played in Seattle before a small crowd. The pitcher left the game early.", "Seattle", "Q5083")]
    [InlineData("Seattle will raise taxes on parking, its mayor said.", "Seattle", "Q5083")]
    public void Elsewhere_the_place_is(string text, string name, string item) =>
        Read(text).Mentions.First(mention => mention.Surface == name).Entity.WikidataId.ShouldBe(item);

    [Theory]
    [InlineData("Norrby Red Herons", "baseball team in Sweden", "Norrby")]
    [InlineData("Norrby Red Herons", "baseball team in Sweden", "Red Herons")]
    [InlineData("New Norrby Otters", "basketball team in Sweden", "Otters")]
    [InlineData("Sporting Norrby", "football club in Norrby, Sweden", "Norrby")]
    [InlineData("Norrby women's national handball team", null, "Norrby")]
    [InlineData("Norrby State Herons football", null, "Norrby State")]
    public void A_team_is_called_by_its_place_and_its_nickname(string name, string? description, string spelling) =>
        Spellings
            .Of(
                SeedFormat
                    .Read(
                        $$"""{"wikidataId":"Q910009","name":"{{name}}","type":"organization"{{(description is null ? "" : $",\"description\":\"{description}\"")}},"popularity":1}"""
                    )!
                    .ToKnown()
            )
            .ShouldContainKeyAndValue(spelling, AliasKind.Team);

    private static ReadDocument Read(string text) => Reader.Read(new DocumentInput { Text = text, Language = "en" });
}
