using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Gradient-boosted regression trees (Friedman, 2001): the sum of one leaf of each, as log-odds.</summary>
/// <param name="trees">Each tree's nodes, the root first.</param>
internal sealed class BoostedTrees(IReadOnlyList<TreeNode[]> trees)
{
    /// <summary>Of a row by itself.</summary>
    public double Probability(ReadOnlySpan<float> row) => 1 / (1 + Math.Exp(-Score(row)));

    public double Score(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (var tree in trees)
        {
            var at = 0;
            while (tree[at].Column >= 0)
                at = row[tree[at].Column] < tree[at].Threshold ? tree[at].Left : tree[at].Right;
            sum += tree[at].Value;
        }
        return sum;
    }

    /// <summary>A tree of a line: leaves as values, splits as "feature threshold left right", parted by semicolons.</summary>
    /// <typeparam name="TFeature">Names the columns.</typeparam>
    public static TreeNode[] Read<TFeature>(string line)
        where TFeature : struct, Enum =>
        [
            .. line.Split(';')
                .Select(part =>
                    part.Split(' ') is [var column, var threshold, var left, var right]
                        ? new TreeNode(
                            Convert.ToInt32(Enum.Parse<TFeature>(column), CultureInfo.InvariantCulture),
                            Number(threshold),
                            Index(left),
                            Index(right),
                            0
                        )
                        : new TreeNode(-1, 0, 0, 0, Number(part))
                ),
        ];

    /// <typeparam name="TFeature">Names the columns.</typeparam>
    public static string Write<TFeature>(TreeNode[] tree)
        where TFeature : struct, Enum =>
        string.Join(
            ';',
            tree.Select(node =>
                node.Column < 0
                    ? Text(node.Value)
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Enum.GetName((TFeature)Enum.ToObject(typeof(TFeature), node.Column))} {Text(node.Threshold)} {node.Left} {node.Right}"
                    )
            )
        );

    private static string Text(float value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A step of a tree: rows below the threshold go left. A leaf has no column (−1), and its value is added.</summary>
internal sealed record TreeNode(int Column, float Threshold, int Left, int Right, float Value);
