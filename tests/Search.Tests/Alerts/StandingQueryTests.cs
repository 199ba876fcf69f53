using NewsMesh.Search.Alerts;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Tests.Alerts;

public sealed class StandingQueryTests
{
    [Theory]
    [InlineData("ferry -strike", "/search?q=ferry%20-strike")]
    [InlineData("?q=ferry&outlet=Pier%20News&outlet=Fjord%20Times", "/search?q=ferry&outlet=Pier%20News&outlet=Fjord%20Times")]
    [InlineData("/search?entity=Tallinn&language=en", "/search?entity=Tallinn&language=en")]
    [InlineData(
        "http://localhost:8080/search?q=ferry&speaker=Marta%20Okonjo&sort=newest&cursor=x",
        "/search?q=ferry&speaker=Marta%20Okonjo"
    )]
    [InlineData("https://harbour.example/ferry", "/search?q=https%3A%2F%2Fharbour.example%2Fferry")]
    public void Words_and_addresses_of_searches_are_standing_queries(string typed, string address) =>
        StandingQuery.Address(StandingQuery.Parse(typed)).ShouldBe(address);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("!!!")]
    [InlineData("?sort=newest")]
    [InlineData("?q=&outlet=")]
    [InlineData("?q=ferry&from=yesterday")]
    [InlineData("?entity=1&entity=2&entity=3&entity=4&entity=5&entity=6&entity=7&entity=8&entity=9")]
    public void What_asks_for_nothing_or_cannot_be_understood_is_refused(string? typed) =>
        Should.Throw<ProblemException>(() => StandingQuery.Parse(typed)).StatusCode.ShouldBe(400);

    [Fact]
    public void A_query_is_bounded() => Should.Throw<ProblemException>(() => StandingQuery.Parse("?q=" + new string('a', 5_000)));
}
