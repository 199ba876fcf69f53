using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Facts;

public sealed class JsonLdTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Words_that_were_spoken_so_are_a_quotation_with_its_articles()
    {
        var fact = ReadModelTests.SampleFact(search.NewWord());
        var node = await NodeAsync(fact);
        node.GetProperty("@type").GetString().ShouldBe("Quotation");
        node.GetProperty("text").GetString().ShouldBe("words");
        node.GetProperty("creator").GetProperty("name").GetString().ShouldBe("Marta Okonjo");
        node.GetProperty("isPartOf")
            .EnumerateArray()
            .Select(article => article.GetProperty("publisher").GetProperty("name").GetString())
            .ShouldBe(["Harbour Courier", "Pier News"]);
    }

    [Theory]
    [InlineData("indirect", "affirmed", "utterance")]
    [InlineData("direct", "denied", "utterance")]
    [InlineData("direct", "affirmed", "statement")]
    public async Task What_nobody_spoke_so_is_a_claim_whose_text_says_the_verb(string kind, string polarity, string factKind)
    {
        var sample = ReadModelTests.SampleFact($"Marta Okonjo denied that {search.NewWord()}");
        var fact = sample with
        {
            Kind = factKind,
            Polarity = polarity,
            Slots =
            [
                .. sample.Slots.Select(slot =>
                    slot with
                    {
                        Values =
                        [
                            .. slot.Values.Select(value =>
                                value with
                                {
                                    Support = [.. value.Support.Select(one => one with { Kind = kind, Polarity = polarity })],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
        var node = await NodeAsync(fact);
        (node.GetProperty("@type").GetString(), node.GetProperty("text").GetString()).ShouldBe(("Claim", fact.Statement));
        node.TryGetProperty("creator", out _).ShouldBeFalse();
        node.GetProperty("appearance").GetArrayLength().ShouldBe(2);
    }

    private async Task<JsonElement> NodeAsync(FactChanged fact)
    {
        await search.Events.PublishAsync(fact);
        var answer = await Eventually.SatisfiesAsync(
            () => search.Client.GetAsync(new Uri($"/facts/{fact.FactId}.jsonld", UriKind.Relative)),
            answer => answer.IsSuccessStatusCode,
            "the fact is known"
        );
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
