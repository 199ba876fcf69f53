using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// The trained decision: trees for a first pass over each name by itself, trees for a second pass that knows what the first found, and what their scores are
/// worth. Made by <c>tests/Evaluation -- train-linking</c>; link-model.md is its card.
/// </summary>
internal sealed class LinkModel
{
    public required BoostedTrees First { get; init; }
    public required BoostedTrees Second { get; init; }

    /// <summary>What a link's score is worth, and what the score of "nobody known" is worth.</summary>
    public required Calibration Links { get; init; }
    public required Calibration Unknown { get; init; }

    /// <summary>Below this nobody known is meant.</summary>
    public required double Threshold { get; init; }

    /// <summary>The one in the assembly.</summary>
    public static LinkModel Shipped { get; } = Load();

    public static LinkModel Read(TextReader file)
    {
        var trees = new Dictionary<string, List<TreeNode[]>>(StringComparer.Ordinal) { ["first"] = [], ["second"] = [] };
        var points = new Dictionary<string, List<(double, double)>>(StringComparer.Ordinal) { ["links"] = [], ["unknown"] = [] };
        var threshold = 0.5;
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var kind, var value])
                continue;
            if (trees.TryGetValue(kind, out var of))
                of.Add(BoostedTrees.Read<LinkFeature>(value));
            else if (points.TryGetValue(kind, out var calibration) && value.Split(' ') is [var from, var to])
                calibration.Add((Number(from), Number(to)));
            else if (kind == "threshold")
                threshold = Number(value);
        }
        return new LinkModel
        {
            First = new BoostedTrees(trees["first"]),
            Second = new BoostedTrees(trees["second"]),
            Links = new Calibration(points["links"]),
            Unknown = new Calibration(points["unknown"]),
            Threshold = threshold,
        };
    }

    private static LinkModel Load()
    {
        using var stream =
            typeof(LinkModel).Assembly.GetManifestResourceStream("link-model.tsv")
            ?? throw new InvalidOperationException("link-model.tsv is not in the assembly");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
