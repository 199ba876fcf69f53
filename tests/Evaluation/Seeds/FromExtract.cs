using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>The best known named things of the Arnold extract of Wikidata (CC0), a quota for each type: what is in a general extract is not always what is in the news.</summary>
internal static partial class FromExtract
{
    private static readonly (string Type, int Most)[] Quotas =
    [
        (EntityTypes.Person, 1500),
        (EntityTypes.Organization, 1500),
        (EntityTypes.Location, 2200),
        (EntityTypes.Event, 150),
        (EntityTypes.Group, 100),
    ];

    public static IEnumerable<SeedEntity> Of(List<ExtractRow> rows)
    {
        var named = rows.Where(row => row.IsFromArnold && row.PageRank > 0 && IsName(row) && Described().IsMatch(row.Description)).ToList();
        foreach (var (type, most) in Quotas)
        {
            foreach (
                var row in named
                    .Where(row => TypeOf(row) == type && Fits(row, type))
                    .OrderByDescending(row => row.PageRank)
                    .ThenBy(row => row.Item, StringComparer.Ordinal)
                    .Take(most)
            )
                yield return Entity(row, type);
        }
    }

    /// <summary>0 to 100 as in our own list, whose middle falls together with the extract's by the entities that both have.</summary>
    public static double Popularity(ExtractRow row) =>
        Math.Round(Math.Clamp(4 + (9 * Math.Log10(Math.Max(row.PageRank, 1e-7) / 3e-6)), 1, 40), 2);

    public static SeedEntity Entity(ExtractRow row, string type) =>
        new()
        {
            WikidataId = row.Item,
            Name = row.Name,
            Type = type,
            // Of a row that the ODbL list of cities has, too, nothing is taken that may be that list's.
            Aliases = row.IsShared
                ? []
                : [.. row.Aliases.Where(alias => IsAlias(alias, row.Name)).Distinct(StringComparer.Ordinal).Take(12)],
            Description = row.Description.Replace("\\\"", "'", StringComparison.Ordinal),
            // Of organisations the extract likes libraries and academies best, which the news does not.
            Popularity = Math.Round(Popularity(row) * (type == EntityTypes.Organization ? 0.6 : 1), 2),
        };

    /// <summary>A campus is a place, and a university is not.</summary>
    private static string TypeOf(ExtractRow row) =>
        row.Type == EntityTypes.Location && OrganizationName().IsMatch(row.Name) ? EntityTypes.Organization : row.Type;

    private static bool Fits(ExtractRow row, string type) =>
        type switch
        {
            EntityTypes.Person => row.IsHuman && PersonName().IsMatch(row.Name) && !NoPerson().IsMatch(row.Description),
            EntityTypes.Organization => !NoOrganization().IsMatch(row.Description) && !NoOrganization().IsMatch(row.Name),
            EntityTypes.Location => !NoPlace().IsMatch(row.Name) && !NoPlace().IsMatch(row.Description),
            EntityTypes.Event => !NoEvent().IsMatch(row.Description) && row.Name.Length < 60,
            _ => true,
        };

    private static bool IsName(ExtractRow row) =>
        row.Name.Length is > 1 and <= 70
        && char.IsUpper(row.Name[0])
        && Latin().IsMatch(row.Name)
        && !row.Name.Contains(',')
        && !row.Name.Contains("Wiki", StringComparison.Ordinal);

    private static bool IsAlias(string alias, string name) =>
        alias != name && alias.Length is > 1 and <= 60 && Latin().IsMatch(alias) && !alias.Contains(',');

    /// <summary>Not empty, and not the pattern of the list of cities ("city in GB").</summary>
    [GeneratedRegex("^(?!(city|adm[0-9]) in [A-Z]{2}$)(?!Wikimedia).{6,120}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Described();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*( (\p{Lu}[\p{L}.'’-]*|[a-z]{1,3}|von|van|der|den|bin))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonName();

    [GeneratedRegex(
        @"^[\p{Lu}0-9][\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}’–-[:;?_\u00A0()\u0022\u005C]]*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Latin();

    [GeneratedRegex(@"\b(University|College|School|Institute|Academy|Conservatory|Studios)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrganizationName();

    /// <summary>The invented, the dead of before 1960, and scholars, of whom the extract has very many.</summary>
    [GeneratedRegex(
        @"fictional|[-–—](1[0-8][0-9]{2}|19[0-5][0-9])\)|philolog|theolog|librarian|archivist|bibliogra|numismat|century|professor",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoPerson();

    [GeneratedRegex(
        @"\b([Tt]itle|[Aa]ward|[Oo]rder|[Rr]ank|[Pp]rize|[Ff]ilm by|[Ee]pisode|[Dd]atabase|[Ss]oftware|[Ll]ist|[Dd]iplomatic mission|[Ee]mbassy|[Cc]onsulate|faculty|primary school|[Jj]ournal|[Pp]eriodical|[Dd]isambiguation|[Kk]night|[Pp]ortal)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoOrganization();

    [GeneratedRegex(
        @"\b([Tt]ime [Zz]one|Time$|[Ff]ictional|[Bb]order|[Dd]isambiguation|historical|former|between|[Cc]ongressional district|street in|basin$|Route|railway|station in|County$)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"\b(dissertation|thesis|[Ww]ikimedia|film|list|article)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoEvent();
}
