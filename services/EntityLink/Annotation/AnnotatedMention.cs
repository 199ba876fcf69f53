using System.Text.Json.Serialization;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>A mention as <c>/annotate</c> answers it: that of the contract, and whom else it could have meant where an explanation is asked for.</summary>
internal sealed record AnnotatedMention(
    int Start,
    int Length,
    string Surface,
    string Type,
    Guid EntityId,
    string? WikidataId,
    double Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AnnotatedCandidate>? Candidates
)
{
    /// <summary>Of this many mentions the candidates are told: more is no explanation, and each is some kilobytes.</summary>
    public const int MostExplained = 500;

    public static AnnotatedMention Of(Mention mention, LinkedMention? explained) =>
        new(
            mention.Start,
            mention.Length,
            mention.Surface,
            mention.Type,
            mention.EntityId,
            mention.WikidataId,
            mention.Score,
            explained is null ? null : [.. LinkExplanation.Of(explained).Select(AnnotatedCandidate.Of)]
        );
}

/// <summary>An entity that a name could have meant, with what spoke for it.</summary>
internal sealed record AnnotatedCandidate(
    Guid EntityId,
    string? WikidataId,
    string Name,
    string Type,
    string? Description,
    string Alias,
    double Prior,
    double Score,
    IReadOnlyDictionary<string, double> Features
)
{
    public static AnnotatedCandidate Of(ExplainedCandidate candidate) =>
        new(
            candidate.Entity.EntityId,
            candidate.Entity.WikidataId,
            candidate.Entity.Name,
            candidate.Entity.Type,
            candidate.Entity.Description,
            candidate.Kind.ToString().ToLowerInvariant(),
            candidate.Prior,
            candidate.Score,
            candidate.Features
        );
}
