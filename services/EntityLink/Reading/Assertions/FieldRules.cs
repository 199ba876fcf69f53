using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Which times, quantities and subjects of a sentence are fields of a clause, where the tree alone says too much.</summary>
internal static class FieldRules
{
    /// <summary>"Mum-of-three Ana Ruiz", "the father of three": how many children somebody has is no number of what stands beside it.</summary>
    public static bool CountsChildren(SentenceTree tree, Measure measure) =>
        measure.First > 1
        && (
            (tree.Words[measure.First - 1] == "-" && tree.Words[measure.First - 2] == "of")
            || (
                measure.First == measure.Last
                && tree.Words[measure.First - 1] == "of"
                && tree.Words[measure.First - 2]
                    is "mother"
                        or "father"
                        or "mum"
                        or "mom"
                        or "dad"
                        or "parent"
                        or "grandmother"
                        or "grandfather"
            )
        );

    /// <summary>"profit for | the six months | to September", "revenue over the three months": the time that a number is for, and no amount of what stands before it.</summary>
    public static bool IsPeriod(SentenceTree tree, Measure measure) =>
        measure.Quantity.Unit is "day" or "week" or "month" or "quarter" or "year" or "hour"
        && tree.Labels[measure.Head] is "nmod" or "obl"
        && Grammar.Case(tree, measure.Head) is "for" or "in" or "over" or "during" or "within"
        && tree.Child(measure.Head, "det") is >= 0 and var the
        && tree.Words[the] is "the" or "those" or "these";

    /// <summary>"| One | tenant in four": one of so many, and not one.</summary>
    public static bool IsShareOfMany(SentenceTree tree, Measure measure)
    {
        var noun =
            tree.Labels[measure.Head] == "nmod" && Grammar.Case(tree, measure.Head) == "in" && tree.Tags[measure.Head] == "CD"
                ? tree.Heads[measure.Head]
                : measure.Head;
        if (
            noun >= tree.Count
            || tree.Child(noun, "nummod") is not (>= 0 and var part)
            || tree.Words[part] is not ("one" or "two" or "three")
        )
            return false;
        foreach (var child in tree.Children(noun))
        {
            if (
                child > noun
                && tree.Labels[child] == "nmod"
                && tree.Tags[child] == "CD"
                && tree.Firsts[child] == child - 1
                && tree.Words[child - 1] == "in"
                && tree.Words[child].Length < LongestShare
                && !(tree.Words[child].Length == 4 && tree.Words[child].All(char.IsAsciiDigit))
            )
                return true;
        }
        return false;
    }

    /// <summary>Shorter than a year: "one tenant in four", "in 2026".</summary>
    private const int LongestShare = 7;

    /// <summary>"In May rather than | in March", "instead of | on Monday": when it is not.</summary>
    public static bool IsSetAside(SentenceTree tree, int first)
    {
        var before = first - 1;
        while (before > 0 && tree.Words[before] is "in" or "on" or "at" or "by" or "the")
            before--;
        return before > 0
            && (
                (tree.Words[before] == "than" && tree.Words[before - 1] == "rather")
                || (tree.Words[before] == "of" && tree.Words[before - 1] == "instead")
            );
    }

    /// <summary>"Two infants had not been on the list": there were two, and of them it is denied; unlike "did not fire two shots" and "denied that two infants had died".</summary>
    public static bool IsOutsideNegation(SentenceTree tree, Clause clause, ReadQuantity quantity) =>
        clause.IsDenied
        && Grammar.IsNegated(tree, clause.Word)
        && (clause.IsPassive ? [.. clause.Subjects, clause.Object] : clause.Subjects).Exists(who =>
            who >= 0 && who < clause.Word && !Grammar.IsEmpty(tree, who) && Phrases.Of(tree, who).Contains(quantity.Characters.Start)
        );

    /// <summary>"“You lie,” he | shot back", "hit back: “…”": nobody is shot or hit.</summary>
    public static bool IsRetort(SentenceTree tree, Clause clause) =>
        clause.Object < 0
        && clause.Word + 1 < tree.Count
        && tree.Words[clause.Word + 1] is "back" or "in" or "out"
        && tree.Words[clause.Word]
            is "shot"
                or "shoots"
                or "hit"
                or "hits"
                or "fired"
                or "fires"
                or "struck"
                or "strikes"
                or "cut"
                or "cuts"
                or "burst"
                or "chimed"
                or "chipped"
                or "broke";

