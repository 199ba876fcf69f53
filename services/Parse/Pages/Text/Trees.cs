using System.Globalization;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>One step of a decision tree: rows below the threshold go left. A leaf has no column and adds its value.</summary>
internal sealed record Split(int Column, float Threshold, int Left, int Right, float Value)
{
    public bool IsLeaf => Column < 0;
}

/// <summary>Gradient-boosted regression trees (Friedman, 2001): the sum of one leaf of each.</summary>
internal sealed class Trees
{
    private readonly IReadOnlyList<Split[]> _trees;

    // The same again in arrays side by side: a page takes 200,000 steps.
    private readonly int[] _roots;
    private readonly int[] _columns;
    private readonly float[] _numbers;
    private readonly int[] _left;
    private readonly int[] _right;

    public Trees(IReadOnlyList<Split[]> trees)
    {
        _trees = trees;
        var size = trees.Sum(tree => tree.Length);
        (_roots, _columns, _numbers, _left, _right) = (new int[trees.Count], new int[size], new float[size], new int[size], new int[size]);
        for (var (tree, at) = (0, 0); tree < trees.Count; at += trees[tree++].Length)
        {
            _roots[tree] = at;
            for (var i = 0; i < trees[tree].Length; i++)
            {
                var split = trees[tree][i];
                (_columns[at + i], _numbers[at + i], _left[at + i], _right[at + i]) = (split.Column, split.IsLeaf ? split.Value : split.Threshold, at + split.Left, at + split.Right);
            }
        }
    }

    public double Sum(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (var root in _roots)
        {
            var at = root;
            while (_columns[at] is var column && column >= 0)
                at = row[column] < _numbers[at] ? _left[at] : _right[at];
            sum += _numbers[at];
        }
        return sum;
    }

    /// <summary>A tree a line: leaves as values, splits as "column threshold left right", parted by semicolons.</summary>
    public void Write(TextWriter file)
    {
        foreach (var tree in _trees)
            file.WriteLine(string.Join(';', tree.Select(split => split.IsLeaf ? Text(split.Value) : $"{(Column)split.Column} {Text(split.Threshold)} {split.Left} {split.Right}")));
    }

    public static Split[] Read(string line) => [.. line.Split(';').Select(part => part.Split(' ') is [var column, var threshold, var left, var right]
        ? new Split((int)Enum.Parse<Column>(column), Number(threshold), int.Parse(left, CultureInfo.InvariantCulture), int.Parse(right, CultureInfo.InvariantCulture), 0)
        : new Split(-1, 0, 0, 0, Number(part)))];

    private static string Text(float value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
