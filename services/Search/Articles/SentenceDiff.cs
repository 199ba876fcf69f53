namespace NewsMesh.Search.Articles;

/// <summary>What changed between two versions of a text, sentence by sentence: the longest common subsequence is what stayed.</summary>
internal static class SentenceDiff
{
    public const string Same = "same";
    public const string Removed = "removed";
    public const string Added = "added";

    /// <summary>Pairs of sentences that one answer compares at most, 16 MB of table and some 20 ms, however many versions it shows.</summary>
    public const int MaxPairs = 4_000_000;

    /// <summary>Beyond <paramref name="maxPairs"/> pairs of sentences everything between the common ends counts as rewritten.</summary>
    public static IReadOnlyList<Change> Of(string before, string after, int maxPairs = MaxPairs)
    {
        var (old, now) = (Sentences.Of(before), Sentences.Of(after));
        var (start, oldEnd, nowEnd) = (0, old.Count, now.Count);
        while (start < oldEnd && start < nowEnd && old[start] == now[start])
            start++;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1] == now[nowEnd - 1])
            (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);
        return
        [
            .. now.Take(start).Select(sentence => new Change(Same, sentence)),
            .. Between([.. old.Take(start..oldEnd)], [.. now.Take(start..nowEnd)], maxPairs),
            .. now.Skip(nowEnd).Select(sentence => new Change(Same, sentence)),
        ];
    }

    /// <summary>The same for any two lists, of sentences or of words.</summary>
    internal static IEnumerable<Change> Between(string[] old, string[] now, int maxPairs)
    {
        if ((long)old.Length * now.Length > maxPairs)
            return [.. old.Select(sentence => new Change(Removed, sentence)), .. now.Select(sentence => new Change(Added, sentence))];
        var (oldIds, nowIds) = Numbered(old, now);
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = oldIds[i] == nowIds[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        return Walk(old, now, longest);
    }

    /// <summary>Equal sentences get equal numbers: long ones that differ in their last letter would be read again for every pair.</summary>
    private static (int[] Old, int[] Now) Numbered(string[] old, string[] now)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Array.ConvertAll(old, Number), Array.ConvertAll(now, Number));

        int Number(string sentence)
        {
            numbers.TryAdd(sentence, numbers.Count);
            return numbers[sentence];
        }
    }

    private static IEnumerable<Change> Walk(string[] old, string[] now, int[,] longest)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return new Change(Same, now[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                yield return new Change(Removed, old[i++]);
            }
            else
            {
                yield return new Change(Added, now[j++]);
            }
        }
    }
}
