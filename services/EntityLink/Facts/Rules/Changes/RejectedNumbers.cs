using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>"She had been paid only twice, not twelve times": the number of another report is taken back, and the one in its place may not be read.</summary>
internal static partial class RejectedNumbers
{
    /// <summary>The update, or the dispute of two sources; null where the later one rejects no number of the earlier one.</summary>
    public static Relation? Of(FactAssertion earlier, FactAssertion later)
    {
        if (
            earlier is not { Quantity: { Unit: { Length: > 0 } unit } quantity, Denied: false }
            || later is not { Quantity: null, Text: { } text, Denied: false }
            || QuantityValues.Point(quantity) is not (> 1 and var number)
            || !text.Contains("not ", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var rejects = Not()
            .Matches(text)
            .Any(match =>
                Wording.NumberOf(match.Groups["number"].Value) is { } other
                && other.Equals(number)
                && Stems.Of(match.Groups["unit"].Value.ToLowerInvariant()) == Stems.Of(unit.ToLowerInvariant())
            );
        if (!rejects)
            return null;
        return Reversals.AreOfOneSource(earlier, later) == true
            ? new Relation(Relations.Updates, SlotRules.Quantity, $"says otherwise than before: not {SlotRules.Words(quantity)}")
            : new Relation(Relations.Disputes, SlotRules.Quantity, $"the article says that it is not {SlotRules.Words(quantity)}");
    }

    [GeneratedRegex(
        @"\bnot (the |about |some )?(?<number>\d+(,\d{3})*|[a-z]+) (?<unit>\p{L}+)(?! (after|before|later|earlier|ago)\b)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Not();
}
