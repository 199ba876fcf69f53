using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Certainty;

/// <summary>
/// How sure a reader may be that an event happened, from 3 (certainly) over 0 (open) to -3 (certainly not), as annotators of FactBank's kind say it: a linear
/// regression. Made by <c>tests/Evaluation -- train-certainty FILE</c>; certainty.md is its card.
/// </summary>
internal sealed class CertaintyModel(FrozenDictionary<uint, float> weights)
{
    public static CertaintyModel Shipped { get; } = Load();

    /// <param name="tree">The sentence.</param>
    /// <param name="word">The word that names the event.</param>
    /// <param name="reading">What the rules make of it.</param>
    public double Of(SentenceTree tree, int word, string reading)
    {
        var sum = 0f;
        foreach (var feature in CertaintyFeatures.Of(tree, word, reading))
            sum += weights.GetValueOrDefault(feature);
        return Math.Clamp(sum, -3, 3);
    }

    private static CertaintyModel Load()
    {
        using var stream =
            typeof(CertaintyModel).Assembly.GetManifestResourceStream("certainty.tsv")
            ?? throw new InvalidOperationException("the weights of certainty are not in the assembly");
        using var reader = new StreamReader(stream);
        var weights = new Dictionary<uint, float>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#')
                weights[uint.Parse(line.AsSpan(0, tab), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] =
                    int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / 1000f;
        }
        return new CertaintyModel(weights.ToFrozenDictionary());
    }
}
