using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Polarity;

/// <summary>
/// Whether what one report denies may be what another one says. They share a verb and a party; "it did not show the engine's full power" denies nothing of "it showed the engine", and "had not won since
/// 1911" nothing of "won".
/// </summary>
internal static partial class DeniedThings
{
    /// <summary>Nothing shows that the denial is of something else: another object, such things in general, or how it was before.</summary>
    public static bool MayBeOne(FactAssertion one, FactAssertion other)
    {
        var (denial, said) = one.Denied ? (one, other) : (other, one);
        return !IsOfBefore(denial)
            && !IsOfOtherObject(denial, said)
            && !IsDemonstrative(denial, said)
            && !PartCounts.IsNarrower(denial, said)
            && !AreRefusals(denial, said);
    }

    /// <summary>Both refuse something, unlike "dismissed its coach" and "denied that it had dismissed its coach", where the deed itself is in dispute.</summary>
    private static bool AreRefusals(FactAssertion denial, FactAssertion said) =>
        !Refuses().IsMatch(said.Predicate)
        && denial.Text is { } text
        && said.Text is { } words
        && Refuses().IsMatch(text)
        && Refuses().IsMatch(words);

    [GeneratedRegex(
        @"\b(refus|reject|dismiss|ignor|den|declin|rul)(e|es|ed|ing|y|ies|ied)?( out)?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Refuses();

    /// <summary>Neither is told of somebody who is called by a noun or a name: "that turned the ball over", "he did not".</summary>
    public static bool AreOfNobodyNamed(FactAssertion one, FactAssertion other) =>
        IsNobodyNamed(one.Subject) != IsNobodyNamed(other.Subject) || (IsNobodyNamed(one.Subject) && one.Subject is not null);

    private static bool IsNobodyNamed(FactParty? party) => party is not { EntityId: not null } && Parties.IsUnnamed(party);

    /// <summary>Each names somebody or something that the other does not: "no orbit around Mars", "an orbit around the sun, SpaceX said".</summary>
    public static bool NameOthers(FactAssertion one, FactAssertion other) => HasOwnName(one, other) && HasOwnName(other, one);

    /// <summary>Days and months, by their stems, are nobody's names.</summary>
    private static readonly HashSet<string> Days = [.. WordList.Words("day-names").Select(Stems.Of)];

    /// <summary>The one names somebody or something that the other does not, and that is not its source.</summary>
    public static bool HasOwnName(FactAssertion one, FactAssertion other) =>
        one.Named.Any(name =>
            !Days.Contains(name)
            && !other.Named.Contains(name)
            && !other.Words.Contains(name)
            && !one.Sources.Any(source => source.Words.Contains(name, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>"Had not won the cup since 1911", "has not closed for 20 years": it may be so now.</summary>
    public static bool IsOfBefore(FactAssertion denial) => denial.Text is { } text && Before().IsMatch(text);

    [GeneratedRegex(
        @"\b(had|has|have|'d|’d)( not|n['’]t| never| no)\b[^,;.]* (since (\d{4}|the |last |January|February|March|April|May|June|July|August|September|October|November|December)|(for|in) ([\w-]+ )?(\d+|\w+) (years|decades|months|weeks|generations))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Before();

    /// <summary>The denied object is in no word of the other report: "did not test a carrier rocket", "tested a new engine in May".</summary>
    private static bool IsOfOtherObject(FactAssertion denial, FactAssertion said)
    {
        if (
            denial is not { Object: { } what, DeniesReports: false }
            || said.Words.Count == 0
            || (what.EntityId is { } id && (id == said.Object?.EntityId || id == said.Subject?.EntityId))
        )
            return false;
        var words = ContentWords.Of(what.Words).Where(word => !Anything.Contains(word)).ToList();
        if (words.Count == 0)
            return false;
        if (Tells(said, words[^1]) || 2 * words.Count(word => Tells(said, word)) >= words.Count)
            return false;
        // "The guard at the school had been withdrawn" of "soldiers guarding the school".
        if (denial.Text is not { } text || !text.StartsWith(what.Words, StringComparison.Ordinal))
            return true;
        var deed = Stems.Of(denial.Predicate);
        var told = denial.Plain.Where(word => word != deed && PredicateClasses.Of(word) != PredicateClasses.Of(denial.Predicate)).ToList();
        return 2 * told.Count(said.Plain.Contains) < told.Count || told.Count == 0;
    }

    private static readonly HashSet<string> Anything =
    [
        .. new[] { "anyone", "anybody", "anything", "any", "such", "claim", "charge", "allegation", "report", "single", "thing" }.Select(
            Stems.Of
        ),
    ];

    private static bool Tells(FactAssertion said, string stem) => said.Words.Contains(stem) || said.Plain.Contains(Synonyms.Of(stem));

    /// <summary>"Those missiles cannot reach it": of which ones, only their article knows.</summary>
    private static bool IsDemonstrative(FactAssertion denial, FactAssertion said) =>
        (denial.Sources.Count == 0 || said.Sources.Count == 0)
        && denial.ArticleId != said.ArticleId
        && (IsDemonstrative(denial.Subject) || IsDemonstrative(denial.Object));

    private static bool IsDemonstrative(FactParty? party) =>
        party is { Words: { } words }
        && (
            words.StartsWith("these ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("those ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("that ", StringComparison.OrdinalIgnoreCase)
        );
}
