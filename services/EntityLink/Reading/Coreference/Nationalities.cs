using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>Words for the people of countries, as they stand in a text: "Dutch" and "Dutchwoman" both tell of the Netherlands, and only the second is somebody.</summary>
internal static class Nationalities
{
    private sealed record Word(string Country, bool IsPerson);

    private static readonly FrozenDictionary<string, Word> ByWord = WordList
        .Phrases("nationalities")
        .Select(line => line.Split([':', ';'], 3))
        .SelectMany(parts => Words(parts[0], parts[1], isPerson: false).Concat(Words(parts[0], parts[2], isPerson: true)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Word, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByCountry = WordList
        .Phrases("nationalities")
        .Select(line => line[..line.IndexOf(':')])
        .ToFrozenDictionary(country => country, StringComparer.OrdinalIgnoreCase);

    /// <summary>The country whose adjective or people stand at a token, in one word or in two ("South African").</summary>
    /// <param name="document">The text.</param>
    /// <param name="token">The first word.</param>
    /// <param name="length">How many tokens they are; 0 for none.</param>
    public static string? At(Document document, int token, out int length)
    {
        length = 0;
        if (!document.IsCapital(token) || Find(document, token, out length) is not { } word)
            return null;
        return word.Country;
    }

    /// <summary>Whether the words are somebody: "the Dutchwoman", "the German"; "the Dutch" are a people.</summary>
    public static bool IsPerson(Document document, int token) =>
        document.IsCapital(token) && Find(document, token, out _)?.IsPerson == true;

    /// <summary>The country that a token names itself: "the | Nigeria | international".</summary>
    public static string? OfCountry(Document document, int token) =>
        document.IsCapital(token) ? ByCountry.GetValueOrDefault(document.Word(token).ToString()) : null;

    /// <summary>The countries of a description's words: "Dutch speed skater".</summary>
    public static IEnumerable<string> In(string description)
    {
        var words = description.Split([' ', ',', '-', '(', ')'], MostWords);
        for (var at = 0; at < words.Length; at++)
        {
            if (
                (at + 1 < words.Length && ByWord.TryGetValue($"{words[at]} {words[at + 1]}", out var word))
                || ByWord.TryGetValue(words[at], out word)
            )
                yield return word.Country;
        }
    }

    /// <summary>Of a description: its beginning says what somebody is.</summary>
    private const int MostWords = 8;

    private static Word? Find(Document document, int token, out int length)
    {
        length = 2;
        if (document.IsCapital(token + 1) && ByWord.TryGetValue($"{document.Word(token)} {document.Word(token + 1)}", out var two))
            return two;
        length = 1;
        if (ByWord.TryGetValue(document.Word(token).ToString(), out var one))
            return one;
        length = 0;
        return null;
    }

    private static IEnumerable<(string Name, Word Word)> Words(string country, string words, bool isPerson) =>
        words
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (name, new Word(country, isPerson)));
}
