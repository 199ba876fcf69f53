using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsMesh.EntityLink.Reading.Linking;
using Polly;
using Polly.Retry;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>Asks Wikidata's action API (https://www.wikidata.org/w/api.php) as its etiquette wants it: one request at a time, with maxlag, as slowly as it says.</summary>
internal sealed class WikidataApi
{
    /// <summary>Who has more namesakes than this is not found by the name.</summary>
    private const int MostBearers = 10;

    /// <summary>Waited for here; whoever sends us away for longer is left alone by the worker.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly WikidataOptions _options;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<JsonDocument> _pipeline;

    public WikidataApi(HttpClient http, IOptions<WikidataOptions> options, TimeProvider clock)
    {
        (_http, _options, _clock) = (http, options.Value, clock);
        _pipeline = new ResiliencePipelineBuilder<JsonDocument> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<JsonDocument>
                {
                    MaxRetryAttempts = 2,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(1),
                    UseJitter = true,
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Exception is WikidataBusyException { After: var after }
                                ? after <= LongestWait
                                : args.Outcome.Exception is HttpRequestException
                        ),
                    DelayGenerator = args =>
                        ValueTask.FromResult(args.Outcome.Exception is WikidataBusyException busy ? busy.After : (TimeSpan?)null),
                }
            )
            .AddTimeout(TimeSpan.FromSeconds(20))
            .Build();
    }

    /// <summary>Everybody who is called so: an object of items by id, without those who only begin with the name or are similar.</summary>
    /// <exception cref="WikidataBusyException">It sends us away for a while.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached, or answers nonsense.</exception>
    public async Task<string> BearersAsync(string name, CancellationToken cancellationToken)
    {
        using var found = await AskAsync(
            $"action=wbsearchentities&language=en&uselang=en&type=item&limit={MostBearers}&search={Uri.EscapeDataString(name)}",
            cancellationToken
        );
        var ids = Bearers(found.RootElement, NormalName.Of(name));
        if (ids.Count == 0)
            return "{}";
        await Task.Delay(_options.Pause, _clock, cancellationToken);
        using var items = await AskAsync(
            $"action=wbgetentities&languages=en%7Cmul&props=labels%7Caliases%7Cdescriptions%7Cclaims%7Csitelinks&ids={string.Join("%7C", ids)}",
            cancellationToken
        );
        return items.RootElement.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Object
            ? entities.GetRawText()
            : "{}";
    }

    private static List<string> Bearers(JsonElement answer, string name) =>
        answer.TryGetProperty("search", out var hits) && hits.ValueKind == JsonValueKind.Array
            ?
            [
                .. hits.EnumerateArray()
                    .Where(hit =>
                        hit.TryGetProperty("match", out var match)
                        && match.TryGetProperty("text", out var text)
                        && text.ValueKind == JsonValueKind.String
                        && NormalName.Of(text.GetString()!) == name
                    )
                    .Select(hit => hit.TryGetProperty("id", out var id) ? id.GetString() : null)
                    .OfType<string>()
                    .Where(Import.EntityLine.IsItem)
                    .Distinct(StringComparer.Ordinal)
                    .Take(MostBearers),
            ]
            : [];

    private Task<JsonDocument> AskAsync(string query, CancellationToken cancellationToken) =>
        _pipeline
            .ExecuteAsync(
                async token =>
                {
                    using var request = new HttpRequestMessage(
                        HttpMethod.Get,
                        new Uri(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{_options.Api}?format=json&formatversion=2&maxlag={_options.MaxLag}&{query}"
                            )
                        )
                    );
                    request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
                    using var answer = await _http.SendAsync(request, token);
                    if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
                        throw Busy(answer);
                    answer.EnsureSuccessStatusCode();
                    return await ReadAsync(answer, token);
                },
                cancellationToken
            )
            .AsTask();

    private async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (JsonException error)
        {
            throw new HttpRequestException("the answer is no JSON", error);
        }
        if (document.RootElement.ValueKind == JsonValueKind.Object && !document.RootElement.TryGetProperty("error", out var problem))
            return document;
        using (document)
        {
            // "maxlag" and "ratelimited" come with 200, too.
            throw document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("error", out problem)
            && problem.TryGetProperty("code", out var code)
            && code.GetString() is "maxlag" or "ratelimited" or "readonly"
                ? Busy(answer)
                : new HttpRequestException(
                    "the API answers with an error: "
                        + document.RootElement.GetRawText()[..Math.Min(200, document.RootElement.GetRawText().Length)]
                );
        }
    }

    private WikidataBusyException Busy(HttpResponseMessage answer) =>
        new(
            answer.Headers.RetryAfter is { } after
                ? after.Delta ?? (after.Date - _clock.GetUtcNow()) ?? LongestWait
                : TimeSpan.FromSeconds(5)
        );
}

/// <summary>Wikidata asks to come again later.</summary>
internal sealed class WikidataBusyException(TimeSpan after) : Exception($"Wikidata asks for {after.TotalSeconds:0} seconds of peace")
{
    public TimeSpan After { get; } = after < TimeSpan.Zero ? TimeSpan.Zero : after;
}
