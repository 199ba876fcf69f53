using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>
/// Gradient boosting of regression trees on the logistic loss (Friedman, 2001), with second-order leaves and histograms of the columns' values as in
/// XGBoost (Chen, Guestrin, 2016). Where rows are given in groups of which one at most is right, the loss is that of the right one's share among all of its group and
/// nothing (softmax, with a score of 0 for nothing): then a row need not be likely in itself, only likelier than the others. No randomness: the same rows give the same trees.
/// </summary>
internal sealed class Boosting
{
    private const int Rounds = 120,
        Deepest = 5,
        Bins = 48;
    private const float Rate = 0.1f;

    /// <summary>Against leaves of a few rows: the least sum of second derivatives in a leaf, and what is added to it.</summary>
    private const double MinWeight = 4,
        Damping = 3;

    private readonly int _columns;
    private readonly int _depth;
    private readonly float[][] _edges;
    private readonly byte[][] _bins;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly double[] _scores;
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly IReadOnlyList<int>? _groups;

    private Boosting(IReadOnlyList<(float[] Row, float Label, float Weight)> rows, IReadOnlyList<int>? groups, int columns, int depth)
    {
        (_columns, _depth, _groups) = (columns, depth, groups);
        (_labels, _weights) = ([.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Weight)]);
        (_scores, _first, _second) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        _edges = new float[columns][];
        _bins = new byte[columns][];
        Parallel.For(
            0,
            columns,
            column =>
            {
                var sorted = rows.Select(row => row.Row[column]).Order().ToArray();
                _edges[column] = [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)sorted.Length * i / Bins)]).Distinct()];
                _bins[column] = [.. rows.Select(row => BinOf(_edges[column], row.Row[column]))];
            }
        );
    }

    public static Trees Train(IReadOnlyList<(float[] Row, float Label, float Weight)> rows) =>
        new(Train(rows, NeighbourFeatures.Columns, Rounds, Deepest));

    /// <summary>Trees over rows of any meaning.</summary>
    /// <param name="rows">What to learn from.</param>
    /// <param name="columns">How many numbers of a row are looked at, from the first.</param>
    /// <param name="rounds">How many trees.</param>
    /// <param name="depth">How deep each may be.</param>
    /// <param name="groups">How many rows each group has, one group after the other; null where every row is by itself.</param>
    public static List<Split[]> Train(
        IReadOnlyList<(float[] Row, float Label, float Weight)> rows,
        int columns,
        int rounds,
        int depth,
        IReadOnlyList<int>? groups = null
    )
    {
        var boosting = new Boosting(rows, groups, columns, depth);
        var trees = new List<Split[]>();
        for (var round = 0; round < rounds; round++)
            trees.Add(boosting.Next());
        return trees;
    }

    /// <summary>How many edges are at or below the value: a row goes left of an edge where its value is smaller.</summary>
    private static byte BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at >= 0 ? at + 1 : ~at);
    }

    private Split[] Next()
    {
        if (_groups is null)
        {
            for (var i = 0; i < _scores.Length; i++)
                Take(i, 1 / (1 + Math.Exp(-_scores[i])));
        }
        else
            TakeGroups(_groups);
        var tree = new List<Split>();
        Grow(tree, Enumerable.Range(0, _scores.Length).ToArray(), 0);
        return [.. tree];
    }

    private void TakeGroups(IReadOnlyList<int> groups)
    {
        var start = 0;
        foreach (var count in groups)
        {
            var sum = 1.0;
            for (var i = start; i < start + count; i++)
                sum += Math.Exp(_scores[i]);
            for (var i = start; i < start + count; i++)
                Take(i, Math.Exp(_scores[i]) / sum);
            start += count;
        }
    }

    private void Take(int row, double probability) =>
        (_first[row], _second[row]) = (_weights[row] * (probability - _labels[row]), _weights[row] * probability * (1 - probability));

    private int Grow(List<Split> tree, int[] rows, int depth)
    {
        var (g, h) = (rows.Sum(row => _first[row]), rows.Sum(row => _second[row]));
        var place = tree.Count;
        tree.Add(new Split(-1, 0, 0, 0, 0));
        var (column, edge) = depth < _depth ? Best(rows, g, h) : (-1, 0);
        if (column < 0)
        {
            var value = (float)(-g / (h + Damping)) * Rate;
            foreach (var row in rows)
                _scores[row] += value;
            tree[place] = new Split(-1, 0, 0, 0, value);
            return place;
        }
        var left = Grow(tree, [.. rows.Where(row => _bins[column][row] <= edge)], depth + 1);
        var right = Grow(tree, [.. rows.Where(row => _bins[column][row] > edge)], depth + 1);
        tree[place] = new Split(column, _edges[column][edge], left, right, 0);
        return place;
    }

    private (int Column, int Edge) Best(int[] rows, double g, double h)
    {
        var best = new (double Gain, int Edge)[_columns];
        Parallel.For(0, _columns, column => best[column] = Best(column, rows, g, h));
        var most = Enumerable.Range(0, best.Length).MaxBy(column => best[column].Gain);
        return best[most].Gain > 1e-3 ? (most, best[most].Edge) : (-1, 0);
    }

    private (double Gain, int Edge) Best(int column, int[] rows, double g, double h)
    {
        Span<double> first = stackalloc double[Bins + 1],
            second = stackalloc double[Bins + 1];
        first.Clear();
        second.Clear();
        var bins = _bins[column];
        foreach (var row in rows)
        {
            first[bins[row]] += _first[row];
            second[bins[row]] += _second[row];
        }
        var (best, found, left, leftWeight) = (0.0, 0, 0.0, 0.0);
        for (var edge = 0; edge < _edges[column].Length; edge++)
        {
            (left, leftWeight) = (left + first[edge], leftWeight + second[edge]);
            if (leftWeight < MinWeight || h - leftWeight < MinWeight)
                continue;
            var gain =
                (left * left / (leftWeight + Damping)) + ((g - left) * (g - left) / (h - leftWeight + Damping)) - (g * g / (h + Damping));
            if (gain > best)
                (best, found) = (gain, edge);
        }
        return (best, found);
    }
}
