using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using NewsMesh.Contracts;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Pages;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Benchmarks.Duplicates;

/// <summary>
/// How long the service looks for the near-duplicates of one text among a million: <see cref="NearTexts.FindAsync"/> as it runs for every new version,
/// for texts that are new and for edits of texts that are stored, in turn. Every text's sketch is stored; of the texts themselves those that a look-up can reach.
/// </summary>
internal static class DuplicatesBenchmark
{
    private const int Timed = 500,
        WarmUp = 50;

    public static async Task RunAsync(string[] arguments)
    {
        var count = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var servers = await TestServers.SharedAsync();
        try
        {
            await using var store = await SketchStore.CreateAsync(servers);
            LookUp[] lookUps = [.. Enumerable.Range(0, WarmUp + Timed).SelectMany(at => LookUps(at, count))];
            await FillAsync(store, count, lookUps);
            var found = new List<Found>();
            foreach (var lookUp in lookUps)
                found.Add(await FindAsync(store, lookUp));
            Tell("new texts", [.. found.Skip(2 * WarmUp).Where(one => one.LookUp.Source is null)]);
            Tell("edits of stored texts", [.. found.Skip(2 * WarmUp).Where(one => one.LookUp.Source is not null)]);
        }
        finally
        {
            await TestServers.StopSharedAsync();
        }
    }

    /// <summary>One text that is not stored, and the edit of one that is.</summary>
    private static IEnumerable<LookUp> LookUps(int at, int count)
    {
        var source = (int)((long)at * count / (WarmUp + Timed));
        return
        [
            new(count + at, null, InventedTexts.Of(count + at)),
            new(count + WarmUp + Timed + at, source, InventedTexts.Edited(source, at)),
        ];
    }

    private static async Task FillAsync(SketchStore store, int count, LookUp[] lookUps)
    {
        var reached = lookUps.SelectMany(lookUp => MinHash.BandsOf(Shingles.Of(lookUp.Text))).ToFrozenSet();
        var texts = new List<(int Number, string Text)>();
        var copying = await Report.TimeAsync(() =>
            store.CopyAsync(
                ParallelEnumerable
                    .Range(0, count)
                    .Select(number =>
                    {
                        var text = InventedTexts.Of(number);
                        return (Number: number, Text: text, Bands: MinHash.BandsOf(Shingles.Of(text)));
                    })
                    .AsEnumerable()
                    .Select(made =>
                    {
                        if (Array.Exists(made.Bands, reached.Contains))
                            texts.Add((made.Number, made.Text));
                        return (made.Number, made.Bands);
                    })
            )
        );
        Report.Line(
            $"{count:#,0} texts made, sketched and copied",
            copying.TotalSeconds,
            "s",
            $"{Report.Rate(count, copying):#,0} texts/s; {(double)texts.Count / lookUps.Length:0.0} of them share a band with a text that is looked up"
        );
        await store.AddAsync(texts);
        var indexing = await Report.TimeAsync(store.IndexAsync);
        Report.Line(
            "index built",
            indexing.TotalSeconds,
            "s",
            $"{await store.IndexBytesAsync() >> 20:#,0} MiB, {await store.BytesAsync("parse.text_sketches") >> 20:#,0} with the table"
        );
    }

    private static async Task<Found> FindAsync(SketchStore store, LookUp lookUp)
    {
        var article = new ArticleRecord
        {
            ArticleId = SketchStore.Id(lookUp.Number),
            Url = $"https://outlet.example/{lookUp.Number}",
            LastFetch = 1,
            Version = 1,
        };
        var read = new ExtractedArticle
        {
            CanonicalUrl = article.Url,
            Outlet = "Lighthouse Gazette",
            Headline = "",
            Body = new BodyText(lookUp.Text, []),
            Language = "und",
            Origin = new Origin { Kind = "unknown" },
        };
        await using var db = store.Context();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var start = Stopwatch.GetTimestamp();
        var near = await NearTexts.FindAsync(db, article, read, CancellationToken.None);
        return new Found(lookUp, Stopwatch.GetElapsedTime(start), near);
    }

    private static void Tell(string what, Found[] found)
    {
        var times = found.Select(one => one.Time.TotalMicroseconds).Order().ToArray();
        Report.Line(
            $"look-up of {what}, median",
            times[times.Length / 2],
            "µs",
            $"p99 {times[times.Length * 99 / 100]:#,0} µs, {times.Length} texts; sketching, waiting for its turn and comparing in full included"
        );
        if (found.Any(one => one.LookUp.Source is null))
            return;
        var missed = found.Where(one => !one.Near.Any(near => near.OtherId == SketchStore.Id(one.LookUp.Source!.Value))).ToList();
        Report.Line(
            "  their sources found",
            found.Length - missed.Count,
            "texts",
            $"of {found.Length}; {missed.Count(IsTooUnlike)} of the missed are too unlike to be told as the same"
        );
    }

    /// <summary>The full comparison would say no, however the look-up brought the two together.</summary>
    private static bool IsTooUnlike(Found one) =>
        Similarity.Of(Shingles.Of(one.LookUp.Text), Shingles.Of(InventedTexts.Of(one.LookUp.Source!.Value))).Kind(sameOutlet: false)
        == DuplicateKind.None;

    private sealed record LookUp(int Number, int? Source, string Text);

    private sealed record Found(LookUp LookUp, TimeSpan Time, IReadOnlyList<NearText> Near);
}
