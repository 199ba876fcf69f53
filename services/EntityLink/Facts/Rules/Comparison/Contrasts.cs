using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Words of which each tells of another part of a whole: women and men, children and adults, missiles and drones. What is said of the one says nothing of the other.</summary>
internal static class Contrasts
{
    private static readonly string[][] Lines =
    [
        .. WordList.Phrases("contrasts").Select(line => line.Split(' ').Select(word => Synonyms.Of(Stems.Of(word))).ToArray()),
    ];

    /// <summary>Words in front of a measure that make it another one: core inflation, youth unemployment, net profit.</summary>
    private static readonly string[] Narrowing =
    [
        .. "core youth net gross operating underlying wholesale retail minimum average domestic".Split(' ').Select(Stems.Of),
    ];

    /// <summary>Words that make of a team another one.</summary>
    private static readonly FrozenSet<string> Teams = WordList.Of(
        "women woman ladies girls juniors junior youth reserves u21 u19 veterans amateurs"
    );

    /// <summary>Two words of one line: "victim" and "suspect".</summary>
    public static bool AreOfOneLine(string word, string other) =>
        Array.Exists(
            Lines,
            line => line.Contains(Synonyms.Of(Stems.Of(word))) && line.Contains(Synonyms.Of(Stems.Of(other))) && word != other
        );

    /// <summary>One is of a team that only it qualifies: "Mexico" and "Mexico's women".</summary>
    public static bool Qualify(ReadStatement a, ReadStatement b) => a.Words.Any(Teams.Contains) != b.Words.Any(Teams.Contains);

    /// <summary>Each has a word of one line, and neither has the other's; or the one alone is narrowed.</summary>
    /// <param name="one">Stems that stand for their meaning.</param>
    /// <param name="other">Those of the other.</param>
    public static bool Differ(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        Narrowing.Any(word => one.Contains(word) != other.Contains(word))
        || Lines.Any(line =>
            line.Any(one.Contains) && line.Any(other.Contains) && !line.Any(word => one.Contains(word) && other.Contains(word))
        );
}
