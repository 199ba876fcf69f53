using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Parts a byline into what may be names: at commas, strokes and "and", without the remarks beside them.</summary>
internal static partial class CreditParts
{
    /// <summary>The parts of a byline between commas, strokes and "and".</summary>
    public static IEnumerable<string> Of(string credit)
    {
        credit = Byline.WithoutLead(
            Aside().Replace(OtherWork.Without(WithoutGuest(credit)), " ").Trim(' ', '-', '–', '—', '|', '•', '·', '*', '/', ',')
        );
        return Between()
            .Split(credit)
            .Select(name => Byline.WithoutLead(name.Trim(' ', '.', ':', '-', '–', '—', '*', '•', '·', '(', ')', '"', '“', '”', '@')));
    }

    /// <summary>"An interview by Ann Lee with Tom Hendriks" was written by the first.</summary>
    public static string WithoutGuest(string credit) =>
        Guest().Match(credit) is { Success: true } guest ? credit[..(guest.Index + guest.Length - guest.Groups["rest"].Length)] : credit;

    /// <summary>What stands between two names, or between a name and a role.</summary>
    [GeneratedRegex(
        @"\s*(?:[,;|&+•·]|\s[-–—/]\s|(?<=\p{L})/(?=\p{Lu})|\b(?:[Aa]nd|AND|und|UND|et|with|mit|avec|im Gespräch|Fotos?:|Photos?:)(?!\p{L})|(?<=\p{Ll}) y (?=\p{Lu}))\s*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();

    /// <summary>What is said beside the names: addresses, remarks in brackets, agencies after "for", translators.</summary>
    [GeneratedRegex(
        @"\([^)]*\)|\S+@\S+|https?://\S+|(?:^|\s)@\w+|\b(?:in|IN|[Ff]or|FOR|für) [\p{Lu}].*$|\s(?:am|um|vom|on) \d.*$|\b(?:[Üü]bersetz(?:t|ung|erin|er)\b|[Tt]ranslat(?:ed by|ion:|ion by|or:)|[Tt]radui(?:t|te) par|[Tt]raducción).*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Aside();

    /// <summary>The person behind "with" where a line calls itself an interview or a talk.</summary>
    [GeneratedRegex(
        @"^.{0,24}\b(?i:interview|gespräch|talk|entretien|entrevista|intervista)\b.{0,40}\b(?i:von|by|par|por|di)\s.{3,40}?(?<rest>\s(?i:mit|with|avec|con)\s.*)$|^(?:(?i:interview|im gespräch|gespräch|talk|entretien))\s(?i:mit|with|avec|con)(?<rest>\s.*)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Guest();
}
