using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Polarity;

/// <summary>"The mayor ruled out any cuts to the fire brigade": what a noun names is not to be, and she says so.</summary>
internal static class RuledOut
{
    private const string Predicate = "rule_out";

    /// <summary>The assertion as that of the deed; itself where nothing is ruled out that a word of ours names.</summary>
    public static FactAssertion Of(FactAssertion said) =>
        said is { Predicate: Predicate, Object: { } what, Denied: false, Modality: "asserted" } && DeedOf(what) is { } deed
            ? said with
            {
                Predicate = deed,
                Object = null,
                Denied = true,
                Modality = "planned",
                Sources = said.Sources.Count > 0 || said.Subject is null ? said.Sources : [said.Subject],
            }
            : said;

    /// <summary>"Cuts" is what somebody cuts; of "the sale of the port" the first noun counts.</summary>
    private static string? DeedOf(FactParty what) =>
        ContentWords.Cut(what.Words).Take(MostWords).Where(PredicateClasses.IsKnown).Select(PredicateClasses.Of).FirstOrDefault()
            is { } deed
            ? Happenings.Contains(deed)
                ? null
                : deed
            : ContentWords.Of(what.Words).FirstOrDefault(word => Opposites.Alike(word).Any());

    /// <summary>What nobody is going to do who rules it out: "ruled out a terrorist attack" tells of a cause.</summary>
    private static readonly FrozenSet<string> Happenings = new[] { "die", "injure", "attack", "explode", "infect", "fire" }
        .Select(PredicateClasses.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Any further cuts".</summary>
    private const int MostWords = 3;
}
