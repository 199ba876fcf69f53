using System.Buffers;
using System.Globalization;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Tells the blocks of the article from the others of its page in two steps: a logistic regression knows a block by itself (its words, its markup, the
/// names around it), boosted trees weigh what it says of the block, its neighbours and the elements around them. Made by
/// <c>tests/Evaluation -- train-text</c>; README.md beside the file says from what.
/// </summary>
internal sealed class TextModel(FeatureSpace space, float[] weights, Trees trees)
{
    /// <summary>How many blocks pass through the trees at a time: their rows fit in the processor's nearest memory together with a tree.</summary>
    private const int Rows = 64;

    private static readonly Lazy<TextModel> Shipped = new(() =>
    {
        using var file =
            typeof(TextModel).Assembly.GetManifestResourceStream("text-model.tsv")
            ?? throw new InvalidOperationException("the text model is missing");
        using var reader = new StreamReader(file);
        return Read(reader);
    });

    public static TextModel Default => Shipped.Value;

    public FeatureSpace Space { get; } = space;

    /// <summary>The score of each block: above 0 it is rather of the article.</summary>
    public double[] Scores(PageText page, ExtractionHints hints)
    {
        var own = new OwnFeatures(Space, page, hints);
        var alone = new double[page.Blocks.Count];
        var names = new NameSums(Space, weights);
        for (var i = 0; i < alone.Length; i++)
            alone[i] = Sum(weights, own.OfLine(i)) + names.Of(page.Blocks[i].Region);
        var surroundings = new NeighbourFeatures(page, own, alone);
        var scores = new double[alone.Length];
        var rows = ArrayPool<float>.Shared.Rent(Rows * NeighbourFeatures.Columns);
        for (var start = 0; start < scores.Length; start += Rows)
        {
            var some = scores.AsSpan(start, Math.Min(Rows, scores.Length - start));
            for (var i = 0; i < some.Length; i++)
                surroundings.Of(start + i).CopyTo(rows, i * NeighbourFeatures.Columns);
            trees.Add(rows.AsSpan(0, some.Length * NeighbourFeatures.Columns), NeighbourFeatures.Columns, some);
        }
        ArrayPool<float>.Shared.Return(rows);
        return scores;
    }

    public static double Sum(float[] weights, ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (var feature in features)
            sum += weights[feature];
        return sum;
    }

    /// <summary>Lines of a feature and its weight, and a tree a line.</summary>
    public static TextModel Read(TextReader file)
    {
        var (lines, trees) = (new List<(string Name, float Weight)>(), new List<Split[]>());
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var weight])
                lines.Add((name, float.Parse(weight, CultureInfo.InvariantCulture)));
            else
                trees.Add(Trees.Read(line));
        }
        var space = new FeatureSpace(new Vocabulary(Listed(lines, "near:", "around:"), Listed(lines, "word:", "first:")));
        var numbers = Enumerable.Range(0, space.Count).ToDictionary(space.Name, id => id, StringComparer.Ordinal);
        var weights = new float[space.Count];
        foreach (var (name, weight) in lines)
            weights[numbers[name]] = weight;
        return new TextModel(space, weights, new Trees(trees));
    }

    public void Write(TextWriter file)
    {
        for (var id = 0; id < Space.Count; id++)
        {
            if (MathF.Abs(weights[id]) >= 0.005f)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Space.Name(id)}\t{weights[id]:0.##}"));
        }
        trees.Write(file);
    }

    private static List<string> Listed(List<(string Name, float)> lines, string one, string two) =>
        [
            .. lines
                .Where(line => line.Name.StartsWith(one, StringComparison.Ordinal) || line.Name.StartsWith(two, StringComparison.Ordinal))
                .Select(line => line.Name[(line.Name.IndexOf(':') + 1)..])
                .Distinct(StringComparer.Ordinal),
        ];
}
