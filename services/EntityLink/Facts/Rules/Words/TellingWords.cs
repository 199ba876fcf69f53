using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>Words by which two clauses say the same thing: neither numbers nor what numbers are measured in, which any two clauses of a story may share.</summary>
internal static class TellingWords
{
    private static readonly FrozenSet<string> Measures = WordList
        .Phrases("measure-units")
        .SelectMany(line => line.Split(' ').Where((_, at) => at != 1))
        .Concat(WordList.Phrases("number-scales").Select(line => line.Split(' ')[0]))
        .Concat(["half", "dozen", "dozens"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string word) =>
        ContentWords.IsContent(word)
        // "The 32nd floor" says which one.
        && (!char.IsDigit(word[0]) || char.IsLetter(word[^1]))
        && !Measures.Contains(word)
        && !NumberWords.Cardinals.ContainsKey(word)
        && !NumberWords.Cardinals.ContainsKey(word.Split('-')[0]);
}
