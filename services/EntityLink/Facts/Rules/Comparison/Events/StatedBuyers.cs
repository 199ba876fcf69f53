using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Where a buyer comes from who has no name: "sold to a Dutch dairy", "bought by a French bank".</summary>
internal static class StatedBuyers
{
    /// <summary>Tokens from the verb to the preposition: "was sold on Monday | to".</summary>
    private const int ToPreposition = 5;

    /// <summary>Tokens of the words for the buyer.</summary>
    private const int LongestBuyer = 8;

    private static readonly FrozenSet<string> Buying = WordList.Of("bought acquired purchased taken");
    private static readonly FrozenSet<string> Ends = WordList.Of("for on at after in who which that with");
    private static readonly FrozenSet<string> Several = WordList.Of("consortium group alliance and");

    /// <summary>The countries and towns of the buyer, each with the words of its name; empty where no buyer is described so.</summary>
    public static List<PartyName> In(Document document, Extent tokens, ReadDocument read)
    {
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            var preposition =
                document.Is(at, "sold") ? "to"
                : Buying.Contains(document.Word(at).ToString()) ? "by"
                : null;
            if (preposition is null)
                continue;
            for (var next = at + 1; next < Math.Min(tokens.End, at + 1 + ToPreposition); next++)
            {
                if (document.Is(next, preposition))
                    return Origins(document, new Extent(next + 1, EndOf(document, next + 1, tokens.End)), read);
            }
        }
        return [];
    }

    /// <summary>Both say where the one buyer comes from, and it is not the same place.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) =>
        a.Buyers.Count == 1
        && b.Buyers.Count == 1
        && a.Buyers[0].IsOf(b.Buyers[0]) == false
        && !(NamesOther(a, b) && NamesOther(b, a))
        && (IsOfThing(a, b) || IsOfThing(b, a));

    /// <summary>Words in front of the verb that tell what is sold.</summary>
    private const int WordsOfThing = 4;

    /// <summary>The other statement has all the words for what is sold: not of "the mill in Narva" those for "the quarry in Narva".</summary>
    private static bool IsOfThing(ReadStatement one, ReadStatement other)
    {
        var verb = Enumerable.Range(0, one.Words.Count).FirstOrDefault(at => one.Words[at] is "sold" || Buying.Contains(one.Words[at]));
        var thing = one.Words.Take(verb).Where(Complements.IsTelling).TakeLast(WordsOfThing).ToList();
        return thing.Count > 0 && thing.TrueForAll(other.Vocabulary.Has);
    }

    /// <summary>It names, beside the buyer, whom the other does not name.</summary>
    private static bool NamesOther(ReadStatement one, ReadStatement other) =>
        one.Named.Exists(placed => !placed.Name.Terms.Overlaps(other.Terms) && !placed.Name.Terms.Overlaps(one.Buyers[0].Terms));

    private static int EndOf(Document document, int start, int last)
    {
        var end = start;
        while (
            end < Math.Min(last, start + LongestBuyer)
            && document.Tokens[end].Kind is TokenKind.Word or TokenKind.Number
            && !Ends.Contains(document.Word(end).ToString())
        )
            end++;
        return end;
    }

    /// <summary>Endings of the adjectives for countries: of towns that stand in front of a noun nobody knows in which country they lie.</summary>
    private static readonly string[] Endings = ["an", "ish", "ese", "ch", "ic", "iss", "eek", "elsh", "raqi", "aeli", "stani"];

    private static bool IsAdjective(string surface) => Array.Exists(Endings, ending => surface.EndsWith(ending, StringComparison.Ordinal));

    private static List<PartyName> Origins(Document document, Extent buyer, ReadDocument read) =>
        buyer.Length == 0
        || document.Word(buyer.Start) is not ("a" or "an")
        || Enumerable.Range(buyer.Start, buyer.Length).Any(at => Several.Contains(document.Word(at).ToString()))
            ? []
            :
            [
                .. read
                    .Mentions.Where(mention =>
                        mention.Tokens.Overlaps(buyer)
                        && (mention.IsDemonym || (mention.Type == EntityTypes.Location && IsAdjective(mention.Surface)))
                    )
                    .Select(mention => ClaimParty.NameOf(mention) with { Type = EntityTypes.Location, First = null, Last = null }),
            ];
}
