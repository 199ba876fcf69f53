using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Reads a feed without subscribing to it: the body is the document, or names its URL.</summary>
internal static class PreviewFeed
{
    /// <summary>Feeds of a page that its refusal names.</summary>
    private const int MaxNamed = 5;

    public static async Task<Results<Ok<PreviewAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request,
        GuardedHttpClient web,
        IOptions<FetchingOptions> options,
        CancellationToken cancellationToken
    )
    {
        if (await BoundedBody.ReadAsync(request.Body, options.Value.MaxFeedBytes, cancellationToken) is not { } body)
            return Problem.Create(
                StatusCodes.Status413PayloadTooLarge,
                "too-large",
                "The document is too large",
                $"A feed may have {options.Value.MaxFeedBytes / 1024} KiB."
            );
        if (UrlIn(body) is { } url)
            return await FetchAsync(url, web, options.Value, cancellationToken);
        var headers = request.GetTypedHeaders();
        // Where the document was found (RFC 9110, section 8.7), for the sake of its relative links.
        var location = request.Headers.ContentLocation.ToString() is { Length: > 0 and <= NormalUrl.MaxLength } given ? given : null;
        return Answer(FeedReader.Read(body, headers.ContentType?.Charset.Value, location, cancellationToken));
    }

    private static async Task<Results<Ok<PreviewAnswer>, ProblemHttpResult>> FetchAsync(
        string url,
        GuardedHttpClient web,
        FetchingOptions options,
        CancellationToken cancellationToken
    )
    {
        if (TypedUrl.Of(url) is not { } uri)
            return Problem.BadRequest("url", "url is not valid", TypedUrl.Wanted);
        var answer = await web.GetInTimeAsync(
            new FetchRequest(uri, PollFeed.Accept, options.MaxFeedBytes),
            options.SubscribeTimeout,
            cancellationToken
        );
        if (answer is FetchResult.Content content)
        {
            var reading = FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri, cancellationToken);
            return
                reading is FeedReading.NoFeed { IsPage: true } page
                && FeedLinks.In(page.Text, content.FinalUrl.AbsoluteUri) is { Count: > 0 } named
                ? Problem.Unprocessable(
                    "no-feed",
                    "This is no feed",
                    $"{page.Reason}. Preview a feed that it names: {string.Join(", ", named.Take(MaxNamed).Select(link => link.Url))}."
                )
                : Answer(reading);
        }
        var none = FetchProblem.Of(answer);
        return Problem.Unprocessable(none.Type, none.Title, none.Detail);
    }

    /// <summary>The URL of a body that is <c>{url}</c> and no JSON Feed.</summary>
    private static string? UrlIn(byte[] body)
    {
        if (!body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
            return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                !json.RootElement.TryGetProperty("items", out _)
                && json.RootElement.TryGetProperty("url", out var url)
                && url.ValueKind == JsonValueKind.String
                ? url.GetString()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // the reader will say what is wrong with it
        }
    }

    private static Results<Ok<PreviewAnswer>, ProblemHttpResult> Answer(FeedReading reading) =>
        reading switch
        {
            FeedReading.Feed { Value: var feed } => TypedResults.Ok(PreviewAnswer.Of(feed)),
            FeedReading.NoFeed { Reason: var reason } => Problem.Unprocessable(
                "no-feed",
                "This is no feed",
                $"Send RSS, Atom, RDF or JSON Feed, or {{\"url\": …}}: {reason}."
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
