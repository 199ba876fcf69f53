using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>Which clauses have a word, for finding those that are worth comparing with another.</summary>
/// <param name="clauses">How many clauses there are.</param>
internal sealed class WordIndex(int clauses)
{
    /// <summary>A word that so many have tells nothing apart, and costs most.</summary>
    private const int MostHaving = 400;

    /// <summary>A clause that shares less of the shorter one's weight is not looked at any closer.</summary>
    private const double LeastShared = 0.25;

    private readonly Dictionary<int, List<int>> _having = [];
    private readonly double[] _shared = new double[clauses];
    private readonly double[] _weights = new double[clauses];
    private readonly List<int> _near = [];

    public void Add(int at, ClauseTerms terms)
    {
        _weights[at] = Term.Weight(terms.Words);
        foreach (var word in terms.Words)
        {
            ref var having = ref CollectionsMarshal.GetValueRefOrAddDefault(_having, word, out _);
            (having ??= []).Add(at);
        }
    }

    /// <summary>The clauses that share enough of the weight of a clause's words, in the order in which they were added to its words. They hold until the next call.</summary>
    public List<int> Near(ClauseTerms terms)
    {
        _near.Clear();
        foreach (var word in terms.Words)
        {
            if (!_having.TryGetValue(word, out var having) || having.Count > MostHaving)
                continue;
            foreach (var at in having)
            {
                if (_shared[at] == 0)
                    _near.Add(at);
                _shared[at] += Term.Weight(word) + double.Epsilon;
            }
        }
        var weight = Term.Weight(terms.Words);
        var kept = 0;
        for (var next = 0; next < _near.Count; next++)
        {
            var at = _near[next];
            if (_shared[at] >= LeastShared * Math.Min(weight, _weights[at]))
                _near[kept++] = at;
            _shared[at] = 0;
        }
        _near.RemoveRange(kept, _near.Count - kept);
        return _near;
    }
}
