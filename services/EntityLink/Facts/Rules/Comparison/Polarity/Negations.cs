using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

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

    /// <summary>"Unfit to fly", "barred from leaving".</summary>
    private static readonly FrozenSet<string> Unable = WordList.Of(
        "unfit unable incapable powerless ineligible barred banned prevented stopped"
    );

    /// <summary>"Lost its majority": it is without one.</summary>
    private static readonly FrozenSet<string> Losing = WordList.Of("lost lose loses losing lack lacks lacked lacking");

    /// <summary>The same with a word behind: "knocked out power", "stripped of his seat".</summary>
    private static readonly FrozenSet<string> LosingPhrases = WordList.Of(
        "knocked-out knocks-out cut-off cuts-off ran-out wiped-out shut-off stripped-of deprived-of robbed-of"
    );

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
                || (at + 1 < tokens.End && Failing.Contains(word) && document.Is(at + 1, "to"))
                || FarFrom.Is(document, at, tokens.End)
                || (at + 1 < tokens.End && Unable.Contains(word) && document.Word(at + 1) is "to" or "from" or "of")
            )
                negated.UnionWith(Behind(document, at + 1, Math.Min(tokens.End, at + 1 + Reach)));
        }
        if (!Denials.IsWithdrawn(document, tokens))
            negated.UnionWith(claims.Where(claim => claim.IsDenied).SelectMany(claim => claim.Acts).Select(Stems.Of));
        return negated;
    }

    /// <summary>The stems of what is lost or missing: who negates them says the same.</summary>
    public static HashSet<string> Lost(IReadOnlyList<string> words)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (Losing.Contains(words[at]) || LosingPhrases.Contains($"{words[at]}-{words[at + 1]}"))
                lost.UnionWith(words.Skip(at + 1).Take(Reach).Where(ContentWords.IsContent).Select(Stems.Of));
        }
        return lost;
    }

    /// <summary>What one negates the other says, and does not negate.</summary>
    public static bool Clash(ReadStatement a, ReadStatement b) => Negates(a, b) || Negates(b, a);

    /// <summary>Both say of something that it is not so: "refused to extend", "will not extend".</summary>
    public static bool Share(ReadStatement a, ReadStatement b) =>
        a.Negated.Any(stem => b.Negated.Any(other => AreOfOneMeaning(stem, other)));

    /// <summary>Whether a statement negates what the other says to be so.</summary>
    public static bool Negates(ReadStatement one, ReadStatement other) =>
        one.Negated.Any(stem =>
            (
                other.Meanings.Contains(Synonyms.Of(stem))
                || (PredicateClasses.IsKnown(stem) && other.Predicates.Contains(PredicateClasses.Of(stem)))
            )
            && !other.Negated.Any(negated => AreOfOneMeaning(stem, negated))
            && !other.Lost.Contains(stem)
            && !IsOnlyAlleged(stem, other)
        );

    /// <summary>What stands behind the words that one negates and the other says is the same: paying customers is not paying suppliers.</summary>
    public static bool AreOfOneMatter(ReadStatement negation, ReadStatement other) =>
        negation.Negated.Any(stem =>
            negation.Vocabulary.PlaceOfAct(stem) is not { } at
            || other.Vocabulary.PlaceOfAct(stem) is not { } told
            || !Complements.DifferBehind(negation, at, other, told)
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
