namespace NewsMesh.Ingest.Fetching;

internal static class AskInTime
{
    /// <summary>Asks while a person waits: a server that takes longer is one that does not answer.</summary>
    public static async Task<FetchResult> GetInTimeAsync(
        this GuardedHttpClient web,
        FetchRequest request,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            return await web.GetAsync(request, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchResult.Unreachable("the server took too long to answer");
        }
    }
}
