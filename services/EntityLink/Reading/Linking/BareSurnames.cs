using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

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

    private static readonly FrozenSet<string> CommonSurnames = WordList.Words("common-surnames");

    public static void Doubt(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Name is not { Words: 1, IsGiven: false } || HasOffice(mention.Name.Title))
                continue;
            var certain = CommonSurnames.Contains(mention.Name.Surface) ? CertainOfCommon : Certain;
            foreach (var candidate in mention.Candidates)
            {
                if (
                    candidate.Kind == AliasKind.Surname
                    && (candidate.Score < certain || candidate.Profile.Words.Count > 0)
                    && !HasSupport(candidate)
                )
                    candidate.Score = Math.Min(candidate.Score, Doubtful);
            }
            mention.Decide();
        }
    }

    /// <summary>"Senator" tells something of whom it stands before; "Mr" does not.</summary>
    private static bool HasOffice(string title) =>
        title.Length > 0 && title.TrimEnd('.').ToLowerInvariant() is not ("mr" or "mrs" or "ms" or "miss" or "dr");

    /// <summary>The text has words of the description, or names that belong to it.</summary>
    private static bool HasSupport(LinkCandidate candidate) =>
        HasWords(candidate)
        || candidate[LinkFeature.DocumentNearness] >= (candidate.Prominence >= Famous ? NearToFamous : Near)
        || candidate[LinkFeature.FullNameElsewhere] > 0
        || candidate[LinkFeature.RelatedInDocument] > 0
        || candidate[LinkFeature.NamesSure] > 0
        || candidate[LinkFeature.NamedBySure] > 0;

    /// <summary>"actor" and "senator" say who is spoken of; "American" is said of many.</summary>
    private static bool HasWords(LinkCandidate candidate) =>
        candidate[LinkFeature.DocumentOverlap] > Math.Max(0, candidate[LinkFeature.PlacesInDocument]) * candidate.Profile.Places.Count;
}
