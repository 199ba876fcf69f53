using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>A number of which an event has one: how many died, what the truck weighed, what was bid for a company.</summary>
/// <param name="Key">What it counts or measures; two clauses of one event and one key answer one question.</param>
/// <param name="Victims">The class of what happened to those who are counted; null for a measure.</param>
/// <param name="Unit">The one word for what is counted; null where the reading's own is kept.</param>
internal sealed record Tally(string Key, string? Victims, string? Unit = null)
{
    /// <param name="text">The article.</param>
    /// <param name="clause">The clause, in UTF-16 units of the text.</param>
    /// <param name="number">The number with its unit, the same.</param>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="subject">Who or what does it.</param>
    public static Tally? Of(string text, Extent clause, Extent number, string? unit, string? subject)
    {
        if (number.Start < clause.Start || number.End > clause.End)
            return null;
        var behind = Words(text[number.End..clause.End]);
        if (IsPart(text, number))
            return null;
        if (unit is not null && !VictimCounts.IsDeed(unit) && !Gatherings.Contains(unit) && PredicateClasses.VictimsOf(unit) is { } counted)
            return new Tally(counted, counted);
        if (SignatureCounts.Of(unit, Words(text[clause.Start..number.Start]), behind) is { } signatures)
            return signatures;
        if (
            VictimCounts.ArePeople(unit)
            && VictimCounts.Of(Words(text[clause.Start..number.Start]), Told(text, clause, number, behind), Words(subject ?? ""))
                is { } victims
        )
            return new Tally(victims, victims);
        if (Deals.Of(unit, Words(Before(text, number.Start)), Words(Behind(text, number.End))) is { } deal)
            return new Tally($"{deal} {unit!.ToLowerInvariant()}", null);
        if (ShareMoves.Of(unit, Words(Before(text, number.Start)), Words(Behind(text, number.End))) is { } shares)
            return new Tally(shares, null);
        if (ElectionCounts.Of(unit, Words(Before(text, number.Start)), Words(Behind(text, number.End))) is { } votes)
            return new Tally(votes, null);
        if (Containment.Of(unit, Words(Before(text, number.Start)), Words(Behind(text, number.End))) is { } contained)
            return contained;
        if (LossCounts.Of(unit, Words(text[clause.Start..number.Start]), behind) is { } losses)
            return losses;
        if (EventCounts.Of(unit, Before(text, number.Start), Behind(text, number.End)) is { } ofEvent)
            return ofEvent;
        return
            MeasuredThings.Of(unit, behind) is { } thing
            && !IsOfAftershock(text, number)
            && (unit != "year" || Words(Before(text, number.Start)).Exists(Signing.Contains))
            ? new Tally($"{thing} {MeasuredThings.Unit(unit!)}", null)
            : null;
    }

    /// <summary>"Two of the dead were cooks", "30 of the 80 wounded": some of those whom another number counts.</summary>
    private static bool IsPart(string text, Extent number) =>
        (
            Words(text[number.Start..number.End]) is [_, "of", "the" or "those" or "these", var whole, ..]
            && PredicateClasses.VictimsOf(whole) is not null
        ) || Words(Behind(text, number.Start)) is [_, "of", "the" or "those" or "these", [>= '0' and <= '9', ..], ..];

    /// <summary>Two demonstrations are no two demonstrators.</summary>
    private static readonly FrozenSet<string> Gatherings = WordList.Of("demonstration protest rally march detention outbreak shipment");

    /// <summary>"One died and | 44 | are now known to have been injured": a number that the reading leaves by itself is told of by the verb right behind it.</summary>
    private static IReadOnlyList<string> Told(string text, Extent clause, Extent number, List<string> behind) =>
        (clause == number || (behind is [.., var last] && Held.Contains(last)))
        && Words(Behind(text, number.End)) is ["are" or "were" or "have" or "is" or "was" or "has", ..] words
            ? words
            : behind;

    /// <summary>"Sixty-three people are known | to have died": whoever says so, it is told of them.</summary>
    private static readonly FrozenSet<string> Held = WordList.Of(
        "known feared believed reported presumed confirmed thought said understood estimated"
    );

    /// <summary>What is asked for and what is offered are no contract yet.</summary>
    private static readonly FrozenSet<string> Signing = WordList.Of(
        "sign signs signed signing agree agrees agreed agreeing ink inked land landed secured extended extending renewed got given gave handed awarded completed finalised finalized under"
    );

    /// <summary>Characters to each side of a number in which its sentence says what it is of, also outside its clause: "200 aftershocks, the strongest of magnitude 4.7".</summary>
    private const int Reach = 80;

    private static bool IsOfAftershock(string text, Extent number) =>
        Before(text, number.Start).Contains("aftershock", StringComparison.OrdinalIgnoreCase);

    private static string Before(string text, int end)
    {
        var start = Math.Max(0, end - Reach);
        var stop = text.AsSpan(start, end - start).LastIndexOfAny('\n', ';');
        var sentence = text.AsSpan(start, end - start).LastIndexOf(". ");
        return text[(start + Math.Max(stop, sentence) + 1)..end];
    }

    private static string Behind(string text, int start)
    {
        var behind = text.AsSpan(start, Math.Min(Reach, text.Length - start));
        var (stop, sentence) = (behind.IndexOfAny('\n', ';'), behind.IndexOf(". "));
        var end = Math.Min(stop < 0 ? behind.Length : stop, sentence < 0 ? behind.Length : sentence);
        return text.Substring(start, end);
    }

    /// <summary>The words and the commas.</summary>
    private static List<string> Words(string text) =>
        [
            .. Tokenizer
                .Cut(text)
                .Select(token => (token.Kind, Word: text.Substring(token.Start, token.Length)))
                .Where(token => token.Kind is TokenKind.Word or TokenKind.Number || token.Word == ",")
                .Select(token => token.Word),
        ];
}
