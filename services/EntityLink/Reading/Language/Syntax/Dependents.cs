namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>The children of every word of a tree, in the order of the sentence.</summary>
internal sealed class Dependents
{
    private readonly int[] _starts;
    private readonly int[] _children;

    /// <param name="heads">The head of each word; the root's is the number of words.</param>
    public Dependents(int[] heads)
    {
        _starts = new int[heads.Length + 2];
        foreach (var head in heads)
            _starts[head + 1]++;
        for (var at = 0; at <= heads.Length; at++)
            _starts[at + 1] += _starts[at];
        _children = new int[heads.Length];
        var next = _starts.AsSpan(0, heads.Length + 1).ToArray();
        for (var at = 0; at < heads.Length; at++)
            _children[next[heads[at]]++] = at;
    }

    public ReadOnlySpan<int> Of(int word) => _children.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);
}
