namespace NewsMesh.EntityLink.Storage;

/// <summary>What PostgreSQL's text can hold: no NUL, and no half of a surrogate pair.</summary>
internal static class Storable
{
    public static string Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !IsPair(text, ref at)))
                return string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0).Select(rune => rune.ToString()));
        }
        return text;
    }

    /// <summary>Steps onto the second half of a pair.</summary>
    private static bool IsPair(string text, ref int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[++at]);
}
