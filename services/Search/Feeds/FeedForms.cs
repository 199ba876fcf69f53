using NewsMesh.Search.Feeds.Pages;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Feeds;

/// <summary>What the forms of the feeds page have in common: who may send them, the key, and the page that answers.</summary>
internal sealed class FeedForms(IHttpContextAccessor accessor, IngestClient ingest, KeySessions sessions, FailingFeeds failing)
{
    /// <summary>More than any honest form.</summary>
    public const int MaxFormBytes = 16 * 1024;

    /// <summary>What ingest takes of OPML, with what a form adds.</summary>
    public const int MaxUploadBytes = 8 * 1024 * 1024 + MaxFormBytes;

    public static readonly PageRequest FirstPage = new(PageRequest.DefaultLimit, null);

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The key that was typed now, or once in this session; empty where there is none.</summary>
    public string Key =>
        Context.Request.HasFormContentType && Context.Request.Form["key"].ToString().Trim() is { Length: > 0 } typed
            ? typed
            : sessions.Of(Context) ?? "";

    /// <summary>Keeps a key that worked for the session, and forgets one that did not.</summary>
    public void Learn(Submission submission)
    {
        if (submission is Submission.Refused { Status: StatusCodes.Status401Unauthorized })
            sessions.Forget(Context);
        else if (submission is Submission.Accepted or Submission.Done)
            sessions.Keep(Context, Key);
    }

    /// <param name="page">Which part of the list.</param>
    /// <param name="form">What the fields hold.</param>
    /// <param name="submission">What came of a form that was just sent.</param>
    /// <param name="again">Where to send that form again with a key.</param>
    /// <param name="cancellationToken">The reader going away.</param>
    public async Task<HtmlPage<FeedsPage>> PageAsync(
        PageRequest page,
        FeedForm form,
        Submission? submission,
        string? again,
        CancellationToken cancellationToken
    )
    {
        var feeds = ingest.IsConfigured ? await ingest.ListAsync(page, cancellationToken) : null;
        var broken = feeds is null ? null : await ingest.BrokenAsync(cancellationToken);
        if (broken is not null)
            failing.Tell(broken.Count);
        Context.Response.Headers.CacheControl = "no-store"; // the page says whether this browser has a session
        return new(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(FeedsPage.Feeds)] = feeds,
                [nameof(FeedsPage.Broken)] = broken ?? [],
                [nameof(FeedsPage.IsConfigured)] = ingest.IsConfigured,
                [nameof(FeedsPage.HasKey)] = sessions.Of(Context) is not null,
                [nameof(FeedsPage.Form)] = form,
                [nameof(FeedsPage.Submission)] = submission ?? Told(Context.Request.Query),
                [nameof(FeedsPage.Again)] = submission is Submission.Refused { Status: StatusCodes.Status401Unauthorized } ? again : null,
            },
            submission switch
            {
                Submission.Refused refused => refused.Status,
                Submission.Ambiguous => StatusCodes.Status300MultipleChoices,
                _ => StatusCodes.Status200OK,
            }
        );
    }

    /// <summary>What the page before sent here to be told.</summary>
    private static Submission? Told(IQueryCollection query) =>
        (query["added"].ToString(), query["did"].ToString()) switch
        {
            ("new", _) => new Submission.Accepted(IsNew: true),
            ("known", _) => new Submission.Accepted(IsNew: false),
            (_, "poll") => new Submission.Done("It is polled now: look again in a moment."),
            (_, "pause") => new Submission.Done("Paused."),
            (_, "resume") => new Submission.Done("Resumed."),
            (_, "remove") => new Submission.Done("Removed. Its articles stay."),
            _ => null,
        };
}
