using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>"Originally posted on May 3, 2026 at 9:56 AM EDT", "Last updated: 3 May": when a page was published, and nothing that it reports.</summary>
internal static class PublicationStamps
{
    /// <summary>Tokens: "Updated : Friday , May 3 , 2026 , 9 : 56 a . m . EDT | Published : …".</summary>
    private const int Longest = 40;

    private static readonly FrozenSet<string> Publishing = WordList.Of("posted published updated modified");

    private static readonly FrozenSet<string> Around = WordList.Of(
        "originally first last created on at by date time am pm a.m. p.m. am. pm. et gmt utc"
    );

    private static readonly FrozenSet<string> Calendar = WordList.Words("calendar");

    /// <param name="document">The text.</param>
    /// <param name="sentence">A sentence of it, in tokens.</param>
    public static bool Are(Document document, Extent sentence)
    {
        if (sentence.Length > Longest)
            return false;
        var (isPublished, isDated) = (false, false);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (document.Tokens[at].Kind == TokenKind.Number)
            {
                isDated = true;
                continue;
            }
            if (document.Tokens[at].Kind != TokenKind.Word)
                continue;
            var word = document.Word(at).ToString();
            if (Publishing.Contains(word.ToLowerInvariant()))
                isPublished = true;
            else if (!Around.Contains(word.ToLowerInvariant()) && !Calendar.Contains(word) && !IsOrdinal(word) && !IsZone(word))
                return false;
        }
        return isPublished && isDated;
    }

    /// <summary>"2nd".</summary>
    private static bool IsOrdinal(string word) => char.IsAsciiDigit(word[0]);

    /// <summary>"EDT", "CEST".</summary>
    private static bool IsZone(string word) => word.Length is >= 2 and <= 4 && word.All(char.IsAsciiLetterUpper);
}
