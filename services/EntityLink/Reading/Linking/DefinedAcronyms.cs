using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Acronyms that a text defines by common words: "the vehicle parking levy (VPL)". They mean what stands before the brackets and nobody who is known by the same letters. (Those that
/// stand for names are the names' short forms.)
/// </summary>
internal static class DefinedAcronyms
{
    private const int Longest = 6;

    /// <summary>What each acronym stands for, folded.</summary>
    public static Dictionary<string, string> In(Document document)
    {
        var defined = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 2; at + 2 < document.Tokens.Length; at++)
        {
            if (
                !document.IsMark(at, '(')
                || !document.IsMark(at + 2, ')')
                || !IsAcronym(document, at + 1)
                || Start(document, at, document.Word(at + 1)) is not { } start
            )
                continue;
            var (from, to) = (document.Tokens[start].Start, document.Tokens[at - 1].End);
            defined.TryAdd(document.Word(at + 1).ToString(), document.Folded[from..to]);
        }
        return defined;
    }

    private static bool IsAcronym(Document document, int token)
    {
        if (!document.IsWord(token) || document.Tokens[token].Length is < 2 or > Longest)
            return false;
        foreach (var letter in document.Word(token))
        {
            if (!char.IsUpper(letter))
                return false;
        }
        return true;
    }

    /// <summary>The first of the small words before a bracket whose initials are the letters.</summary>
    private static int? Start(Document document, int bracket, ReadOnlySpan<char> letters)
    {
        var at = bracket - 1;
        for (var letter = letters.Length - 1; letter >= 0; letter--, at--)
        {
            // "of" and "and" have no letter, nor has a hyphen.
            while (at > 0 && (document.IsMark(at, '-') || (Initial(document, at) != letters[letter] && document.Tokens[at].Length < 4)))
                at--;
            if (at < 0 || !document.IsWord(at) || document.IsCapital(at) || Initial(document, at) != letters[letter])
                return null;
        }
        return at + 1;
    }

    private static char Initial(Document document, int token) => char.ToUpperInvariant(document.Text[document.Tokens[token].Start]);
}
