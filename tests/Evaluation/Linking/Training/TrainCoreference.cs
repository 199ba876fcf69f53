using System.Globalization;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.Evaluation.Pages.Training;

namespace NewsMesh.Evaluation.Linking.Training;

/// <summary><c>train-coreference</c>: makes the trees for pronouns from GAP's development part, and says how good they are on texts that they have not seen.</summary>
internal static class TrainCoreference
{
    private const int Folds = 5,
        Rounds = 200,
        Depth = 4;

    public static int Run(DirectoryInfo data, string? output)
    {
        var texts = Texts
            .Lines(Path.Combine(data.FullName, "names", "gap-development.jsonl.gz"))
            .Select(Gap.Read)
            .Where(text => text.Kind is PronounKind.He or PronounKind.She)
            .ToList();
        var (threshold, best) = (0.0, 0.0);
        var folds = Enumerable.Range(0, Folds).Select(fold => Train([.. texts.Where((_, index) => index % Folds != fold)])).ToList();
        foreach (var step in Enumerable.Range(2, 8).Select(step => step / 20.0))
        {
            var f1 = folds.Select((trees, fold) => Score(texts, trees, fold, step)).Average();
            if (f1 > best)
                (threshold, best) = (step, f1);
        }
        Console.WriteLine($"{texts.Count} texts; cross-validated F1 {best:0.000} at {threshold:0.00}");
        if (output is null)
            return 0;
        using var file = new StreamWriter(output) { NewLine = "\n" };
        foreach (var tree in Train(texts))
            file.WriteLine($"tree\t{BoostedTrees.Write<AntecedentFeature>(tree)}");
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold\t{threshold:0.##}"));
        return 0;
    }

    private static double Score(List<Gap> texts, List<TreeNode[]> trees, int fold, double threshold) =>
        Coreference.Score("fold", [.. texts.Where((_, index) => index % Folds == fold)], AntecedentModel.Of(trees, threshold)).Value;

    private static List<TreeNode[]> Train(List<Gap> texts) =>
        TrainLinking.Nodes(Boosting.Train([.. texts.SelectMany(Rows)], AntecedentFeatures.Count, Rounds, Depth));

    /// <summary>Where neither name is meant, nothing is known of the others; where one is, all others are wrong.</summary>
    private static IEnumerable<(float[] Row, float Label, float Weight)> Rows(Gap text)
    {
        foreach (var candidate in text.Candidates)
        {
            var entity = candidate.Mention.Entity.EntityId;
            var isRight = (text.IsA && entity == text.A.Entity.EntityId) || (text.IsB && entity == text.B.Entity.EntityId);
            var isLabelled = entity == text.A.Entity.EntityId || entity == text.B.Entity.EntityId;
            if (isLabelled || text.IsA || text.IsB)
                yield return (candidate.Features, isRight ? 1 : 0, 1);
        }
    }
}
