using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What one statement says not to be so and the other says to be so of something else: "will not raise the income tax" beside "will raise the tax on tobacco", "buses will not run" beside "trains will run".</summary>
internal static class NegatedMatters
{
    /// <summary>Cosine of two nouns below which they are two things.</summary>
    private const double Unlike = 0.5;

    /// <summary>All that the one denies the other says of another subject or of another object; in words.</summary>
    public static (string One, string Other)? Differ(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        (string, string)? found = null;
        foreach (var one in a.Claims)
        {
            foreach (var other in b.Claims)
            {
                if (one.IsDenied == other.IsDenied || !ClaimRules.AreOfOnePredicate(one, other))
                    continue;
                if ((Other(a, one.Object, b, other.Object, likeness) ?? Other(a, one.Subject, b, other.Subject, likeness)) is not { } pair)
                    return null;
                found ??= pair;
            }
        }
        return found;
    }

    private static (string, string)? Other(
        ReadStatement a,
        ClaimParty? one,
        ReadStatement b,
        ClaimParty? other,
        Func<string, string, double> likeness
    ) =>
        one is not null
        && other is not null
        // "Nobody was hurt", "four people were hurt".
        && !ContentWords.Cut(one.Words).Concat(ContentWords.Cut(other.Words)).Any(Negations.Is)
        && (
            one.Compare(other) == Identity.Other
                ? !IsNamedIn(one, b) && !IsNamedIn(other, a)
                : ClaimParty.Differ(a, one, b, other) && likeness(one.OwnWord(b)!, other.OwnWord(a)!) < Unlike
        )
            ? (one.Words, other.Words)
            : null;

    private static bool IsNamedIn(ClaimParty party, ReadStatement statement) =>
        party.Name is { } name && name.Terms.Overlaps(statement.Terms);
}
