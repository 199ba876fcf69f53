using System.Text.RegularExpressions;
using System.Net;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The lines of a text that structured data tells (<c>articleBody</c>): what is left where a page's script has yet to write its text.</summary>
internal static partial class ToldText
{
    public static IReadOnlyList<Block> Of(string? told)
    {
        if (string.IsNullOrEmpty(told))
            return [];
        var text = told.Contains('<', StringComparison.Ordinal) ? Tag().Replace(Breaking().Replace(told, "\n"), "") : told;
        return [.. WebUtility.HtmlDecode(text).Split('\n').Select(CleanText.Line).Where(line => line.Length > 0).Select(Block.Plain)];
    }

    [GeneratedRegex(@"</?(?:p|div|li|h[1-6]|br|blockquote|ul|ol|tr)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Breaking();

    [GeneratedRegex(@"</?\w[^<>]{0,500}>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
