using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Certainty;
using NewsMesh.Evaluation.Assertions;

namespace NewsMesh.Evaluation.Certainty;

/// <summary>
/// <c>train-certainty [FILE]</c>: the weights of <see cref="CertaintyModel"/>, of UW's training part and of UDS's. The two mean other things by "did not happen", so that every
/// feature has a weight that both share and one of its own set (Daumé 2007); what ships is the sum of UW's. Without a file: on four fifths, measured on the rest.
/// </summary>
internal static class TrainCertainty
{
    private const int Epochs = 4;
    private const float Rate = 0.06f;

    /// <summary>A feature that was seen less often says nothing of others.</summary>
    private const int Fewest = 3;

    /// <summary>What a weight is drawn to zero by, for each example.</summary>
    private const float Ridge = 1e-3f;
    private const int HeldOut = 5;

    /// <summary>UDS asks of other texts, and of another question.</summary>
    private const float UdsWeight = 0.1f;

    private sealed record Example(uint[] Features, float Value, bool IsNews);

    public static int Run(DirectoryInfo data, string? file)
    {
        var folder = Path.Combine(data.FullName, "factuality");
        var news = Texts.Lines(Path.Combine(folder, "uw-train.jsonl.gz")).ToList();
        var kept = file is null ? news.Where((_, at) => at % HeldOut == 0).SelectMany(FactualityEvaluation.Events).ToList() : [];
        var examples = news.Where((_, at) => file is not null || at % HeldOut != 0)
            .SelectMany(FactualityEvaluation.Events)
            .Select(one => new Example([.. one.Features], (float)one.Value, true))
            .Concat(
                Texts
                    .Lines(Path.Combine(folder, "uds-train.jsonl.gz"))
                    .SelectMany(FactualityEvaluation.Events)
                    .Select(one => new Example([.. one.Features], (float)one.Value, false))
            )
            .ToArray();
        var weights = Learn(examples);
        if (file is null)
        {
            var pairs = kept.ConvertAll(one => ((double)one.Features.Sum(feature => weights.GetValueOrDefault(feature)), one.Value));
            Console.WriteLine($"held-out: Pearson {FactualityEvaluation.Pearson(pairs):0.000}");
            return 0;
        }
        using var output = new StreamWriter(file) { NewLine = "\n" };
        output.WriteLine("# hash of the feature, weight in thousandths");
        foreach (var (feature, weight) in weights.OrderBy(pair => pair.Key))
        {
            if (MathF.Abs(weight) >= 0.01f)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature:x}\t{MathF.Round(weight * 1000):0}"));
        }
        return 0;
    }

    private static Dictionary<uint, float> Learn(Example[] examples)
    {
        var seen = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        examples = Array.ConvertAll(
            examples,
            example => example with { Features = Array.FindAll(example.Features, feature => seen[feature] >= Fewest) }
        );
        var places = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
            places.TryAdd(feature, places.Count);
        // For each feature the shared weight, that of news, and that of UDS.
        var (weights, squares, random) = (new float[places.Count * 3], new float[places.Count * 3], new Random(1));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
            {
                var sum = 0f;
                var own = example.IsNews ? 1 : 2;
                foreach (var feature in example.Features)
                    sum += weights[places[feature] * 3] + weights[(places[feature] * 3) + own];
                var gradient = (sum - example.Value) * (example.IsNews ? 1 : UdsWeight);
                foreach (var feature in example.Features)
                {
                    foreach (var slot in (ReadOnlySpan<int>)[places[feature] * 3, (places[feature] * 3) + own])
                    {
                        var step = gradient + (Ridge * weights[slot] * examples.Length / 100);
                        squares[slot] += step * step;
                        weights[slot] -= Rate * step / (MathF.Sqrt(squares[slot]) + 1);
                    }
                }
            }
        }
        return places.ToDictionary(pair => pair.Key, pair => weights[pair.Value * 3] + weights[(pair.Value * 3) + 1]);
    }
}
