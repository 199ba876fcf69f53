using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsMesh.Benchmarks.EndToEnd;
using NewsMesh.Benchmarks.Ingest;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.EntityLink;

/// <summary>
/// What reading costs: articles of 600 words a second on one core and on all, what of it the encoder takes, how long loading takes and how much memory the process
/// has; then quality against speed for fewer layers and for fp32, where <c>services/EntityLink.Training/train --curve</c> has written those models.
/// </summary>
internal static class AnnotateBenchmark
{
    private const int Words = 600;
    private const int Articles = 40;

    public static Task RunAsync(string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var models = LoadedModels.Load();
        models.Warm(CancellationToken.None);
        Report.Line("models loaded, first sentences read", watch.Elapsed.TotalMilliseconds, "ms");
        watch.Restart();
        var dictionary = NameDictionary.Of(InventedEntities.Of(150_478));
        Report.Line(
            "150,478 entities loaded",
            watch.Elapsed.TotalMilliseconds,
            "ms",
            "from a file; the service reads them from PostgreSQL"
        );
        var articles = Texts();
        var reader = new DocumentReader(dictionary, models.Reading);
        var whole = Rate(articles, text => reader.Read(new DocumentInput { Text = text, Language = "en" }));
        Report.Line(
            "read wholly, one core",
            whole.OneCore,
            "articles/s",
            "of 600 words; spaCy lg about 16 without linking, spaCy trf about 1, entity-fishing about 10 on eight threads"
        );
        Report.Line($"read wholly, {Environment.ProcessorCount} threads", whole.AllCores, "articles/s");
        var names = Rate(articles, text => models.Reading.Encoder.Encode(Document.Of(text)));
        Report.Line("encoder alone, one core", names.OneCore, "articles/s", $"{names.Pieces / articles.Count:0} pieces an article");
        GC.Collect();
        Report.Line("memory", Environment.WorkingSet / 1e6, "MB", "working set, models and 150,478 entities in it");
        foreach (var variant in Variants())
            Measure(variant, articles);
        return Task.CompletedTask;
    }

    private static void Measure(FileInfo variant, List<string> articles)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(variant.FullName, ".json")));
        var card = json.RootElement;
        using var threads = new EncoderThreads(Environment.ProcessorCount);
        var table = EmbeddingTable.Of(File.ReadAllBytes(Path.Combine(LoadedModels.Folder, "words.bin")));
        using var graph = new EncoderGraph(File.ReadAllBytes(variant.FullName), table, threads);
        var pieces = WordPiece.Of(File.ReadAllText(Path.Combine(LoadedModels.Folder, "vocabulary.txt")));
        var labels = card.GetProperty("heads").GetProperty("names").Deserialize<string[]>()!;
        var encoder = new DocumentEncoder(new SentenceEncoder(pieces, graph), new SpanHead("names", labels));
        var speed = Rate(articles, text => encoder.Encode(Document.Of(text)));
        Report.Line(
            $"encoder, {card.GetProperty("layers").GetInt32()} layers, {card.GetProperty("precision").GetString()}",
            speed.OneCore,
            "articles/s",
            string.Create(
                CultureInfo.InvariantCulture,
                $"one core; {speed.AllCores:0.0} on {Environment.ProcessorCount}; {variant.Length / 1e6:0.0} MB; names F1 {card.GetProperty("f1").GetDouble():0.000} on worldwide dev (fp32 weights)"
            )
        );
    }

    private static (double OneCore, double AllCores, double Pieces) Rate(List<string> articles, Action<string> read)
    {
        articles.Take(8).ToList().ForEach(read);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            articles.ForEach(read);
            var took = Environment.CpuUsage.TotalTime - before;
            best = took < best ? took : best;
        }
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, read);
        var pieces = WordPiece.Of(File.ReadAllText(Path.Combine(LoadedModels.Folder, "vocabulary.txt")));
        return (
            Report.Rate(articles.Count, best),
            Report.Rate(articles.Count, watch.Elapsed),
            articles.Sum(text => (double)pieces.Cut(text, new Extent(0, text.Length)).Ids.Count)
        );
    }

    /// <summary>News of the BBC where the development data is; generated articles elsewhere.</summary>
    private static List<string> Texts()
    {
        var path = Repository.PathOf("..", "shared", "data", "corpus", "bbc-news.jsonl.gz");
        if (!File.Exists(path))
        {
            Console.WriteLine("../shared/data is not here: generated articles");
            return
            [
                .. Enumerable
                    .Range(0, Articles)
                    .Select(number => Exactly(Enumerable.Range(number * 20, 20).Select(part => GeneratedArticles.Of(part).Text))),
            ];
        }
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var texts = new List<string>();
        while (texts.Count < Articles * 4 && lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            texts.Add(json.RootElement.GetProperty("text").GetString()!);
        }
        return [.. texts.Chunk(4).Select(Exactly)];
    }

    private static string Exactly(IEnumerable<string> texts)
    {
        var text = string.Join("\n\n", texts);
        var (words, at) = (0, 0);
        while (at < text.Length && words < Words)
        {
            if (text[at] is ' ' or '\n')
                words++;
            at++;
        }
        return text[..at];
    }

    private static IEnumerable<FileInfo> Variants()
    {
        var folder = new DirectoryInfo(Repository.PathOf("artifacts", "training", "variants"));
        return folder.Exists ? folder.GetFiles("*.onnx").OrderByDescending(file => file.Name, StringComparer.Ordinal) : [];
    }
}
