using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Pages;

/// <summary>What to make of the answer to a page's request. Pure.</summary>
internal abstract record PageVerdict
{
    public sealed record Accepted(PageContent Content, FetchResult.Content Answer, string Html) : PageVerdict;

    /// <summary>As it was when it was asked for last.</summary>
    public sealed record Unchanged : PageVerdict;

    /// <summary>No article will come of it.</summary>
    public sealed record Discarded(string Reason) : PageVerdict;

    /// <summary>Perhaps another time.</summary>
    public sealed record Later(string Reason, TimeSpan? After) : PageVerdict;

    public static PageVerdict Of(FetchResult answer, Uri asked) =>
        answer switch
        {
            FetchResult.Content content => Judge(content, asked),
            FetchResult.NotModified => new Unchanged(),
            FetchResult.Declined { IsPassing: true } declined => new Later(declined.Reason, declined.RetryAfter),
            FetchResult.Declined { Status: 404 or 410 } declined => new Discarded($"{declined.Reason}: there is no such page"),
            FetchResult.Declined { Status: 401 or 402 } declined => new Discarded($"{declined.Reason}: the page is for members"),
            FetchResult.Declined { Status: 451 } declined => new Discarded($"{declined.Reason}: the page is withheld for legal reasons"),
            FetchResult.Declined declined => new Discarded(declined.Reason),
            FetchResult.Unreachable unreachable => new Later(unreachable.Reason, null),
            FetchResult.Refused refused => new Discarded(refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static PageVerdict Judge(FetchResult.Content answer, Uri asked)
    {
        if (answer.MediaType is not (null or "text/html" or "application/xhtml+xml" or "text/plain" or "application/octet-stream"))
            return new Discarded($"the page is no HTML but {answer.MediaType}");
        var html = TextDecoding.Decode(answer.Body, answer.Charset);
        if (string.IsNullOrWhiteSpace(html))
            return new Discarded("the page is empty");
        // Servers that give no type, or a wrong one, are taken at what they send.
        if (
            answer.MediaType is not ("text/html" or "application/xhtml+xml")
            && !html.Contains("<html", StringComparison.OrdinalIgnoreCase)
            && !html.Contains("<body", StringComparison.OrdinalIgnoreCase)
        )
            return new Discarded("the page is no HTML");
        if (PageWall.NameOf(html, asked, answer.FinalUrl) is { } wall)
            return new Discarded(wall);
        return PageContent.Of(html) is { } content
            ? new Accepted(content, answer, html)
            : new Discarded($"the page has more than {PageContent.MaxGzipBytes / 1024} KiB, compressed");
    }
}
