using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>"Far from safe", "anything but clean": not so at all. "Far from the border", "far from home" tells where.</summary>
internal static class FarFrom
{
    private static readonly FrozenSet<string> Places = WordList.Of(
        "home shore land town here there where being a an the any his her its their our my your this that these those it him them perfect"
    );

    /// <summary>The word is the last but one before what it negates: "far | from safe".</summary>
    public static bool Is(Document document, int at, int end) =>
        at + 2 < end
        && ((document.Is(at, "far") && document.Is(at + 1, "from")) || (document.Is(at, "anything") && document.Is(at + 1, "but")))
        && document.IsWord(at + 2)
        && !document.IsCapital(at + 2)
        && !Places.Contains(document.Word(at + 2).ToString())
        && IsOfState(document, at)
        // "Far from clean water".
        && (at + 3 >= end || !document.IsWord(at + 3) || !ContentWords.IsContent(document.Word(at + 3).ToString()));

    private static readonly FrozenSet<string> States = WordList.Of(
        "is are was were be been being am remain remains remained look looks looked looking seem seems seemed appear appears appeared"
    );

    /// <summary>"Is far from safe", "remains still far from safe".</summary>
    private static bool IsOfState(Document document, int at) =>
        at > 0
        && (
            document.Tokens[at - 1].Kind == TokenKind.Possessive
            || States.Contains(document.Word(at - 1).ToString())
            || (at > 1 && document.Word(at - 1) is "still" or "now" or "very" or "not" && States.Contains(document.Word(at - 2).ToString()))
        );

    /// <summary>One says of something what it is far from being by the other.</summary>
    public static bool Deny(ReadStatement denial, ReadStatement claim) =>
        Words(denial).Any(word => claim.Words.Contains(word) && !claim.Negated.Contains(Stems.Of(word)))
        && (
            AreOfOneSubject(denial, claim)
            || denial.Claims.Any(one => claim.Claims.Any(other => ClaimRules.Compare(one.Subject, other.Subject) == Identity.Same))
        );

    /// <summary>Words in front of "far from" that tell of what it is said.</summary>
    private const int WordsOfSubject = 4;

    private static bool AreOfOneSubject(ReadStatement denial, ReadStatement claim)
    {
        var at = Enumerable
            .Range(0, Math.Max(0, denial.Words.Count - 1))
            .FirstOrDefault(word => (denial.Words[word], denial.Words[word + 1]) is ("far", "from") or ("anything", "but"));
        var subject = denial.Words.Take(at).Where(Complements.IsTelling).TakeLast(WordsOfSubject).ToList();
        return subject.Count > 0 && subject.TrueForAll(claim.Vocabulary.Has);
    }

    private static IEnumerable<string> Words(ReadStatement statement)
    {
        for (var at = 0; at + 2 < statement.Words.Count; at++)
        {
            if (
                (statement.Words[at], statement.Words[at + 1]) is ("far", "from") or ("anything", "but")
                && ContentWords.IsContent(statement.Words[at + 2])
                && statement.Negated.Contains(Stems.Of(statement.Words[at + 2]))
            )
                yield return statement.Words[at + 2];
        }
    }
}
