using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Which predicate a quantity, a time or a place of a sentence belongs to: the nearest above it in the tree.</summary>
internal sealed partial class Anchors
{
    private readonly SentenceTree _tree;
    private readonly bool[] _isPredicate;

    public Anchors(SentenceTree tree, IReadOnlyList<Clause> clauses)
    {
        _tree = tree;
        _isPredicate = new bool[tree.Count];
        for (var at = 0; at < tree.Count; at++)
            _isPredicate[at] =
                Grammar.IsVerb(tree, at)
                && tree.Labels[at] is not ("aux" or "aux:pass" or "cop" or "compound" or "case" or "mark")
                && (tree.Labels[at] != "amod" || tree.Child(at, "obl", "obj", "nsubj", "nsubj:pass") >= 0);
        foreach (var clause in clauses)
            _isPredicate[clause.Word] = true;
    }

    /// <summary>The predicate above a word, the word itself included, and the predicate's child on the way; (-1, -1) for none.</summary>
    public (int Predicate, int Child) Of(int word)
    {
        var child = word;
        for (var steps = 0; word < _tree.Count && steps < 12; steps++)
        {
            if (_isPredicate[word])
                return (word, child);
            (child, word) = (word, _tree.Heads[word]);
        }
        return (-1, -1);
    }

    /// <summary>The predicate of whose subject a measure tells; -1 for none.</summary>
    public int PredicateOfSubject(Measure measure) =>
        Of(measure.Head) is (>= 0 and var predicate, var child)
        && _tree.Labels[child] is "nsubj" or "nsubj:pass"
        && !IsOfOther(child, measure)
            ? predicate
            : -1;

    /// <summary>The predicate that a time belongs to; -1 for none.</summary>
    public int Of(TimeExpression time)
    {
        var predicate = Of(Outer(time)).Predicate;
        return Saying(time, predicate) ?? InRelative(time, predicate) ?? predicate;
    }

    /// <summary>"said | on Monday | she would resign": a day right behind the verb that reports is when it was said, wherever the parser hangs it.</summary>
    private int? Saying(TimeExpression time, int predicate)
    {
        if (predicate < 0 || _tree.Labels[predicate] != "ccomp" || time.Last >= predicate)
            return null;
        var (verb, first) = (_tree.Heads[predicate], time.First);
        if (first > 0 && _tree.Words[first - 1] is "on" or "late" or "early")
            first--;
        return
            verb < _tree.Count
            && first == verb + 1
            && _tree.Child(predicate, "nsubj", "nsubj:pass") > time.Last
            && Governors.Reporting.Contains(Grammar.Lemma(_tree, verb))
            ? verb
            : null;
    }

    /// <summary>"will pay for trams, the first of | which | is to be delivered in 2029": the verb of the relative clause that the time ends.</summary>
    private int? InRelative(TimeExpression time, int predicate)
    {
        for (var at = time.First - 1; at > predicate && predicate >= 0; at--)
        {
            if (_tree.Words[at] is "," or ";")
                return null;
            if (
                _isPredicate[at]
                && Enumerable
                    .Range(predicate + 1, at - predicate - 1)
                    .Any(pronoun => _tree.Tags[pronoun] == "WDT" && _tree.Words[pronoun] == "which")
                && !_isPredicate.AsSpan(at + 1, time.First - at - 1).Contains(true)
            )
                return at;
        }
        return null;
    }

    /// <summary>The shortest time that hangs on a clause.</summary>
    public TimeExpression? Time(Clause clause, IReadOnlyList<TimeExpression> times)
    {
        TimeExpression? best = null;
        foreach (var time in times)
        {
            if (time.Range is not { } range || time.Kind == TimeKind.Set)
                continue;
            var word = Outer(time);
            if (
                _tree.Labels[word] is "nmod:poss" or "amod"
                || (_tree.Labels[word] == "compound" && time.Kind != TimeKind.Time)
                || IsBeforeItsNoun(word, time)
            )
                word = clause.IsNominal && _tree.Heads[word] == clause.Word ? word : -1;
            if (
                word >= 0
                && (IsTermOfObject(clause, time) || IsNegated(time) || Comparisons.IsOfOther(_tree, time, clause.Word, IsChange(clause)))
            )
                continue;
            if (
                word >= 0
                && (word == Outer(time) ? Of(time) : Of(word).Predicate) == clause.Word
                && (best is null || range.Length < best.Range!.Value.Length)
            )
                best = time;
        }
        return best;
    }

    /// <summary>"the | October | figures": which figures, and not when they were published.</summary>
    private bool IsBeforeItsNoun(int word, TimeExpression time) =>
        _tree.Labels[word] == "obl:unmarked"
        && _tree.Heads[word] == time.Last + 1
        && _tree.Heads[word] < _tree.Count
        && _tree.Tags[_tree.Heads[word]] is "NN" or "NNS"
        && time.First > 0
        && _tree.Tags[time.First - 1] is "DT" or "PRP$";

