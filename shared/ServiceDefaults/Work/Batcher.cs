using System.Collections.Concurrent;
using System.Diagnostics;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.ServiceDefaults.Work;

/// <summary>
/// Collects what many workers have to store and stores it together: while one batch is being written the next one gathers, so batches grow with the
/// load and a lone item does not wait. A commit costs the database more than the rows in it.
/// </summary>
/// <param name="size">The largest batch.</param>
/// <param name="write">Stores a batch in one go, all of it or nothing; answers each item in order.</param>
public sealed class Batcher<TItem, TResult>(int size, Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> write)
{
    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private int _writing;

    /// <summary>Returns when the item is stored.</summary>
    public Task<TResult> AddAsync(TItem item, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(item, Activity.Current, cancellationToken);
        _waiting.Enqueue(waiting);
        WriteInBackground();
        return waiting.Done.Task;
    }

    private void WriteInBackground()
    {
        if (Interlocked.CompareExchange(ref _writing, 1, 0) == 0)
            _ = Task.Run(WriteAllAsync, CancellationToken.None);
    }

    private async Task WriteAllAsync()
    {
        Activity.Current = null;
        while (Next() is { Count: > 0 } batch)
            await WriteAsync(batch);
        // A full fence, and then a look: what came between the last look and this line would wait for ever. With a mere volatile write the look may come before
        // it (a load passes an earlier store on every processor), while who adds still sees somebody writing.
        Interlocked.Exchange(ref _writing, 0);
        if (!_waiting.IsEmpty)
            WriteInBackground();
    }

    private List<Waiting> Next()
    {
        var batch = new List<Waiting>();
        while (batch.Count < size && _waiting.TryDequeue(out var item))
        {
            if (item.Cancellation.IsCancellationRequested)
                item.Done.TrySetCanceled(item.Cancellation);
            else
                batch.Add(item);
        }
        return batch;
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        Trace(batch);
        try
        {
            var results = await write(batch.ConvertAll(waiting => waiting.Item), CancellationToken.None);
            for (var index = 0; index < batch.Count; index++)
                batch[index].Done.TrySetResult(results[index]);
        }
        catch (Exception error) when (batch.Count > 1 && !Outage.Is(error))
        {
            // One bad item must not take its neighbours with it.
            foreach (var alone in batch)
                await WriteAsync([alone]);
        }
        catch (Exception error)
        {
            batch.ForEach(waiting => waiting.Done.TrySetException(error));
        }
    }

    /// <summary>The statements of a batch are in the trace of its first item, to which the traces of the others lead.</summary>
    private static void Trace(List<Waiting> batch)
    {
        var first = batch[0].Activity;
        Activity.Current = first;
        if (first is null)
            return;
        foreach (var other in batch.Skip(1))
            other.Activity?.AddLink(new ActivityLink(first.Context));
    }

    private sealed record Waiting(TItem Item, Activity? Activity, CancellationToken Cancellation)
    {
        public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
