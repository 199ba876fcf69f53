namespace NewsMesh.Search.Query;

/// <summary>What <c>GET /search</c> answers.</summary>
public sealed record SearchAnswer
{
    /// <summary>How many there are; where <see cref="TotalIsExact"/> is false, at least so many.</summary>
    public required long Total { get; init; }

    /// <summary>False where more were found than can be counted in no time: the newest were, and <see cref="Facets.Counted"/> says how many.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>About how many there are, of what was found in the newest part; null where all were counted, and on pages after the first.</summary>
    public long? EstimatedTotal { get; init; }
    public required IReadOnlyList<ArticleItem> Items { get; init; }
    public required Facets Facets { get; init; }
    public required string? NextCursor { get; init; }
    public required double TookMs { get; init; }

    /// <summary>
    /// What was searched for instead, where nothing was found for what was asked: a name in it was misspelt. Null for what was asked.
    /// </summary>
    public string? ShowingResultsFor { get; init; }
}

/// <summary>An article in a list.</summary>
public record ArticleItem
{
    public required Guid Id { get; init; }
    public required string Url { get; init; }
    public required string Headline { get; init; }

    /// <summary>HTML: escaped text, with <c>mark</c> around hits.</summary>
    public required string Snippet { get; init; }
    public required string Outlet { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The day that the publisher's readers saw; null where the source states no zone.</summary>
    public DateOnly? PublishedDay { get; init; }

    /// <summary>Only the beginning is public: what is read here is headline and lead.</summary>
    public bool Partial { get; init; }
    public required string Language { get; init; }

    /// <summary>The entities that the article names most, most often named first.</summary>
    public required IReadOnlyList<EntityItem> Entities { get; init; }
    public required StoryItem? Story { get; init; }
    public required int NearDuplicates { get; init; }
    public required string TraceId { get; init; }
}

public sealed record EntityItem(Guid Id, string Name, string Type);

public sealed record StoryItem(Guid Id, string Headline);

/// <summary>How what was found spreads, and not only the page shown; of very many the newest are counted.</summary>
public sealed record Facets
{
    public required IReadOnlyList<Facet> Entity { get; init; }
    public required IReadOnlyList<Facet> Speaker { get; init; }
    public required IReadOnlyList<Facet> Outlet { get; init; }
    public required IReadOnlyList<Facet> Language { get; init; }

    /// <summary>The articles that outlets, languages and days are counted in: the newest of those found.</summary>
    public long Counted { get; init; }

    /// <summary>The newest of them, in which entities and speakers are counted.</summary>
    public long CountedForNames { get; init; }

    /// <summary>
    /// Where outlets or languages were chosen, those that were not are counted as if nothing had been: in all articles, or, where this is not null, in those published since.
    /// </summary>
    public DateTimeOffset? OthersSince { get; init; }

    /// <summary>Days in UTC, newest first.</summary>
    public required IReadOnlyList<Facet> Day { get; init; }
}

/// <summary>One value to filter by, in words, and how many articles have it.</summary>
public sealed record Facet(string Value, string Label, long Count);
