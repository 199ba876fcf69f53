using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>A cause that is told as the subject of a verb: "a drunk driver caused the crash", "lightning started the fire", "an arsonist set the fire".</summary>
internal static class ActiveCauses
{
    /// <summary>Words of a cause and what else stands before its verb.</summary>
    private const int Reach = 10;

    /// <summary>Words between the verb and a fire: "started Monday's fire".</summary>
    private const int ToFire = 4;

    /// <summary>Words between the verb and its effect: "caused the night train's | derailment".</summary>
    private const int ToEffect = 6;

    /// <summary>What has one cause; floods and shortages have several.</summary>
    private static readonly FrozenSet<string> Effects = WordList.Of(
        "fire blaze inferno wildfire crash collision explosion blast collapse derailment accident outage blackout sinking death deaths leak spill"
    );

    private static readonly FrozenSet<string> Causing = WordList.Of("caused causes sparked triggered ignited");
    private static readonly FrozenSet<string> Starting = WordList.Of("started set lit");
    private static readonly FrozenSet<string> Fires = WordList.Of("fire blaze inferno wildfire");

    /// <summary>"The fire was | caused", "what | caused".</summary>
    private static readonly FrozenSet<string> NoCause = WordList.Of(
        "was were is are been be being that which what who it this they he she and have has had not"
    );

    private static readonly FrozenSet<string> Stops = WordList.Of("that said says which who what and but because while if whether how");
    private static readonly FrozenSet<string> Prepositions = WordList.Of("in on at of near by from under inside with during");

    /// <summary>The stems of the words for the cause; empty where none is the subject of such a verb.</summary>
    public static HashSet<string> In(Document document, Extent tokens)
    {
        for (var at = tokens.Start + 1; at + 1 < tokens.End; at++)
        {
            if (IsCausing(document, tokens, at) && !NoCause.Contains(document.Word(at - 1).ToString()))
                return Before(document, tokens, at);
        }
        return [];
    }

    private static bool IsCausing(Document document, Extent tokens, int at)
    {
        var word = document.Word(at).ToString();
        if (Causing.Contains(word))
            return !document.Is(at + 1, "by")
                && Behind(document, tokens, at, ToEffect).Any(next => Effects.Contains(document.Word(next).ToString()));
        return Starting.Contains(word)
            && Behind(document, tokens, at, ToFire).Any(next => Fires.Contains(document.Word(next).ToString()))
            && !document.Is(at + 1, "by")
            // "Set fire to".
            && !Fires.Contains(document.Word(at + 1).ToString());
    }

    private static IEnumerable<int> Behind(Document document, Extent tokens, int at, int reach) =>
        Enumerable.Range(at + 1, Math.Max(0, Math.Min(tokens.End, at + 1 + reach) - at - 1)).Where(document.IsWord);

    private static HashSet<string> Before(Document document, Extent tokens, int verb)
    {
        var cause = new HashSet<string>(StringComparer.Ordinal);
        for (var at = verb - 1; at >= Math.Max(tokens.Start, verb - Reach); at--)
        {
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                if (document.IsMark(at, '-'))
                    continue;
                break;
            }
            var word = document.Word(at).ToString();
            if (Stops.Contains(word))
                break;
            // What stands behind the preposition is no cause: "a heater in the hall".
            if (Prepositions.Contains(word))
                cause.Clear();
            else if (ContentWords.IsContent(word) && !StatedDays.IsOfTime(word))
                cause.Add(Stems.Of(word));
        }
        return cause;
    }
}
