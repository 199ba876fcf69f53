namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>
/// English words without their endings, so that forms of one word meet ("injured", "injuries", "injuring"). Light on purpose, after the S-stemmer (Harman 1991) and
/// the first steps of Porter's (1980): a wrong meeting of two words costs more here than a missed one.
/// </summary>
internal static class Stems
{
    public static string Of(string word)
    {
        var stem = word.ToLowerInvariant();
        if (stem.Length < 4 || !char.IsAsciiLetter(stem[^1]))
            return stem;
        stem = WithoutPlural(stem);
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed"])
        {
            if (
                stem.Length > ending.Length + 2
                && stem.EndsWith(ending, StringComparison.Ordinal)
                && HasVowel(stem.AsSpan(0, stem.Length - ending.Length))
            )
                return Undoubled(stem[..^ending.Length]);
        }
        if (stem.EndsWith('y') && stem.Length > 3)
            return stem[..^1] + "i";
        return stem.EndsWith('e') && stem.Length > 3 ? stem[..^1] : stem;
    }

    private static string WithoutPlural(string word) =>
        word switch
        {
            _ when !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) =>
                word,
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("sses", StringComparison.Ordinal)
                    || word.EndsWith("xes", StringComparison.Ordinal)
                    || word.EndsWith("ches", StringComparison.Ordinal)
                    || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
            _ => word[..^1],
        };

    /// <summary>"stopp" of "stopped" is "stop", "injuri" and "injur" of "injured" are one with "injure".</summary>
    private static string Undoubled(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') && !IsVowel(stem[^1]))
            return stem[..^1];
        return stem.EndsWith('y') ? stem[..^1] + "i" : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (IsVowel(letter) || letter == 'y')
                return true;
        }
        return false;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
