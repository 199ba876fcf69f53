using System.Numerics.Tensors;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// The best tree of a sentence in which no two arcs cross and one word is the root, by the dynamic programming of Eisner (1996): a stretch of words is open while the arc
/// between its ends is all that joins its halves, and closed when nothing more hangs on its head. Cubic in the words, a few milliseconds for 300.
/// </summary>
internal sealed class ProjectiveTree
{
    private readonly float[,] _scores;
    private readonly float[] _sums;

    /// <summary>Stretches with the head at their first word, and at their last.</summary>
    private readonly Chart _openFirst,
        _openLast,
        _closedFirst,
        _closedLast;

    private ProjectiveTree(float[,] scores)
    {
        var count = scores.GetLength(0);
        (_scores, _sums) = (scores, new float[count]);
        (_openFirst, _openLast, _closedFirst, _closedLast) = (new(count), new(count), new(count), new(count));
        for (var width = 1; width < count; width++)
        {
            for (var first = 0; first + width < count; first++)
                Fill(first, first + width);
        }
    }

    /// <param name="scores">By word and head; a word as its own head is the root. Logarithms of probabilities, or whatever else adds up.</param>
    /// <returns>The head of each word; the number of words for the root.</returns>
    public static int[] Of(float[,] scores)
    {
        var heads = new int[scores.GetLength(0)];
        if (heads.Length > 0)
            new ProjectiveTree(scores).Walk(heads);
        return heads;
    }

    private void Fill(int first, int last)
    {
        var (inner, meeting) = Best(_closedFirst.From(first, first, last), _closedLast.To(last, first + 1, last + 1));
        _openFirst.Set(first, last, inner + _scores[last, first], first + meeting);
        _openLast.Set(first, last, inner + _scores[first, last], first + meeting);
        (var whole, meeting) = Best(_closedLast.From(first, first, last), _openLast.To(last, first, last));
        _closedLast.Set(first, last, whole, first + meeting);
        (whole, meeting) = Best(_openFirst.From(first, first + 1, last + 1), _closedFirst.To(last, first + 1, last + 1));
        _closedFirst.Set(first, last, whole, first + 1 + meeting);
    }

    /// <summary>The greatest sum of two halves, and where it stands.</summary>
    private (float Sum, int At) Best(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sums = _sums.AsSpan(0, left.Length);
        TensorPrimitives.Add(left, right, sums);
        var at = TensorPrimitives.IndexOfMax(sums);
        return (sums[at], at);
    }

    private int Root(int count)
    {
        for (var word = 0; word < count; word++)
            _sums[word] = _closedLast[0, word] + _closedFirst[word, count - 1] + _scores[word, word];
        return TensorPrimitives.IndexOfMax(_sums);
    }

    /// <summary>Back from the whole sentence to its arcs.</summary>
    private void Walk(int[] heads)
    {
        var root = Root(heads.Length);
        heads[root] = heads.Length;
        var closed = new Stack<(int First, int Last, bool HeadIsFirst)>([(0, root, false), (root, heads.Length - 1, true)]);
        while (closed.TryPop(out var stretch))
        {
            var (first, last, headIsFirst) = stretch;
            if (first == last)
                continue;
            // What lies beyond the child that is farthest from the head is that child's; between head and child two closed halves meet.
            var child = (headIsFirst ? _closedFirst : _closedLast).Meeting(first, last);
            closed.Push(headIsFirst ? (child, last, true) : (first, child, false));
            (first, last) = headIsFirst ? (first, child) : (child, last);
            heads[child] = headIsFirst ? first : last;
            var meeting = _openFirst.Meeting(first, last);
            closed.Push((first, meeting, true));
            closed.Push((meeting + 1, last, false));
        }
    }

    /// <summary>The scores of all stretches of one kind, side by side for those that begin at one word and for those that end at one.</summary>
    private sealed class Chart(int count)
    {
        private readonly float[] _byFirst = new float[count * count],
            _byLast = new float[count * count];
        private readonly int[] _meetings = new int[count * count];

        public float this[int first, int last] => _byFirst[(first * count) + last];

        /// <summary>The word at which the halves of the best one meet: where they share it, that, or else the last of the left one.</summary>
        public int Meeting(int first, int last) => _meetings[(first * count) + last];

        public ReadOnlySpan<float> From(int first, int start, int end) => _byFirst.AsSpan((first * count) + start, end - start);

        public ReadOnlySpan<float> To(int last, int start, int end) => _byLast.AsSpan((last * count) + start, end - start);

        public void Set(int first, int last, float score, int meeting) =>
            (_byFirst[(first * count) + last], _byLast[(last * count) + first], _meetings[(first * count) + last]) = (
                score,
                score,
                meeting
            );
    }
}
