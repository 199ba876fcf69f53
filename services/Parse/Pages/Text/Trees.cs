using System.Globalization;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>One step of a decision tree: rows below the threshold go left. A leaf has no column and adds its value.</summary>
internal sealed record Split(int Column, float Threshold, int Left, int Right, float Value)
{
    public bool IsLeaf => Column < 0;
}

/// <summary>Gradient-boosted regression trees (Friedman, 2001): the sum of one leaf of each.</summary>
internal sealed class Trees(IReadOnlyList<Split[]> trees)
{
    private readonly Split[][] _trees = [.. trees];

    public double Sum(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (var tree in _trees)
        {
            var at = tree[0];
            while (!at.IsLeaf)
                at = tree[row[at.Column] < at.Threshold ? at.Left : at.Right];
            sum += at.Value;
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
