using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages.Text;
using NewsMesh.Parse.Pages.Metadata.Bylines;

namespace NewsMesh.Parse.Origins;

/// <summary>Agencies in bylines and in credit lines.</summary>
internal static partial class Credit
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>"By The Associated Press", "Von dpa", "Ann Lee, Associated Press".</summary>
    public static Origin? InByline(OriginClues clues) =>
        clues.Credits.Select(credit => Agency(Byline.WithoutLead(credit), credit)).FirstOrDefault(origin => origin is not null)
        ?? clues.Head.Where(line => line.Length <= 60 && !Boilerplate.IsLine(line)).Select(line => Agency(Byline.WithoutLead(line), line)).FirstOrDefault(origin => origin is not null);

    /// <summary>"(AFP)", "© dpa", "Source: Reuters", "Reporting by Baltic Wire." at the end, on a line of its own or behind the last sentence.</summary>
    public static Origin? InLine(OriginClues clues) =>
        clues.Tail.Select(line => AtEnd().Match(line)).Where(match => match.Success)
            .Select(match => Agency(match.Groups["name"].Value, match.Value.TrimStart('.', '!', '?', '”', '"', '»', ' '))).FirstOrDefault(origin => origin is not null);

    public static bool IsLine(string line) =>
        (AtEnd().Match(line) is { Success: true, Index: 0 } match && match.Length == line.Length && Agency(match.Groups["name"].Value, line) is not null) || Agencies.Named(line.Trim('(', ')', '.')) is not null;

    private static Origin? Agency(string signature, string evidence) =>
        Agencies.Named(signature) is { } known ? new Origin { Kind = "agency", Name = known, Evidence = evidence }
        : Agencies.IsCalledOne(signature) ? new Origin { Kind = "agency", Name = signature, Evidence = evidence }
        : null;

    [GeneratedRegex(@"(^|[.!?”""»]\s*)(\((with material from |mit material (von|der) )?(?<name>[\p{L} ./&-]{2,40})\)|(©|\(c\)|(source|quelle|fonte|fuente|text|agency|agentur):|reporting by|with material from|mit material (von|der))\s*(\d{4}\s*)?(?<name>[\p{L} ./&-]{2,40}?))\.?$", Options)]
    private static partial Regex AtEnd();
}
