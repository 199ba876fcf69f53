using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// Feed documents: feedparser's assertions, the documents that the feed validator calls valid, real-life samples; and of all of them, that none throws
/// and none takes long. Reads and sanitises everything, as <c>POST /feeds/preview</c> does.
/// </summary>
internal static class FeedEvaluation
{
    /// <summary>What issue and README promise for one document.</summary>
    private const double LimitMs = 50;

    /// <summary>A document that is too slow every time is too slow.</summary>
    private const int MaxAttempts = 64;

    /// <summary>Where feedparser's own tests serve its documents: some of their links are relative to it.</summary>
    private const string Server = "http://127.0.0.1:8097/tests/";

    private static readonly string[] Other =
    [
        "/opml/",
        "/opensearch/",
        "/ext/app/service",
        "/ext/app/accept",
        "/ext/app/category.xml",
        "/ext/xrd/",
    ];

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var clock = new Clock();
        return [.. Feedparser(folder, clock), .. Validator(folder, clock), .. Samples(folder, clock), .. clock.Figures()];
    }

    private static IEnumerable<Figure> Feedparser(DirectoryInfo folder, Clock clock)
    {
        int asserted = 0,
            right = 0,
            cases = 0,
            whole = 0,
            judged = 0,
            safe = 0;
        foreach (var one in Texts.Lines(Path.Combine(folder.FullName, "feedparser.jsonl")))
        {
            var file = one.GetProperty("file").GetString()!;
            var feed = clock.Read(folder, file, one.GetProperty("contentType").GetString(), Server);
            var fields = FeedCase.Judge(one.GetProperty("expect"), feed).ToList();
            asserted += fields.Count;
            right += fields.Count(field => field.Right);
            var isRight = fields.TrueForAll(field => field.Right) && (feed is not null || one.GetProperty("kind").GetString() != "ok");
            if (one.TryGetProperty("safe", out var must) && must.GetBoolean())
            {
                judged++;
                var danger = feed is null
                    ? "unread"
                    : Danger.In(feed.Title)
                        ?? feed.Entries.Select(entry => Danger.In(entry.Title) ?? Danger.In(entry.Summary) ?? Danger.In(entry.ContentHtml))
                            .FirstOrDefault(found => found is not null);
                safe += danger is null ? 1 : 0;
                isRight &= danger is null;
                Misses.Note(danger is not null, $"{file}: {danger} is left");
            }
            cases++;
            whole += isRight ? 1 : 0;
            Misses.Note(
                !isRight,
                $"{file}: {(feed is null ? "no feed" : string.Join(", ", fields.Where(field => !field.Right).Select(field => field.Field)))} of {one.GetProperty("expect").GetRawText()}"
            );
        }
        yield return new("feeds/feedparser/assertions", (double)right / asserted, $"{asserted} asserted; feedparser itself passes all");
        yield return new("feeds/feedparser/cases", (double)whole / cases, $"{cases} cases, every field right");
        yield return new("feeds/feedparser/safe", (double)safe / judged, $"{judged} documents with scripts, handlers and dangerous URLs");
    }

    private static IEnumerable<Figure> Validator(DirectoryInfo folder, Clock clock)
    {
        int valid = 0,
            read = 0;
        foreach (var one in Texts.Lines(Path.Combine(folder.FullName, "feedvalidator.jsonl")))
        {
            var file = one.GetProperty("file").GetString()!;
            var feed = clock.Read(folder, file, null);
            // OPML, OpenSearch descriptions, Atom services and XRDS are valid, and no feeds.
            if (
                !one.GetProperty("expect").GetString()!.StartsWith('!')
                || Other.Any(folder => file.Contains(folder, StringComparison.Ordinal))
            )
                continue;
            valid++;
            read += feed is null ? 0 : 1;
            Misses.Note(feed is null, $"{file}: valid, and no feed");
        }
        yield return new("feeds/validator/valid-read", (double)read / valid, $"{valid} documents that must not be complained of");
    }

    private static IEnumerable<Figure> Samples(DirectoryInfo folder, Clock clock)
    {
        int feeds = 0,
            read = 0,
            titled = 0;
        foreach (var one in Texts.Lines(Path.Combine(folder.FullName, "samples.jsonl")))
        {
            var file = one.GetProperty("file").GetString()!;
            var feed = clock.Read(folder, file, null);
            if (one.GetProperty("kind").GetString() is not ("rss" or "rdf" or "atom" or "jsonfeed"))
                continue;
            feeds++;
            read += feed is null ? 0 : 1;
            titled += feed is { Title: not null } or { Entries.Count: > 0 } ? 1 : 0;
            Misses.Note(feed is null, $"{file}: no feed");
        }
        yield return new("feeds/samples/read", (double)read / feeds, $"{feeds} real-life documents, {titled} with title or entries");
    }

    /// <summary>Reads documents, and knows how long each took and whether one threw.</summary>
    private sealed class Clock
    {
        private int _read,
            _thrown,
            _slow;
        private (double Ms, string File) _slowest;

        public PreviewAnswer? Read(DirectoryInfo folder, string file, string? contentType, string? baseUrl = null)
        {
            var body = File.ReadAllBytes(Path.Combine(folder.FullName, file));
            var charset = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet : null;
            _read++;
            try
            {
                var feed = Read(body, charset, baseUrl);
                // The best of eight, and of more where that is too slow: what the document costs, and not what else the machine is busy with.
                var best = double.MaxValue;
                for (var attempt = 0; best > (attempt < 8 ? LimitMs / 2 : LimitMs) && attempt < MaxAttempts; attempt++)
                {
                    var start = Stopwatch.GetTimestamp();
                    _ = Read(body, charset, baseUrl);
                    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
                _slow += best > LimitMs ? 1 : 0;
                _slowest = best > _slowest.Ms ? (best, file) : _slowest;
                Misses.Note(best > LimitMs, $"{file}: {best:0} ms for {body.Length / 1024} KiB");
                return feed;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                _thrown++;
                Misses.Note(true, $"{file}: {error.GetType().Name}: {error.Message}");
                return null;
            }
        }

        public IEnumerable<Figure> Figures()
        {
            yield return new("feeds/all/without-exception", 1 - (double)_thrown / _read, $"{_read} documents");
            yield return new(
                "feeds/all/within-50-ms",
                1 - (double)_slow / _read,
                $"the slowest, {Path.GetFileName(_slowest.File)}, takes {_slowest.Ms:0.0} ms"
            );
        }

        private static PreviewAnswer? Read(byte[] body, string? charset, string? baseUrl) =>
            FeedReader.Read(body, charset, baseUrl) is FeedReading.Feed { Value: var feed } ? PreviewAnswer.Of(feed) : null;
    }
}
