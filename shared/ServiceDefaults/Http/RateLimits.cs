using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Section <c>RateLimits</c>: how much one caller may ask for. A caller is an API key, or an address for those who have none.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Sustained. No person and no sensible program needs more; a single core answers more.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 200;

    /// <summary>At once, after a pause: an archive is pushed in bursts. Not less than <see cref="PerSecond"/>: the bucket holds no more.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1_000;

    /// <summary>Who is a little too fast is slowed down and not refused: so many requests wait for their turn, five seconds at most with the default.</summary>
    [Range(0, 1_000_000)]
    public int Waiting { get; set; } = 1_000;
}

public static class RateLimits
{
    /// <summary>Limits each caller's requests; health probes are not counted, because they are answered before.</summary>
    /// <param name="services">The service's.</param>
    /// <param name="defaults">What this service can bear, where that differs; the configuration comes after it.</param>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, Action<RateLimitOptions>? defaults = null)
    {
        if (defaults is not null)
            services.Configure(defaults);
        services.AddValidatedOptions<RateLimitOptions>("RateLimits");
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>(Configure);
        return services;
    }

    /// <summary>
    /// For services that are read: a browser, a dashboard and a measurement may come from one address, and behind a gateway all callers do. It stops a loop that has
    /// run wild, and nothing else.
    /// </summary>
    public static IServiceCollection AddReadRateLimits(this IServiceCollection services) =>
        services.AddRateLimits(limits => (limits.PerSecond, limits.Burst, limits.Waiting) = (1_000, 5_000, 5_000));

    private static void Configure(RateLimiterOptions limiter, IOptions<RateLimitOptions> options)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                CallerOf(context),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = options.Value.Burst,
                    TokensPerPeriod = options.Value.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = options.Value.Waiting,
                }
            )
        );
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait =
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) && given > TimeSpan.Zero
                    ? given
                    : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problem
                .Create(
                    StatusCodes.Status429TooManyRequests,
                    "too-many-requests",
                    "Too many requests",
                    $"One caller may make {options.Value.PerSecond} requests a second and {options.Value.Burst} at once. Wait as long as the Retry-After header says."
                )
                .ExecuteAsync(rejected.HttpContext);
        };
    }

    /// <summary>Only a key that is configured is a caller of its own: made-up ones would each have a limit of their own. An IPv6 customer has a whole /64.</summary>
    private static string CallerOf(HttpContext context)
    {
        var given = context.Request.Headers[ApiKeys.Header].ToString();
        if (
            given.Length > 0
            && context
                .RequestServices.GetRequiredService<IOptionsMonitor<ApiKeyOptions>>()
                .CurrentValue.ApiKeys.Any(key => ApiKeys.IsSame(key, given))
        )
            return "key " + given;
        return AddressOf(context);
    }

    internal static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress switch
        {
            null => "address unknown",
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } wide => "address " + new IPNetwork(Prefix(wide), 64),
            var address => $"address {address}",
        };

    private static IPAddress Prefix(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
