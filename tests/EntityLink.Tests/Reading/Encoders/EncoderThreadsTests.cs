using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class EncoderThreadsTests
{
    /// <summary>On a processor with AMX it ended the process, where a graph had run on the same thread.</summary>
    [Fact]
    public void A_null_reference_behind_a_reading_is_an_exception()
    {
        Known.Models.Reading.Encoder.Encode(Document.Of("Marta Okonjo met Ola Brandt in Kyiv.")).Names.Count.ShouldBe(3);
        string? nothing = null;
        Should.Throw<NullReferenceException>(() => nothing!.Length);
    }

    [Fact]
    public void What_goes_wrong_on_a_thread_reaches_who_asked_and_the_thread_goes_on()
    {
        using var threads = new EncoderThreads(1);
        Should.Throw<FormatException>(() => threads.Run<int>(() => throw new FormatException(), TestContext.Current.CancellationToken));
        threads.Run(() => Thread.CurrentThread.Name, TestContext.Current.CancellationToken).ShouldBe("encoder 1");
    }

    [Fact]
    public async Task Who_no_longer_waits_is_not_read_for()
    {
        using var threads = new EncoderThreads(1);
        using var free = new ManualResetEventSlim();
        using var given = new CancellationTokenSource();
        var busy = Task.Run(() => threads.Run(() => free.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None));
        await given.CancelAsync();
        var isRead = false;
        Should.Throw<OperationCanceledException>(() => threads.Run(() => isRead = true, given.Token));
        free.Set();
        await busy;
        isRead.ShouldBeFalse();
    }

    [Fact]
    public void Once_the_process_stops_nothing_is_read()
    {
        var threads = new EncoderThreads(2);
        threads.Dispose();
        Should.Throw<OperationCanceledException>(() => threads.Run(() => 1, TestContext.Current.CancellationToken));
    }
}
