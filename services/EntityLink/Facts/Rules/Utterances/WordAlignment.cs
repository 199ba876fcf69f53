namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>The heaviest words that two utterances have in the same order (longest common subsequence with weights; Hirschberg 1977 for the plain one).</summary>
internal static class WordAlignment
{
    /// <returns>Places of content words that are one by their stems, in order.</returns>
    public static List<(int First, int Second)> Of(UtteranceWords one, UtteranceWords other) =>
        Pairs(one.Stems.Length, other.Stems.Length, (a, b) => one.Weights[a] > 0 && one.Stems[a] == other.Stems[b] ? one.Weights[a] : 0);

    /// <returns>Places of words that are the same letter for letter but for case, in order.</returns>
    public static List<(int First, int Second)> Exact(UtteranceWords one, UtteranceWords other) =>
        Pairs(one.Words.Length, other.Words.Length, (a, b) => one.Words[a] == other.Words[b] ? 1 : 0);

    private static List<(int First, int Second)> Pairs(int first, int second, Func<int, int, double> weight)
    {
        var best = new double[first + 1, second + 1];
        for (var a = first - 1; a >= 0; a--)
        {
            for (var b = second - 1; b >= 0; b--)
            {
                var both = weight(a, b) is > 0 and var own ? own + best[a + 1, b + 1] : 0;
                best[a, b] = Math.Max(both, Math.Max(best[a + 1, b], best[a, b + 1]));
            }
        }
        var pairs = new List<(int, int)>();
        for (int a = 0, b = 0; a < first && b < second; )
        {
            if (weight(a, b) is > 0 and var own && best[a, b] <= own + best[a + 1, b + 1])
                pairs.Add((a++, b++));
            else if (best[a + 1, b] >= best[a, b + 1])
                a++;
            else
                b++;
        }
        return pairs;
    }
}
