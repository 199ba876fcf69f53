namespace NewsMesh.Contracts;

/// <summary>
/// What one page's way through the services has been so far. It travels in every event of the way, so that nobody has to ask back;
/// <see cref="ArticleSettled"/> carries it home.
/// </summary>
public sealed record Journey
{
    /// <summary>The W3C trace id (32 hexadecimal digits) of the one trace that the article makes.</summary>
    public required string TraceId { get; init; }

    /// <summary>When the entry was discovered or the article pushed: the start of the publish-to-searchable lag.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The stages passed, in order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The same journey, one stage further.</summary>
    public Journey Passed(string service, DateTimeOffset startedAt, DateTimeOffset endedAt, string outcome, string? reason = null) =>
        this with
        {
            Stages =
            [
                .. Stages,
                new Stage
                {
                    Service = service,
                    StartedAt = startedAt,
                    EndedAt = endedAt,
                    Outcome = outcome,
                    Reason = reason,
                },
            ],
        };
}

/// <summary>One service's part of a <see cref="Journey"/>.</summary>
public sealed record Stage
{
    /// <summary>"ingest", "parse", "entity-link" or "search".</summary>
    public required string Service { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>One word of the service's own: "fetched", "carried", "pushed", "parsed", "annotated", "linked", "indexed", "unchanged", "discarded", "failed".</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, for a stage that ended the journey early.</summary>
    public string? Reason { get; init; }
}

/// <summary>A half-open range of a text, in UTF-16 code units.</summary>
public sealed record Span
{
    public required int Start { get; init; }
    public required int Length { get; init; }
}
