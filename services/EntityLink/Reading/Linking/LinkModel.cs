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

    /// <summary>From which score on a name that was found in the text is linked, and what scores are worth.</summary>
    public required LinkDecision Found { get; init; }

    /// <summary>The same where somebody gave the span, which is surer to be a name.</summary>
    public required LinkDecision Given { get; init; }

    /// <summary>The one in the assembly.</summary>
    public static LinkModel Shipped { get; } = Load();

    public static LinkModel Read(TextReader file)
    {
        var trees = new Dictionary<string, List<TreeNode[]>>(StringComparer.Ordinal) { ["first"] = [], ["second"] = [] };
        var (found, given) = (new DecisionLines(), new DecisionLines());
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var kind, var value])
                continue;
            if (trees.TryGetValue(kind, out var of))
                of.Add(BoostedTrees.Read<LinkFeature>(value));
            else if (kind.StartsWith("given-", StringComparison.Ordinal))
                given.Take(kind[6..], value);
            else
                found.Take(kind, value);
        }
        return new LinkModel
        {
            First = new BoostedTrees(trees["first"]),
            Second = new BoostedTrees(trees["second"]),
            Found = found.Decision,
            Given = given.Decision,
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

    private sealed class DecisionLines
    {
        private readonly List<(double, double)> _links = [];
        private readonly List<(double, double)> _unknown = [];
        private double _threshold = 0.5;

        public LinkDecision Decision => new(_threshold, new Calibration(_links), new Calibration(_unknown));

        public void Take(string kind, string value)
        {
            if (kind == "threshold")
                _threshold = Number(value);
            else if (value.Split(' ') is [var from, var to])
                (kind == "links" ? _links : _unknown).Add((Number(from), Number(to)));
        }

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}

/// <param name="Threshold">Below this nobody known is meant.</param>
/// <param name="Links">What a link's score is worth.</param>
/// <param name="Unknown">What the score of "nobody known" is worth.</param>
internal sealed record LinkDecision(double Threshold, Calibration Links, Calibration Unknown);
