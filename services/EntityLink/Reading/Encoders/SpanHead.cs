using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>A name that the encoder sees.</summary>
/// <param name="Characters">Where it stands, in UTF-16 units.</param>
/// <param name="Type">One of the types of the contract.</param>
/// <param name="Probability">The least probability of its words' labels: how sure span and type are together.</param>
internal readonly record struct NameSpan(Extent Characters, string Type, double Probability);

/// <summary>Reads the spans out of a head whose labels are O, B-type and I-type: the likeliest sequence in which I-x follows B-x or I-x only.</summary>
internal sealed class SpanHead
{
    private readonly string _name;
    private readonly string[] _types;

    /// <param name="name">The graph's output.</param>
    /// <param name="labels">"O", then "B-x" and "I-x" for each type, in the order of the logits.</param>
    /// <exception cref="InvalidDataException">The labels are others.</exception>
    public SpanHead(string name, IReadOnlyList<string> labels)
    {
        (_name, _types) = (name, [.. labels.Skip(1).Where((_, at) => at % 2 == 0).Select(label => label[2..])]);
        if (!labels.SequenceEqual(_types.SelectMany(type => new[] { "B-" + type, "I-" + type }).Prepend("O"), StringComparer.Ordinal))
            throw new InvalidDataException($"the labels of '{name}' are not O, B-x, I-x, …: {string.Join(' ', labels)}");
    }

    /// <summary>For each label other than O that a word may have: how likely it is, B-x and I-x together, in the order of the types.</summary>
    public double[] Types(EncodedSentence sentence, int word)
    {
        var logs = LogSoftmax(sentence.Logits(_name, word));
        var types = new double[_types.Length];
        for (var type = 0; type < types.Length; type++)
            types[type] = Math.Exp(logs[1 + (2 * type)]) + Math.Exp(logs[2 + (2 * type)]);
        return types;
    }

    public IReadOnlyList<string> TypeNames => _types;

    public IEnumerable<NameSpan> In(EncodedSentence sentence)
    {
        var labels = Decode(sentence, out var probabilities);
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] == 0)
                continue;
            var start = at;
            var least = probabilities[at];
            while (at + 1 < labels.Length && labels[at + 1] == Inside(labels[start]))
                least = Math.Min(least, probabilities[++at]);
            yield return new NameSpan(
                new Extent(sentence.Words[start].Start, sentence.Words[at].End),
                _types[(labels[start] - 1) / 2],
                Math.Round(least, 4)
            );
        }
    }

    /// <summary>The label that goes on with a name: of B-x and I-x it is I-x.</summary>
    private static int Inside(int label) => label % 2 == 1 ? label + 1 : label;

    /// <summary>Viterbi's algorithm; every allowed step costs the same.</summary>
    private int[] Decode(EncodedSentence sentence, out double[] probabilities)
    {
        var (words, size) = (sentence.Words.Count, 1 + (2 * _types.Length));
        var logs = new double[words][];
        var back = new int[words, size];
        var score = new double[size];
        for (var word = 0; word < words; word++)
        {
            logs[word] = LogSoftmax(sentence.Logits(_name, word));
            var best = IndexOfMax(score);
            var next = new double[size];
            for (var label = 0; label < size; label++)
            {
                // I-x comes behind the better of B-x and I-x; every other label behind the best of all.
                var from = label == 0 || label % 2 == 1 ? best : Better(score, label - 1, label);
                back[word, label] = from;
                next[label] = word == 0 && label > 0 && label % 2 == 0 ? double.NegativeInfinity : score[from] + logs[word][label];
            }
            score = next;
        }
        var labels = new int[words];
        probabilities = new double[words];
        for (var (word, label) = (words - 1, IndexOfMax(score)); word >= 0; word--)
        {
            labels[word] = label;
            probabilities[word] = Math.Exp(logs[word][label]);
            label = back[word, label];
        }
        return labels;
    }

    private static int Better(double[] score, int one, int other) => score[one] >= score[other] ? one : other;

    private static int IndexOfMax(double[] values)
    {
        var best = 0;
        for (var at = 1; at < values.Length; at++)
        {
            if (values[at] > values[best])
                best = at;
        }
        return best;
    }

    private static double[] LogSoftmax(ReadOnlySpan<float> logits)
    {
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        var sum = 0.0;
        foreach (var logit in logits)
            sum += Math.Exp(logit - largest);
        var logs = new double[logits.Length];
        for (var at = 0; at < logs.Length; at++)
            logs[at] = logits[at] - largest - Math.Log(sum);
        return logs;
    }
}
