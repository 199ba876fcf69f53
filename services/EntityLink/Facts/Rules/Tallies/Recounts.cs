using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>A clause of an article that tells a number.</summary>
/// <param name="Characters">Where it stands, in UTF-16 units.</param>
/// <param name="Number">The number with its unit, the same.</param>
/// <param name="Said">Its slots.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberClause(Extent Characters, Extent Number, FactAssertion Said);

/// <summary>
/// Numbers that answer the one before them for another source: "30,000 took part, the organisers said. The police put the number at 12,000." The second sentence says nothing of its own about what
/// is counted, so it counts the same.
/// </summary>
internal static class Recounts
{
    /// <summary>Sentences from the first number to the second: "put the figure at" is understood beside it only.</summary>
    private const int Reach = 1;

    /// <summary>So many times as much is counted of something else.</summary>
    private const double Widest = 20;

    /// <summary>Words that say that something is counted, and not what.</summary>
    private static readonly FrozenSet<string> Empty = new[]
    {
        "number",
        "figure",
        "count",
        "total",
        "toll",
        "crowd",
        "cost",
        "share",
        "part",
        "take",
        "took",
        "taken",
        "put",
        "putting",
        "say",
        "said",
        "says",
        "estimate",
        "estimated",
        "turnout",
        "loss",
        "losses",
        "nearer",
        "closer",
        "near",
        "close",
        "price",
        "average",
        "claim",
        "claimed",
        "insist",
        "insisted",
        "speak",
        "spoke",
        "value",
        "sum",
        "amount",
        "size",
        "attend",
        "attended",
        "attendance",
        "believe",
        "think",
        "reckon",
        "calculate",
        "counted",
        "give",
        "gave",
        "there",
        "much",
        "least",
        "people",
        "higher",
        "lower",
        "only",
        "just",
        "actual",
        "real",
        "true",
        "participation",
        // Who counts.
        "operator",
        "company",
        "firm",
        "employer",
        "union",
        "ministry",
        "government",
        "agency",
    }.Select(word => Synonyms.Of(Stems.Of(word))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that say that a number answers another one.</summary>
    private static readonly FrozenSet<string> Countings = new[] { "number", "figure", "toll", "total", "count", "spoke", "speak" }
        .Select(word => Synonyms.Of(Stems.Of(word)))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Estimates = new[] { "estimate", "put", "count", "reckon", "calculate" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>Counts before one that are looked at: the answer to a number stands near it.</summary>
    private const int MostBack = 20;

    /// <param name="document">The article.</param>
    /// <param name="clauses">Its clauses that tell a number.</param>
    /// <returns>By assertion, those that count anew what another one counts, or that are counted anew, as they are understood beside each other.</returns>
    public static Dictionary<Guid, FactAssertion> Of(Document document, IEnumerable<NumberClause> clauses)
    {
        var known = new Dictionary<Guid, FactAssertion>();
        var counts = clauses
            .Select(clause => clause with { Said = Attributed(clause.Said) })
            .Where(clause =>
                clause.Said is { Denied: false, Quantity: { } quantity, Modality: "asserted" or "alleged" or "planned" }
                && !SlotRules.IsSpan(quantity)
                && !IsConverted(document, clause.Number)
            )
            .OrderBy(clause => clause.Number.Start)
            .ThenBy(clause => clause.Said.Predicate == "be")
            .ToList();
        for (var at = 1; at < counts.Count; at++)
        {
            if (
                Enumerable
                    .Range(1, Math.Min(at, MostBack))
                    .Select(back => counts[at - back])
                    .FirstOrDefault(other => IsCountedAnew(document, other, counts[at]))
                    is not { Said: { } first }
                || first is null
            )
                continue;
            var said = counts[at].Said;
            known.TryAdd(first.AssertionId, Owned(first));
            known[said.AssertionId] = said with
            {
                Recounts = known.GetValueOrDefault(first.AssertionId)?.Recounts ?? first.AssertionId,
                Quantity = said.Quantity! with { Unit = first.Quantity!.Unit ?? said.Quantity.Unit },
            };
        }
        return known;
    }

    /// <summary>"912 million euros | ($1.06 billion)": the same in other money.</summary>
    private static bool IsConverted(Document document, Extent number) => number.Start > 0 && document.Text[number.Start - 1] == '(';

    /// <summary>"The ministry estimated losses at two million", "the union spoke of 110": whoever estimates is the source.</summary>
    private static FactAssertion Attributed(FactAssertion said) =>
        said.Sources.Count == 0
        && said.Subject is { Words.Length: > 0 } who
        && (
            said.Predicate is "speak" or "talk"
            || (Estimates.Contains(said.Predicate) && (char.IsUpper(who.Words[0]) || Parties.IsBody(who)))
        )
            ? said with
            {
                Sources = [who],
            }
            : said;

    /// <summary>"The company is recalling 83,000 heaters. The safety board put the number at 140,000": what it does is its own figure.</summary>
    private static FactAssertion Owned(FactAssertion said) =>
        said is { Sources.Count: 0, Predicate: not "be", Subject: { } who } ? said with { Sources = [who] } : said;

    private static bool IsCountedAnew(Document document, NumberClause first, NumberClause second)
    {
        var (one, other) = (Owned(first.Said), second.Said);
        if (other.Sources is not [var whoElse, ..])
            return false;
        var who = one.Sources is [var counter, ..] ? counter : null;
        if (
            first.Number.End > second.Number.Start
            || !AreOfOneUnit(one.Quantity!, other.Quantity!, out var isBare)
            || AreSameOrApart(one.Quantity!, other.Quantity!)
            || !IsNamed(whoElse)
            || (who is not null && (!IsNamed(who) || Parties.AreOne(who, whoElse) || Parties.AreInOther(who, whoElse)))
        )
            return false;
        // What the article says itself is only answered by "the number".
        if (who is null && !(isBare && Words(document, SentenceOf(document, second.Number.Start)).Overlaps(Countings)))
            return false;
        // "The institute put the magnitude at 6.8": of the quake it is that the article tells before.
        if (
            isBare
            && one.Quantity!.Unit is { } measure
            && other.Subject is { } what
            && Stems.Of(measure) == ContentWords.Of(what.Words).LastOrDefault()
        )
            return true;
        var (sentence, next) = (SentenceOf(document, first.Number.Start), SentenceOf(document, second.Number.Start));
        var words = Words(document, next);
        // A paragraph of news is a sentence as often as not: "the number" is of what stands before all the same.
        var isNewParagraph =
            document.Text.AsSpan(first.Number.End, second.Number.Start - first.Number.End).Contains('\n')
            && !(isBare && words.Overlaps(Countings));
        if (next - sentence > Reach || (isNewParagraph && !Developments.IsOfBefore(other)) || (next == sentence && !isBare))
            return false;
        var mine = Words(document, sentence);
        words.ExceptWith(ContentWords.Of(whoElse.Words).Select(Synonyms.Of));
        if (other.Quantity!.Unit is { } unit)
            words.Remove(Synonyms.Of(Stems.Of(unit)));
        // In one sentence the words of both stand side by side, and the clause alone shows what is counted.
        if (next == sentence)
            words.IntersectWith(ContentWords.Of(document.Text[second.Characters.Start..second.Characters.End]).Select(Synonyms.Of));
        return words.All(word => Empty.Contains(word) || mine.Contains(word));
    }

    private static bool IsNamed(FactParty who) => who.EntityId is not null || !Parties.IsUnnamed(who);

    /// <param name="one">What is counted first.</param>
    /// <param name="other">What is counted then.</param>
    /// <param name="isBare">The second has no unit of its own.</param>
    private static bool AreOfOneUnit(FactQuantity one, FactQuantity other, out bool isBare)
    {
        isBare = other.Unit is null or "" or "part";
        return isBare
            || one.Unit is { } unit
                && (QuantityValues.AreOfOneUnit(one, other) || unit.StartsWith(other.Unit + " per ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same number is counted by both, and one that is many times as large is of something else.</summary>
    private static bool AreSameOrApart(FactQuantity one, FactQuantity other) => QuantityValues.Times(one, other) is not (> 1 and < Widest);

    private static int SentenceOf(Document document, int character)
    {
        var tokens = document.TokensOf(new Extent(character, character + 1));
        return document.SentenceOf(tokens.Start);
    }

    private static HashSet<string> Words(Document document, int sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var range = document.Sentences[sentence];
        for (var at = range.Start; at < range.End; at++)
        {
            if (document.IsWord(at) && document.Word(at).ToString() is var word && TellingWords.Is(word))
                words.Add(Synonyms.Of(Stems.Of(word)));
        }
        return words;
    }
}
