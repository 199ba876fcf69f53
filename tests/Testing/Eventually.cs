using System.Diagnostics;

namespace NewsMesh.Testing;

/// <summary>Waits for a thing to be so, and says what it was instead when the time is up. The only place that looks again and again.</summary>
public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Generous: the machine may be doing four other things.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>Asks until the answer satisfies; returns it.</summary>
    public static async Task<T> SatisfiesAsync<T>(Func<Task<T>> ask, Func<T, bool> satisfied, string what, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        Exception? failure = null;
        T? last = default;
        while (watch.Elapsed < (limit ?? DefaultLimit))
        {
            try
            {
                last = await ask();
                failure = null;
                if (satisfied(last))
                    return last;
            }
            catch (Exception error)
                when (error is HttpRequestException or TaskCanceledException or Npgsql.NpgsqlException or System.Text.Json.JsonException)
            {
                failure = error;
            }
            await Task.Delay(Interval);
        }
        throw new TimeoutException(
            $"{what}: not so after {watch.Elapsed.TotalSeconds:0} s; last seen: {(object?)last ?? failure?.Message ?? "nothing"}",
            failure
        );
    }

    public static Task TrueAsync(Func<Task<bool>> ask, string what, TimeSpan? limit = null) => SatisfiesAsync(ask, so => so, what, limit);
}
