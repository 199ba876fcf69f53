using System.Globalization;
using Lingua;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// The language of a text, from the text itself; what its page declares decides where the text is too short to tell, or in a language that the
/// detector does not know. The detector is limited to twelve languages in its low-accuracy mode: 100 MB instead of 2 GB, and 1 ms a text.
/// </summary>
internal sealed class TextLanguage
{
    public const string Unknown = "und";

    /// <summary>Fewer letters are guessed wrong too often to overrule what the page declares.</summary>
    private const int EnoughLetters = 80;

    /// <summary>The beginning tells: more text costs time and changes nothing.</summary>
    private const int MaxCharacters = 2000;

    /// <summary>The detector counts every three letters of the text, and is as sure of a few sentences.</summary>
    private const int MaxDetected = 800;

    private static readonly Dictionary<Language, string> Codes = new()
    {
        [Language.English] = "en",
        [Language.German] = "de",
        [Language.French] = "fr",
        [Language.Spanish] = "es",
        [Language.Italian] = "it",
        [Language.Portuguese] = "pt",
        [Language.Dutch] = "nl",
        [Language.Polish] = "pl",
        [Language.Russian] = "ru",
        [Language.Ukrainian] = "uk",
        [Language.Turkish] = "tr",
        [Language.Arabic] = "ar",
    };

    private readonly LanguageDetector _detector = LanguageDetectorBuilder.FromLanguages([.. Codes.Keys]).WithLowAccuracyMode().Build();

    /// <summary>
    /// BCP 47 of the language alone, such as "pt"; "und" where it cannot be told. <paramref name="declared"/> is BCP 47, or what pages write in
    /// its place.
    /// </summary>
    public string Of(string text, string? declared)
    {
        var primary = Primary(declared);
        if (ByScript(text) is { } script)
            return script;
        var start = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        if (!HasLetters(start, EnoughLetters))
            return primary ?? Unknown;
        if (primary is not null && !Codes.ContainsValue(primary))
            return primary;
        if (FunctionWords.LanguageOf(start) is { } plain)
            return plain;
        var detected = _detector.DetectLanguageOf(start.Length > MaxDetected ? start[..MaxDetected] : start);
        return Codes.TryGetValue(detected, out var code) ? code : primary ?? Unknown;
    }

    /// <summary>The language subtag of a declaration: "en" of "en-GB", "EN_us" or "eng"; null for anything else.</summary>
    public static string? Primary(string? declared)
    {
        var tag = declared?.Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        if (tag is not { Length: 2 or 3 } || !tag.All(char.IsAsciiLetterLower))
            return null;
        var culture = CultureInfo.GetCultureInfo(tag);
        return culture.TwoLetterISOLanguageName is { Length: 2 } two && two != "iv" ? two : tag;
    }

    private static bool HasLetters(string text, int enough)
    {
        var letters = 0;
        for (var i = 0; i < text.Length && letters < enough; i++)
            letters += char.IsLetter(text[i]) ? 1 : 0;
        return letters >= enough;
    }

    /// <summary>Languages that are alone in the news with their script.</summary>
    private static string? ByScript(string text)
    {
        int letters = 0,
            kana = 0,
            han = 0,
            hangul = 0,
            greek = 0,
            hebrew = 0,
            thai = 0,
            devanagari = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxCharacters)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (c < '\u0370')
                continue;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
            greek += c is >= '\u0370' and <= '\u03FF' ? 1 : 0;
            hebrew += c is >= '\u0590' and <= '\u05FF' ? 1 : 0;
            thai += c is >= '\u0E00' and <= '\u0E7F' ? 1 : 0;
            devanagari += c is >= '\u0900' and <= '\u097F' ? 1 : 0;
        }
        if (kana * 10 > letters && kana > 0)
            return "ja";
        return (han, hangul, greek, hebrew, thai, devanagari) switch
        {
            _ when han * 2 > letters => "zh",
            _ when hangul * 2 > letters => "ko",
            _ when greek * 2 > letters => "el",
            _ when hebrew * 2 > letters => "he",
            _ when thai * 2 > letters => "th",
            _ when devanagari * 2 > letters => "hi",
            _ => null,
        };
    }
}
