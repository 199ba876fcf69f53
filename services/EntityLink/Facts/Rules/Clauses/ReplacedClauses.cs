using NewsMesh.EntityLink.Facts.Rules.Values;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Whether a clause has the number that another article says its own takes the place of: "to 655,000 vehicles from 412,000" beside "412,000 cars are recalled". The number is named, so little else
/// needs to agree: the thing, or a rare figure of one unit, or what the sentences tell.
/// </summary>
internal static class ReplacedClauses
{
    /// <summary>Two articles of a story that give so large a number speak of one thing, whether they call it vehicles or cars.</summary>
    private const double Large = 1000;

    /// <summary>What two sentences share beside the number: two rare words.</summary>
    private const double LeastShared = 1.2;

    /// <param name="mine">The clause whose sentence names the other number, which is the other clause's.</param>
    /// <param name="other">The clause of the other article.</param>
    public static bool Fit(ClauseTerms mine, ClauseTerms other)
    {
        if (
            mine.Replaces is not { } old
            || ClausePair.AreFarApart(mine, other)
            || ClausePair.AreOfOtherKinds(mine, other)
            || AreOfOtherMeasures(mine.Unit, other.Unit)
        )
            return false;
        if (Term.Shared(mine.Sentence, other.Sentence) >= LeastShared)
            return true;
        var isOfOneThing = old >= Large || !ClausePair.CountOtherThings(mine, other);
        return isOfOneThing
            && (
                !ClausePair.ShareNoWord(mine, other)
                || (other.Unit is { } unit && Figures.AreOfOneUnit(mine.Unit, unit) && Figures.AreRare(old, unit))
            );
    }

    /// <summary>People and vehicles may be one thing in other words, and days, percent and euros never are.</summary>
    private static bool AreOfOtherMeasures(string? one, string? other) =>
        one is not null
        && other is not null
        && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        && (Figures.IsMeasure(one) || Figures.IsMeasure(other))
        && !Figures.AreOfOneUnit(one, other);
}
