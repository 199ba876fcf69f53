using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>"Nobody was killed" counts the dead, too: there are none so far, and the next report may have one.</summary>
internal static partial class ZeroCounts
{
    /// <summary>The assertion as a count of nobody; itself where it counts none.</summary>
    public static FactAssertion Of(FactAssertion said) =>
        said is { Denied: true, Quantity: null, Tally: null, Modality: "asserted", DeniesReports: false }
        && PredicateClasses.VictimsOf(said.Predicate) is ("die" or "injure") and var victims
        && (said.Object ?? said.Subject) is { } who
        && Nobody().IsMatch(who.Words)
            ? said with
            {
                Denied = false,
                Predicate = victims,
                Tally = victims,
                Quantity = new FactQuantity(0, 0, VictimCounts.Unit),
                Subject = null,
                Object = null,
            }
            : said;

    [GeneratedRegex(
        @"^(nobody|no[ -]one|none|no (people|person|passengers?|residents|bystanders|crew))$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Nobody();
}
