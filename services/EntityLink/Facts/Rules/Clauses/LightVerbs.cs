using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Verbs that say little of what is done, and that everybody does several times a day: "took a look", "made a call", "said so". That two clauses share one shows nothing.
/// </summary>
internal static class LightVerbs
{
    private static readonly FrozenSet<string> Classes = WordList
        .Of(
            "be have do get make take give go come know see use want say tell comment respond answer speak talk reply call return ask show put find think believe"
        )
        .Select(PredicateClasses.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string predicateClass) => Classes.Contains(predicateClass);
}
