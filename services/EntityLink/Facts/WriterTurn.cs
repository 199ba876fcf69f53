namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Lets one article of this process be linked at a time, in the order in which they ask, while others are read from the queue before it and told of behind it: what waits for the broker
/// holds up nobody who waits for the database. Between processes the database's lock does the same.
/// </summary>
internal sealed class WriterTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn; it ends when what is returned is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Taken(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
