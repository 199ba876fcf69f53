using System.Net;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages;

/// <summary>References that systems which escape twice leave in the text: "&amp;#039;" for an apostrophe. Brackets stay: they would look like tags.</summary>
internal static partial class Escapes
{
    public static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal) && Reference().IsMatch(text)
            ? CleanText.Line(Reference().Replace(text, match => WebUtility.HtmlDecode(match.Value)))
            : text;

    [GeneratedRegex(
        @"&(?:amp|quot|apos|nbsp|[lr]squo|[lr]dquo|[mn]dash|hellip|shy|#(?:0?3[2-9]|160|8[0-9]{3})|#x(?:2[0-7]|a0|20[0-9a-f]{2}));",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference();
}
