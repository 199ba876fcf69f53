using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Rules that somebody is said to have broken: "broke planning rules". Who says that every rule was followed disputes it.</summary>
internal static class Breaches
{
    /// <summary>Words from the verb to the rules: "broke the European Union's sugar | rules".</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Breaking = WordList.Of(
        "broke broken break breaking breached breaches violated violates flouted flouts ignored exceeded"
    );

    private static readonly FrozenSet<string> Rules = WordList.Of(
        "rule rules law laws limit limits code codes regulation regulations guidelines ban order"
    );

    private static readonly FrozenSet<string> Keeping = WordList.Of(
        "followed follows kept obeyed observed respected complied complies within accordance"
    );

    /// <summary>One says that rules were broken, and the other that they were kept.</summary>
    public static bool Answers(ReadStatement speech, ReadStatement accusation) =>
        Broken(accusation.Words) is { } rule && speech.Vocabulary.Has(rule) && speech.Words.Any(Keeping.Contains);

    private static string? Broken(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Breaking.Contains(words[at]) && words.Skip(at + 1).Take(Reach).FirstOrDefault(Rules.Contains) is { } rule)
                return rule;
        }
        return null;
    }
}
