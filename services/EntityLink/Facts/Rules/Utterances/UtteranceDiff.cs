using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>A stretch of words that both reports have, or that one of them has in the place of the other's.</summary>
/// <param name="IsSame">Both have it, but for marks and capitals.</param>
/// <param name="First">The stretch in the first report, in UTF-16 units; empty where only the second has words.</param>
/// <param name="Second">The stretch in the second report.</param>
internal sealed record DiffPart(bool IsSame, Extent First, Extent Second);

/// <summary>Which words two reports of one utterance have in common, and which they have not.</summary>
internal static class UtteranceDiff
{
    public static List<DiffPart> Of(string first, string second)
    {
        var (one, other) = (UtteranceWords.Of(first), UtteranceWords.Of(second));
        var parts = new List<DiffPart>();
        var (a, b) = (0, 0);
        var pairs = WordAlignment.Exact(one, other);
        for (var at = 0; at <= pairs.Count; )
        {
            var (nextA, nextB) = at < pairs.Count ? pairs[at] : (one.Words.Length, other.Words.Length);
            if (nextA > a || nextB > b)
                parts.Add(new DiffPart(false, Characters(one, a, nextA), Characters(other, b, nextB)));
            var run = at;
            while (run < pairs.Count && pairs[run] == (nextA + run - at, nextB + run - at))
                run++;
            if (run > at)
                parts.Add(new DiffPart(true, Characters(one, nextA, nextA + run - at), Characters(other, nextB, nextB + run - at)));
            (a, b, at) = (nextA + run - at, nextB + run - at, Math.Max(run, at + 1));
        }
        return parts;
    }

    private static Extent Characters(UtteranceWords words, int from, int to) =>
        from < to ? new Extent(words.Characters[from].Start, words.Characters[to - 1].End)
        : from < words.Characters.Length ? new Extent(words.Characters[from].Start, words.Characters[from].Start)
        : words.Characters.Length > 0 ? new Extent(words.Characters[^1].End, words.Characters[^1].End)
        : new Extent(0, 0);
}
