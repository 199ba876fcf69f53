namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>The children of every word of a tree, in the order of the sentence.</summary>
internal sealed class Dependents
{
    private static readonly uint[] BeForms =
    [
        .. new[] { "be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am", "'m", "get", "got", "gets" }.Select(word =>
            Feature.Word(word)
        ),
    ];

    private readonly int[] _starts;
    private readonly int[] _children;
    private readonly int[] _places;

    /// <param name="heads">The head of each word; the root's is the number of words.</param>
    /// <param name="words">How many words there are.</param>
    public Dependents(int[] heads, int words)
    {
        _starts = new int[words + 2];
        for (var at = 0; at < words; at++)
            _starts[heads[at] + 1]++;
        for (var at = 0; at <= words; at++)
            _starts[at + 1] += _starts[at];
        (_children, _places) = (new int[words], new int[words]);
        var next = _starts.AsSpan(0, words + 1).ToArray();
        for (var at = 0; at < words; at++)
        {
            _places[at] = next[heads[at]]++;
            _children[_places[at]] = at;
        }
    }

    public ReadOnlySpan<int> Of(int word) => _children.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    public int Count(int word) => Math.Min(_starts[word + 1] - _starts[word], 5);

    public int First(int word) => _starts[word] < _starts[word + 1] ? _children[_starts[word]] : -1;

    public int Second(int word) => _starts[word] + 1 < _starts[word + 1] ? _children[_starts[word] + 1] : -1;

    public int Last(int word) => _starts[word] < _starts[word + 1] ? _children[_starts[word + 1] - 1] : -1;

    /// <summary>The sibling before a word.</summary>
    public int Before(int head, int word) => _places[word] > _starts[head] ? _children[_places[word] - 1] : -1;

    /// <summary>The sibling behind a word.</summary>
    public int After(int head, int word) => _places[word] + 1 < _starts[head + 1] ? _children[_places[word] + 1] : -1;

    /// <summary>Which of its head's children a word is, up to 7.</summary>
    public int Rank(int head, int word) => Math.Min(_places[word] - _starts[head], 7);

    /// <summary>The first form of "be" or "get" among the first children of a word: what tells a passive.</summary>
    public int BeVerb(int word, Words words)
    {
        // A handful of children stand before a verb; more are not looked through.
        for (var at = _starts[word]; at < Math.Min(_starts[word + 1], _starts[word] + 8); at++)
        {
            if (Array.IndexOf(BeForms, words.Word[_children[at]]) >= 0)
                return _children[at];
        }
        return -1;
    }
}
