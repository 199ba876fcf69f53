namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>Looks things up in lists that are in the order of the text.</summary>
internal static class Ordered
{
    /// <summary>How many items come before a place: the index of the first that does not. By halving; nothing is allocated where the comparison is static.</summary>
    /// <param name="items">Those that come before stand first.</param>
    /// <param name="place">A token or a character.</param>
    /// <param name="isBefore">Whether an item comes before the place.</param>
    public static int CountBefore<T>(this IReadOnlyList<T> items, int place, Func<T, int, bool> isBefore)
    {
        int low = 0,
            high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(items[middle], place))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
