using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What may come and what will come: "may close its plant" and "will close its plant". The later one has settled what was open.</summary>
internal static class Certainty
{
    /// <summary>Words from the auxiliary to its verb: "may yet have to close".</summary>
    private const int Reach = 4;

    private static readonly FrozenSet<string> Possible = WordList.Of("may might could");

    /// <summary>In front of the month of May.</summary>
    private static readonly FrozenSet<string> BeforeMonth = WordList.Of(
        "in by since until of last next early late mid this from before after"
    );

    private static readonly FrozenSet<string> Light = WordList.Of("be have yet also soon still to well now");

    /// <summary>The later one says that what was possible will be done; null where it does not.</summary>
    public static Relation? Settled(ReadStatement a, ReadStatement b)
    {
        if (Order.Apart(a, b) < Order.Meanwhile || a.HasNegation || b.HasNegation || ComparisonRules.NameOthers(a, b))
            return null;
        var (earlier, later) = Order.Of(a, b);
        return
            Verb(earlier.Words, Possible.Contains) is { } open
            && Verb(later.Words, word => word is "will" or "shall") is { } sure
            && Verb(later.Words, Possible.Contains) is null
            && Stems.Of(earlier.Words[open]) == Stems.Of(later.Words[sure])
            && !Complements.DifferBehind(earlier, open, later, sure)
            ? new Relation(Relations.Updates, LaterStates.State, $"what may be at first will be: “{earlier.Words[open]}”")
            : null;
    }

    /// <summary>Where the verb behind the first such auxiliary stands; null for none.</summary>
    private static int? Verb(IReadOnlyList<string> words, Func<string, bool> isAuxiliary)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!isAuxiliary(words[at]) || (at > 0 && BeforeMonth.Contains(words[at - 1])))
                continue;
            for (var next = at + 1; next < Math.Min(words.Count, at + 1 + Reach); next++)
            {
                if (!Light.Contains(words[next]))
                    return ContentWords.IsContent(words[next]) ? next : null;
            }
        }
        return null;
    }
}
