using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("person", "Ursula von der Leyen", "von der Leyen", "Surname")]
    [InlineData("person", "Ursula von der Leyen", "Leyen", "Surname")]
    [InlineData("person", "Xi Jinping", "Xi", "Surname")]
    [InlineData("person", "Andrés Manuel López Obrador", "López Obrador", "Surname")]
    [InlineData("person", "Recep Tayyip Erdoğan", "Recep Erdogan", "Short")]
    [InlineData("person", "Joseph Biden", "Joe Biden", "Spelling")]
    [InlineData("person", "Volodymyr Zelenskyy", "Volodymyr Zelensky", "Spelling")]
    [InlineData("person", "Sergei Lavrov", "Sergey Lavrov", "Spelling")]
    [InlineData("person", "J. D. Vance", "JD Vance", "Spelling")]
    [InlineData("person", "Robert F. Kennedy Jr.", "Robert Kennedy", "Short")]
    [InlineData("person", "Glenn Thompson (politician)", "Glenn Thompson", "Short")]
    [InlineData("person", "Hillary Clinton", "Hillary", "GivenName")]
    [InlineData("organization", "Siemens AG", "Siemens", "Short")]
    [InlineData("organization", "Tata Motors Co., Ltd.", "Tata Motors", "Short")]
    [InlineData("organization", "Ministry of Foreign Affairs", "Foreign Ministry", "Short")]
    [InlineData("organization", "United States Department of Justice", "Justice Department", "Short")]
    [InlineData("organization", "World Health Organization", "WHO", "Acronym")]
    [InlineData("organization", "Brandt Timber Works plc", "BTW", "Acronym")]
    [InlineData("organization", "General Tarn Company plc", "GTC", "Acronym")]
    [InlineData("organization", "FC Barcelona", "Barcelona", "Short")]
    [InlineData("organization", "England national rugby union team", "England", "Team")]
    [InlineData("organization", "England cricket team", "England", "Team")]
    [InlineData("location", "Portland, Oregon", "Portland", "Short")]
    [InlineData("location", "Kherson Oblast", "Kherson", "Short")]
    [InlineData("location", "Łódź", "Lodz", "Name")]
    [InlineData("location", "London", "Londoners", "Demonym")]
    [InlineData("location", "Paris", "Parisians", "Demonym")]
    [InlineData("group", "Kurds", "Kurdish", "Demonym")]
    [InlineData("person", "Štefan Füle", "Fuele", "Surname")]
    [InlineData("event", "2024 Summer Olympics", "Summer Olympics", "Short")]
    public void What_a_base_does_not_give_is_derived(string type, string name, string spelling, string kind) =>
        Of(type, name).ShouldContainKeyAndValue(spelling, Enum.Parse<AliasKind>(kind));

    [Theory]
    [InlineData("person", "Charles III", "III")]
    [InlineData("person", "Pope Francis", "Francis")]
    [InlineData("person", "William of Orange", "Orange")]
    [InlineData("organization", "Bank of England", "BE")]
    [InlineData("location", "Rome", "Romer")]
    public void What_nobody_says_is_not(string type, string name, string spelling) => Of(type, name).ShouldNotContainKey(spelling);

    [Fact]
    public void The_people_of_a_place_come_in_the_plural_where_English_has_one()
    {
        var spellings = Of("location", "Country", "\"demonyms\":[\"Estonian\",\"Dutch\",\"Icelander\"]");
        spellings.ShouldContainKeyAndValue("Estonians", AliasKind.Demonym);
        spellings.ShouldContainKeyAndValue("Icelanders", AliasKind.Demonym);
        spellings.ShouldContainKeyAndValue("Dutch", AliasKind.Demonym);
        spellings.ShouldNotContainKey("Dutchs");
    }

    [Fact]
    public void The_article_is_left_out_unless_it_is_written_large()
    {
        Of("location", "Sahel", "\"aliases\":[\"the Sahel\"]").ShouldNotContainKey("the Sahel");
        Of("location", "The Hague").ShouldContainKeyAndValue("The Hague", AliasKind.Name);
    }

    private static Dictionary<string, AliasKind> Of(string type, string name, string more = "\"popularity\":1") =>
        Spellings.Of(SeedFormat.Read($$"""{"name":"{{name}}","type":"{{type}}",{{more}}}""")!.ToKnown());
}
