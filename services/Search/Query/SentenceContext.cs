namespace NewsMesh.Search.Query;

/// <summary>The article's own words around an assertion: nothing in it is ours.</summary>
/// <param name="Before">Of the same paragraph, before the assertion; with an ellipsis where it was cut.</param>
/// <param name="Words">The span of the assertion itself.</param>
/// <param name="After">Of the same paragraph, behind it.</param>
public sealed record SentenceContext(string Before, string Words, string After)
{
    /// <summary>On each side: a sentence or two, which is what tells who speaks and of which day.</summary>
    public const int MostAround = 220;

    /// <summary>An assertion is a clause; what claims to be longer is cut.</summary>
    private const int MostWords = 1_000;

    /// <summary>Null where the span does not lie in the text.</summary>
    public static SentenceContext? Of(string text, int start, int length)
    {
        if (start < 0 || length <= 0 || start > text.Length - length)
            return null;
        var end = start + length;
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var to = text.IndexOf('\n', end) is >= 0 and var line ? line : text.Length;
        return new SentenceContext(
            Last(text[from..start]),
            length > MostWords ? First(text[start..end], MostWords) : text[start..end],
            First(text[end..to], MostAround)
        );
    }

    private static string Last(string words) =>
        words.Length <= MostAround ? words : "… " + words[(words.IndexOf(' ', words.Length - MostAround) + 1)..];

    private static string First(string words, int most) =>
        words.Length <= most ? words : words[..(words.LastIndexOf(' ', most) is > 0 and var cut ? cut : most)] + " …";
}
