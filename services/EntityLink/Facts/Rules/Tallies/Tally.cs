using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>A number of which an event has one: how many died, what the truck weighed, what was bid for a company.</summary>
/// <param name="Key">What it counts or measures; two clauses of one event and one key answer one question.</param>
/// <param name="Victims">The class of what happened to those who are counted; null for a measure.</param>
internal sealed record Tally(string Key, string? Victims)
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
        if (unit is not null && PredicateClasses.VictimsOf(unit) is { } counted)
            return new Tally(counted, counted);
        if (VictimCounts.ArePeople(unit))
            return VictimCounts.Of(Words(text[clause.Start..number.Start]), behind, Words(subject ?? "")) is { } victims
                ? new Tally(victims, victims)
                : null;
        if (Deals.Of(unit, Words(text[clause.Start..number.Start]), behind) is { } deal)
            return new Tally($"{deal} {unit!.ToLowerInvariant()}", null);
        return MeasuredThings.Of(unit, behind) is { } thing && !IsOfAftershock(text, number)
            ? new Tally($"{thing} {MeasuredThings.Unit(unit!)}", null)
            : null;
    }

    /// <summary>Characters in front of a number in which its sentence says what it measures: "200 aftershocks, the strongest of magnitude 4.7".</summary>
    private const int Before = 60;

    private static bool IsOfAftershock(string text, Extent number) =>
        text[Math.Max(0, number.Start - Before)..number.End].Contains("aftershock", StringComparison.OrdinalIgnoreCase);

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