    /// <summary>"in August, | not in June": when it was not.</summary>
    private bool IsNegated(TimeExpression time) =>
        time.First > 0
        && (
            _tree.Words[time.First - 1] == "not"
            || (time.First > 1 && _tree.Words[time.First - 2] == "not" && _tree.Tags[time.First - 1] == "IN")
        );

    /// <summary>"signed a contract | until June 2031": how long the contract runs, wherever the parser hangs it.</summary>
    private bool IsTermOfObject(Clause clause, TimeExpression time) =>
        time.First > 0
        && _tree.Words[time.First - 1] is "until" or "till" or "through"
        && clause.Object >= 0
        && _tree.Words[clause.Object] is "contract" or "deal" or "agreement" or "lease" or "licence" or "license" or "extension";

    /// <summary>
    /// The time of the event that a clause tells of in passing: "the 2004 bombings, which left 191 people dead", "in March, when 32 people died". Only what is over has a past tense behind it.
    /// </summary>
    public TimeExpression? TimeOfEvent(Clause clause, IReadOnlyList<TimeExpression> times)
    {
        var word = clause.Word;
        if (_tree.Labels[word] == "xcomp")
            word = _tree.Heads[word];
        if (_tree.Tags[word] is not ("VBD" or "VBN"))
            return null;
        if (_tree.Child(word, "advmod") is >= 0 and var when && _tree.Words[when] == "when")
        {
            var before = _tree.Words[Math.Max(0, when - 1)] == "," ? when - 2 : when - 1;
            return times.FirstOrDefault(time => time.Last == before && time is { Range: not null, Kind: TimeKind.Date });
        }
        var noun = _tree.Heads[word];
        return
            _tree.Labels[word] == "acl:relcl"
            && noun < _tree.Count
            && (clause.Class?.Counted == "people" || PredicateTable.OfNoun(Nouns.Singular(_tree.Words[noun])) is not null)
            ? times.FirstOrDefault(time =>
                time is { Range: not null, Kind: TimeKind.Date } && Grammar.Compounded(_tree, _tree.Heads[Outer(time)]) == noun
            )
            : null;
    }

    /// <summary>When it was what a number is compared with: "up from 96 | in September".</summary>
    public TimeExpression? TimeOfCompared(Measure measure, IReadOnlyList<TimeExpression> times) =>
        times.FirstOrDefault(time =>
            time.Range is not null
            && time.First > measure.Last
            && time.First - measure.Last <= 3
            && Comparisons.IsBehindBase(_tree, measure)
            && !Enumerable.Range(measure.Last + 1, time.First - measure.Last - 1).Any(at => _tree.Tags[at] is "," or "CC" or "TO")
        );

    /// <summary>The word of an expression whose head lies outside of it.</summary>
    private int Outer(TimeExpression time)
    {
        for (var at = time.First; at <= time.Last; at++)
        {
            if (_tree.Heads[at] < time.First || _tree.Heads[at] > time.Last)
                return at;
        }
        return time.First;
    }

    /// <summary>"sank | off | Crete": a preposition that the parser takes for a part of the verb.</summary>
    private string? Particle(int noun) => noun > 0 && _tree.Labels[noun - 1] == "compound:prt" ? _tree.Words[noun - 1] : null;

    /// <summary>"got 204 mm, | against 61 mm in | Quito": where the other number was counted.</summary>
    private bool IsOfComparison(int predicate, int place)
    {
        for (var at = place - 1; at > predicate; at--)
        {
            if (_tree.Words[at] is "against" or "versus" or "compared" && _tree.Words[at - 1] == ",")
                return Enumerable.Range(at + 1, place - at - 1).Any(number => _tree.Tags[number] == "CD");
        }
        return false;
    }

    /// <summary>Words that may name the place of a clause: "in Quito", "off Crete", not in its subject.</summary>
    public IEnumerable<int> Places(Clause clause)
    {
        for (var at = 0; at < _tree.Count; at++)
        {
            if (
                _tree.Tags[at] is not ("NNP" or "NNPS")
                || _tree.Labels[at] is not ("obl" or "nmod" or "obl:unmarked" or "obj")
                || IsOfComparison(clause.Word, at)
                || (Grammar.Case(_tree, at) ?? Particle(at)) is not ("in" or "at" or "near" or "off" or "over" or "outside" or "around")
            )
                continue;
            var (predicate, child) = Of(at);
            if (predicate == clause.Word && (clause.IsNominal || _tree.Labels[child] is not ("nsubj" or "nsubj:pass")))
                yield return at;
        }
    }
}
