using System.Buffers;

namespace NewsMesh.ServiceDefaults.Identity;

/// <summary>
/// What browsers forgive in an address (WHATWG URL, "basic URL parser"), for feeds are written by people who try their links in one: blanks and control characters
/// around it, line breaks and tabs inside, backslashes for slashes, and too few or too many slashes after the scheme. Only of http and https.
/// </summary>
internal static class UrlTypos
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\n\r");
    private static readonly string Around = string.Concat(Enumerable.Range(0, ' ' + 1).Select(code => (char)code));
    private static readonly SearchValues<char> EndsOfPath = SearchValues.Create("?#");

    public static string Mend(string url)
    {
        var text = url.AsSpan().Trim().Trim(Around);
        var mended = text.ContainsAny(Breaks) ? string.Concat(text.ToString().Split(['\t', '\n', '\r'])) : text.ToString();
        var colon = mended.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || mended[..colon].ToLowerInvariant() is not ("http" or "https"))
            return mended;
        var rest = mended.AsSpan(colon + 1);
        var end = rest.IndexOfAny(EndsOfPath) is var found and >= 0 ? found : rest.Length;
        if (rest.StartsWith("//") && rest.Length > 2 && rest[2] is not ('/' or '\\') && !rest[..end].Contains('\\'))
            return mended;
        return $"{mended[..colon]}://{rest[..end].ToString().Replace('\\', '/').TrimStart('/')}{rest[end..]}";
    }
}
