using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Parts a byline into what may be names: at commas, strokes and "and", without the remarks beside them.</summary>
internal static partial class CreditParts
{
    /// <summary>The parts of a byline between commas, strokes and "and".</summary>
    public static IEnumerable<string> Of(string credit)
    {
        credit = Byline.WithoutLead(
            Aside()
                .Replace(WithoutPlace(Section().Replace(OtherWork.Without(OtherWork.WithoutPictured(WithoutGuest(credit))), "")), " ")
                .Trim(' ', '-', '–', '—', '|', '•', '·', '*', '/', ',', '、', '・', ';', '.', '【', '】', '［', '］')
        );
        return Between()
            .Split(credit)
            .Select(name => Byline.WithoutLead(name.Trim(' ', '.', ':', '-', '–', '—', '*', '•', '·', '(', ')', '"', '“', '”', '@')));
    }

    /// <summary>"Ana Ruiz / Puerto Este": behind a stroke stands the place from which one person reports, unless it is another person's name.</summary>
    private static string WithoutPlace(string credit)
    {
        if (Stroke().Match(credit) is not { Success: true } stroke)
            return credit;
        var behind = stroke.Groups["place"].Value;
        return GivenNames.Has(behind.Split(' ')[0]) || !GivenNames.Has(stroke.Groups["first"].Value)
            ? credit
            : credit[..stroke.Groups["stroke"].Index];
    }

    /// <summary>"An interview by Ann Lee with Tom Hendriks" was written by the first.</summary>
    public static string WithoutGuest(string credit) =>
        Guest().Match(credit) is { Success: true } guest ? credit[..(guest.Index + guest.Length - guest.Groups["rest"].Length)] : credit;

    /// <summary>What stands between two names, or between a name and a role.</summary>
    [GeneratedRegex(
        @"\s*(?:[,;|&+•·]|\s[-–—/]\s|(?<=\p{L})/(?=\p{Lu})|\b(?:[Aa]nd|AND|und|UND|et|with|mit|avec|im Gespräch|Fotos?:|Photos?:)(?!\p{L})|(?<=\p{Ll}) (?:ed|en|og|och|ja|sekä|és|és|ve|și|a|и|та|й|si|dan|và|kai|και|oraz|ir|un|dhe|eta|agus|sowie) (?=\p{Lu})|(?<=\p{Ll}) (?:y|e|i|na) (?=\p{Lu}\S* (?:\p{Lu}|(?:de|da|do|dos|van|von|al) ))"
            + @"|(?<=\p{Lo}\p{Lo}) و ?(?=\p{Lo}\p{Lo})|(?<=\p{Lo} \p{Lo}+) ו(?=[\u05D0-\u05EA]+ [\u05D0-\u05EA]+)|(?<=[\p{Lo}\p{M}]) (?:और|اور|এবং|ও|மற்றும்|आणि|અને|మరియు|และ) (?=\p{Lo})"
            + @"|[、，;]\s?(?=[\p{Lo}]{2})|・\s?(?=[\p{Lo}]{2})(?<![\u30A0-\u30FF]・(?=[\u30A0-\u30FF])))\s*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();

    /// <summary>What is said beside the names: addresses, remarks in brackets, agencies after "for", translators.</summary>
    [GeneratedRegex(
        @"\([^)]*\)|\S+@\S+|https?://\S+|(?:^|\s)@\w+|\b(?:in|IN|[Ff]or|FOR|of|für|aus|em) (?:(?:the|The|THE|der|die|das|den|la|le|el|il) )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}|\s(?:am|um|vom|on|le|el|il|den|op|em|dne|dnia) \d.*$|\s(?:(?:[Ll]ast )?[Uu]pdated|UPDATED|[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Aa]ktualisiert|[Vv]eröffentlicht|Stand|[Mm]is à jour|[Pp]ublié|[Aa]ctualizado|[Pp]ublicado|[Aa]ggiornato|[Pp]ubblicato|[Oo]ppdatert|[Pp]ublisert|[Uu]ppdaterad|[Pp]ublicerad)\b[^\d]{0,30}\d.*$|\b(?:reports?|writes|berichtet|schreibt|informa|rapporte) (?:from|for|in|aus|für|desde|da|de|depuis)\b.*$|\b(?:[Üü]bersetz(?:t|ung|erin|er)\b|[Tt]ranslat(?:ed by|ion:|ion by|or:)|[Tt]radui(?:t|te) par|[Tt]raducción).*$",
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

    /// <summary>One name, a stroke, and one to three capitalised words.</summary>
    [GeneratedRegex(
        @"^(?:\p{L}{2,10}:?\s)?(?<first>\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}.'’-]+){1,2}(?<stroke> ?[/–—|] ?)(?<place>\p{Lu}\p{L}+(?: \p{Lu}?\p{L}+){0,2})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Stroke();

    /// <summary>"Published in | Ferries": the section's name stands behind, and nobody's.</summary>
    [GeneratedRegex(
        @"(?:^|[|•·,;]\s*)(?:published|filed|posted|listed|categori[sz]ed|veröffentlicht|erschienen|eingeordnet|publié|classé|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|publicerad) (?:in|under|unter|dans|sous|en|em|w|i)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Section();
}
