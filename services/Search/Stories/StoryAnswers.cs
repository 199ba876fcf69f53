using System.Text.Json.Serialization;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Stories;

/// <summary>A story in a list: what happened, in the words of its articles.</summary>
public record StoryAnswer
{
    public required Guid Id { get; init; }

    /// <summary>The headline of its latest article of those that are about what the story is about; a press release's only where there is no other.</summary>
    public required string Headline { get; init; }

    /// <summary>Of that article, BCP 47: a story has one language. Null where none of its articles is indexed here.</summary>
    public string? Language { get; init; }

    /// <summary>Sentences of its articles, none of ours.</summary>
    public required IReadOnlyList<StorySentenceItem> Summary { get; init; }

    /// <summary>How many articles report it.</summary>
    public required int ArticleCount { get; init; }
    public required IReadOnlyList<StoryOutlet> Outlets { get; init; }

    /// <summary>How many independent origins its articles have: agencies, press releases, publisher families, own reports. One wire text in twenty outlets is one.</summary>
    public required int Origins { get; init; }
    public required IReadOnlyList<NamedEntity> Entities { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset LastPublishedAt { get; init; }
}

/// <summary>A story with what is reported of it.</summary>
public sealed record StoryDetail : StoryAnswer
{
    /// <summary>In the order of publication; at most 200, the latest.</summary>
    public required IReadOnlyList<StoryArticleItem> Articles { get; init; }

    /// <summary>What its articles report, from most origins first; at most 50.</summary>
    public required IReadOnlyList<StoryFact> Facts { get; init; }

    /// <summary>Those of the facts on which reports disagree.</summary>
    public required IReadOnlyList<StoryFact> Contested { get; init; }

    /// <summary>The first of <see cref="Contested"/> with both sides: each value with who gives it, in the sentence that says so.</summary>
    public IReadOnlyList<FactAnswer> Disagreements { get; init; } = [];

    /// <summary>Outlets that published in the story's time and of which no article is in it, those with most articles first; at most 12.</summary>
    public IReadOnlyList<StoryOutlet> NotReporting { get; init; } = [];

    /// <summary>What changed when, the earliest first: articles that were edited, values that others took the place of or stand against; at most 30, the latest.</summary>
    public IReadOnlyList<StoryDevelopment> Developments { get; init; } = [];

    /// <summary>Where two outlets were asked for: what both of them report, and what only one does. Null otherwise.</summary>
    public StoryComparison? Comparison { get; init; }

    /// <summary>What two outlets say of an agreed fact, or of one that both compared outlets report. Read for the page alone.</summary>
    [JsonIgnore]
    public ILookup<(Guid Fact, bool IsCompared), SupportItem> Sentences { get; init; } =
        Array.Empty<SupportItem>().ToLookup(_ => (Guid.Empty, false));
}

/// <summary>Two outlets side by side, in one story. What is not said by one may be true all the same: it is only not reported there.</summary>
/// <param name="A">The first outlet.</param>
/// <param name="B">The second outlet.</param>
/// <param name="Both">What both report, the contested first; at most 50.</param>
/// <param name="OnlyA">What the first reports and the second does not; at most 50.</param>
/// <param name="OnlyB">What the second reports and the first does not; at most 50.</param>
public sealed record StoryComparison(
    string A,
    string B,
    IReadOnlyList<StoryFact> Both,
    IReadOnlyList<StoryFact> OnlyA,
    IReadOnlyList<StoryFact> OnlyB
);

/// <summary>Something that changed in a story.</summary>
/// <param name="At">When it was published, or for an edit when it was seen.</param>
/// <param name="Kind">"edited" or "value".</param>
/// <param name="Outlet">Who changed it.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Of the article.</param>
/// <param name="FactId">The fact whose value it is; null for an edit.</param>
/// <param name="Slot">The question.</param>
/// <param name="Value">The answer that came up.</param>
/// <param name="Before">The earlier answers of which it takes the place, or against which it is held.</param>
public sealed record StoryDevelopment(
    DateTimeOffset At,
    string Kind,
    string Outlet,
    Guid ArticleId,
    int Version,
    Guid? FactId = null,
    string? Slot = null,
    string? Value = null,
    IReadOnlyList<string>? Before = null
);

/// <summary>A sentence of an article; the span points into its text.</summary>
public sealed record StorySentenceItem(Guid ArticleId, int Start, int Length, string Text);

/// <summary>An outlet that reports it, and where it has it from.</summary>
public sealed record StoryOutlet(string Name, int Articles);

public sealed record StoryArticleItem
{
    public required Guid Id { get; init; }
    public required string Url { get; init; }
    public required string Headline { get; init; }
    public required string Outlet { get; init; }

    /// <summary>"agency", "press-release", "outlet", "own" or "unknown": where the text comes from.</summary>
    public required string OriginKind { get; init; }
    public required string? OriginName { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string Language { get; init; }
}

/// <summary>A fact of a story; its slots and links are at <c>/facts/{id}</c>.</summary>
public sealed record StoryFact(Guid Id, string Kind, string Statement, string Status, int Origins)
{
    /// <summary>True where more than one origin reports it and none stands against it.</summary>
    public bool IsAgreed() => Status != "contested" && Origins > 1;
}
