using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>The call that tries a text out; nothing is stored.</summary>
internal static class AnnotationEndpoints
{
    /// <summary>UTF-16 units: longer than any article. Who has a key may spend some forty seconds of a core on it.</summary>
    private const int LongestText = 1_000_000;

    /// <summary>Of a stranger's text so much is read, which is longer than most reports and takes two seconds of a core; the answer says what was left out.</summary>
    private const int LongestReadWithoutKey = 50_000;

    /// <summary>The same text, in bytes of JSON with escapes and mentions.</summary>
    private const int LongestBody = 8_000_000;

    /// <summary>A name; each is repeated in the answer by its entity and by every quote of its bearer.</summary>
    private const int LongestMention = 200;

    /// <summary>More names than a text of the greatest length has.</summary>
    private const int MostMentions = 50_000;

    public static void MapAnnotation(this WebApplication app) =>
        app.MapPost("/annotate", AnnotateAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .BoundWithoutKey()
            .WithTags("annotation")
            .WithSummary(
                "Finds names, entities, quotes and assertions in a text, without storing anything; with explain=true, whom each name could have meant and why"
            );

    private static async Task<Results<Ok<AnnotateAnswer>, ProblemHttpResult>> AnnotateAsync(
        AnnotateRequest request,
        HttpContext context,
        KnowledgeBase knowledge,
        FollowRedirects redirects,
        CancellationToken cancellationToken,
        bool explain = false
    )
    {
        if (string.IsNullOrEmpty(request.Text))
            return Problem.BadRequest("text", "There is no text", "Send {\"text\": \"…\"}.");
        if (request.Text.Length > LongestText)
            return Problem.Create(
                StatusCodes.Status413PayloadTooLarge,
                "text-too-long",
                "The text is too long",
                $"A text has at most {LongestText} characters; this one has {request.Text.Length}."
            );
        // Ids are derived from the owner again and again: it must be short, however long the text.
        var owner = DerivedId.From("annotate", request.Text).ToString();
        var mentions = request.Mentions ?? [];
        if (mentions.Count > MostMentions)
            return Problem.BadRequest(
                "mention",
                "There are too many mentions",
                $"A text has at most {MostMentions} mentions; these are {mentions.Count}. Send the text in parts."
            );
        foreach (var mention in mentions)
        {
            if (mention is null)
                return Problem.BadRequest("mention", "A mention is missing", "Each of mentions is {start, length}.");
            if (
                mention.Start < 0
                || mention.Length <= 0
                || mention.Start > request.Text.Length - mention.Length
                || request.Text.AsSpan(mention.Start, mention.Length).IsWhiteSpace()
            )
                return Problem.BadRequest(
                    "mention",
                    "A mention is not in the text",
                    $"{{start: {mention.Start}, length: {mention.Length}}} must lie within the text's {request.Text.Length} UTF-16 units and hold a word."
                );
            if (mention.Length > LongestMention)
                return Problem.BadRequest(
                    "mention",
                    "A mention is too long",
                    $"{{start: {mention.Start}, length: {mention.Length}}} must have at most {LongestMention} UTF-16 units: a mention is a name."
                );
        }
        var text = ApiKeys.IsKnown(context) ? request.Text : ArticleBounds.Beginning(request.Text, LongestReadWithoutKey);
        var leftOut =
            text.Length == request.Text.Length
                ? null
                : $"{request.Text.Length - text.Length} of {request.Text.Length} characters: without an API key a text is read up to {LongestReadWithoutKey}";
        var document = new DocumentInput
        {
            Text = text,
            Headline = request.Headline,
            PublishedAt = request.PublishedAt,
            Language = request.Language,
            Mentions = request.Mentions is null
                ? null
                :
                [
                    .. mentions
                        .Where(mention => mention!.Start + mention.Length <= text.Length)
                        .Select(mention => new Extent(mention!.Start, mention.Start + mention.Length)),
                ],
        };
        var read = knowledge.Reader.Read(document, cancellationToken);
        var found = await redirects.RunAsync(read.ToContract(owner), cancellationToken);
        return TypedResults.Ok(AnnotateAnswer.Of(request.Text, found, explain ? read.Mentions : [], leftOut));
    }
}

/// <summary>A text to annotate. Language says how to read it, headline and time help to understand it; all three may be left out.</summary>
internal sealed record AnnotateRequest(
    string? Text,
    string? Headline,
    string? Language,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<Span?>? Mentions
);

/// <summary>The text with what was found in it.</summary>
internal sealed record AnnotateAnswer(
    string Text,
    IReadOnlyList<AnnotatedMention> Mentions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Assertion> Assertions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LeftOut
)
{
    /// <param name="text">What was read.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="explained">The mentions whose candidates are told, in the order of those found.</param>
    /// <param name="leftOut">How much of the text was not read, and why; null for nothing.</param>
    public static AnnotateAnswer Of(string text, Annotations found, IReadOnlyList<LinkedMention> explained, string? leftOut) =>
        new(
            text,
            [
                .. found.Mentions.Select(
                    (mention, index) =>
                        AnnotatedMention.Of(
                            mention,
                            index < Math.Min(explained.Count, AnnotatedMention.MostExplained) ? explained[index] : null
                        )
                ),
            ],
            found.Entities,
            found.Quotes,
            found.Assertions,
            leftOut
        );
}
