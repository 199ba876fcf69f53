using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>A part of a statement and the rest of it, by the meanings of their words: which of the two is about what another statement says.</summary>
/// <param name="Meanings">Of the part.</param>
/// <param name="Rest">Of everything else.</param>
internal sealed record StatementPart(HashSet<string> Meanings, HashSet<string> Rest)
{
    public static StatementPart Of(Document document, IEnumerable<(int Token, string Term)> placed, Extent part)
    {
        var (inside, rest) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (token, term) in placed)
        {
            if (token >= part.Start && token < part.End)
                inside.Add(Synonyms.Of(term));
            // Who denies or asks is no matter of what is said.
            else if (token > part.Start || !document.IsCapital(token))
                rest.Add(Synonyms.Of(term));
        }
        return new StatementPart(inside, rest);
    }

    /// <summary>The share of what the other says that the part has, too, by the weight of the words.</summary>
    public double Covers(ReadStatement other) => Share(Meanings, other);

    /// <summary>The share that the rest has.</summary>
    public double RestCovers(ReadStatement other) => Share(Rest, other);

    private static double Share(HashSet<string> meanings, ReadStatement other)
    {
        var classes = meanings.Where(PredicateClasses.IsKnown).Select(PredicateClasses.Of).ToHashSet(StringComparer.Ordinal);
        var all = other.Meanings.Sum(TermCounts.Weight);
        return all == 0
            ? 0
            : other
                .Meanings.Where(term =>
                    meanings.Contains(term) || (PredicateClasses.IsKnown(term) && classes.Contains(PredicateClasses.Of(term)))
                )
                .Sum(TermCounts.Weight) / all;
    }
}
