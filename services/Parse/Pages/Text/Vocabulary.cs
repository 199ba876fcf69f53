using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The names of elements and the words of short lines that the model has weights for, numbered from 0; all others are -1.</summary>
internal sealed class Vocabulary(IReadOnlyList<string> names, IReadOnlyList<string> words)
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names = Numbered(names);
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words = Numbered(words);

    public IReadOnlyList<string> Names { get; } = names;
    public IReadOnlyList<string> Words { get; } = words;

    public int Name(ReadOnlySpan<char> name) => _names.TryGetValue(name, out var id) ? id : -1;

    public int Word(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var id) ? id : -1;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbered(IReadOnlyList<string> list) =>
        list.Select((text, index) => KeyValuePair.Create(text, index))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
