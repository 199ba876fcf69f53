using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What a statement says not to be so. A "not" says something about the other statement only where it negates what that one says.</summary>
internal static class Negations
{
    /// <summary>Tokens from the negation to what it negates: "had not yet been inspected".</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Words = WordList.Of("not no never none nobody neither nor without cannot");

    /// <summary>Nouns and adverbs between the negation and what is meant: "no plans to close", "at no time hid".</summary>
    private static readonly FrozenSet<string> Between = WordList.Of(
        "plan plans intention intentions evidence sign signs proof time way need reason immediate longer attempt any yet"
    );

    /// <summary>"Refused to extend": it was not extended.</summary>
    private static readonly FrozenSet<string> Failing = WordList.Of("refused refuses refuse declined declines failed fails");

    public static bool Is(string word) => Words.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase);

    /// <summary>The stems of what is negated.</summary>
    public static HashSet<string> In(Document document, Extent tokens, IEnumerable<Claim> claims)
    {
        var negated = new HashSet<string>(StringComparer.Ordinal);
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (!document.IsWord(at))
                continue;
            var word = document.Word(at).ToString();
            if (
                (Is(word) && !IsException(document, at, tokens.End))
                || (Failing.Contains(word) && at + 1 < tokens.End && document.Is(at + 1, "to"))
            )
                negated.UnionWith(Behind(document, at + 1, Math.Min(tokens.End, at + 1 + Reach)));
        }
        if (!Denials.IsWithdrawn(document, tokens))
            negated.UnionWith(claims.Where(claim => claim.IsDenied).SelectMany(claim => claim.Acts).Select(Stems.Of));
        return negated;
    }

    /// <summary>What one negates the other says, and does not negate.</summary>
    public static bool Clash(ReadStatement a, ReadStatement b) => Negates(a, b) || Negates(b, a);

    /// <summary>Whether a statement negates what the other says to be so.</summary>
    public static bool Negates(ReadStatement one, ReadStatement other) =>
        one.Negated.Any(stem =>
            (
                other.Meanings.Contains(Synonyms.Of(stem))
                || (PredicateClasses.IsKnown(stem) && other.Predicates.Contains(PredicateClasses.Of(stem)))
            )
            && !other.Negated.Any(negated => AreOfOneMeaning(stem, negated))
            && !IsOnlyAlleged(stem, other)
        );

    /// <summary>"A nurse accused of poisoning two patients" does not say that she did.</summary>
    private static bool IsOnlyAlleged(string stem, ReadStatement statement)
    {
        var told = statement.Claims.Where(claim => claim.Acts.Any(act => AreOfOneMeaning(stem, Stems.Of(act)))).ToList();
        return told.Count > 0 && told.TrueForAll(claim => !claim.IsAsserted);
    }

    private static bool AreOfOneMeaning(string one, string other) =>
        Synonyms.Of(one) == Synonyms.Of(other) || PredicateClasses.Of(one) == PredicateClasses.Of(other);

    /// <summary>"Not only", "no country but Hungary", "none other than".</summary>
    private static bool IsException(Document document, int at, int end)
    {
        for (var next = at + 1; next < Math.Min(end, at + 4); next++)
        {
            if (document.Word(next) is "only" or "just" or "but" or "except" or "other" or "entirely" or "fully" or "always")
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Behind(Document document, int start, int end)
    {
        for (var at = start; at < end && document.IsWord(at); at++)
        {
            var word = document.Word(at).ToString();
            if (!ContentWords.IsContent(word))
                continue;
            if (Between.Contains(word))
                continue;
            yield return Stems.Of(word);
            yield break;
        }
    }
}
