using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>The averaged perceptron of Collins (2002) over hashed features, sparse in features and classes.</summary>
internal sealed class Perceptron(string[] names) : IScorer
{
    private readonly Dictionary<uint, List<Entry>> _rows = [];
    private int _steps = 1;

    private sealed class Entry
    {
        public required byte Class { get; init; }
        public float Weight { get; set; }
        public double Total { get; set; }
        public int Since { get; set; }
    }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            foreach (var entry in row)
                scores[entry.Class] += entry.Weight;
        }
    }

    /// <summary>One example seen: the right class gains and the guessed one loses, where they differ.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int guess)
    {
        _steps++;
        if (right == guess)
            return;
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                _rows[feature] = row = [];
            Add(row, right, 1);
            Add(row, guess, -1);
        }
    }

    private void Add(List<Entry> row, int one, float by)
    {
        var entry = row.Find(known => known.Class == one);
        if (entry is null)
            row.Add(entry = new Entry { Class = (byte)one, Since = _steps });
        entry.Total += (double)entry.Weight * (_steps - entry.Since);
        entry.Weight += by;
        entry.Since = _steps;
    }

    /// <summary>The averages in eight bits.</summary>
    /// <param name="least">What is smaller, of 127, is left out: half a point of accuracy for two thirds of the file.</param>
    public (string[] Names, SortedDictionary<uint, List<(byte Class, sbyte Weight)>> Rows) Averaged(int least)
    {
        var averages = _rows.ToDictionary(
            row => row.Key,
            row =>
                row.Value.ConvertAll(entry =>
                    (entry.Class, Weight: (entry.Total + ((double)entry.Weight * (_steps - entry.Since))) / _steps)
                )
        );
        var sizes = averages.Values.SelectMany(row => row).Select(entry => Math.Abs(entry.Weight)).Order().ToList();
        // The few greatest weights are cut: they win anyway.
        var scale = 127 / Math.Max(1e-9, sizes[(int)(sizes.Count * 0.9995)]);
        var rows = new SortedDictionary<uint, List<(byte, sbyte)>>();
        foreach (var (feature, row) in averages)
        {
            var kept = row.Select(entry => (entry.Class, (sbyte)Math.Clamp(Math.Round(entry.Weight * scale), -127, 127)))
                .Where(entry => Math.Abs((int)entry.Item2) >= least)
                .OrderBy(entry => entry.Class)
                .ToList();
            if (kept.Count > 0)
                rows.Add(feature, kept);
        }
        return (names, rows);
    }
}
