using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts;

/// <summary>The words for who speaks, in lower or upper case as their place in a line asks: articles begin sentences with them, or have them in the middle.</summary>
internal static class SpeakerWords
{
    /// <summary>Words that begin a description, and no name.</summary>
    private static readonly FrozenSet<string> Openers = WordList.Of(
        "a an his her its their our my one two three four five some several many both other another"
    );

    /// <summary>"A clerk of the court" to begin a line with; a name that begins with a small letter stays ("iRobot").</summary>
    public static string First(string speaker) =>
        speaker.Length > 1 && char.IsLower(speaker[0]) && !char.IsUpper(speaker[1])
            ? char.ToUpperInvariant(speaker[0]) + speaker[1..]
            : speaker;

    /// <summary>"a clerk of the court", "the union CGT" behind other words; "The Harbour Times" stays, since it is a name.</summary>
    public static string Within(string speaker)
    {
        var words = speaker.Split(' ');
        if (words.Length < 2 || !char.IsUpper(speaker[0]))
            return speaker;
        var isDescription = Openers.Contains(words[0]) || (words[0] == "The" && (char.IsLower(words[1][0]) || char.IsLower(words[^1][0])));
        return isDescription ? char.ToLowerInvariant(speaker[0]) + speaker[1..] : speaker;
    }
}
