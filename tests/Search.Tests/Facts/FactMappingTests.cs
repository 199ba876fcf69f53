using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests.Facts;

public sealed class FactMappingTests
{
    /// <summary>Two outlets that print one sentence of one speaker, who is its only origin.</summary>
    [Fact]
    public void A_value_has_no_more_origins_than_its_fact()
    {
        FactSupportRow Printed(string outlet) =>
            new()
            {
                ArticleId = DerivedId.From("article", outlet),
                Slots =
                [
                    new FactSlot
                    {
                        Name = "words",
                        Values =
                        [
                            new FactValue
                            {
                                Value = "I was not told",
                                Support =
                                [
                                    new FactSupport
                                    {
                                        AssertionId = DerivedId.From("assertion", outlet),
                                        ArticleId = DerivedId.From("article", outlet),
                                        Version = 1,
                                        Url = $"https://{outlet}.example/",
                                        Headline = "Pier",
                                        Outlet = outlet,
                                        Origin = $"outlet:{outlet}",
                                        OriginKey = $"site:{outlet}.example",
                                        PublishedAt = Sample.Morning,
                                        Start = 0,
                                        Length = 14,
                                        Text = "I was not told",
                                    },
                                ],
                            },
                        ],
                    },
                ],
            };
        var fact = new IndexedFact
        {
            Kind = "utterance",
            Status = "single-source",
            OriginCount = 1,
        };
        ValueItem Value(IndexedFact of) =>
            FactMapping
                .Answer(of, [Printed("daily"), Printed("courier")], new Dictionary<Guid, string>(), new Dictionary<Guid, string>())
                .Slots.Single()
                .Values.Single();

        Value(fact).Origins.ShouldBe(1);
        fact.OriginCount = 2;
        Value(fact).Origins.ShouldBe(2);
    }
}
