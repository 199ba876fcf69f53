using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.EntityLink.Comparison;

/// <summary>How two statements relate, by the reader and the rules that articles are linked with; nothing is stored.</summary>
internal static class ComparisonEndpoints
{
    /// <summary>UTF-16 units of a side. A statement is a sentence, a lead three; each sentence is compared with each of the other side.</summary>
    private const int LongestText = 20_000;

    /// <summary>Both sides in bytes of JSON, with escapes.</summary>
    private const int LongestBody = 300_000;

    public static void MapComparison(this WebApplication app) =>
        app.MapPost("/compare", Compare)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .BoundWithoutKey()
            .WithTags("annotation")
            .WithSummary("How two statements relate: the relation, the slot in which they differ, and the rule in words");

    private static Results<Ok<CompareAnswer>, ProblemHttpResult> Compare(
        CompareRequest request,
        KnowledgeBase knowledge,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, side) in new[] { ("a", request.A), ("b", request.B) })
        {
            if (string.IsNullOrWhiteSpace(side?.Text))
                return Problem.BadRequest("text", $"{name} has no text", "Send {\"a\": {\"text\": \"…\"}, \"b\": {\"text\": \"…\"}}.");
            if (side.Text.Length > LongestText)
                return Problem.Create(
                    StatusCodes.Status413PayloadTooLarge,
                    "text-too-long",
                    "The text is too long",
                    $"A statement has at most {LongestText} characters; {name} has {side.Text.Length}."
                );
        }
        var found = new StatementComparer(knowledge.Reader).Compare(Statement(request.A!), Statement(request.B!), cancellationToken);
        return TypedResults.Ok(
            new CompareAnswer
            {
                Relation = found.Relation.Kind,
                Slot = found.Relation.Slot,
                Score = Math.Round(found.Score, 3),
                Rule = found.Relation.Rule,
                A = Span(found.A),
                B = Span(found.B),
            }
        );
    }

    private static Statement Statement(ComparedText side) => new(side.Text!, side.PublishedAt, side.Outlet);

    private static Span Span(Extent characters) => new() { Start = characters.Start, Length = characters.Length };
}

/// <summary>Two statements. The time of publication orders them, which tells an update from a contradiction.</summary>
internal sealed record CompareRequest(ComparedText? A, ComparedText? B);

internal sealed record ComparedText(string? Text, DateTimeOffset? PublishedAt, string? Outlet);

/// <summary>How two statements relate.</summary>
internal sealed record CompareAnswer
{
    /// <summary>"repeats", "corroborates", "contradicts", "disputes", "updates", "refines" or "none".</summary>
    public required string Relation { get; init; }

    /// <summary>What they differ in: "quantity", "time", "polarity"; null where they do not.</summary>
    public string? Slot { get; init; }

    /// <summary>0 to 1: the probability that both speak of one event and one question.</summary>
    public required double Score { get; init; }

    /// <summary>The rule, in words that a reader understands.</summary>
    public required string Rule { get; init; }

    /// <summary>The words of the first text that were compared, in UTF-16 units.</summary>
    public required Span A { get; init; }

    /// <summary>The words of the second.</summary>
    public required Span B { get; init; }
}
