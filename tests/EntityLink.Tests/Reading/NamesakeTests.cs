using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Names that many bear: what the text says of the bearer, and where it says that the bearer is, tells which one is meant.</summary>
public sealed class NamesakeTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q30","name":"United States","type":"location","aliases":["US"],"demonyms":["American"],"description":"country in North America","popularity":100}
        {"wikidataId":"Q145","name":"United Kingdom","type":"location","aliases":["UK"],"demonyms":["British"],"description":"country in Western Europe","popularity":90}
        {"wikidataId":"Q41","name":"Greece","type":"location","aliases":["Greek"],"demonyms":["Greek"],"description":"country in Southern Europe","popularity":52}
        {"wikidataId":"Q9129","name":"Greek","type":"other","description":"language spoken in Greece","popularity":30}
        {"wikidataId":"Q55","name":"Netherlands","type":"location","demonyms":["Dutch"],"description":"country in Western Europe","popularity":58}
        {"wikidataId":"Q142","name":"France","type":"location","demonyms":["French"],"description":"country in Western Europe","popularity":82}
        {"wikidataId":"Q3130","name":"Sydney","type":"location","description":"largest city of Australia","popularity":42}
        {"wikidataId":"Q884","name":"South Korea","type":"location","aliases":["Korea"],"demonyms":["South Korean"],"description":"country in East Asia","popularity":65}
        {"wikidataId":"Q423","name":"North Korea","type":"location","demonyms":["North Korean"],"description":"country in East Asia","popularity":65}
        {"wikidataId":"Q8684","name":"Seoul","type":"location","description":"capital of South Korea","popularity":60,"relations":[{"kind":"capital_of","wikidataId":"Q884"}]}
        {"wikidataId":"Q18808","name":"Pyongyang","type":"location","description":"capital of North Korea","popularity":60,"relations":[{"kind":"capital_of","wikidataId":"Q423"}]}
        {"wikidataId":"Q230","name":"Georgia","type":"location","demonyms":["Georgian"],"description":"country in the South Caucasus","popularity":40}
        {"wikidataId":"Q1428","name":"Georgia, US","type":"location","aliases":["Georgia"],"description":"state of the United States","popularity":32,"relations":[{"kind":"country","wikidataId":"Q30"}]}
        {"wikidataId":"Q23556","name":"Atlanta","type":"location","description":"city in Georgia, United States","popularity":40,"relations":[{"kind":"country","wikidataId":"Q30"}]}
        {"wikidataId":"Q37836","name":"Albany","type":"location","description":"capital of Greece","popularity":40}
        {"wikidataId":"Q910101","name":"Albany Polytechnic","type":"organization","description":"university in Albany, Georgia, United States","popularity":30}
        {"wikidataId":"Q18708","name":"Fulham F.C.","type":"organization","aliases":["Fulham"],"description":"football club in the United Kingdom","popularity":22}
        {"wikidataId":"Q5794","name":"Everton F.C.","type":"organization","aliases":["Everton"],"description":"football club in Liverpool, England","popularity":24}
        {"wikidataId":"Q24826","name":"Liverpool","type":"location","description":"city in England","popularity":30}
        {"wikidataId":"Q1130849","name":"Liverpool F.C.","type":"organization","aliases":["Liverpool"],"description":"football club in Liverpool, England","popularity":34}
        {"wikidataId":"Q2263","name":"Emma Thompson","type":"person","description":"actress of the United Kingdom","popularity":40}
        {"wikidataId":"Q192","name":"Gordon Brown","type":"person","description":"British politician, prime minister 2007 to 2010","popularity":40}
        {"wikidataId":"Q16422","name":"Nigel Farmer","type":"person","description":"nurse and activist in the United Kingdom","popularity":40}
        {"wikidataId":"Q33959","name":"Nice","type":"location","description":"city in France","popularity":30}
        """
    );

    [Theory]
    [InlineData("Emma Thompson, a plumber from Leeds, mended the pump.", "Emma Thompson")]
    [InlineData("Emma Thompson, 9, found the coin in a field.", "Emma Thompson")]
    [InlineData("A retired bus driver named Gordon Brown planted the oak.", "Gordon Brown")]
    [InlineData("Gordon Brown, the goalkeeper of a village team, broke his thumb.", "Gordon Brown")]
    [InlineData("The 12-year-old Gordon Brown won the spelling contest.", "Gordon Brown")]
    public void Who_has_another_trade_or_is_a_child_is_a_stranger(string text, string name) => ItemOf(text, name).ShouldBeNull();

    [Theory]
    [InlineData("Emma Thompson, the actress, opened the school.", "Emma Thompson", "Q2263")]
    [InlineData("Emma Thompson, who is 64, opened the school.", "Emma Thompson", "Q2263")]
    [InlineData("Gordon Brown, a former goalkeeper, spoke of the crisis.", "Gordon Brown", "Q192")]
    [InlineData("Nigel Farmer, a nurse, spoke for the union.", "Nigel Farmer", "Q16422")]
    [InlineData("Gordon Brown met a plumber in Fife.", "Gordon Brown", "Q192")]
    public void Others_are_whom_the_base_knows(string text, string name, string item) => ItemOf(text, name).ShouldBe(item);

    [Theory]
    [InlineData("Two Swedes and a Greek shared the prize.", "Greek", "Q41")]
    [InlineData("Dutch growers sold fewer tulips.", "Dutch", "Q55")]
    [InlineData("A Frenchman and a Dutchwoman crossed the strait in a canoe.", "Frenchman", "Q142")]
    [InlineData("A Frenchman and a Dutchwoman crossed the strait in a canoe.", "Dutchwoman", "Q55")]
    [InlineData("Sydneysiders queued for bread.", "Sydneysiders", "Q3130")]
    public void The_people_of_a_place_are_its_own(string text, string name, string item) => ItemOf(text, name).ShouldBe(item);

    [Fact]
    public void What_is_printed_in_a_language_is_the_language() =>
        ItemOf("The leaflet is printed in Greek and in Dutch.", "Greek").ShouldBe("Q9129");

    [Theory]
    [InlineData("Korea fired two rockets, and newspapers in Pyongyang praised the launch.", "Korea", "Q423")]
    [InlineData("Korea raised its key rate, and shares in Seoul fell.", "Korea", "Q884")]
    [InlineData("Georgia's secretary of state counted the votes again.", "Georgia", "Q1428")]
    [InlineData("Georgia closed its schools, and snow fell on Atlanta.", "Georgia", "Q1428")]
    [InlineData("Georgia will close a border crossing.", "Georgia", "Q230")]
    public void What_else_the_text_names_tells_which_place_is_meant(string text, string name, string item) =>
        ItemOf(text, name).ShouldBe(item);

    [Fact]
    public void A_town_that_a_description_puts_elsewhere_is_another() =>
        ItemOf("Albany Polytechnic cancelled classes in Albany after the storm.", "Albany").ShouldBeNull();

    [Theory]
    [InlineData("Roofers worked in Fulham until dusk.", "Fulham", null)]
    [InlineData("Fulham scored twice before half-time, and the goalkeeper was sent off.", "Fulham", "Q18708")]
    [InlineData("Liverpool drew with Everton in the last match of the season.", "Liverpool", "Q1130849")]
    [InlineData("Dockers in Liverpool walked out for a day.", "Liverpool", "Q24826")]
    public void Nobody_lives_in_a_club(string text, string name, string? item) => ItemOf(text, name).ShouldBe(item);

    [Fact]
    public void A_town_may_be_spelt_like_a_word() =>
        ItemOf("A nice day ended with a concert in Nice under the stars.", "Nice").ShouldBe("Q33959");

    [Theory]
    [InlineData("Typhoon Malandra hit the coast at noon.", "Typhoon Malandra")]
    [InlineData("Storm Hedda-Lou tore the roof off a barn.", "Storm Hedda-Lou")]
    public void A_storm_is_no_person(string text, string name)
    {
        var storm = Read(text).Mentions.ShouldHaveSingleItem();
        storm.Surface.ShouldBe(name);
        storm.Type.ShouldBe("event");
    }

    [Theory]
    [InlineData("Whitmore Ferries Scraps Merger With Okapi Freight As Court Objects", "Whitmore Ferries")]
    [InlineData("Tarnvik Foods To Cut Jobs As Sales Fall", "Tarnvik Foods")]
    [InlineData("Halden Marine Works Ltd sued Tervo Oyj in Hamburg.", "Tervo Oyj")]
    public void A_headline_in_capitals_hides_no_name(string text, string name) =>
        Read(text).Mentions.Select(mention => mention.Surface).ShouldContain(name);

    [Fact]
    public void A_firm_is_called_without_its_legal_form()
    {
        var names = Read("Harker & Pell LLP, the auditor, resigned. Harker & Pell had checked the books for years.").Mentions;
        names[0].Entity.EntityId.ShouldBe(names[^1].Entity.EntityId);
    }

    [Theory]
    [InlineData("French", "Frenchwoman")]
    [InlineData("English", "Englishmen")]
    public void Nations_have_men_and_women(string demonym, string person) =>
        Spellings
            .Of(
                SeedFormat
                    .Read($$"""{"wikidataId":"Q910009","name":"Tarn","type":"location","demonyms":["{{demonym}}"],"popularity":1}""")!
                    .ToKnown()
            )
            .ShouldContainKeyAndValue(person, AliasKind.Demonym);

    [Fact]
    public void A_firm_may_be_meant_by_its_first_word_where_somebody_gave_the_span() =>
        Spellings
            .Of(SeedFormat.Read("""{"wikidataId":"Q910010","name":"Kestrel Air Lines","type":"organization","popularity":1}""")!.ToKnown())
            .ShouldContainKeyAndValue("Kestrel", AliasKind.Team);

    private static string? ItemOf(string text, string name) =>
        Read(text).Mentions.First(mention => mention.Surface == name).Entity.WikidataId;

    private static ReadDocument Read(string text) => Reader.Read(new DocumentInput { Text = text, Language = "en" });
}
