using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>The kind of place in which something happened at one spot: a bomb goes off inside a courthouse or at a market, not in both.</summary>
internal static class Sites
{
    /// <summary>Tokens from the preposition to the noun: "at a covered vegetable market".</summary>
    private const int Reach = 5;

    /// <summary>Cosine of two nouns below which one place is not both: a restaurant may be part of a hotel.</summary>
    private const double Unlike = 0.4;

    private static readonly FrozenSet<string> Nouns = WordList.Words("site-nouns");

    private static readonly FrozenSet<string> AtOneSpot = WordList.Of("explode crash shoot die find arrest stab bear collapse arrest");

    /// <summary>The meanings of the sites that it names.</summary>
    public static HashSet<string> In(IReadOnlyList<string> words)
    {
        var sites = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is not ("in" or "inside" or "at" or "within"))
                continue;
            var noun = words
                .Skip(at + 1)
                .Take(Reach)
                .TakeWhile(word => word is not ("in" or "at" or "of" or "by" or "and"))
                .LastOrDefault(Nouns.Contains);
            if (noun is not null)
                sites.Add(Synonyms.Of(Stems.Of(noun)));
        }
        return sites;
    }

    /// <summary>Both tell of what happens at one spot, and of two spots; null where they do not.</summary>
    public static (string One, string Other)? Differ(ReadStatement a, ReadStatement b, Func<string, string, double> likeness) =>
        a.Sites is { Count: 1 }
        && b.Sites is { Count: 1 }
        && a.Sites.First() is var one
        && b.Sites.First() is var other
        && !a.Vocabulary.Has(other)
        && !b.Vocabulary.Has(one)
        && a.Predicates.Any(predicate => AtOneSpot.Contains(predicate) && b.Predicates.Contains(predicate))
        && likeness(one, other) < Unlike
            ? (one, other)
            : null;
}
