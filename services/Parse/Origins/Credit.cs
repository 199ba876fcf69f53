using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Origins;

/// <summary>Agencies in bylines and in credit lines.</summary>
internal static partial class Credit
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>A byline has few words; what is longer is a sentence.</summary>
    private const int MaxByline = 60;

    /// <summary>
    /// "By The Associated Press", "Von dpa", "Ann Lee, Associated Press". Where a person signs, an agency counts in the same byline only: others on
    /// the page are of pictures and of other articles.
    /// </summary>
    public static Origin? InByline(OriginHints hints) =>
        hints
            .Credits.Where(credit =>
                hints.Authors.Count == 0 || hints.Authors.Any(author => credit.Contains(author, StringComparison.OrdinalIgnoreCase))
            )
            .Concat(hints.Authors.Count > 0 ? [] : hints.Head.Where(line => line.Length <= MaxByline && !Boilerplate.IsLine(line)))
            .Select(line => Agency(Byline.WithoutLead(line), line, hints.Outlet))
            .FirstOrDefault(origin => origin is not null);

    /// <summary>"(AFP)", "© dpa", "Source: Reuters", "al/dpa", "Reporting by Baltic Wire." at the end, on a line of its own or behind the last sentence.</summary>
    public static Origin? InLine(OriginHints hints) =>
        hints.Tail.Select(line => InLine(line, hints.Outlet)).FirstOrDefault(origin => origin is not null);

    public static bool IsLine(string line) =>
        (AtEnd().Match(line) is { Success: true, Index: 0 } && InLine(line, "") is not null)
        || Agencies.Named(line.Trim('(', ')', '.')) is not null;

    private static Origin? InLine(string line, string outlet) =>
        AtEnd().Match(line) is { Success: true } match
        && Agency(match.Groups["name"].Value, match.Value.TrimStart('.', '!', '?', '”', '"', '»', ' '), outlet) is { } credited
            ? credited
        : Signature().IsMatch(line) ? Agency(line, line, outlet)
        : null;

    private static Origin? Agency(string signature, string evidence, string outlet) =>
        Agencies.IsPicture(signature, outlet) ? null
        : Agencies.Named(signature) is { } known
            ? new Origin
            {
                Kind = "agency",
                Name = known,
                Evidence = evidence,
            }
        : Agencies.IsCalledOne(signature)
            ? new Origin
            {
                Kind = "agency",
                Name = signature,
                Evidence = evidence,
            }
        : Agencies.IsCollective(signature) ? new Origin { Kind = "agency", Evidence = evidence }
        : null;

    /// <summary>A © behind a sentence is of a picture; on a line of its own it may be of the text. Dates and numbers of the agency may follow.</summary>
    [GeneratedRegex(
        @"(^|[.!?”""»]\s*)\((with (material|additional reporting|reporting|files) from |mit (material|informationen) (von|der) |avec |con información de |con datos de )?(?<name>[\p{L}, ./&-]{2,50}?)( [\d./:-]{6,10})?\)(\.|\s*\|.{0,40})?$|^(©|\(c\))\s*(copyright )?(\d{4}\s*)?(the )?(?<name>[\p{L} ./&-]{2,40}?)(\s\d{4})?(\s*[|,]\s.{0,60}| dpa:.{0,40})?\.?$|(^|[.!?”""»]\s*)((source|quelle|fonte|fuente|zdroj|źródło|text|agency|agentur):|(additional )?reporting by|with material from|mit material (von|der))\s*(©\s*)?(\d{4}\s*)?(?<name>[\p{L} ./&-]{2,40}?)\.?$",
        Options
    )]
    private static partial Regex AtEnd();

    /// <summary>Initials or a short name and agencies: "al/dpa", "(ats/nxp)", "Le Matin with AFP".</summary>
    [GeneratedRegex(
        @"^\(?([\p{L}.]{1,6}\s?/\s?[\p{L}-]{2,20}(/[\p{L}.]{1,8})?|[\p{L} ]{2,30} (with|mit|avec|con) [\p{L}-]{2,20})\)?$",
        Options
    )]
    private static partial Regex Signature();
}
