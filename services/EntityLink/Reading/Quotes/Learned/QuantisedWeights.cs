using System.IO.Compression;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>
/// Weights as they ship: a table of signed bytes, a power of two long, each a <see cref="Scale"/>th of a logit, compressed by Brotli.
/// Made by <c>dotnet run --project tests/Evaluation -c Release -- train-quotes FOLDER</c>; what they were made of stands in the card beside the file.
/// </summary>
internal sealed class QuantisedWeights : IWeights
{
    /// <summary>Weights beyond ±4 are rare: 127 / 4 steps a logit keep the table exact enough.</summary>
    public const float Scale = 127f / 4;

    private readonly sbyte[] _weights;
    private readonly int _mask;

    private QuantisedWeights(sbyte[] weights) => (_weights, _mask) = (weights, weights.Length - 1);

    public float Score(ReadOnlySpan<uint> features, uint label)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[(int)FeatureList.Labelled(feature, label) & _mask];
        return sum / Scale;
    }

    public static QuantisedWeights Read(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return new QuantisedWeights((sbyte[])(Array)bytes.ToArray());
    }

    /// <param name="weights">A power of two of logits.</param>
    /// <param name="smallest">A smaller weight changes little and is left out.</param>
    /// <param name="compressed">Takes the table.</param>
    public static void Write(ReadOnlySpan<float> weights, float smallest, Stream compressed)
    {
        var bytes = new byte[weights.Length];
        for (var at = 0; at < bytes.Length; at++)
        {
            if (MathF.Abs(weights[at]) >= smallest)
                bytes[at] = (byte)(sbyte)MathF.Round(Math.Clamp(weights[at] * Scale, -127, 127));
        }
        using var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(bytes);
    }
}
