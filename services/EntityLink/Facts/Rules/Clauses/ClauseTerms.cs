using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// What a clause says, packed for comparing it with hundreds of others: its words and those of its sentence, its numbers and what it tells of its roles. An article's clauses are stored in this
/// form, so that the linker reads no text again.
/// </summary>
internal sealed record ClauseTerms
{
    /// <summary>The assertion's place among those of its article.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where the clause stands, in UTF-16 units of the article's text.</summary>
    public required int Start { get; init; }
    public required int Length { get; init; }

    /// <summary>The content words of the clause, by <see cref="Term"/>, each once, in ascending order.</summary>
    public required int[] Words { get; init; }

    /// <summary>A bit for each of the first 64 of <see cref="Words"/> that is part of no name, no number and no measure.</summary>
    public ulong Plain { get; init; }

    /// <summary>The same of the sentence that the clause stands in: it tells which event is meant.</summary>
    public required int[] Sentence { get; init; }

    /// <summary>The numbers of the clause, each once, in ascending order.</summary>
    public required double[] Numbers { get; init; }

    /// <summary>The numbers of the sentence.</summary>
    public required double[] SentenceNumbers { get; init; }

    /// <summary>The class of the predicate.</summary>
    public required string Predicate { get; init; }

    /// <summary>The entity, or the last content word, of who does it; 0 for nobody.</summary>
    public int Subject { get; init; }

    /// <summary>The same of whom it is done to.</summary>
    public int Object { get; init; }

    /// <summary>What is counted or measured; null where nothing is.</summary>
    public string? Unit { get; init; }

    /// <summary>The number that is counted; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>The number that the sentence says this one takes the place of; null for most.</summary>
    public double? Replaces { get; init; }
    public bool IsDenied { get; init; }

    /// <summary>
    /// The <see cref="Ordinal"/> of the article's clause whose fact it tells in whatever words: of "denied the reports" the clause that it denies and has its words from, of "the police put the number
    /// at 12,000" the one that counts before it. Null for every other clause.
    /// </summary>
    public int? Follows { get; init; }

    /// <summary>When it happened: what the clause says, else the days before its publication.</summary>
    public required FactPeriod Time { get; init; }

    /// <summary>The entity, or the last content word, of where it happened; 0 where the clause does not say.</summary>
    public int Place { get; init; }

    /// <summary>The entities that the clause names, by <see cref="Term"/>, each once, in ascending order; some of <see cref="Words"/>.</summary>
    public required int[] Names { get; init; }

    /// <summary>What its number counts or measures: see <see cref="FactAssertion.Tally"/>.</summary>
    public string? Tally { get; init; }

    /// <summary>Whose victims it counts, by the entity: see <see cref="FactAssertion.Side"/>; 0 where it counts all.</summary>
    public int Side { get; init; }

    /// <summary>The entity, or the last content word, of who is named as the source; 0 for none.</summary>
    public int Source { get; init; }

    /// <summary>Its words say that its number was another one before, and not which: "raised its target to 850".</summary>
    public bool IsRaised { get; init; }

    /// <summary>Who does it and whom it is done to are left open, or to a pronoun: "that he had been dismissed".</summary>
    public bool IsOpen { get; init; }

    /// <summary>It is part of a sentence, and nothing that a reader could compare: "she knows".</summary>
    public bool IsFragment { get; init; }

    /// <summary>"asserted", "planned", "alleged", "conditional" or "demanded".</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>It tells an event of a class that is known, so that it is a fact though nobody else tells it; every other clause becomes one when a second article has it.</summary>
    public bool IsEvent { get; init; }
}

/// <summary>A word as a number that holds what it is worth: equal words are equal numbers, and no table is asked when clauses are compared.</summary>
internal static class Term
{
    private const int WeightBits = 7;
    private const int MostWeight = (1 << WeightBits) - 1;

    /// <summary>25 bits of FNV-1a, then the weight in 7.</summary>
    /// <param name="word">A stem, or an entity's id.</param>
    /// <param name="weight">0 to 1: how rare the word is.</param>
    public static int Of(ReadOnlySpan<char> word, double weight) =>
        (int)((Fnv1a.Of(word) << WeightBits) | (uint)Math.Round(Math.Clamp(weight, 0, 1) * MostWeight));

    /// <summary>The same word with so much of its weight.</summary>
    public static int Weighed(int term, double part) => (term & ~MostWeight) | (int)Math.Round((term & MostWeight) * part);

    public static double Weight(int term) => (double)(term & MostWeight) / MostWeight;

    public static double Weight(ReadOnlySpan<int> terms)
    {
        var sum = 0;
        foreach (var term in terms)
            sum += term & MostWeight;
        return (double)sum / MostWeight;
    }

    /// <summary>The weight of the terms that both have; both in ascending order.</summary>
    public static double Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        int at = 0,
            next = 0,
            sum = 0;
        while (at < one.Length && next < other.Length)
        {
            if (one[at] < other[next])
                at++;
            else if (one[at] > other[next])
                next++;
            else
            {
                sum += one[at] & MostWeight;
                at++;
                next++;
            }
        }
        return (double)sum / MostWeight;
    }
}
