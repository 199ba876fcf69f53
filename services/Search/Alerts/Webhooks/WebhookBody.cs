using System.Text.Json;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>What a receiver is told.</summary>
public sealed record WebhookBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new UtcTimeConverter() } };

    /// <summary>For the description of the API.</summary>
    public const string Example = """
        {"type":"alert.hit","alert":{"id":"8f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e11","query":"ferry -strike","search":"/search?q=ferry%20-strike"},"article":{"id":"5f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e12","url":"https://harbour-courier.example/ferry","headline":"Ferry line reopens","outlet":"Harbour Courier","publishedAt":"2026-11-20T06:00:00Z","language":"en"},"why":[{"kind":"words","value":"ferry"}],"hitAt":"2026-11-20T06:00:04Z"}
        """;

    public string Type { get; init; } = "alert.hit";
    public required WebhookAlert Alert { get; init; }
    public required WebhookArticle Article { get; init; }

    /// <summary>What in the article matched.</summary>
    public required IReadOnlyList<Reason> Why { get; init; }
    public required DateTimeOffset HitAt { get; init; }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}

/// <summary>The standing query, and the address of the same search at this service.</summary>
public sealed record WebhookAlert(Guid Id, string Query, string Search);

public sealed record WebhookArticle(Guid Id, string Url, string Headline, string Outlet, DateTimeOffset PublishedAt, string Language);
