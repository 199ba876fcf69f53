using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;

namespace NewsMesh.Search.Facts;

/// <summary>
/// A fact as linked data of schema.org (JSON-LD 1.1): words that were spoken so are a <c>Quotation</c> by whoever said them; everything else is a <c>Claim</c>, whose
/// text says the verb, so that nobody is given words that he did not speak.
/// </summary>
internal static class FactJsonLd
{
    public const string ContentType = "application/ld+json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ContentHttpResult Of(FactAnswer fact, HttpRequest request) =>
        TypedResults.Content(Node(fact, $"{request.Scheme}://{request.Host}").ToJsonString(Options), $"{ContentType}; charset=utf-8");

    public static JsonObject Node(FactAnswer fact, string site)
    {
        var reports = fact
            .Slots.SelectMany(slot => slot.Values)
            .SelectMany(value => value.Support)
            .DistinctBy(report => report.AssertionId)
            .ToList();
        var spoken = fact is { Kind: "utterance", Polarity: "affirmed" }
            ? reports.Find(report => report is { Kind: "direct", Polarity: "affirmed", Speaker: not null })
            : null;
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = spoken is null ? "Claim" : "Quotation",
            ["@id"] = $"{site}/facts/{fact.Id}",
            ["url"] = $"{site}/facts/{fact.Id}",
            ["text"] = spoken?.Text ?? fact.Statement,
            ["creativeWorkStatus"] = fact.Status,
            ["about"] = new JsonArray([
                .. fact.Entities.Select(entity => new JsonObject
                {
                    ["@type"] = "Thing",
                    ["@id"] = $"{site}/entities/{entity.Id}",
                    ["name"] = entity.Name,
                }),
            ]),
        };
        if (spoken is { Speaker: { } speaker })
            node["creator"] = Speaker(speaker, site);
        // A claim appears in works; a quotation is taken from them.
        node[spoken is null ? "appearance" : "isPartOf"] = new JsonArray([
            .. reports.DistinctBy(report => report.ArticleId).Select(Article),
        ]);
        return node;
    }

    private static JsonObject Speaker(NamedSpeaker speaker, string site)
    {
        var node = new JsonObject { ["@type"] = "Thing", ["name"] = speaker.Name };
        if (speaker.Id is { } id)
            node["@id"] = $"{site}/entities/{id}";
        return node;
    }

    private static JsonObject Article(SupportItem report) =>
        new()
        {
            ["@type"] = "NewsArticle",
            ["headline"] = report.Headline,
            ["url"] = SafeUrl.Of(report.Url),
            ["datePublished"] = Times.Machine(report.PublishedAt),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = report.Outlet },
        };
}
