using System.Text.Json;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>
/// <c>train-quotes FOLDER</c>: makes the weights that the service ships and their card, of the treebank's tags and of PolNeAR's training articles. The same data make
/// the same file.
/// </summary>
internal static class TrainQuotes
{
    private const int TagEpochs = 4;
    private const int Epochs = 3;

    /// <summary>Weights below this change no choice that was measured, and would double the file.</summary>
    private const float Smallest = 0.1f;

    /// <param name="data">The development data.</param>
    /// <param name="folder">Takes weights and card; null to train on most of the training articles and to choose on the rest.</param>
    public static int Run(DirectoryInfo data, string? folder)
    {
        var (weights, random) = (new TrainingWeights(), new Random(1));
        TrainTags(weights, random, Path.Combine(data.FullName, "syntax", "ewt-train.conllu.gz"));
        var model = new AttributionModel(weights);
        Console.WriteLine(
            $"tags right in GUM's news: {TagAccuracy(model, Path.Combine(data.FullName, "syntax", "gum-news.conllu.gz")):0.0000}"
        );
        var source = new AttributionExamples(model);
        var articles = Texts.Lines(Path.Combine(data.FullName, "quotes", "polnear-train.jsonl.gz")).ToArray();
        var examples = articles.Where((_, at) => folder is not null || !ChooseQuotes.IsKept(at)).SelectMany(source.Of).ToArray();
        var supported = new SupportedFeatures(examples);
        examples = Array.ConvertAll(examples, supported.Of);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var loss = 0.0;
            for (var at = 0; at < examples.Length; at++)
            {
                loss += weights.Learn(examples[at].Candidates, examples[at].Right);
                if (epoch > 0 && at % (examples.Length / 8) == 0)
                    weights.AddToAverage();
            }
            Console.WriteLine($"epoch {epoch + 1}: {examples.Length} choices, log loss {loss / examples.Length:0.0000}");
        }
        if (folder is null)
            return Choose([.. articles.Where((_, at) => ChooseQuotes.IsKept(at))], weights.UseAverage());
        using (var file = File.Create(Path.Combine(folder, QuoteCard.File)))
            QuantisedWeights.Write(weights.UseAverage(), Smallest, file);
        QuoteCard.Write(data, folder);
        return 0;
    }

    private static int Choose(JsonElement[] articles, ReadOnlySpan<float> weights)
    {
        using var bytes = new MemoryStream();
        QuantisedWeights.Write(weights, Smallest, bytes);
        bytes.Position = 0;
        return ChooseQuotes.Run(articles, Texts.Models.Reading with { Attributions = QuantisedWeights.Read(bytes) });
    }

    private static void TrainTags(TrainingWeights weights, Random random, string path)
    {
        var sentences = TaggedSentences.Read(path).ToArray();
        var features = new FeatureList();
        for (var epoch = 0; epoch < TagEpochs; epoch++)
        {
            random.Shuffle(sentences);
            foreach (var (tokens, tags) in sentences)
            {
                tags.CopyTo(tokens.Tags, 0);
                for (var at = 0; at < tags.Length; at++)
                {
                    if (tags[at] is 0 or PosTags.Mark)
                        continue;
                    PosFeatures.Of(tokens, at, features);
                    var hashed = features.All.ToArray();
                    weights.Learn([.. Enumerable.Range(1, (int)PosTags.Mark - 1).Select(tag => (hashed, (uint)tag))], (int)tags[at] - 1);
                }
            }
        }
    }

    private static double TagAccuracy(AttributionModel model, string path)
    {
        var (right, all) = (0, 0);
        foreach (var (tokens, tags) in TaggedSentences.Read(path))
        {
            model.Tag(tokens);
            for (var at = 0; at < tags.Length; at++)
            {
                if (tags[at] is 0 or PosTags.Mark)
                    continue;
                all++;
                right += tokens.Tags[at] == tags[at] ? 1 : 0;
            }
        }
        return (double)right / all;
    }
}
