using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.Search.Web;
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
    /// <param name="IsNew">False for a feed that was subscribed before.</param>
    /// <param name="Error">Why its first poll failed: it is subscribed, and tried again.</param>
    public sealed record Accepted(bool IsNew, string? Error = null) : Submission;

    /// <summary>A feed was changed, or feeds were imported.</summary>
    public sealed record Done(string Words) : Submission;

    /// <summary>The page names several feeds.</summary>
    public sealed record Ambiguous(IReadOnlyList<FeedChoice> Choices) : Submission;

    public sealed record Refused(int Status, string Reason) : Submission;
}

public sealed record FeedChoice(string Url, string? Title);

/// <summary>What a person can do to a feed of the list.</summary>
internal enum FeedAction
{
    Poll,
    Pause,
    Resume,
    Remove,
}

/// <summary>What ingest says of an import.</summary>
internal sealed record ImportCounts
{
    public int Added { get; init; }
    public int Known { get; init; }
    public int Rejected { get; init; }
    public IReadOnlyList<ImportRejection> Rejections { get; init; } = [];
}

internal sealed record ImportRejection(string Url, string Reason);

/// <summary>Ingest's public API, as anybody could call it: search holds no key of its own.</summary>
internal sealed partial class IngestClient(HttpClient http, ILogger<IngestClient> logger)
{
    private const string Silent = "Ingest does not answer at the moment. Try again in a minute.";

    /// <summary>A page of ingest's list; a newsroom with more broken feeds than that has one cause to look for.</summary>
    private const int MaxBroken = 200;

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

    /// <summary>The feeds that fail or are gone; null when ingest does not answer.</summary>
    public async Task<IReadOnlyList<FeedItem>?> BrokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var failing = await http.GetFromJsonAsync<Page<FeedItem>>($"feeds?status=failing&limit={MaxBroken}", cancellationToken);
            var gone = await http.GetFromJsonAsync<Page<FeedItem>>($"feeds?status=gone&limit={MaxBroken}", cancellationToken);
            return [.. failing?.Items ?? [], .. gone?.Items ?? []];
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return null;
        }
    }

    /// <summary>Pauses, resumes, polls or removes a feed.</summary>
    public Task<Submission> ChangeAsync(Guid id, FeedAction action, string apiKey, CancellationToken cancellationToken) =>
        action switch
        {
            FeedAction.Pause => SendAsync(
                HttpMethod.Patch,
                $"feeds/{id}",
                JsonContent.Create(new { paused = true }),
                apiKey,
                Done("Paused."),
                cancellationToken
            ),
            FeedAction.Resume => SendAsync(
                HttpMethod.Patch,
                $"feeds/{id}",
                JsonContent.Create(new { paused = false }),
                apiKey,
                Done("Resumed."),
                cancellationToken
            ),
            FeedAction.Remove => SendAsync(
                HttpMethod.Delete,
                $"feeds/{id}",
                null,
                apiKey,
                Done("Removed. Its articles stay."),
                cancellationToken
            ),
            _ => SendAsync(
                HttpMethod.Post,
                $"feeds/{id}/poll",
                null,
                apiKey,
                Done("It is polled now: look again in a moment."),
                cancellationToken
            ),
        };

    /// <summary>Hands an OPML document on as it came.</summary>
    public Task<Submission> ImportAsync(Stream opml, string apiKey, CancellationToken cancellationToken)
    {
        var content = new StreamContent(opml);
        content.Headers.ContentType = new("text/x-opml");
        return SendAsync(HttpMethod.Post, "feeds/import", content, apiKey, Imported, cancellationToken);
    }

    private static Func<HttpResponseMessage, CancellationToken, Task<Submission>> Done(string words) =>
        (_, _) => Task.FromResult<Submission>(new Submission.Done(words));

    private static async Task<Submission> Imported(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var counts = await answer.Content.ReadFromJsonAsync<ImportCounts>(cancellationToken) ?? new ImportCounts();
        var reasons = string.Concat(counts.Rejections.Take(5).Select(each => $" {each.Url}: {each.Reason}."));
        return new Submission.Done($"{counts.Added} added, {counts.Known} known already, {counts.Rejected} rejected.{reasons}");
    }

    private async Task<Submission> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? content,
        string apiKey,
        Func<HttpResponseMessage, CancellationToken, Task<Submission>> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            if (apiKey.Length > 0)
                request.Headers.TryAddWithoutValidation(ApiKeys.Header, apiKey);
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode
                ? await read(answer, cancellationToken)
                : new Submission.Refused((int)answer.StatusCode, await ReasonOfAsync(answer, cancellationToken));
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return new Submission.Refused(StatusCodes.Status502BadGateway, Silent);
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
                HttpStatusCode.Accepted or HttpStatusCode.Created => new Submission.Accepted(
                    IsNew: true,
                    await ErrorOfAsync(answer, cancellationToken)
                ),
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

    /// <summary>Ingest has made the first poll when it answers; an answer that tells nothing of it tells no error.</summary>
    private static async Task<string?> ErrorOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        var feed = await answer.Content.ReadFromJsonAsync<FeedItem>(cancellationToken);
        // An active feed's last error is only what of it could not be used.
        return feed?.Status is "failing" or "gone" ? feed.LastError ?? "Its server does not answer as a feed does." : null;
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
        return PostedForm.Words(problem) ?? $"Ingest answered {(int)answer.StatusCode}.";
    }

    /// <summary>Ingest is away, too slow, or talks nonsense; the caller giving up is none of these.</summary>
    private static bool IsSilence(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or JsonException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    [LoggerMessage(LogLevel.Warning, "ingest does not answer: {Reason}")]
    private partial void LogSilent(string reason);
}
