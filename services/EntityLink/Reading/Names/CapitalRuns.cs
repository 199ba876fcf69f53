using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>What is written like a part of a name.</summary>
internal static class CapitalRuns
{
    /// <summary>A word with a capital that is no day, no month and no pronoun.</summary>
    public static bool IsName(Document reading, int token)
    {
        if (!reading.IsCapital(token))
            return false;
        var word = reading.Word(token);
        return !Lexicon.Calendar.Contains(word)
            && word is not ("I" or "I'm" or "I've" or "I'll" or "I'd")
            && !word.Contains("n't", StringComparison.Ordinal);
    }
}
