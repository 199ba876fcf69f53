using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace NewsMesh.Search.Web;

/// <summary>
/// Asks for the API key once a session: a key that has worked is kept here, in memory, and the browser is given a random name for it that no script reads and
/// no other site's request carries. A restart forgets all; nothing is written anywhere.
/// </summary>
internal sealed class KeySessions(TimeProvider clock) : IDisposable
{
    private const string Cookie = "newsmesh-key";

    /// <summary>A working day; then the key is asked for again.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>More people than manage one newsroom's feeds and alerts; without a bound, whoever has a key could fill the memory.</summary>
    private const int MaxSessions = 1_000;

    private readonly MemoryCache _keys = new(new MemoryCacheOptions { SizeLimit = MaxSessions, Clock = new Clock(clock) });

    /// <summary>The session's key; null where there is none.</summary>
    public string? Of(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: > 0 } name && _keys.TryGetValue(name, out string? key) ? key : null;

    /// <summary>Keeps a key that has worked.</summary>
    public void Keep(HttpContext context, string key)
    {
        if (key.Length == 0 || Of(context) == key)
            return;
        var name = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        _keys.Set(name, key, new MemoryCacheEntryOptions { SlidingExpiration = Idle, Size = 1 });
        context.Response.Cookies.Append(Cookie, name, Options(context));
    }

    /// <summary>Forgets a key that was refused.</summary>
    public void Forget(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } name)
            return;
        _keys.Remove(name);
        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    public void Dispose() => _keys.Dispose();

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };

    private sealed class Clock(TimeProvider time) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
