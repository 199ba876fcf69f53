using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>What a pronoun may mean.</summary>
internal enum PronounKind
{
    None,
    He,
    She,
    It,
    They,
}

/// <summary>The place of a pronoun in its clause.</summary>
internal enum PronounRole
{
    Subject,
    Object,
    Possessive,
}

internal static class Pronoun
{
    public static PronounKind KindOf(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[10];
        if (word.Length > small.Length)
            return PronounKind.None;
        var length = word.ToLowerInvariant(small);
        return small[..length] switch
        {
            "he" or "him" or "his" or "himself" => PronounKind.He,
            "she" or "her" or "hers" or "herself" => PronounKind.She,
            "it" or "its" or "itself" => PronounKind.It,
            "they" or "them" or "their" or "theirs" or "themselves" => PronounKind.They,
            _ => PronounKind.None,
        };
    }

    public static PronounRole RoleOf(Document document, int token)
    {
        var word = document.Word(token);
        if (Is(word, "his") || Is(word, "its") || Is(word, "their"))
            return PronounRole.Possessive;
        if (Is(word, "he") || Is(word, "she") || Is(word, "they"))
            return PronounRole.Subject;
        // "her" owns what stands behind it, where a noun does; "it" is what it was before the verb.
        if (Is(word, "her"))
            return token + 1 < document.Tokens.Length && document.IsWord(token + 1) && !IsFunctionWord(document.Word(token + 1))
                ? PronounRole.Possessive
                : PronounRole.Object;
        if (Is(word, "it"))
            return token == 0 || !document.IsWord(token - 1) || IsFunctionWord(document.Word(token - 1))
                ? PronounRole.Subject
                : PronounRole.Object;
        return PronounRole.Object;
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) =>
        word
            is "and"
                or "but"
                or "or"
                or "to"
                or "in"
                or "on"
                or "at"
                or "for"
                or "with"
                or "from"
                or "by"
                or "of"
                or "that"
                or "when"
                or "while"
                or "as"
                or "because"
                or "if"
                or "after"
                or "before"
                or "the"
                or "a"
                or "an"
                or "where"
                or "since"
                or "until"
                or "into"
                or "about"
                or "is"
                or "was";

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
