using System.Collections.Concurrent;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// The threads that graphs run on, shared by all graphs of a process: as many as it has processors, so that more do not run at a time. Nothing else runs on them: on a processor with AMX
/// a thread keeps the tiles that it has multiplied with, and its registers then do not fit onto the stack that .NET has for signals, so that the first null reference on such a thread
/// ends the process instead of being thrown.
/// </summary>
internal sealed class EncoderThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly List<Thread> _threads = [];

    public EncoderThreads(int count)
    {
        for (var number = 1; number <= count; number++)
            _threads.Add(new Thread(Work) { IsBackground = true, Name = $"encoder {number}" });
        _threads.ForEach(thread => thread.Start());
    }

    /// <summary>Runs work on one of the threads, and waits for it.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more, or the process stops.</exception>
    public T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _work.Add(() => Complete(done, work, cancellationToken), cancellationToken);
        }
        catch (Exception stopped) when (stopped is InvalidOperationException or ObjectDisposedException)
        {
            throw new OperationCanceledException("The process stops: nothing is read any more.", stopped);
        }
        return done.Task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            done.SetCanceled(cancellationToken);
            return;
        }
        try
        {
            done.SetResult(work());
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }

    private void Work()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }

    /// <summary>Waits for what has been given.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _work.Dispose();
    }
}
