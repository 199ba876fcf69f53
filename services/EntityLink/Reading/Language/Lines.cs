namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>
/// Lines of a text. One with longer lines than anybody wraps at is not hard-wrapped: each of its line breaks ends what stood before, be it a heading, a caption or a dateline. In a
/// wrapped text a sentence goes on in the next line.
/// </summary>
internal static class Lines
{
    /// <summary>UTF-16 units: mail is wrapped at 72 to 80, and the widest terminals at 132.</summary>
    private const int LongestWrappedLine = 140;

    public static bool AreWrapped(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > LongestWrappedLine)
                return false;
        }
        return true;
    }

    /// <summary>A line break stands right before the token.</summary>
    public static bool Begins(Document document, int token) =>
        token > 0
        && document
            .Text.AsSpan(document.Tokens[token - 1].End, document.Tokens[token].Start - document.Tokens[token - 1].End)
            .ContainsAny('\n', '\r');
}
