using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What a statement says to be the cause of something: "caused by a gas leak". An event has one cause, so that two outlets that name two cannot both be right.</summary>
internal static class StatedCauses
{
    /// <summary>Words that are a cause by themselves: "was arson".</summary>
    private static readonly FrozenSet<string> Crimes = WordList.Of("arson sabotage suicide");

    /// <summary>The stems of the words behind "caused by", up to the end of the clause.</summary>
    public static HashSet<string> In(Document document, Extent tokens)
    {
        var causes = Enumerable
            .Range(tokens.Start, tokens.Length)
            .Select(at => document.Word(at).ToString())
            .Where(Crimes.Contains)
            .Select(Stems.Of)
            .ToHashSet(StringComparer.Ordinal);
        causes.UnionWith(ActiveCauses.In(document, tokens));
        for (var at = tokens.Start; at + 2 < tokens.End; at++)
        {
            if (
                (document.Is(at + 1, "by") && document.Word(at) is "caused" or "triggered" or "sparked" or "started")
                || (document.Is(at + 1, "on") && document.Is(at, "blamed"))
                || (document.Is(at + 1, "to") && document.Is(at, "due"))
                || (document.Word(at + 1) is "of" or "from" && document.Word(at) is "died" or "dies" or "dead")
            )
            {
                for (var word = at + 2; word < tokens.End && document.Tokens[word].Kind is TokenKind.Word; word++)
                {
                    if (ContentWords.IsContent(document.Word(word).ToString()))
                        causes.Add(Stems.Of(document.Word(word).ToString()));
                }
                break;
            }
        }
        return causes;
    }

    /// <summary>Words of a cause that are compared: more are a list, and no cause.</summary>
    private const int Most = 8;

    /// <summary>Cosine of two words from which the one may tell of the other's cause: a spark and a short circuit.</summary>
    private const double Alike = 0.5;

    /// <summary>Both name a cause, and the causes share no root and no meaning.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b, Func<string, string, double> likeness) =>
        a.Causes.Count > 0
        && b.Causes.Count > 0
        // Of a chain of causes each names another link: "fatigue caused the crash", "the crash caused the fire".
        && !a.Causes.Any(b.Vocabulary.Has)
        && !b.Causes.Any(a.Vocabulary.Has)
        && !a
            .Causes.Take(Most)
            .Any(cause => b.Causes.Take(Most).Any(other => Vocabulary.AreOfOneRoot(cause, other) || likeness(cause, other) >= Alike));
}
