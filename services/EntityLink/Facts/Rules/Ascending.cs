namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>Compares lists that are in ascending order and have each item once.</summary>
internal static class Ascending
{
    /// <summary>How many items both have; one pass, nothing allocated.</summary>
    public static int Common<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
        where T : IComparable<T>
    {
        int at = 0,
            next = 0,
            common = 0;
        while (at < one.Length && next < other.Length)
        {
            var order = one[at].CompareTo(other[next]);
            common += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            next += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
