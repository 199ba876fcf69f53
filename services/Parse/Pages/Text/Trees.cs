using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    // The same again laid out for speed: a page takes 200,000 steps. Leaves lead to themselves, so that every tree is as many steps as it is deep and
    // no step is a branch that the processor could guess wrong.
    private readonly Step[] _steps;
    private readonly (int Root, int Depth)[] _roots;

    public Trees(IReadOnlyList<Split[]> trees)
    {
        _trees = trees;
        var steps = new List<Step>();
        _roots = [.. trees.Select(tree => (steps.Count, Lay(tree, steps)))];
        _steps = [.. steps];
    }

    public double Sum(ReadOnlySpan<float> row)
    {
        Span<double> sum = [0];
        Add(row, row.Length, sum);
        return sum[0];
    }

    /// <summary>Adds to each row's sum; tree by tree, so that a tree stays close to the processor while all rows pass through it.</summary>
    /// <param name="rows">One behind the other.</param>
    /// <param name="columns">How many numbers a row has.</param>
    /// <param name="sums">One for each row.</param>
    public void Add(ReadOnlySpan<float> rows, int columns, Span<double> sums)
    {
        ReadOnlySpan<Step> steps = _steps;
        foreach (var (root, depth) in _roots)
        {
            var row = 0;
            // Four rows at a time: the processor follows some while it waits for the others.
            for (; row + 3 < sums.Length; row += 4)
            {
                var first = rows.Slice(row * columns, columns);
                var second = rows.Slice((row + 1) * columns, columns);
                var third = rows.Slice((row + 2) * columns, columns);
                var fourth = rows.Slice((row + 3) * columns, columns);
                var (one, two, three, four) = (root, root, root, root);
                for (var level = 0; level < depth; level++)
                {
                    one = Next(steps, one, first);
                    two = Next(steps, two, second);
                    three = Next(steps, three, third);
                    four = Next(steps, four, fourth);
                }
                sums[row] += steps[one].Value;
                sums[row + 1] += steps[two].Value;
                sums[row + 2] += steps[three].Value;
                sums[row + 3] += steps[four].Value;
            }
            for (; row < sums.Length; row++)
            {
                var at = root;
                for (var level = 0; level < depth; level++)
                    at = Next(steps, at, rows.Slice(row * columns, columns));
                sums[row] += steps[at].Value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<Step> steps, int at, ReadOnlySpan<float> row)
    {
        ref readonly var step = ref steps[at];
        return step.Left + (row[step.Column] < step.Threshold ? 0 : 1);
    }

    /// <summary>Level by level, the two below a split side by side; how many levels there are.</summary>
    private static int Lay(Split[] tree, List<Step> steps)
    {
        var (level, depth) = (new List<int> { 0 }, -1);
        for (; level.Count > 0; depth++)
        {
            var below = new List<int>();
            var next = steps.Count + level.Count;
            foreach (var split in level.Select(i => tree[i]))
            {
                steps.Add(
                    split.IsLeaf
                        ? new Step(0, float.PositiveInfinity, steps.Count, split.Value)
                        : new Step(split.Column, split.Threshold, next + below.Count, 0)
                );
                if (!split.IsLeaf)
                    below.AddRange([split.Left, split.Right]);
            }
            level = below;
        }
        return depth;
    }

    /// <param name="Column">Which number of the row is looked at.</param>
    /// <param name="Threshold">Rows below it go left.</param>
    /// <param name="Left">Where the next step to the left is; that to the right stands behind it.</param>
    /// <param name="Value">What a leaf adds.</param>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Step(int Column, float Threshold, int Left, float Value);

    /// <summary>A tree a line: leaves as values, splits as "column threshold left right", parted by semicolons.</summary>
    public void Write(TextWriter file)
    {
        foreach (var tree in _trees)
            file.WriteLine(
                string.Join(
                    ';',
                    tree.Select(split =>
                        split.IsLeaf ? Text(split.Value) : $"{(Column)split.Column} {Text(split.Threshold)} {split.Left} {split.Right}"
                    )
                )
            );
    }

    public static Split[] Read(string line) =>
        [
            .. line.Split(';')
                .Select(part =>
                    part.Split(' ') is [var column, var threshold, var left, var right]
                        ? new Split(
                            (int)Enum.Parse<Column>(column),
                            Number(threshold),
                            int.Parse(left, CultureInfo.InvariantCulture),
                            int.Parse(right, CultureInfo.InvariantCulture),
                            0
                        )
                        : new Split(-1, 0, 0, 0, Number(part))
                ),
        ];

    private static string Text(float value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
