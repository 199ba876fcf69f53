using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>A line of a list of words that say something of each other: those of the one side and those of the other, "a b_c > d". An underscore joins the words of a phrase.</summary>
/// <param name="One">The stems of the phrases before the mark.</param>
/// <param name="Other">Those behind it.</param>
internal sealed record WordPairs(string[][] One, string[][] Other)
{
    public static WordPairs[] Read(string list) =>
        [.. WordList.Phrases(list).Select(line => line.Split('>')).Select(sides => new WordPairs(Phrases(sides[0]), Phrases(sides[1])))];

    /// <summary>The first phrase of a side that stands in a statement; null for none.</summary>
    public static FoundPhrase? Find(ReadStatement statement, string[][] side)
    {
        foreach (var phrase in side)
        {
            // "Cancelled before it began": it did not begin.
            if (
                statement.Vocabulary.PlaceOf(phrase) is { } at
                && !(at > 1 && statement.Words[at - 2] is "before")
                // "Behind closed doors": nothing is closed.
                && !(at + 1 < statement.Words.Count && statement.Words[at] is "closed" && statement.Words[at + 1] is "doors" or "door")
            )
                return new FoundPhrase(at, at + phrase.Length, string.Join(' ', statement.Words.Skip(at).Take(phrase.Length)));
        }
        return null;
    }

    private static string[][] Phrases(string side) =>
        [.. side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(phrase => phrase.Split('_').Select(Stems.Of).ToArray())];
}

/// <summary>Where a phrase stands among the words of a statement.</summary>
/// <param name="At">Its first word.</param>
/// <param name="End">The word behind it.</param>
/// <param name="Words">As they are written, in lower case.</param>
internal sealed record FoundPhrase(int At, int End, string Words);
