using NewsMesh.EntityLink.Facts;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>One article is linked at a time, in the order in which they ask.</summary>
public sealed class WriterTurnTests
{
    [Fact]
    public async Task Those_who_wait_come_one_after_the_other_in_the_order_in_which_they_asked()
    {
        using var turn = new WriterTurn();
        var first = await turn.TakeAsync(CancellationToken.None);
        var (second, third) = (turn.TakeAsync(CancellationToken.None), turn.TakeAsync(CancellationToken.None));
        (second.IsCompleted, third.IsCompleted).ShouldBe((false, false));
        first.Dispose();
        var taken = await second;
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();
        third.IsCompleted.ShouldBeFalse("a turn ends once");
        taken.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_up_nobody()
    {
        using var turn = new WriterTurn();
        using var impatient = new CancellationTokenSource();
        var first = await turn.TakeAsync(CancellationToken.None);
        var (second, third) = (turn.TakeAsync(impatient.Token), turn.TakeAsync(CancellationToken.None));
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await third).Dispose();
    }
}
