using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Entities.Corrections;

/// <summary>What entity-link said to a correction.</summary>
/// <param name="Status">Of its answer; 502 where there was none.</param>
/// <param name="Words">What happens now, or why it was refused.</param>
public sealed record CorrectionOutcome(int Status, string Words)
{
    public bool IsDone => Status is >= 200 and < 300;
}

/// <summary>A correction that was made before.</summary>
public sealed record PastCorrection
{
    /// <summary>"merge" or "split".</summary>
    public string Kind { get; init; } = "";
    public Guid EntityId { get; init; }
    public Guid OtherId { get; init; }
    public string By { get; init; } = "";
    public string Reason { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
}

/// <summary>Entity-link's public API for corrections, as anybody could call it: search holds no key of its own.</summary>
internal sealed partial class EntityLinkClient(HttpClient http, ILogger<EntityLinkClient> logger)
{
    public bool IsConfigured => http.BaseAddress is not null;

    /// <summary>The newest corrections of an entity; none where entity-link does not answer.</summary>
    public async Task<IReadOnlyList<PastCorrection>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!IsConfigured)
            return [];
        try
        {
            return (await http.GetFromJsonAsync<Page<PastCorrection>>($"entities/{id}/corrections", cancellationToken))?.Items ?? [];
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return [];
        }
    }

    /// <summary>Sends a correction: <paramref name="action"/> is "merge" or "split", <paramref name="body"/> what its call takes.</summary>
    public async Task<CorrectionOutcome> SendAsync(Guid id, string action, object body, string apiKey, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"entities/{id}/{action}") { Content = JsonContent.Create(body) };
            if (apiKey.Length > 0)
                request.Headers.TryAddWithoutValidation(ApiKeys.Header, apiKey);
            using var answer = await http.SendAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode)
                return new CorrectionOutcome((int)answer.StatusCode, await DoneAsync(answer, cancellationToken));
            var problem =
                answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                    ? await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken)
                    : null;
            return new CorrectionOutcome(
                (int)answer.StatusCode,
                PostedForm.Words(problem) ?? $"Entity-link answered {(int)answer.StatusCode}."
            );
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilent(error.Message);
            return new CorrectionOutcome(
                StatusCodes.Status502BadGateway,
                "Entity-link does not answer at the moment. Try again in a minute."
            );
        }
    }

    private static async Task<string> DoneAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var articles = body.TryGetProperty("articles", out var count) ? count.GetInt32() : 0;
        return articles switch
        {
            0 => "It is so now; no article had to be read again.",
            1 => "One article is read again, and shows it in a moment.",
            _ => $"{articles} articles are read again, and show it one after the other.",
        };
    }

    private static bool IsSilence(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or JsonException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    [LoggerMessage(LogLevel.Warning, "entity-link does not answer: {Reason}")]
    private partial void LogSilent(string reason);
}
