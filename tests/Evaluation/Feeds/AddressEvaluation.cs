using System.Net;
using System.Text.Json;
using NewsMesh.Ingest.Fetching;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// Which URLs end in a connection: each is judged as a subscription judges it, and then asked for through the guarded handler, whose sockets are taken out.
/// Every name resolves to a public address here, as the set wants it: what is to be refused is refused by the URL alone.
/// </summary>
internal static class AddressEvaluation
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        int blocks = 0,
            refused = 0,
            allows = 0,
            passed = 0;
        using var handler = new SocketsHttpHandler();
        GuardedHandler.Configure(
            handler,
            new FetchingOptions(),
            new GuardedConnection([])
            {
                Resolve = (host, _) => Task.FromResult<IPAddress[]>([IPAddress.TryParse(host, out var literal) ? literal : Public]),
                Connect = (_, _, _) => throw new ConnectedException(),
            }
        );
        using var http = new HttpClient(handler);
        foreach (var one in Texts.Lines(Path.Combine(folder.FullName, "ssrf.jsonl")))
        {
            var url = one.GetProperty("url").GetString()!;
            var connects = TypedUrl.Of(url) is { } typed && AddressGuard.Refusal(typed, []) is null && Connects(http, typed);
            if (one.GetProperty("label").GetString() == "block")
                (blocks, refused) = (blocks + 1, refused + (connects ? 0 : 1));
            else
                (allows, passed) = (allows + 1, passed + (connects ? 1 : 0));
            Misses.Note(connects == (one.GetProperty("label").GetString() == "block"), JsonSerializer.Serialize(one));
        }
        yield return new("ssrf/block/refused", (double)refused / blocks, $"{blocks} URLs, none may be connected to");
        yield return new("ssrf/allow/passed", (double)passed / allows, $"{allows} URLs");
    }

    private static bool Connects(HttpClient http, Uri url)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var _ = http.Send(request);
            return true;
        }
        catch (HttpRequestException error)
        {
            return error.InnerException is ConnectedException;
        }
    }

    private sealed class ConnectedException : Exception;
}
