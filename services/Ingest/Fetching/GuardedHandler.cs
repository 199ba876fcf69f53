using System.Net;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Fetching;

/// <summary>The one way out of this service for what other people name: every connection is guarded, every answer bounded.</summary>
internal static class GuardedHandler
{
    /// <param name="handler">What to set up.</param>
    /// <param name="options">The operator's.</param>
    /// <param name="connection">Opens the connections; null for the real one.</param>
    public static void Configure(SocketsHttpHandler handler, FetchingOptions options, GuardedConnection? connection = null)
    {
        handler.ConnectCallback = (connection ?? new GuardedConnection(options.AllowedHosts)).ConnectAsync;
        handler.UseProxy = false; // a proxy would make the connections, unguarded
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.MaxResponseHeadersLength = 64; // KiB
        handler.MaxResponseDrainSize = 64 * 1024; // of what is not wanted no more is read, even to keep the connection
        // Names move: a pooled connection is not kept beyond what DNS usually promises.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        // A feed is asked again in a quarter of an hour, a site's next page within the second: what idles longer only costs memory, here and there.
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2);
        handler.MaxConnectionsPerServer = Math.Max(options.PerHost * 2, options.PerOwnHost);
    }
}
