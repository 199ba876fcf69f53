using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>
/// Trains the model that tells one event from another: the pairs of ../shared/data/facts (Apache-2.0), VitaminC (CC BY-SA; what supports and what refutes speak of one question), and STS headlines (CC BY-SA).
/// </summary>
internal static class CompareTraining
{
    /// <summary>Sets are brought to these sums of weights, whatever their size: the pairs of real news are what is wanted.</summary>
    private const double FactsWeight = 1000,
        VitaminCWeight = 60,
        HeadlinesWeight = 60;

    public static int Run(DirectoryInfo data, string output)
    {
        var pairs = Read(data, new StatementComparer(new DocumentReader(Texts.Seeds(), Texts.Models.Reading)));
        var weights = LogisticRegression.Train(pairs);
        File.WriteAllLines(
            output,
            [
                "# weights of the model that tells one event from another (logistic regression); made by tests/Evaluation -- train-compare",
                .. StatementFeatures.Names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[at]:0.000}")),
            ]
        );
        return 0;
    }

    public static List<TrainingPair> Read(DirectoryInfo data, StatementComparer comparer)
    {
        string Of(params string[] parts) => Path.Combine([data.FullName, .. parts]);
        var facts = FactPairs
            .Read(new DirectoryInfo(Of("facts")))
            .Select(pair => (pair.Event, Features: comparer.Features(pair.A, pair.B).Values, Same: pair.Relation != "none"));
        var claims = Texts
            .Lines(Of("pairs", "vitaminc.jsonl.gz"))
            .Where((_, at) => at % 24 == 0)
            .Select(line =>
                (
                    "vitaminc",
                    comparer.Features(Side(line, "a"), Side(line, "b")).Values,
                    !line.GetProperty("label").GetString()!.StartsWith("not", StringComparison.OrdinalIgnoreCase)
                )
            );
        var headlines = new[] { "sts2013", "sts2014", "sts2015" }
            .SelectMany(set => Texts.Lines(Of("claims", set + "-headlines.jsonl")))
            .Select(line => (Line: line, Score: line.GetProperty("score").GetDouble()))
            .Where(pair => pair.Score is >= 3.2 or <= 2)
            .Where((_, at) => at % 3 == 0)
            .Select(pair => ("headlines", comparer.Features(Side(pair.Line, "a"), Side(pair.Line, "b")).Values, pair.Score > 3));
        return [.. Weighed([.. facts], FactsWeight), .. Weighed([.. claims], VitaminCWeight), .. Weighed([.. headlines], HeadlinesWeight)];
    }

    private static Statement Side(System.Text.Json.JsonElement line, string side) => new(line.GetProperty(side).GetString()!);

    private static IEnumerable<TrainingPair> Weighed(List<(string Event, IReadOnlyList<double> Features, bool Same)> pairs, double sum) =>
        pairs.Select(pair => new TrainingPair(pair.Event, pair.Features, pair.Same, sum / pairs.Count));
}
