using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsMesh.Benchmarks.Ingest;

/// <summary>
/// A web server that plays any number of feeds on as many hosts (addresses of the loopback network), each with the newest 20 entries, their content, and honest validators.
/// </summary>
internal sealed class FeedFarm : IAsyncDisposable
{
    public const int EntriesPerFeed = 20;

    /// <summary>Feeds of one host: blogs have hosts of their own, while big publishers have many feeds.</summary>
    private const int FeedsPerHost = 5;

    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Paragraph = string.Concat(
        Enumerable.Repeat(
            "&lt;p&gt;The council met in the harbour town and talked about the pier, the ferries and the budget of the coming year.&lt;/p&gt;",
            4
        )
    );

    private readonly WebApplication _app;
    private int _answered;
    private int _notModified;

    private FeedFarm(WebApplication app) => _app = app;

    /// <summary>How often every feed has had 20 entries more than before.</summary>
    public int Generation { get; set; } = 1;

    public int Port { get; private set; }

    /// <summary>Requests answered, and those of them with 304.</summary>
    public (int All, int NotModified) Answered => (Volatile.Read(ref _answered), Volatile.Read(ref _notModified));

    public static async Task<FeedFarm> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        var farm = new FeedFarm(builder.Build());
        farm._app.MapGet("/robots.txt", () => Microsoft.AspNetCore.Http.Results.NotFound());
        farm._app.MapGet("/feed/{number:int}", farm.AnswerAsync);
        await farm._app.StartAsync();
        farm.Port = new Uri(
            farm._app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
                .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
        ).Port;
        return farm;
    }

    public static IEnumerable<string> Hosts(int feeds) => Enumerable.Range(0, (feeds + FeedsPerHost - 1) / FeedsPerHost).Select(Host);

    public string Address(int number) => $"http://{Host(number / FeedsPerHost)}:{Port}/feed/{number}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Host(int host) => $"127.{1 + (host / 62500)}.{host / 250 % 250}.{1 + (host % 250)}";

    private async Task AnswerAsync(HttpContext context, int number)
    {
        Interlocked.Increment(ref _answered);
        var tag = $"\"{number}-{Generation}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            Interlocked.Increment(ref _notModified);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Document(number)));
    }

    private string Document(int number)
    {
        var text = new StringBuilder(16 * 1024);
        text.Append(
            null,
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Outlet {number}</title><link>{Site(number)}/</link><description>The news of outlet {number}</description>"
        );
        for (var entry = Generation * EntriesPerFeed; entry > (Generation - 1) * EntriesPerFeed; entry--)
        {
            var published = Begin.AddMinutes((entry * 7) + (number % 7));
            text.Append(
                null,
                $"<item><title>Report {entry} of outlet {number}: the pier and the budget</title><link>{Site(number)}/articles/{number}/{entry}.html</link><guid isPermaLink=\"false\">{number}:{entry}</guid><pubDate>{published:r}</pubDate><category>ports</category><description>{Paragraph}</description></item>"
            );
        }
        return text.Append("</channel></rss>").ToString();
    }

    private string Site(int number) => $"http://{Host(number / FeedsPerHost)}:{Port}";
}
