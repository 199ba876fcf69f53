using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>The topics that a word's senses have in Open English WordNet (communication, cognition, person …), as bits. The list says nothing of which sense is meant.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Topics = Load()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="stem">A <see cref="VerbStem"/>; 0 for a word of no topic.</param>
    public static uint Of(ReadOnlySpan<char> stem) => Topics.TryGetValue(stem, out var bits) ? bits : 0;

    private static FrozenDictionary<string, uint> Load()
    {
        var topics = new Dictionary<string, uint>(StringComparer.Ordinal);
        var bits = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var line in WordList.Phrases("word-topics"))
        {
            var parts = line.Split(':', 2);
            bits.TryAdd(parts[0], 1u << bits.Count);
            foreach (var word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = VerbStem.Of(word).ToString();
                topics[stem] = topics.GetValueOrDefault(stem) | bits[parts[0]];
            }
        }
        return topics.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
