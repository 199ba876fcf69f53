using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>"Typhoon Orsolya", "Storm Brun-Maj": storms have first names, and are no persons; the word before the name belongs to it.</summary>
internal static class Storms
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal, "Storm", "Hurricane", "Typhoon", "Cyclone");

    /// <summary>Tokens of a storm's name: one word, or two with a hyphen between them.</summary>
    private const int MostTokens = 3;

    /// <summary>Whether a name is that of a storm: "Storm" and one word with a capital.</summary>
    public static bool Is(Document reading, Extent name) =>
        name.Length is > 1 and <= MostTokens + 1
        && Words.Contains(reading.Word(name.Start).ToString())
        && reading.IsCapital(name.Start + 1)
        && name.End == EndOf(reading, name.Start + 1, name.End);

    /// <summary>The names of a sentence, each storm whole; what the recogniser found within or across one is a part of it.</summary>
    public static List<(NameEvidence Name, double Probability)> Join(
        Document reading,
        Extent sentence,
        List<(NameEvidence Name, double Probability)> names
    )
    {
        for (var index = 0; index < names.Count; index++)
        {
            var found = names[index].Name.Tokens;
            var start = IsStorm(reading, found.Start) ? found.Start : found.Start - 1;
            if (start < sentence.Start || !IsStorm(reading, start) || start + 1 >= sentence.End || !reading.IsCapital(start + 1))
                continue;
            var tokens = new Extent(start, EndOf(reading, start + 1, sentence.End));
            // "Storm Harbour Board": a longer name is something else's.
            if (
                found.End > tokens.End
                || (index > 0 && names[index - 1].Name.Tokens.End > start)
                || tokens.End < sentence.End && reading.IsCapital(tokens.End)
            )
                continue;
            var probability = names[index].Probability;
            names[index] = (
                new NameEvidence(
                    tokens,
                    new EncodedName(tokens, new NameSpan(reading.Characters(tokens), EntityTypes.Event, probability)),
                    names[index].Name.Tokens == tokens ? names[index].Name.Known : null
                ),
                probability
            );
            while (index + 1 < names.Count && names[index + 1].Name.Tokens.Start < tokens.End)
                names.RemoveAt(index + 1);
        }
        return names;
    }

    private static bool IsStorm(Document reading, int token) => reading.IsWord(token) && Words.Contains(reading.Word(token).ToString());

    private static int EndOf(Document reading, int first, int limit) =>
        first + 2 < limit && reading.IsMark(first + 1, '-') && reading.IsGlued(first + 1) && reading.IsCapital(first + 2)
            ? first + 3
            : first + 1;
}
