using NewsMesh.EntityLink.Reading.Assertions;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>Counts of what was wanted, found and right, of assertions and of each of their fields.</summary>
internal sealed class FieldTallies
{
    private readonly Dictionary<string, Tally> _fields = FieldMatch.Fields.ToDictionary(
        field => field,
        _ => new Tally(),
        StringComparer.Ordinal
    );
    private int _wanted,
        _found;

    /// <summary>Assertions that were read and that no gold one is.</summary>
    public int Stray { get; set; }

    /// <summary>Counts a pair, and answers with the fields that are wrong.</summary>
    public List<string> Add(GoldAssertion gold, ReadAssertion? read)
    {
        _wanted++;
        _found += read is null ? 0 : 1;
        var wrong = new List<string>();
        foreach (var field in FieldMatch.Fields)
        {
            if (FieldMatch.Of(field, gold, read) is not var (wanted, found, right))
                continue;
            _fields[field].Count(wanted ? 1 : 0, found ? 1 : 0, right ? 1 : 0);
            if (!right && (wanted || found))
                wrong.Add(field);
        }
        return wrong;
    }

    public IEnumerable<Figure> Figures(string half)
    {
        yield return new($"assertions/{half}/recall", (double)_found / _wanted, $"of {_wanted} assertions, by predicate");
        yield return new($"assertions/{half}/precision", (double)_found / (_found + Stray), $"{Stray} read that are none of the gold's");
        foreach (var field in FieldMatch.Fields)
        {
            yield return new($"assertions/{half}/{field}-precision", _fields[field].Precision, "of those filled");
            yield return new($"assertions/{half}/{field}-recall", _fields[field].Recall, "of those of the gold");
        }
        yield return new(
            $"assertions/{half}/fields-precision",
            _fields.Values.Average(tally => tally.Precision),
            "mean of the eight; aim .85 each"
        );
    }
}