    /// <summary>"stopped | taking the pills in October": that is when it ended, and not when it was not done.</summary>
    public static void GiveTimeToEnd(SentenceTree tree, Clause clause, Dictionary<int, TimeExpression?> times)
    {
        var end = tree.Heads[clause.Word];
        if (
            tree.Labels[clause.Word] != "xcomp"
            || end >= tree.Count
            || !clause.IsDenied
            || Grammar.Lemma(tree, end) is not ("stop" or "cease" or "quit" or "give_up")
            || times.GetValueOrDefault(clause.Word) is not { } time
        )
            return;
        times[clause.Word] = null;
        if (times.TryGetValue(end, out var own) && own is null)
            times[end] = time;
    }

    /// <summary>A time before the first of joined verbs is that of all; one behind it is that of the victims whom the next verb counts ("opened fire on 12 June last year and killed 49").</summary>
    public static TimeExpression? Shared(SentenceTree tree, Clause clause, Dictionary<int, TimeExpression?> times)
    {
        var head = tree.Heads[clause.Word];
        if (IsOutcome(tree, clause.Word))
            return times.GetValueOrDefault(head);
        return
            tree.Labels[clause.Word] == "conj"
            && times.GetValueOrDefault(head) is { } time
            && (time.Last < head || (clause.Class?.Counted == "people" && tree.Tags[clause.Word] == tree.Tags[head]))
            && tree.Child(clause.Word, "nsubj", "nsubj:pass") < 0
            ? time
            : null;
    }

    /// <summary>"In March a bus fell into the river, | killing | 26": it is of that time, too.</summary>
    private static bool IsOutcome(SentenceTree tree, int word) =>
        tree.Labels[word] == "advcl"
        && tree.Tags[word] == "VBG"
        && tree.Heads[word] < word
        && tree.Child(word, "mark", "case", "nsubj", "nsubj:pass", "aux") < 0;

    /// <summary>"rose to 8.2 metres": the number is told by the quantity, and nothing else is the object.</summary>
    public static bool IsOnlyMeasured(SentenceTree tree, Clause clause, ReadQuantity? quantity)
    {
        var head = clause.Object;
        if (
            quantity is null
            || !quantity.Characters.Contains(tree.Tokens[head].Start)
            || tree.Child(head, "nmod") >= 0
            || quantity.Unit?.EndsWith(" of age", StringComparison.Ordinal) == true
        )
            return false;
        var isMoney = quantity.Unit is { } unit && UnitTable.IsMoney(unit);
        var isCounted = tree.Tags[head] is "NNS" or "NN" && quantity.Unit is not null && !isMoney && !UnitTable.IsUnit(quantity.Unit);
        return !isCounted
            && (!isMoney || clause.Class?.Counted == "value" || clause.Predicate == "cost" || tree.Child(head, "case") >= 0)
            && (quantity.Unit is not null || clause.Class?.Counted == "value" || tree.Child(head, "case") >= 0);
    }

    /// <summary>"fell | 0.8 cents | to $1.09", "rose | 12 points | to 7,412": by how much, where the quantity is what it came to.</summary>
    public static bool IsStep(SentenceTree tree, Clause clause, ReadQuantity? quantity) =>
        quantity is not null
        && clause.Class?.Counted == "value"
        && tree.Child(clause.Object, "nummod") >= 0
        && (tree.Words[clause.Object] is "point" or "points" || UnitTable.BySurface.ContainsKey(tree.Words[clause.Object]));

    /// <summary>"The army said it had intercepted eight drones": it is the army.</summary>
    public static bool IsSpeaker(SentenceTree tree, Clause clause, int subject) =>
        clause is { Sources.Count: > 0, IsOfListener: false }
        // "It is behind the attack", but not "it was too late".
        && (clause.Predicate != "be" || (clause.Object >= 0 && tree.Child(clause.Object, "case") >= 0))
        && tree.Labels[subject].StartsWith("nsubj", StringComparison.Ordinal)
        && clause.Sources[0] < subject
        && tree.Words[subject] switch
        {
            "it" => tree.Tags[clause.Sources[0]] is "NN" or "NNP",
            "they" => tree.Tags[clause.Sources[0]] is "NNS" || tree.Words[clause.Sources[0]] == "police",
            _ => false,
        };

    /// <summary>"Stop the war!": nobody says that it is so.</summary>
    public static bool IsImperative(SentenceTree tree, Clause clause) =>
        tree.Tags[clause.Word] == "VB" && clause.Subjects.Count == 0 && clause.Modality == Modalities.Asserted && !clause.IsPassive;
}
