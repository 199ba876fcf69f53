using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>Words that news uses for one thing of one event: "the gunman" of one report is "the attacker" of another.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> First = WordList
        .Phrases("synonyms")
        .Select(line => line.Split(' ').Select(Stems.Of).Distinct().ToArray())
        .SelectMany(stems => stems.Select(stem => KeyValuePair.Create(stem, stems[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stem that stands for all of its meaning; the stem itself where it has no synonyms.</summary>
    public static string Of(string stem) => First.GetValueOrDefault(stem, stem);
}
