namespace NewsMesh.Search.Feeds;

/// <summary>
/// How many feeds do not work, for the navigation of every page. No page waits for ingest: what is known is shown, and asked anew in the background when it is old.
/// </summary>
internal sealed class FailingFeeds(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Feeds are polled every few minutes at most often: a count of half a minute ago is as good.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private int _count;
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    /// <summary>As last told; zero until it is.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                if (clock.GetUtcNow() - _asked < Fresh)
                    return _count;
                _asked = clock.GetUtcNow();
                _ = Task.Run(AskAsync);
                return _count;
            }
        }
    }

    /// <summary>The feeds page has just read them.</summary>
    public void Tell(int count)
    {
        lock (_gate)
            (_count, _asked) = (count, clock.GetUtcNow());
    }

    private async Task AskAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var ingest = scope.ServiceProvider.GetRequiredService<IngestClient>();
        if (ingest.IsConfigured && await ingest.BrokenAsync(CancellationToken.None) is { } feeds)
            Tell(feeds.Count);
    }
}
