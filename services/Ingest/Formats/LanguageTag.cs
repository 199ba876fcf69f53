using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats;

/// <summary>Language tags (BCP 47, RFC 5646).</summary>
internal static partial class LanguageTag
{
    /// <summary>RFC 5646, section 4.4.1, wants so many characters supported.</summary>
    private const int MaxLength = 35;

    /// <summary>With hyphens for the underscores of locales; null for nothing, and for what is longer than any.</summary>
    public static string? Clean(string? tag) => PlainText.OfText(tag) is { Length: <= MaxLength } clean ? clean.Replace('_', '-') : null;

    /// <summary>
    /// Whether a tag has the shape of one (RFC 5646, section 2.1): language, script, region, variants, extensions, private use. Languages have two or three letters:
    /// of four and more none is registered, and "english" would pass.
    /// </summary>
    public static bool IsWellFormed(string tag) => Shape().IsMatch(tag);

    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
