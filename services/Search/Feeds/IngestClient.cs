using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Feeds;

/// <summary>A feed as ingest tells it.</summary>
public sealed record FeedItem
{
    public string Id { get; init; } = "";
    public string Url { get; init; } = "";
    public string? SiteUrl { get; init; }
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string Status { get; init; } = "";
    public string? LastError { get; init; }
    public DateTimeOffset? LastPolledAt { get; init; }
    public DateTimeOffset? NextPollAt { get; init; }
    public long? Entries { get; init; }
}

/// <summary>What became of a submitted address.</summary>
public abstract record Submission
{
    public sealed record Accepted(bool IsNew) : Submission;

    /// <summary>The page names several feeds.</summary>
    public sealed record Ambiguous(IReadOnlyList<FeedChoice> Choices) : Submission;

    public sealed record Refused(int Status, string Reason) : Submission;
}

public sealed record FeedChoice(string Url, string? Title);

/// <summary>Ingest's public API, as anybody could call it: search holds no key of its own.</summary>
internal sealed partial class IngestClient(HttpClient http, ILogger<IngestClient> logger)
{
    private const string Silent = "Ingest does not answer at the moment. Try again in a minute.";

    public bool IsConfigured => http.BaseAddress is not null;

    /// <summary>A page of the feeds; null when ingest does not answer.</summary>
    public async Task<Page<FeedItem>?> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetFromJsonAsync<Page<FeedItem>>(
                $"feeds?limit={page.Limit}{(page.Cursor is null ? "" : $"&cursor={Uri.EscapeDataString(page.Cursor)}")}",
                cancellationToken
            );
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return null;
        }
    }

    public async Task<Submission> AddAsync(
        string url,
        string? outlet,
        IReadOnlyList<string> tags,
        string apiKey,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "feeds")
            {
                Content = JsonContent.Create(
                    new
                    {
                        url,
                        outlet,
                        tags,
                    }
                ),
            };
            if (apiKey.Length > 0)
                request.Headers.TryAddWithoutValidation(ApiKeys.Header, apiKey);
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.Accepted or HttpStatusCode.Created => new Submission.Accepted(IsNew: true),
                HttpStatusCode.OK => new Submission.Accepted(IsNew: false),
                HttpStatusCode.MultipleChoices => new Submission.Ambiguous(
                    ChoicesOf(await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken))
                ),
                var status => new Submission.Refused((int)status, await ReasonOfAsync(answer, cancellationToken)),
            };
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return new Submission.Refused(StatusCodes.Status502BadGateway, Silent);
        }
    }

    private static IReadOnlyList<FeedChoice> ChoicesOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("choices", out var choices)
        && choices.ValueKind == JsonValueKind.Array
            ? [.. choices.EnumerateArray().Select(ChoiceOf).Where(choice => choice.Url.Length > 0)]
            : [];

    private static FeedChoice ChoiceOf(JsonElement choice) =>
        choice.ValueKind switch
        {
            JsonValueKind.String => new FeedChoice(choice.GetString()!, null),
            JsonValueKind.Object => new FeedChoice(Text(choice, "url") ?? "", Text(choice, "title")),
            _ => new FeedChoice("", null),
        };

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<string> ReasonOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"Ingest answered {(int)answer.StatusCode}.";
        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken);
        return problem?.Detail ?? problem?.Title ?? $"Ingest answered {(int)answer.StatusCode}.";
    }

    /// <summary>Ingest is away, too slow, or talks nonsense; the caller giving up is none of these.</summary>
    private static bool IsSilence(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or JsonException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    [LoggerMessage(LogLevel.Warning, "ingest does not answer: {Reason}")]
    private partial void LogSilent(string reason);
}
