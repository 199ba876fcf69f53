using System.Globalization;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>
/// How likely a pronoun stands for a name: trees learnt from GAP's development part (Webster et al., 2018), each candidate by itself. Made by
/// <c>tests/Evaluation -- train-coreference</c>; antecedent-model.md is its card.
/// </summary>
internal sealed class AntecedentModel
{
    private readonly BoostedTrees _trees;

    private AntecedentModel(BoostedTrees trees, double threshold) => (_trees, Threshold) = (trees, threshold);

    /// <summary>Below this the pronoun stands for nobody who is named.</summary>
    public double Threshold { get; }

    /// <summary>The one in the assembly.</summary>
    public static AntecedentModel Shipped { get; } = Load();

    public static AntecedentModel Of(IReadOnlyList<TreeNode[]> trees, double threshold) => new(new BoostedTrees(trees), threshold);

    public double Probability(AntecedentCandidate candidate) => _trees.Probability(candidate.Features);

    private static AntecedentModel Load()
    {
        using var stream =
            typeof(AntecedentModel).Assembly.GetManifestResourceStream("antecedent-model.tsv")
            ?? throw new InvalidOperationException("antecedent-model.tsv is not in the assembly");
        using var file = new StreamReader(stream);
        var (trees, threshold) = (new List<TreeNode[]>(), 0.5);
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is ["tree", var tree])
                trees.Add(BoostedTrees.Read<AntecedentFeature>(tree));
            else if (line.Split('\t') is ["threshold", var value])
                threshold = double.Parse(value, CultureInfo.InvariantCulture);
        }
        return Of(trees, threshold);
    }
}
