using System.Diagnostics;
using OpenTelemetry;

namespace NewsMesh.ServiceDefaults.Telemetry;

/// <summary>
/// Leaves out of an article's trace what nobody looks for in it. A statement that takes a millisecond costs more to record, send and store than to execute, and
/// there were forty of them an article: kept are the first of each piece of work, which shows that it has reached the database, and those that took long or failed.
/// </summary>
internal sealed class StatementSpans : BaseProcessor<Activity>
{
    public const string Source = "Npgsql";

    /// <summary>Shorter than anybody can tell, longer than a statement that is served by an index and waits for nobody.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10);

    private const string Seen = "newsmesh.statement.seen";

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != Source || data.Status == ActivityStatusCode.Error || data.Duration >= Short || IsFirst(data.Parent))
            return;
        data.IsAllDataRequested = false;
        data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }

    /// <summary>A statement without a parent in this process is a piece of work by itself.</summary>
    private static bool IsFirst(Activity? work)
    {
        if (work is null)
            return true;
        lock (work)
        {
            if (work.GetCustomProperty(Seen) is not null)
                return false;
            work.SetCustomProperty(Seen, Seen);
            return true;
        }
    }
}
