using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Whoever only shares a name with somebody or something known is not linked to it.</summary>
public sealed class StrangerTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q30","name":"United States","type":"location","aliases":["US","U.S."],"demonyms":["American"],"description":"country in North America","popularity":100}
        {"wikidataId":"Q408","name":"Australia","type":"location","demonyms":["Australian"],"description":"country in Oceania","popularity":70}
        {"wikidataId":"Q668","name":"India","type":"location","demonyms":["Indian"],"description":"country in South Asia","popularity":80}
        {"wikidataId":"Q843","name":"Pakistan","type":"location","description":"country in South Asia","popularity":70}
        {"wikidataId":"Q230","name":"Georgia","type":"location","demonyms":["Georgian"],"description":"country in the South Caucasus","popularity":45}
        {"wikidataId":"Q1428","name":"Georgia","type":"location","description":"state in the southeastern United States","popularity":22}
        {"wikidataId":"Q3224","name":"New South Wales","type":"location","description":"state of Australia","popularity":14}
        {"wikidataId":"Q1425428","name":"Newcastle upon Tyne","type":"location","aliases":["Newcastle"],"description":"city in Tyne and Wear, England","popularity":12}
        {"wikidataId":"Q36687","name":"Victoria","type":"location","description":"state of Australia","popularity":12}
        {"wikidataId":"Q3940","name":"Victoria","type":"location","description":"capital of the Seychelles","popularity":8}
        {"wikidataId":"Q3141","name":"Melbourne","type":"location","description":"city in Australia","popularity":40}
        {"wikidataId":"Q974","name":"Democratic Republic of the Congo","type":"location","aliases":["DR Congo","Congo"],"description":"country in Central Africa","popularity":40}
        {"wikidataId":"Q971","name":"Republic of the Congo","type":"location","aliases":["Congo-Brazzaville"],"description":"country in Central Africa","popularity":20}
        {"wikidataId":"Q3838","name":"Kinshasa","type":"location","description":"capital of the Democratic Republic of the Congo","popularity":34}
        {"wikidataId":"Q2514","name":"Willy Brandt","type":"person","description":"Chancellor of West Germany (1969–1974), SPD","popularity":15}
        {"wikidataId":"Q41117","name":"Kim Il-sung","type":"person","description":"President of North Korea (1912-1994)","popularity":13}
        {"wikidataId":"Q207","name":"George W. Bush","type":"person","aliases":["Bush"],"description":"American politician, president of the United States 2001 to 2009","popularity":40}
        {"wikidataId":"Q312","name":"Apple","type":"organization","description":"technology company in California","popularity":60}
        {"wikidataId":"Q559549","name":"United States Naval Academy","type":"organization","aliases":["Navy"],"description":"United States federal service academy","popularity":7}
        {"wikidataId":"Q11268","name":"Congress","type":"organization","aliases":["US Congress"],"description":"parliament of the United States","popularity":60,"relations":[{"kind":"country","wikidataId":"Q30"}]}
        {"wikidataId":"Q10225","name":"Indian National Congress","type":"organization","aliases":["Congress Party","Congress"],"description":"political party in India","popularity":38,"relations":[{"kind":"country","wikidataId":"Q668"}]}
        {"wikidataId":"Q1148","name":"Pakistan Tehreek-e-Insaf","type":"organization","aliases":["PTI"],"description":"political party in Pakistan","popularity":32,"relations":[{"kind":"country","wikidataId":"Q843"}]}
        {"wikidataId":"Q1147","name":"Press Trust of India","type":"organization","description":"news agency in India","popularity":28}
        {"wikidataId":"Q81965","name":"General Motors","type":"organization","aliases":["GM"],"description":"car maker in the United States","popularity":50}
        {"wikidataId":"Q42262","name":"European Space Agency","type":"organization","aliases":["ESA"],"description":"space agency of European states","popularity":50}
        {"wikidataId":"Q731635","name":"Mount Vernon","type":"location","description":"plantation estate in Virginia, United States","popularity":12}
        {"wikidataId":"Q2426031","name":"Tom Cole","type":"person","description":"American politician, representative for OK, Republican","popularity":20}
        {"wikidataId":"Q231270","name":"Khloé Kardashian","type":"person","aliases":["KoKo"],"description":"American television personality","popularity":30}
        {"wikidataId":"Q7817","name":"World Health Organization","type":"organization","aliases":["WHO"],"description":"health agency of the United Nations","popularity":80}
        """
    );

    [Theory]
    [InlineData("The car maker Voltara Motors said sales had fallen.", "Voltara Motors")]
    [InlineData("The European Space Watch Agency lost a satellite.", "European Space Watch Agency")]
    [InlineData("Mount Olive, a town in the United States, elected a mayor.", "Mount Olive")]
    [InlineData("Justice Cole dissented.", "Cole")]
    [InlineData("The governor's spokesman, Koko, said the bridge was closed.", "Koko")]
    [InlineData("Brandt is charged with setting fire to a bakery.", "Brandt")]
    [InlineData("The board could not agree on a successor to Director Kim Il-woo.", "Kim Il-woo")]
    [InlineData("The Navy said nine smugglers had been held off Melbourne.", "Navy")]
    [InlineData("Newcastle, in New South Wales, lost power on Sunday.", "Newcastle")]
    public void Who_only_shares_a_name_is_somebody_else(string text, string name) => ItemOf(text, name).ShouldBeNull();

    [Theory]
    [InlineData("Bush fires burnt down forty homes.", "Bush")]
    [InlineData("Apple growers in the valley fear a late frost.", "Apple")]
    [InlineData("Smugglers fled, and the navy followed them.", "navy")]
    public void A_common_noun_is_no_name(string text, string word) =>
        Read(text).Mentions.ShouldNotContain(mention => mention.Surface == word);

    [Theory]
    [InlineData("Brandt, the former chancellor, was honoured in Berlin.", "Brandt", "Q2514")]
    [InlineData("Bush said he would not run again.", "Bush", "Q207")]
    [InlineData("Apple said it would open four shops.", "Apple", "Q312")]
    [InlineData("Georgia's governor vetoed the bill.", "Georgia", "Q1428")]
    [InlineData("Georgia's parliament passed the bill.", "Georgia", "Q230")]
    [InlineData("Victoria's premier spoke to reporters in Melbourne.", "Victoria", "Q36687")]
    [InlineData("Congo's army retook the town, officials in Kinshasa said.", "Congo", "Q974")]
    [InlineData("The Congress won two seats in western India.", "Congress", "Q10225")]
    [InlineData("The Congress passed the bill, a senator in the US said.", "Congress", "Q11268")]
    [InlineData("A fireman told PTI that the stove had exploded.", "PTI", "Q1147")]
    [InlineData("WHO chief Anna Berg flew to the town.", "WHO", "Q7817")]
    public void The_text_says_which_bearer_of_a_name_is_meant(string text, string name, string item) => ItemOf(text, name).ShouldBe(item);

    [Theory]
    [InlineData("Lumora said it would cut 300 jobs.", "Lumora", "organization")]
    [InlineData("Harker & Lowell will pay the fine.", "Harker & Lowell", "organization")]
    public void What_is_called_it_or_which_is_no_person(string text, string name, string type) => Mention(text, name).Type.ShouldBe(type);

    private static string? ItemOf(string text, string name) => Mention(text, name).Entity.WikidataId;

    private static NewsMesh.EntityLink.Reading.Linking.LinkedMention Mention(string text, string name) =>
        Read(text).Mentions.First(mention => mention.Surface == name);

    private static ReadDocument Read(string text) => Reader.Read(new DocumentInput { Text = text, Language = "en" });
}
