using System.Diagnostics;
using System.Net;
using System.Text;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// Mutated feed documents and URLs, many of them: none may throw, none may take long, and no address that is not public may be connected to. Starts from
/// this project's own documents, and from the development sets where they are. The same numbers every time: the seed is fixed.
/// </summary>
internal static class Fuzz
{
    private const int Seed = 20261123;

    /// <summary>Larger seeds make the same mistakes more slowly.</summary>
    private const int MaxSeedBytes = 64 * 1024;

    private static readonly string[] Urls =
    [
        "http://127.0.0.1/feed",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://[::1]:80/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://169.254.169.254/latest",
        "http://user:pass@192.168.0.1/",
        "http://①②⑦.⓪.⓪.①/",
        "http://localhost:5432/",
        "http://feeds.example.com/rss.xml?a=1#b",
        "https://bücher.example/",
        "http://8.8.8.8/",
        "http://[2606:4700:4700::1111]/",
        "http://172.16.5.4:8080/x",
        "http://100.64.0.1/",
        "http://0/",
        "http://10.1/",
        "https://xn--bcher-kva.example/%2e%2e/",
        "http://3232235777/",
        "http://[fe80::1%25eth0]/",
        "http://printer.local/",
        "http://0xa9.0xfe.0xa9.0xfe/",
        "http://127.0.0.1.example.com/",
    ];

    public static int Run(int count, DirectoryInfo? data)
    {
        var failures = Documents(count, data) + Addresses(count);
        Console.WriteLine(failures == 0 ? "nothing escaped" : $"{failures} escaped");
        return failures == 0 ? 0 : 1;
    }

    private static int Documents(int count, DirectoryInfo? data)
    {
        var seeds = Seeds(data);
        var mutations = new Mutations(Seed);
        int thrown = 0,
            feeds = 0,
            slow = 0;
        var slowest = 0.0;
        for (var number = 0; number < count; number++)
        {
            var document = mutations.Of(seeds[mutations.Next(seeds.Count)], seeds[mutations.Next(seeds.Count)]);
            try
            {
                var taken = Time(document, ref feeds);
                // Only a document that is slow again and again is slow by itself.
                for (var again = 0; again < 5 && taken > 50; again++)
                    taken = Math.Min(taken, Time(document, ref feeds));
                slowest = Math.Max(slowest, taken);
                slow += taken > 50 ? 1 : 0;
                Misses.Note(taken > 50, $"document {number}: {taken:0} ms for {document.Length} bytes");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                thrown++;
                Misses.Note(true, $"document {number}: {error}");
            }
        }
        Console.WriteLine(
            $"{count} documents of {seeds.Count} seeds: {thrown} exceptions, {slow} over 50 ms (the slowest {slowest:0.0} ms), {feeds} still read as feeds"
        );
        return thrown + slow;
    }

    private static double Time(byte[] document, ref int feeds)
    {
        var start = Stopwatch.GetTimestamp();
        if (FeedReader.Read(document, null, "https://lighthouse.example/feed") is FeedReading.Feed feed)
        {
            _ = PreviewAnswer.Of(feed.Value);
            feeds++;
        }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static List<byte[]> Seeds(DirectoryInfo? data)
    {
        var golden = Path.Combine(Directory.GetCurrentDirectory(), "tests", "Ingest.Tests", "Golden");
        var files = Directory.Exists(golden) ? Directory.EnumerateFiles(golden, "source.*", SearchOption.AllDirectories) : [];
        if (data is not null)
            files = files.Concat(
                Directory
                    .EnumerateFiles(Path.Combine(data.FullName, "feeds"), "*", SearchOption.AllDirectories)
                    .Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal))
            );
        return
        [
            .. files
                .Order(StringComparer.Ordinal)
                .Where(file => new FileInfo(file).Length is > 0 and < MaxSeedBytes)
                .Select(File.ReadAllBytes),
        ];
    }

    private static int Addresses(int count)
    {
        var mutations = new Mutations(Seed);
        int thrown = 0,
            through = 0,
            connected = 0,
            asked = 0;
        using var handler = new SocketsHttpHandler();
        GuardedHandler.Configure(
            handler,
            new FetchingOptions(),
            new GuardedConnection([])
            {
                Resolve = (host, _) => Task.FromResult(Resolver.Addresses(host)),
                Connect = (addresses, _, _) =>
                {
                    connected++;
                    through += addresses.Any(Resolver.IsInside) ? 1 : 0;
                    Misses.Note(addresses.Any(Resolver.IsInside), $"let through: {string.Join(' ', addresses.AsEnumerable())}");
                    throw new HttpRequestException("no socket is opened here");
                },
            }
        );
        using var http = new HttpClient(handler);
        for (var number = 0; number < count; number++)
        {
            var (one, other) = (Urls[mutations.Next(Urls.Length)], Urls[mutations.Next(Urls.Length)]);
            // One in ten beyond recognition.
            var url =
                number % 10 > 0
                    ? mutations.Of(one)
                    : Encoding.UTF8.GetString(mutations.Of(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other)));
            try
            {
                if (TypedUrl.Of(url) is not { } uri || AddressGuard.Refusal(uri, []) is not null)
                    continue;
                asked++;
                using var request = new HttpRequestMessage(HttpMethod.Get, uri);
                using var _ = http.Send(request);
            }
            catch (HttpRequestException)
            {
                // Refused at the connection, or "connected".
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                thrown++;
                Misses.Note(true, $"url {url}: {error}");
            }
        }
        Console.WriteLine(
            $"{count} URLs: {thrown} exceptions, {count - asked} refused as they stand, {connected} of the others connected, {through} to an address inside"
        );
        return thrown + through;
    }
}
