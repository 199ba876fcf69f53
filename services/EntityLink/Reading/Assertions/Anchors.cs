using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Which predicate a quantity, a time or a place of a sentence belongs to: the nearest above it in the tree.</summary>
internal sealed class Anchors
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

    /// <summary>The best quantity of a clause: of its object, of what changes to it, of its subject.</summary>
    public ReadQuantity? Quantity(Clause clause, IReadOnlyList<Measure> measures)
    {
        (ReadQuantity? Quantity, int Score) best = (null, 0);
        foreach (var measure in measures)
        {
            if (
                (measure.Kind == MeasureKind.Age && !IsHowOld(clause, measure))
                || IsAge(clause, measure)
                || IsConverted(measure)
                || Durations.IsBetweenEvents(_tree, measure)
            )
                continue;
            var (predicate, child) = Of(measure.Head);
            var isRole = clause.Object == measure.Head || clause.Subjects.Contains(measure.Head);
            if (predicate != clause.Word && !isRole)
                continue;
            if (Comparisons.IsDifference(_tree, measure) || (isRole is false && IsOfOther(child, measure)))
                continue;
            var score = Math.Max(isRole ? 4 : 0, predicate == clause.Word ? Score(clause, measure, child) : 0);
            if (score > best.Score)
                best = (CountsPeople(clause, measure) ? measure.Quantity with { Unit = "people" } : measure.Quantity, score);
        }
        return best.Quantity;
    }

    /// <summary>"who is 71": a bare number that somebody is.</summary>
    private bool IsAge(Clause clause, Measure measure) =>
        measure is { Kind: MeasureKind.Bare, Quantity.High: <= 122 }
        && clause.Predicate == "be"
        && measure.Head == clause.Word
        && clause.Subjects.TrueForAll(subject => _tree.Tags[subject] is "NNP" or "PRP" or "WP");

    /// <summary>"The youngest was | four months | old": the clause says it, with its measure apart from the adjective.</summary>
    private bool IsHowOld(Clause clause, Measure measure) =>
        clause.Predicate == "be" && _tree.Words[clause.Word] == "old" && measure.Last == clause.Word && measure.First < clause.Word;

    /// <summary>"the youngest of | the five victims", "the trial of | three ministers": the number is not of whom the clause tells, unless they are a group of so many.</summary>
    private bool IsOfOther(int child, Measure measure) =>
        measure.Kind == MeasureKind.Count
        && measure.Head != child
        && _tree.Labels[child] is "nsubj" or "nsubj:pass"
        && _tree.Labels[measure.Head] == "nmod"
        && Grammar.Case(_tree, measure.Head) == "of"
        && (_tree.Tags[child] == "JJS" || (_tree.Tags[child] == "NN" && Singular.Contains(_tree.Words[child])));

    /// <summary>What one makes or has of several people, and what is no number of them.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Singular = Language.WordList.Of(
        "trial hearing case leader head chief captain mother father brother sister wife husband son daughter owner founder chairman chairwoman president director lawyer spokesman spokeswoman member one name names fate mayor minister coach author publication release list study survey poll"
    );

    /// <summary>"58 killed", "arrested 12": of whom the predicate counts people.</summary>
    private static bool CountsPeople(Clause clause, Measure measure) =>
        measure is { Kind: MeasureKind.Bare, Quantity.Unit: null }
        && clause.Class?.Counted == "people"
        && (clause.Object == measure.Head || clause.Subjects.Contains(measure.Head));

    private static readonly FrozenSet<string> Races = WordList.Of(
        "run finish complete swim cycle win cover row sail drive walk ski skate clock"
    );

    private int Score(Clause clause, Measure measure, int child)
    {
        var direct = measure.Head == child ? 1 : 0;
        if (child == clause.Word)
            return 6;
        // "ran the race | in 8 minutes 12 seconds": so said it is a result, and no span in passing.
        if (measure.IsCompound && Grammar.Case(_tree, child) == "in" && Races.Contains(clause.Predicate))
            return 8;
        // "fell from 412 to 395": wherever the parser hangs the second, it is where the change led.
        var before = measure.First > 0 ? _tree.Words[measure.First - 1] : "";
        if (IsChange(clause) && before is "to" or "from")
            return before == "to" ? 10 : 0;
        if (before == "to" && IsBeforeFrom(measure))
            return 10;
        var preposition = Grammar.Case(_tree, child);
        var isTime =
            measure.Quantity.Unit is "second" or "minute" or "hour" or "day" or "week" or "month" or "year" or "decade" or "century";
        var isChange = IsChange(clause);
        if (
            measure.Kind is MeasureKind.Count or MeasureKind.Bare
            && direct == 0
            && _tree.Heads[measure.Head] != child
            && _tree.Labels[child] is not ("nsubj" or "obj" or "nsubj:pass")
        )
            return 0;
        return _tree.Labels[child] switch
        {
            "obj" or "iobj" => 6 + direct,
            "nsubj" or "nsubj:pass" => direct == 1 || _tree.Heads[measure.Head] == child ? 4 + direct : 1,
            "obl" or "nmod" or "obl:agent" => preposition switch
            {
                "to" when isChange => 10,
                "from" => 0,
                "of" when clause.IsNominal || clause.Predicate is "speak" or "talk" => 6 + direct,
                "at" when clause.Predicate is "be" or "stand" => 6 + direct,
                "by" when isChange => 5,
                "in"
                or "for"
                or "after"
                or "within"
                or "over"
                or "during"
                or "before" when isTime || measure.Kind is MeasureKind.Count or MeasureKind.Bare => 0,
                "between" or "below" or "above" or "under" => 4,
                _ => measure.Kind is MeasureKind.Money or MeasureKind.Measure && !(isTime && preposition is not null) ? 3
                : clause.IsNominal ? 2
                : 0,
            },
            "obl:unmarked" or "advmod" or "nummod" or "dep" or "xcomp" or "appos" or "parataxis" or "acl" => isTime
            && _tree.Labels[child] is "parataxis"
                ? 0
                : 3,
            _ => 0,
        };
    }

    /// <summary>"265 million euros (| $307 million)": the same in other money.</summary>
    private bool IsConverted(Measure measure) =>
        measure is { Kind: MeasureKind.Money, First: > 1 } && _tree.Words[measure.First - 1] == "(";

    /// <summary>"widened the recall to | 52,000 | from 31,000".</summary>
    private bool IsBeforeFrom(Measure measure) =>
        measure.Last + 2 < _tree.Count && _tree.Words[measure.Last + 1] == "from" && _tree.Tags[measure.Last + 2] is "CD" or "$";

    private static bool IsChange(Clause clause) =>
        clause.Predicate
            is "rise"
                or "fall"
                or "cut"
                or "raise"
                or "bring"
                or "reach"
                or "sentence"
                or "increase"
                or "take"
                or "push"
                or "climb"
                or "grow"
                or "shrink"
                or "narrow"
                or "widen"
                or "double"
                or "triple"
                or "treble"
                or "quadruple"
                or "halve"
                or "slow"
                or "accelerate"
                or "ease"
                or "slip"
                or "swell"
                or "dwindle";

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
