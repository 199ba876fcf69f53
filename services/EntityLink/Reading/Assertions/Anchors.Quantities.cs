using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Which quantity is a clause's own: that of its object, of what changes to it, of its subject.</summary>
internal sealed partial class Anchors
{
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
}
