using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Evaluation.Cases;

/// <summary>What servers answer: asked for over HTTP as a subscription would, from a server of the evaluation's own.</summary>
internal static class ServedCases
{
    private const string Feed =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Test Feed</title><link>http://news.example/</link><item><title>One</title><link>http://news.example/a/1</link></item></channel></rss>";

    public static Judgement Judge(Case one, DirectoryInfo folder)
    {
        _ = folder;
        return JudgeAsync(one).GetAwaiter().GetResult();
    }

    private static async Task<Judgement> JudgeAsync(Case one)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var site = builder.Build();
        site.Run(context => context.Request.Path == "/" ? AnswerAsync(one.Id, context) : context.Response.WriteAsync(Feed));
        await site.StartAsync();
        var address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var options = Options.Create(new FetchingOptions { AllowedHosts = [address.Authority] });
        using var handler = new SocketsHttpHandler();
        GuardedHandler.Configure(handler, options.Value);
        using var http = new HttpClient(handler);
        var web = new GuardedHttpClient(http, new HostPipelines(options, TimeProvider.System), options, TimeProvider.System);
        var answer = await web.GetAsync(new FetchRequest(address, PollFeed.Accept, options.Value.MaxFeedBytes), CancellationToken.None);
        var reading = answer is FetchResult.Content content
            ? FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri)
            : null;
        var got = reading is FeedReading.Feed ? "a feed" : (reading as FeedReading.NoFeed)?.Reason ?? answer.ToString();
        return Judgement.Of(
            one.Id switch
            {
                "sv-short-body" => answer is FetchResult.Unreachable,
                "sv-301-home" => reading is FeedReading.NoFeed { IsPage: true },
                _ => reading is FeedReading.Feed,
            },
            got
        );
    }

    private static Task AnswerAsync(string id, HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "application/rss+xml";
        return id switch
        {
            "sv-cookie-feed" when context.Request.Cookies["seen"] is null => MovedAsync(response, 302, "/", "seen=1; Path=/"),
            "sv-gz-feed" => BytesAsync(response, Packed(stream => new GZipStream(stream, CompressionLevel.Fastest))),
            "sv-meta-refresh-feed" or "pg-meta-refresh" => PageAsync(
                response,
                "<html><head><meta http-equiv=\"refresh\" content=\"0; url=/f/plain\"></head><body>moved</body></html>"
            ),
            "sv-php-feed" => response.WriteAsync("<br />\n<b>Deprecated</b>:  x in <b>/srv/f.php</b> on line <b>3</b><br />\n" + Feed),
            "sv-deflate-raw" => EncodedAsync(response, "deflate", Packed(stream => new DeflateStream(stream, CompressionLevel.Fastest))),
            "sv-ce-utf8" => EncodedAsync(response, "UTF-8", Encoding.UTF8.GetBytes(Feed)),
            "sv-loc8" => MovedAsync(response, 302, "/caf\u00c3\u00a9"),
            "sv-ct-rss" => TypedAsync(response, "rss"),
            "sv-charset-utf8mb4" => TypedAsync(response, "text/xml; charset=utf8mb4"),
            "sv-accept" when !context.Request.Headers.Accept.ToString().Contains("rss", StringComparison.Ordinal) => NoneAsync(
                response,
                406
            ),
            "sv-301-home" => PageAsync(response, "<html><head><title>Home</title></head><body><p>Welcome.</p></body></html>"),
            "sv-short-body" => ShortAsync(context),
            _ => response.WriteAsync(Feed),
        };
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        var body = new MemoryStream();
        using (var packed = pack(body))
            packed.Write(Encoding.UTF8.GetBytes(Feed));
        return body.ToArray();
    }

    private static Task BytesAsync(HttpResponse response, byte[] body) => response.Body.WriteAsync(body).AsTask();

    private static Task EncodedAsync(HttpResponse response, string encoding, byte[] body)
    {
        response.Headers.ContentEncoding = encoding;
        return BytesAsync(response, body);
    }

    private static Task TypedAsync(HttpResponse response, string type)
    {
        response.Headers.ContentType = type;
        return response.WriteAsync(Feed);
    }

    private static Task PageAsync(HttpResponse response, string html)
    {
        response.ContentType = "text/html";
        return response.WriteAsync(html);
    }

    private static Task MovedAsync(HttpResponse response, int status, string to, string? cookie = null)
    {
        response.Headers.Location = to.Replace("\u00c3\u00a9", "%C3%A9", StringComparison.Ordinal);
        response.Headers.SetCookie = cookie;
        return NoneAsync(response, status);
    }

    private static Task NoneAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task ShortAsync(HttpContext context)
    {
        var body = Encoding.UTF8.GetBytes(Feed);
        context.Response.ContentLength = body.Length + 500;
        await context.Response.Body.WriteAsync(body);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
