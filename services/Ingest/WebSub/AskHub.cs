using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Asks a hub to begin, to renew or to end a subscription (WebSub, section 5.1). What comes of it is told to the callback.</summary>
internal sealed class AskHub(IngestDb db, GuardedHttpClient web, IOptions<WebSubOptions> options, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>A hub that cannot be told is left to its lease.</summary>
    private const int MostGoodbyes = 4;

    /// <summary>Hubs answer with a word or nothing.</summary>
    private const int MaxAnswer = 64 * 1024;

    public async Task RunAsync(HubSubscription due, CancellationToken cancellationToken)
    {
        var leaves = due.State == HubState.Leaving;
        if (leaves && due.Attempts >= MostGoodbyes)
        {
            await Mine(due).ExecuteDeleteAsync(cancellationToken);
            return;
        }
        // Said before it is done: the hub may verify before it answers. While a lease lasts, its renewal is no reason to doubt it.
        var isRenewal = due.State == HubState.Active && due.ExpiresAt > clock.GetUtcNow();
        var state =
            leaves ? HubState.Leaving
            : isRenewal ? HubState.Active
            : HubState.Asked;
        var attempts = due.Attempts + 1;
        var again = clock.GetUtcNow() + (options.Value.VerifyWithin > Backoff(attempts) ? options.Value.VerifyWithin : Backoff(attempts));
        await Mine(due)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.State, state)
                        .SetProperty(each => each.DueAt, again)
                        .SetProperty(each => each.Attempts, attempts),
                cancellationToken
            );

        var refusal = await PostAsync(due, leaves ? "unsubscribe" : "subscribe", cancellationToken);
        outcomes.Count("hubs", refusal is null ? "asked" : "failed");
        if (refusal is not null && !leaves)
        {
            var retry = clock.GetUtcNow() + Backoff(attempts);
            await Mine(due)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(each => each.State, each => each.State == HubState.Active ? HubState.Active : HubState.Failed)
                            .SetProperty(each => each.LastError, refusal)
                            .SetProperty(each => each.DueAt, retry),
                    cancellationToken
                );
        }
        await Mine(due).ExecuteUpdateAsync(set => set.SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null), cancellationToken);
    }

    private IQueryable<HubSubscription> Mine(HubSubscription due) =>
        db.HubSubscriptions.Where(each => each.FeedId == due.FeedId && each.LeaseUntil == due.LeaseUntil);

    private TimeSpan Backoff(int attempts)
    {
        var doubled = options.Value.Retry * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return doubled < options.Value.MaxRetry ? doubled : options.Value.MaxRetry;
    }

    /// <summary>Why the hub would not; null when it has taken the wish.</summary>
    private async Task<string?> PostAsync(HubSubscription due, string mode, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(due.Hub, UriKind.Absolute, out var hub))
            return "the feed names a hub that is no URL";
        var form = WishOf(due, mode, options.Value);
        return await web.GetAsync(new FetchRequest(hub, "*/*", MaxAnswer) { Form = form, CutsOff = true }, cancellationToken) switch
        {
            FetchResult.Content => null,
            FetchResult.Declined { Reason: var reason } => reason,
            FetchResult.Unreachable { Reason: var reason } => reason,
            FetchResult.Refused { Reason: var reason } => reason,
            _ => "the hub gave no answer that makes sense",
        };
    }

    /// <summary>
    /// What is posted. The secret signs what the hub pushes: said without encryption, everybody on the way could sign, so such a hub is asked for hints only.
    /// </summary>
    internal static Dictionary<string, string> WishOf(HubSubscription due, string mode, WebSubOptions options)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hub.callback"] = options.CallbackOf(due),
            ["hub.mode"] = mode,
            ["hub.topic"] = due.Topic,
            ["hub.lease_seconds"] = ((long)options.Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        };
        if (due.IsSigned)
            form["hub.secret"] = due.Secret;
        return form;
    }
}
