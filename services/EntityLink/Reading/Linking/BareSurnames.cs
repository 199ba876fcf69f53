using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Keller resigned on Monday": a family name with no first name and no office anywhere in the text is hardly that of somebody known, where nothing else in the text has to do
/// with him. Whom the base itself says to be called so ("Merkel") may be meant.
/// </summary>
internal static class BareSurnames
{
    /// <summary>Below these scores a link to somebody of whom no description tells needs support; higher ones cost more of the links of the test sets than they save.</summary>
    private const double Certain = 0.5,
        CertainOfCommon = 0.6;

    /// <summary>A text this near to a description speaks of such things, whatever words it has for them.</summary>
    private const float Near = 0.45f,
        NearToFamous = 0.28f;

    /// <summary>Some two thousand are as well known as this; who is needs less of the text.</summary>
    private const float Famous = 6e-4f;

    private const double Doubtful = 0.1;

    /// <summary>Letters, and one more, by which a title is found in a description: "minister" in "ministers".</summary>
    private const int ShortestOffice = 3;

    private static readonly Regex Years = new(@"\(\d{4} ?[-–] ?\d{4}\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly FrozenSet<string> CommonSurnames = WordList.Words("common-surnames");

    public static void Doubt(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Name is not { Words: 1, IsGiven: false })
                continue;
            var certain = CommonSurnames.Contains(mention.Name.Surface) ? CertainOfCommon : Certain;
            foreach (var candidate in mention.Candidates)
            {
                if (
                    IsCalledSo(candidate)
                    && !(HasOffice(mention.Name.Title) && HoldsOffice(mention.Name.Title, candidate.Entity))
                    && (candidate.Score < certain || candidate.Profile.Words.Count > 0)
                    && (!HasSupport(candidate) || IsOfOtherSex(mention.Name.Title, candidate.Entity))
                )
                {
                    // Whoever it is, it is somebody's name.
                    candidate.TypeScore = candidate.Score;
                    candidate.Score = Math.Min(candidate.Score, Doubtful);
                }
            }
            mention.Decide();
        }
    }

    /// <summary>"Senator" tells something of whom it stands before; "Mr" does not.</summary>
    private static bool HasOffice(string title) =>
        title.Length > 0 && title.TrimEnd('.').ToLowerInvariant() is not ("mr" or "mrs" or "ms" or "miss" or "dr");

    /// <summary>By a family or a first name, or a by-name that is no part of the name ("KoKo").</summary>
    private static bool IsCalledSo(LinkCandidate candidate) =>
        candidate.Kind is AliasKind.Surname or AliasKind.GivenName
        || (
            candidate is { Kind: AliasKind.Given, Entity.Type: EntityTypes.Person }
            && !candidate.Entity.Name.Contains(candidate.Spelling, StringComparison.OrdinalIgnoreCase)
            && !candidate.Spelling.Contains(' ', StringComparison.Ordinal)
        );

    /// <summary>"Justice Cole" is no congressman: whose description says nothing of the office, and says another, hardly holds it.</summary>
    private static bool HoldsOffice(string title, KnownEntity entity) =>
        entity.Description is not { } description
        || title
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                word.Length > ShortestOffice && description.Contains(word.AsSpan(0, ShortestOffice + 1), StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>"Mr Burke" is not Michèle Burke.</summary>
    private static bool IsOfOtherSex(string title, KnownEntity entity) =>
        Genders.OfTitle(title) is var titled
        && titled != Gender.Unknown
        && Genders.OfFirstName(entity.Name) is var named
        && named != Gender.Unknown
        && titled != named;

    /// <summary>The text has words of the description, or names that belong to it.</summary>
    private static bool HasSupport(LinkCandidate candidate) =>
        (HasWords(candidate) && !IsDead(candidate.Entity))
        || candidate[LinkFeature.DocumentNearness] >= (candidate.Prominence >= Famous ? NearToFamous : Near)
        || candidate[LinkFeature.FullNameElsewhere] > 0
        || candidate[LinkFeature.RelatedInDocument] > 0
        || candidate[LinkFeature.NamesSure] > 0
        || candidate[LinkFeature.NamedBySure] > 0;

    /// <summary>"actor" and "senator" say who is spoken of; "American" is said of many.</summary>
    private static bool HasWords(LinkCandidate candidate) =>
        candidate[LinkFeature.DocumentOverlap] > Math.Max(0, candidate[LinkFeature.PlacesInDocument]) * candidate.Profile.Places.Count;

    /// <summary>"(1917–1984)": news that has the word "minister" is of somebody else.</summary>
    private static bool IsDead(KnownEntity entity) => entity.Description is { } description && Years.IsMatch(description);
}
