using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>One whom an article has named before and only describes now: "the judge", "the Icelander", "the 38-year-old", "he". Nobody who counts beside who is named for the same.</summary>
internal static partial class DescribedPersons
{
    private static readonly FrozenSet<string> Roles = WordList.Words("role-nouns");

    private static readonly FrozenSet<string> Pronouns = WordList.Of("he she who");

    private static readonly FrozenSet<string> More = WordList.Of(
        "singer star boss teenager Dutchman Dutchwoman Frenchman Frenchwoman captain skipper"
    );

    public static bool Is(FactParty party)
    {
        if (party.EntityId is not null)
            return false;
        if (Pronouns.Contains(party.Words))
            return true;
        return Definite().Match(party.Words) is { Success: true } match && IsPerson(match.Groups["noun"].Value);
    }

    /// <summary>What the one is by its description, "the mayor", the name of the other does not call something else: "police chief Jon Vik".</summary>
    public static bool MayBe(FactParty described, FactParty named)
    {
        if (Parties.IsOrganisation(named))
            return false;
        var role = Definite().Match(described.Words) is { Success: true } match ? match.Groups["noun"].Value : "";
        if (!Roles.Contains(role))
            return true;
        var others = ContentWords.Cut(named.Words).Where(Roles.Contains).ToList();
        return others.Count == 0 || others.Contains(role, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsPerson(string noun) =>
        IsOne(noun)
        && (
            Roles.Contains(noun)
            || More.Contains(noun)
            || noun.EndsWith("-year-old", StringComparison.Ordinal)
            || (
                char.IsUpper(noun[0])
                && (noun.EndsWith("man", StringComparison.Ordinal) || noun.EndsWith("woman", StringComparison.Ordinal))
            )
        );

    /// <summary>"The judges" are several, "the actress" is one.</summary>
    private static bool IsOne(string noun) => !noun.EndsWith('s') || noun.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>The noun before whatever tells more of him: "the opposition lawmaker who had called for it".</summary>
    [GeneratedRegex(
        @"^[Tt]he ([^,\s]+ ){0,4}?(?<noun>[\w-]+)($|,| (who|whose|of|at|in|from|for|himself|herself)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Definite();
}
