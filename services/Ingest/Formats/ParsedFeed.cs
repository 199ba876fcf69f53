using System.Text.Json.Serialization;

namespace NewsMesh.Ingest.Formats;

/// <summary>A feed document in the terms that all formats share. Texts are plain; markup stays apart, see <see cref="Markup"/>.</summary>
internal sealed record ParsedFeed
{
    /// <summary>"rss", "rdf" (RSS 0.90 and 1.0), "atom", "jsonfeed", "cdf" or "sitemap".</summary>
    public required string Format { get; init; }

    /// <summary>The format's version as the document says it: "2.0", "1.0", "0.3".</summary>
    public required string Version { get; init; }
    public string? Title { get; init; }
    public string? SiteUrl { get; init; }
    public string? Language { get; init; }

    /// <summary>The WebSub hub that the feed names.</summary>
    public string? Hub { get; init; }

    /// <summary>What the feed calls its own address: what a hub knows it by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SelfUrl { get; init; }

    /// <summary>How often it wants to be asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FeedPace? Pace { get; init; }
    public IReadOnlyList<ParsedEntry> Entries { get; init; } = [];

    /// <summary>Entries that were not read: see <see cref="EntryBound"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LeftOut { get; init; }
}

internal sealed record ParsedEntry
{
    /// <summary>What the publisher calls the entry: guid, atom:id, rdf:about; null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>Absolute; null where the entry links to nothing.</summary>
    public string? Url { get; init; }
    public string? Title { get; init; }

    /// <summary>The description as plain text.</summary>
    public string? Summary { get; init; }
    public Markup? Content { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
    public ParsedSource? Source { get; init; }
}

/// <summary>The feed that an entry was taken from.</summary>
internal sealed record ParsedSource(string? Title, string? Url);

internal sealed record Enclosure(string Url, string? Type, long? Length);

/// <summary>HTML as the publisher wrote it: never shown before <see cref="SafeHtml"/> has seen it. Links in it are relative to <paramref name="BaseUrl"/>.</summary>
internal sealed record Markup(string Html, string? BaseUrl);

/// <summary>What came of reading a document.</summary>
internal abstract record FeedReading
{
    public sealed record Feed(ParsedFeed Value) : FeedReading;

    /// <param name="Reason">Why it is none, in words for the subscriber.</param>
    /// <param name="Text">The decoded document, in which feeds may be linked.</param>
    public sealed record NoFeed(string Reason, string Text) : FeedReading
    {
        /// <summary>It is an HTML page, in which feeds may be named.</summary>
        public bool IsPage { get; init; }
    }
}
