using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>
/// In how many of some thirty thousand news texts a word stands, by its stem: what a word that two texts share is worth before the mesh has read anything itself. Derived counts only; made by
/// <c>tests/Evaluation -- make-term-counts</c>.
/// </summary>
internal static class TermCounts
{
    private static readonly FrozenDictionary<string, int> Counts = WordList
        .Phrases("term-counts")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The texts that were counted.</summary>
    public static int Texts { get; } = Counts[TotalName];

    /// <summary>The line of the file that holds the number of texts; no stem has a star.</summary>
    public const string TotalName = "*";

    /// <summary>The texts that have the word; 0 where it is rarer than the file goes.</summary>
    public static int Of(string stem) => Counts.GetValueOrDefault(stem);

    /// <summary>Inverse document frequency (Spärck Jones 1972), 0 to 1: 1 for what is nowhere.</summary>
    public static double Weight(string stem) => Math.Log((Texts + 1.0) / (Of(stem) + 1.0)) / Math.Log(Texts + 1.0);
}
