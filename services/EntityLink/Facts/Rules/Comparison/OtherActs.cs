namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Two statements of one story that tell two acts: a regulator fines a broadcaster and renews its licence, a court strikes a ban down and thousands march against it. Neither says the same as the other.</summary>
internal static class OtherActs
{
    /// <summary>Cosine of a verb and all that the other statement says below which the other does not tell of it: "resigned" and "stepped" have .4 and more.</summary>
    private const double Unlike = 0.3;

    /// <summary>Verbs of a statement and words of the other that are compared.</summary>
    private const int MostVerbs = 4,
        MostWords = 16;

    private const string Protest = "protest";

    /// <summary>The two acts; null where they may be one.</summary>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        // Of one speaker the words themselves tell whether they are the same.
        if (a.Speakers.Overlaps(b.Speakers))
            return null;
        var (ones, others) = (Acts(a), Acts(b));
        if (ones.Count == 0 || others.Count == 0 || ones.Exists(one => others.Exists(other => ClaimRules.AreOfOnePredicate(one, other))))
            return null;
        return IsProtest(ones, b) || IsProtest(others, a) || (AreUntold(ones, b, others, likeness) && AreUntold(others, a, ones, likeness))
            ? (ones[0].Verb, others[0].Verb)
            : null;
    }

    private static List<Claim> Acts(ReadStatement statement) => [.. statement.Claims.Where(claim => claim.Verb != "be").Take(MostVerbs)];

    /// <summary>All that the one tells is a protest, of which the other has no word.</summary>
    private static bool IsProtest(List<Claim> acts, ReadStatement other) =>
        acts.TrueForAll(act => act.Predicate == Protest) && !other.Predicates.Contains(Protest);

    private static bool AreUntold(List<Claim> acts, ReadStatement other, List<Claim> others, Func<string, string, double> likeness)
    {
        var words = other.Words.Where(Complements.IsTelling).Take(MostWords).Concat(others.Select(also => also.Verb)).Distinct().ToList();
        return acts.TrueForAll(act => words.TrueForAll(word => likeness(act.Verb, word) < Unlike));
    }
}
