using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsMesh.Ingest.Formats.Dates;

/// <summary>Months by their names and abbreviations in the languages that news is written in, as Unicode's CLDR has them.</summary>
internal static class MonthNames
{
    /// <summary>Where two languages mean different months by one word ("listopad" is November in Polish and Czech, October in Croatian), the first one here is believed.</summary>
    private static readonly string[] Languages =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "ru",
        "uk",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "bg",
        "el",
        "tr",
        "sv",
        "da",
        "nb",
        "fi",
        "et",
        "lv",
        "lt",
        "be",
        "sl",
        "hr",
        "sr-Cyrl",
        "sr-Latn",
        "mk",
        "sq",
        "is",
        "ga",
        "cy",
        "ca",
        "eu",
        "gl",
        "id",
        "ms",
        "fil",
        "sw",
        "af",
        "ar-EG",
        "ar-SY",
        "he",
        "hi",
        "bn",
        "ta",
        "te",
        "th",
        "ka",
        "hy",
        "az",
        "kk",
        "uz",
    ];

    private static readonly FrozenDictionary<string, int> Months = Make();

    /// <summary>1 to 12; 0 for a word that is no month.</summary>
    public static int Of(string word) => Months.GetValueOrDefault(Folded(word));

    private static FrozenDictionary<string, int> Make()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["sept"] = 9,
            ["mrz"] = 3,
            ["maerz"] = 3,
            ["janner"] = 1,
            ["agt"] = 8,
            ["gennaro"] = 1,
        };
        var formats = Languages.Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat).ToList();
        foreach (var format in formats)
        {
            foreach (
                var names in (string[][])
                    [format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames]
            )
                Add(months, names);
        }
        // What no language abbreviates so by the book, people do: the first three letters, where no other month has them.
        foreach (var format in formats)
        {
            var short3 = Array.ConvertAll(format.MonthGenitiveNames, name => Folded(name)[..Math.Min(3, Folded(name).Length)]);
            Add(months, Array.ConvertAll(short3, name => short3.Count(other => other == name) == 1 ? name : ""));
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, int> months, string[] names)
    {
        for (var month = 0; month < 12; month++)
        {
            var name = Folded(names[month]);
            // Of several words and of numbers the name is read by its parts.
            if (name.Length >= 3 && name.All(char.IsLetter))
                months.TryAdd(name, month + 1);
        }
    }

    /// <summary>In lower case, without accents and dots: "Févr." and "fevr" are one.</summary>
    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(character)
                    is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                && character != '.'
            )
                folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }
}
