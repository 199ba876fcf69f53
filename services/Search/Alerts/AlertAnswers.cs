using NewsMesh.Search.Query;

namespace NewsMesh.Search.Alerts;

/// <summary>What <c>POST /alerts</c> takes.</summary>
public sealed record AlertRequest
{
    /// <summary>The words of a search, or its address with filters: <c>ferry -strike</c>, <c>?q=ferry&amp;outlet=Pier News</c>.</summary>
    public string? Query { get; init; }

    /// <summary>Where hits are sent, by http or https, to a public address; null where they are only listed.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>What the deliveries are signed with; without one they are not signed.</summary>
    public string? Secret { get; init; }
}

/// <summary>A standing query.</summary>
public record AlertAnswer
{
    public required Guid Id { get; init; }

    /// <summary>Its words; empty where it has filters only.</summary>
    public required string Query { get; init; }

    /// <summary>The address of the same search.</summary>
    public required string Search { get; init; }

    /// <summary>Words and filters, as a person reads them.</summary>
    public required IReadOnlyList<Reason> Asks { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The articles that it has found; only the newest 2,000 are kept.</summary>
    public required long Hits { get; init; }
    public required DateTimeOffset? LastHitAt { get; init; }

    /// <summary>Null where hits are only listed.</summary>
    public required WebhookAnswer? Webhook { get; init; }
}

/// <summary>How the telling goes. The address is often a secret itself, so only its host is shown.</summary>
public sealed record WebhookAnswer
{
    public required string Host { get; init; }

    /// <summary>Whether deliveries are signed.</summary>
    public required bool Signed { get; init; }

    /// <summary>"active", "failing" (it is tried again) or "disabled" (it was dead for too long; the same POST again enables it).</summary>
    public required string State { get; init; }
    public required string? LastError { get; init; }
    public required DateTimeOffset? FailingSince { get; init; }
    public required DateTimeOffset? RetryAt { get; init; }
    public required DateTimeOffset? DisabledAt { get; init; }
}

/// <summary>A standing query with what came of it lately.</summary>
public sealed record AlertDetail : AlertAnswer
{
    /// <summary>The newest 20; the feeds have as many as are asked for.</summary>
    public required IReadOnlyList<AlertHitItem> Recent { get; init; }

    /// <summary>The newest 20 attempts to tell the webhook.</summary>
    public required IReadOnlyList<DeliveryItem> Deliveries { get; init; }
}

/// <summary>An article that an alert has found.</summary>
public sealed record AlertHitItem
{
    public required ArticleItem Article { get; init; }
    public required DateTimeOffset HitAt { get; init; }

    /// <summary>What in the article matched.</summary>
    public required IReadOnlyList<Reason> Why { get; init; }

    /// <summary>"delivered", "waiting", "given-up", or "none" where there is no webhook to tell.</summary>
    public required string Delivery { get; init; }
}

/// <summary>A word, a name or another filter.</summary>
/// <param name="Kind">"words", "entity", "speaker", "outlet", "language", "topic", "from" or "to".</param>
/// <param name="Value">As a person reads it.</param>
public sealed record Reason(string Kind, string Value);

/// <summary>One attempt to tell the webhook.</summary>
public sealed record DeliveryItem(
    Guid ArticleId,
    string? Headline,
    int Attempt,
    DateTimeOffset SentAt,
    int? Status,
    string? Error,
    int DurationMs
);
