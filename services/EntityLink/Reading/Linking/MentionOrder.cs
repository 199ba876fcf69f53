using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Finds mentions by their place in a list that is in the order of the text.</summary>
internal static class MentionOrder
{
    /// <summary>The index of the first mention that begins at or after a token; the list's length where none does.</summary>
    public static int FirstFrom(this IReadOnlyList<LinkedMention> mentions, int token) =>
        mentions.CountBefore(token, static (mention, token) => mention.Tokens.Start < token);
}
