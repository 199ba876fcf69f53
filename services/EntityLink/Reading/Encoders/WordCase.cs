using System.Text;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>How a word is written.</summary>
internal enum WordCase
{
    Lower,
    Capitalised,
    Capitals,
    Mixed,
    Digits,
    Mark,
}

/// <summary>How a sentence is written: in headlines capitals say something else.</summary>
internal enum SentenceStyle
{
    Normal,
    Title,
    Shouted,
}

/// <summary>
/// The vocabulary knows no capitals, and capitals say most about names. They go in as token types (Sennrich and Haddow 2016 feed features beside words in the same way):
/// one for each case of the word, whether a blank stands before it, and the style of the sentence.
/// </summary>
internal static class Casing
{
    private const int Cases = 6;
    private const int Glues = 2;

    public static long Type(SentenceStyle style, bool glued, WordCase word) =>
        ((((int)style * Glues) + (glued ? 1 : 0)) * Cases) + (int)word;

    public static WordCase Of(ReadOnlySpan<char> word)
    {
        int letters = 0,
            capitals = 0;
        bool firstIsCapital = false,
            anySmall = false;
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                return WordCase.Digits;
            if (!Rune.IsLetter(rune))
                continue;
            var capital = Rune.IsUpper(rune);
            firstIsCapital |= letters == 0 && capital;
            anySmall |= !capital;
            letters++;
            capitals += capital ? 1 : 0;
        }
        return letters == 0 ? WordCase.Mark
            : capitals == 0 ? WordCase.Lower
            : !anySmall ? (letters > 1 ? WordCase.Capitals : WordCase.Capitalised)
            : firstIsCapital && capitals == 1 ? WordCase.Capitalised
            : WordCase.Mixed;
    }

    /// <summary>Shouted: no small word at all. Title: of the words of four letters and more, which titles capitalise, at least four in five are.</summary>
    public static SentenceStyle StyleOf(IReadOnlyList<WordCase> cases, IReadOnlyList<Extent> words)
    {
        int shouted = 0,
            quiet = 0,
            large = 0,
            small = 0;
        for (var at = 0; at < cases.Count; at++)
        {
            if (cases[at] == WordCase.Capitals)
                shouted++;
            else if (cases[at] is WordCase.Lower or WordCase.Capitalised or WordCase.Mixed)
                quiet++;
            if (words[at].Length < 4 || cases[at] is WordCase.Digits or WordCase.Mark)
                continue;
            if (cases[at] == WordCase.Lower)
                small++;
            else
                large++;
        }
        if (shouted > 1 && quiet == 0)
            return SentenceStyle.Shouted;
        return large + small >= 4 && large >= 0.8 * (large + small) ? SentenceStyle.Title : SentenceStyle.Normal;
    }
}
