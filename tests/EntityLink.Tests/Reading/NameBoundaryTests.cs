using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Where a name begins and ends.</summary>
public sealed class NameBoundaryTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q34","name":"Sweden","type":"location","demonyms":["Swedish"],"description":"country in Northern Europe","popularity":60}
        {"wikidataId":"Q25411","name":"Lund","type":"location","aliases":["Lund, Sweden"],"description":"city in Sweden","popularity":30}
        {"wikidataId":"Q910011","name":"Office of Harbours and Canals","type":"organization","description":"agency in Sweden","popularity":5}
        {"wikidataId":"Q910012","name":"Sweden national handball team","type":"organization","popularity":5}
        {"wikidataId":"Q910013","name":"Mayor of Lund","type":"other","description":"office in Sweden","popularity":5}
        {"wikidataId":"Q30","name":"United States","type":"location","aliases":["US"],"demonyms":["American"],"description":"country in North America","popularity":100}
        {"wikidataId":"Q910014","name":"American Navy","type":"organization","description":"navy of the United States","popularity":20}
        {"wikidataId":"Q910016","name":"Ottilie Stonemount","type":"person"}
        {"wikidataId":"Q910015","name":"TarnWater","type":"organization","description":"company in Sweden","popularity":5}
        """
    );

    [Theory]
    [InlineData("Brandt Motor Corp BMC said on Monday it would sell its harbour.", "Brandt Motor Corp")]
    [InlineData("Shares of Keller Steel AG KSTG.F rose by a tenth on Monday.", "Keller Steel AG")]
    [InlineData("She works for Keller Motor Co UK in the north.", "Keller Motor Co UK")]
    public void A_company_ends_with_its_legal_form(string text, string name) => Surfaces(text).ShouldContain(name);

    [Theory]
    [InlineData("The Office of Harbours and Canals closed the pier.", "Office of Harbours and Canals", "Q910011")]
    [InlineData("He left the Sweden national handball team in May.", "Sweden national handball team", "Q910012")]
    public void Whoever_writes_all_words_of_a_long_name_means_it(string text, string name, string item) =>
        Read(text).Mentions.First(mention => mention.Surface == name).Entity.WikidataId.ShouldBe(item);

    [Fact]
    public void An_office_is_no_part_of_a_name() => Surfaces("They met the Mayor of Lund, Anna Keller, at the gate.").ShouldContain("Lund");

    [Fact]
    public void A_place_within_a_place_are_two() =>
        Surfaces("The plant in Lund, Sweden, will close.").ShouldBe(["Lund", "Sweden"], ignoreOrder: true);

    [Theory]
    [InlineData("The harbour lies in Lund’ s old town.", "Lund")]
    [InlineData("Lund", "Lund")]
    [InlineData("", null)]
    public void A_possessive_that_is_parted_off_is_no_part(string text, string? name) =>
        Surfaces(text).ShouldBe(name is null ? [] : [name]);

    [Theory]
    [InlineData("Tarn Water said it would cut prices in Sweden.", "Tarn Water", "Q910015")]
    [InlineData("On Monday Ottilie Stonemount said so.", "Ottilie Stonemount", "Q910016")]
    [InlineData("American ships left on Monday. The Navy said two sailors were hurt.", "Navy", "Q910014")]
    public void What_a_base_calls_otherwise_is_found(string text, string name, string item) =>
        Read(text).Mentions.First(mention => mention.Surface == name).Entity.WikidataId.ShouldBe(item);

    private static string[] Surfaces(string text) => [.. Read(text).Mentions.Select(mention => mention.Surface)];

    private static ReadDocument Read(string text) => Reader.Read(new DocumentInput { Text = text, Language = "en" });
}
