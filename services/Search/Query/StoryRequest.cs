using System.ComponentModel;

namespace NewsMesh.Search.Query;

/// <summary>The query string of every list of stories: <c>/stories</c>, its feeds and its files.</summary>
internal sealed record StoryRequest
{
    [Description("Words, \"phrases\", -not, OR, in headline and summary")]
    public string? Q { get; init; }

    [Description("Id, Wikidata id or exact name of an entity that the story is about")]
    public string? Entity { get; init; }

    [Description("First day (2026-11-23) or moment on which it was reported")]
    public string? From { get; init; }

    [Description("Last day, inclusive, or the moment before which it was reported")]
    public string? To { get; init; }
}
