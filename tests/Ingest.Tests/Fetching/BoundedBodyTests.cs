using NewsMesh.Ingest.Fetching;

namespace NewsMesh.Ingest.Tests.Fetching;

public sealed class BoundedBodyTests
{
    private const int Limit = 8 * 1024 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public async Task A_body_is_read_to_its_end_or_to_the_bound(int length)
    {
        var body = Enumerable.Range(0, length).Select(at => (byte)at).ToArray();
        (await BoundedBody.ReadAsync(new MemoryStream(body), Limit, default)).ShouldBe(body);
        (await BoundedBody.ReadAsync(new MemoryStream(body), length, default)).ShouldBe(body);
        (await BoundedBody.BeginningAsync(new MemoryStream(body), Limit, default)).ShouldBe(body);
        if (length == 0)
            return;
        (await BoundedBody.ReadAsync(new MemoryStream(body), length - 1, default)).ShouldBeNull();
        (await BoundedBody.BeginningAsync(new MemoryStream(body), length - 1, default)).ShouldBe(body[..^1]);
    }

    [Fact]
    public async Task A_small_body_costs_what_it_is_and_not_what_it_might_be()
    {
        var body = new byte[100_000];
        await ReadBothAsync(body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await ReadBothAsync(body);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(500_000);
    }

    /// <summary>A stream in memory is read on the caller's thread.</summary>
    private static async Task ReadBothAsync(byte[] body)
    {
        await BoundedBody.ReadAsync(new MemoryStream(body), Limit, default);
        await BoundedBody.BeginningAsync(new MemoryStream(body), Limit, default);
    }
}
