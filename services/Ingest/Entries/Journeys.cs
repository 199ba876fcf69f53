using System.Diagnostics;
using NewsMesh.Ingest.Pages;

namespace NewsMesh.Ingest.Entries;

/// <summary>The journeys that may begin with a batch of entries, one for each article: their traces, and their content where the feed carries it.</summary>
internal sealed class Journeys : IDisposable
{
    private readonly Dictionary<Guid, Begun> _journeys = [];

    /// <summary>Whether an article is ready to be published without a page.</summary>
    public bool HasCarried => _journeys.Values.Any(journey => journey.Carried is not null);

    public Begun? Of(ListedEntry entry) => entry.ArticleId is { } id && _journeys[id].Entry == entry ? _journeys[id] : null;

    /// <summary>The poll is the cause of every entry: each trace is linked to it.</summary>
    public void Begin(ListedEntry entry, ActivityContext poll)
    {
        if (entry.ArticleId is not { } id || _journeys.ContainsKey(id))
            return;
        var activity = Traces.Begin("discover article", poll, out var traceparent);
        activity?.SetTag("newsmesh.article.id", id).SetTag("newsmesh.feed.id", entry.Feed.FeedId).SetTag("url.full", entry.Url);
        Activity.Current = null;
        _journeys[id] = new Begun(entry, traceparent, entry.Carried(), activity);
    }

    /// <summary>An article that was known already makes no second trace: only what has really begun is recorded.</summary>
    public void Keep(HashSet<Guid> started)
    {
        foreach (
            var journey in _journeys
                .Where(journey => !started.Contains(journey.Key))
                .Select(journey => journey.Value.Activity)
                .OfType<Activity>()
        )
        {
            journey.IsAllDataRequested = false;
            journey.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    public void Dispose()
    {
        foreach (var journey in _journeys.Values)
            journey.Activity?.Dispose();
        Activity.Current = null;
    }

    internal sealed record Begun(ListedEntry Entry, string Traceparent, PageContent? Carried, Activity? Activity);
}
