using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// Quantities that no clause of the sentence carries: "its $38 billion bid", the $75 of "fell from $75 to $71", "with 12 workers". The text says that much of what they measure, as "be";
/// what that has to do with the clause around it is left open.
/// </summary>
internal sealed class LooseQuantities(Parties parties, Attributions attributions)
{
    /// <param name="tree">The sentence.</param>
    /// <param name="measures">Its quantities.</param>
    /// <param name="told">What its clauses tell.</param>
    /// <param name="timeOf">When that happened whose subject a quantity measures: "An earthquake of magnitude 6.4 killed 51 people in 2019".</param>
    public IEnumerable<ReadAssertion> Of(
        SentenceTree tree,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<ReadAssertion> told,
        Func<Measure, TimeExpression?> timeOf
    )
    {
        foreach (var measure in measures)
        {
            var words = measure.Quantity.Characters;
            if (
                measure.Kind == MeasureKind.Age
                || IsAge(tree, measure)
                || IsWhole(tree, measure, measures)
                || IsPart(tree, measure)
                || Durations.IsBetweenEvents(tree, measure)
                || told.Any(one => one.Quantity?.Characters == words)
            )
                continue;
            var around = attributions.Around(words.Start);
            if (Attributions.AreNobodys(around) || attributions.AreOfSource(words) || IsHopedFor(tree, measure.Head))
                continue;
            var noun = Measured(tree, measure);
            var subject = noun < 0 ? null : parties.Of(tree, noun, around.Count > 0 ? around[0].Source : null);
            yield return new ReadAssertion
            {
                Characters = subject is null
                    ? words
                    : new(Math.Min(subject.Characters.Start, words.Start), Math.Max(subject.Characters.End, words.End)),
                Subject = subject,
                Predicate = "be",
                Object = subject is null ? parties.Words(words) : null,
                Quantity = measure.Quantity,
                Time = ReadTime.Of(timeOf(measure)),
                Polarity = CueVerbs.Affirmed,
                Modality = Modalities.Asserted,
                Attribution = Attributions.Chain(around),
            };
        }
    }

    /// <summary>"| One | of its two sirens": not how many sirens there are.</summary>
    private static bool IsPart(SentenceTree tree, Measure measure) =>
        measure.Kind == MeasureKind.Count && tree.Words.AsSpan(measure.First, Math.Max(1, measure.Head - measure.First)).Contains("of");

    /// <summary>"120,000 of | the promised 300,000 doses": of how many, which says of none of them that they are.</summary>
    private static bool IsWhole(SentenceTree tree, Measure measure, IReadOnlyList<Measure> measures)
    {
        var of = measure.First - 1;
        while (of > 0 && tree.Words[of] != "of" && measure.First - of <= 3)
            of--;
        return of > 0 && tree.Words[of] == "of" && measures.Any(part => part.Last == of - 1 || part.First == of - 1);
    }

    /// <summary>"had hoped that it would fall | below 3 percent": nobody says that it did.</summary>
    private static bool IsHopedFor(SentenceTree tree, int word)
    {
        for (var steps = 0; word < tree.Count && steps < MostSteps; steps++, word = tree.Heads[word])
        {
            if (
                tree.Labels[word] == "ccomp"
                && tree.Heads[word] < tree.Count
                && Grammar.IsVerb(tree, tree.Heads[word])
                && Grammar.Lemma(tree, tree.Heads[word]) is "hope" or "wish" or "fear" or "doubt"
            )
                return true;
        }
        return false;
    }

    private const int MostSteps = 6;

    /// <summary>"who is 71".</summary>
    private static bool IsAge(SentenceTree tree, Measure measure) =>
        measure is { Kind: MeasureKind.Bare, Quantity.High: <= 122 }
        && (tree.Child(measure.Head, "cop") >= 0 || IsBehindAged(tree, measure.First));

    /// <summary>"aged 19 and | 23".</summary>
    private static bool IsBehindAged(SentenceTree tree, int first)
    {
        var at = first - 1;
        while (
            at > 0 && first - at < FarthestAge && (tree.Tags[at] == "CD" || tree.Words[at] is "," or "and" or "between" or "from" or "to")
        )
            at--;
        return at >= 0 && tree.Words[at] == "aged";
    }

    /// <summary>Words of "aged 11, 19, 20 and", and one more.</summary>
    private const int FarthestAge = 9;

    /// <summary>What is counted, or the noun that a measure stands before or behind; -1 where a verb takes it.</summary>
    private static int Measured(SentenceTree tree, Measure measure)
    {
        if (measure.Kind == MeasureKind.Count)
            return measure.Head;
        // "4.1 million euros | from 9 million": neither is the other.
        if (Grammar.Case(tree, measure.Head) is "from" or "to" or "than" or "against")
            return -1;
        var head = tree.Heads[measure.Head];
        return
            head < tree.Count
            && tree.Tags[head] is "NN" or "NNS"
            && tree.Labels[measure.Head] is "compound" or "nummod" or "nmod" or "amod" or "nmod:unmarked" or "appos"
            && (head < measure.First || head > measure.Last)
            ? head
            : -1;
    }
}
