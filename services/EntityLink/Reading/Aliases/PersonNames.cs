using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>What else a person is called: without middle names, by the surname, by a short or differently transliterated first name.</summary>
internal static class PersonNames
{
    /// <summary>Longer ones are titles and descriptions.</summary>
    private const int MostWords = 7;

    /// <summary>Family names that stand first in China, Korea and Vietnam.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FamilyNamesFirst = WordList
        .Words("family-names-first")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Generations = FrozenSet.ToFrozenSet(
        ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"],
        StringComparer.Ordinal
    );

    public static void Add(KnownEntity person, SpellingSet spellings)
    {
        var name = WithoutQualifier(person.Name);
        if (name.Length < person.Name.Length)
            spellings.Add(name, AliasKind.Short);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2 && Generations.Contains(words[^1]))
        {
            words = words[..^1];
            words[^1] = words[^1].TrimEnd(',');
            spellings.Add(string.Join(' ', words), AliasKind.Short);
        }
        // "Pope Francis", "Charles III", "Prince William of Wales", "George I": those who rule have no surname.
        if (
            words.Length is < 2 or > MostWords
            || words.Any(IsNumber)
            || Lexicon.Titles.Contains(words[0])
            || words.Contains("of", StringComparer.Ordinal)
        )
            return;
        var surname = SurnameStart(words);
        AddSurnames(words, surname, spellings);
        if (surname > 1)
            spellings.Add($"{words[0]} {string.Join(' ', words[surname..])}", AliasKind.Short);
        // "Pedro Sánchez" of "Pedro Sánchez Pérez-Castejón".
        if (words.Length is 3 or 4 && surname == words.Length - 1 && words[1].Length > 2)
            spellings.Add($"{words[0]} {words[1]}", AliasKind.Spelling);
        AddFirstNames(words, surname, spellings);
        spellings.AddSound(string.Join(' ', words), AliasKind.Spelling);
        spellings.AddSound(string.Join(' ', words[surname..]), AliasKind.Surname);
    }

    private static void AddSurnames(string[] words, int surname, SpellingSet spellings)
    {
        spellings.Add(string.Join(' ', words[surname..]), AliasKind.Surname);
        if (surname < words.Length - 1)
            spellings.Add(words[^1], AliasKind.Surname);
        // "López Obrador" of "Andrés Manuel López Obrador".
        if (words.Length > 3 && surname == words.Length - 1)
            spellings.Add($"{words[^2]} {words[^1]}", AliasKind.Surname);
        if (words.Length is 2 or 3 && FamilyNamesFirst.Contains(words[0]))
            spellings.Add(words[0], AliasKind.Surname);
    }

    private static void AddFirstNames(string[] words, int surname, SpellingSet spellings)
    {
        var first = words[0];
        var last = string.Join(' ', words[surname..]);
        if (first.Length > 2 && !first.EndsWith('.'))
            spellings.Add(first, AliasKind.GivenName);
        foreach (var other in FirstNames.OthersOf(first))
        {
            spellings.Add($"{other} {last}", AliasKind.Spelling);
            spellings.Add(other, AliasKind.GivenName);
        }
        foreach (var other in Transliteration.OthersOf(last))
            spellings.Add($"{first} {other}", AliasKind.Spelling);
        // "J. D. Vance", "J.D. Vance" and "JD Vance".
        if (surname > 1 && words[..surname].All(word => word is [var letter, '.'] && char.IsUpper(letter)))
        {
            spellings.Add($"{string.Concat(words[..surname])} {last}", AliasKind.Spelling);
            spellings.Add($"{string.Concat(words[..surname].Select(word => word[0]))} {last}", AliasKind.Spelling);
        }
    }

    /// <summary>The surname begins with the first of its particles: "von der Leyen", "bin Salman"; never with the first word.</summary>
    private static int SurnameStart(string[] words)
    {
        for (var at = 1; at < words.Length - 1; at++)
        {
            if (Lexicon.Particles.Contains(words[at]))
                return at;
        }
        return words.Length - 1;
    }

    /// <summary>"Glenn Thompson" of "Glenn Thompson (politician)".</summary>
    private static string WithoutQualifier(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    private static bool IsNumber(string word) => word.Length > 0 && word.All(c => c is 'I' or 'V' or 'X' || char.IsDigit(c));
}
