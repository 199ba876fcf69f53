namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Finds mentions by their place in a list that is in the order of the text.</summary>
internal static class MentionOrder
{
    /// <summary>The index of the first mention that begins at or after a token; the list's length where none does.</summary>
    public static int FirstFrom(this IReadOnlyList<LinkedMention> mentions, int token)
    {
        int low = 0,
            high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Tokens.Start < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
