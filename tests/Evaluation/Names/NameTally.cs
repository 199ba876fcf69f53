using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>Counts names that are right by span and type, and by span alone.</summary>
/// <param name="absent">Types that a set does not mark.</param>
/// <param name="remark">What stands before the set's name among the misses.</param>
internal sealed class NameTally(IReadOnlyList<string> absent, string remark = "")
{
    private int _gold,
        _found,
        _right,
        _spans;

    public double Precision => (double)_right / Math.Max(1, _found);
    public double Recall => (double)_right / Math.Max(1, _gold);
    public double F1 => Texts.F1(Precision, Recall);
    public double SpanF1 => Texts.F1((double)_spans / Math.Max(1, _found), (double)_spans / Math.Max(1, _gold));

    public void Add(NamedSentence sentence, IReadOnlyList<MentionCandidate> names, NameSet set)
    {
        var gold = sentence.Names.ToDictionary(name => name.Span, name => name.Types);
        _gold += gold.Count;
        foreach (var name in names)
        {
            var span = new Stretch(name.CharacterStart, name.CharacterStart + name.Surface.Length);
            var right = gold.TryGetValue(span, out var types);
            if (!right && absent.Contains(name.Type))
                continue;
            _found++;
            _spans += right ? 1 : 0;
            _right += right && types!.Contains(name.Type) ? 1 : 0;
            Misses.Note(
                !right || !types!.Contains(name.Type),
                $"{remark}{set.Name}\t+{name.Type}{(right ? $" for {types![0]}" : "")}\t{name.Surface}\t{name.Probability}\t{sentence.Text}"
            );
            if (right)
                gold.Remove(span);
        }
        foreach (var (span, types) in gold)
            Misses.Note(isMiss: true, $"{remark}{set.Name}\t-{types[0]}\t{sentence.Text[span.Start..span.End]}\t\t{sentence.Text}");
    }
}
