using Microsoft.Extensions.Options;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>Looks unknown names up, one after the other, as long as the setting is on and Wikidata answers.</summary>
internal sealed partial class LookUpWorker(
    LookUpNames names,
    IOptions<WikidataOptions> options,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<LookUpWorker> logger
) : BackgroundService
{
    /// <summary>New names come with articles; there is no hurry.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    /// <summary>Twice as long after each failure in a row, up to <see cref="LongestPeace"/>: where there is no network, there is none for a while.</summary>
    private static readonly TimeSpan FirstPeace = TimeSpan.FromMinutes(1);

    /// <summary>Whoever says "a day" is asked after an hour again, and no sooner.</summary>
    private static readonly TimeSpan LongestPeace = TimeSpan.FromHours(1);

    /// <summary>Replicas read all names anew for what was found: not for every single one.</summary>
    private static readonly TimeSpan Announced = TimeSpan.FromMinutes(10);

    private long _announcedAt;
    private bool _hasFound;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        _announcedAt = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await NextAsync(stoppingToken), clock, stoppingToken);
    }

    /// <summary>One name, and how long to wait until the next.</summary>
    private async Task<TimeSpan> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await names.NextAsync(cancellationToken);
            _failures = outcome is null ? _failures : 0;
            _hasFound |= outcome?.IsFound == true;
            if (_hasFound && clock.GetElapsedTime(_announcedAt) > Announced)
                await AnnounceAsync(cancellationToken);
            return outcome is null ? Tick
                : outcome.IsAsked ? options.Value.Pause
                : TimeSpan.Zero;
        }
        catch (WikidataBusyException busy)
        {
            LogBusy(busy.After);
            return busy.After < LongestPeace ? busy.After : LongestPeace;
        }
        catch (HttpRequestException error)
        {
            LogUnreachable(error.Message);
            return Peace(++_failures);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
            return Peace(++_failures);
        }
    }

    /// <param name="failures">In a row.</param>
    internal static TimeSpan Peace(int failures)
    {
        var peace = FirstPeace * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return peace < LongestPeace ? peace : LongestPeace;
    }

    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(KnowledgeRevision.Increment);
        await command.ExecuteNonQueryAsync(cancellationToken);
        (_hasFound, _announcedAt) = (false, clock.GetTimestamp());
    }

    [LoggerMessage(LogLevel.Information, "wikidata is busy, asking again in {After}")]
    private partial void LogBusy(TimeSpan after);

    [LoggerMessage(LogLevel.Information, "wikidata cannot be reached: {Reason}")]
    private partial void LogUnreachable(string reason);

    [LoggerMessage(LogLevel.Warning, "a name could not be looked up")]
    private partial void LogFailed(Exception error);
}
