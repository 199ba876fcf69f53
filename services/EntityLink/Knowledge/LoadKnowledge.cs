namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Seeds the table and reads the dictionary, behind the migrations and before the bus starts; a database that is away is waited for.</summary>
internal sealed partial class LoadKnowledge(SeedEntities seed, ReadKnowledge read, TimeProvider clock, ILogger<LoadKnowledge> logger)
    : IHostedLifecycleService
{
    /// <summary>As long as the migrations wait.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await LoadAsync(cancellationToken);
                return;
            }
            catch (Exception error) when (Outage.Is(error))
            {
                LogWaiting(error.Message);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await seed.RunAsync(cancellationToken);
        await read.RunAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "the database is not there yet, waiting for it: {Reason}")]
    private partial void LogWaiting(string reason);
}
