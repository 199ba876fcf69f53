using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>A rough stem that joins the forms of a verb: "says", "said", "saying" → "say". Only features are made of it, so that a wrong stem costs little.</summary>
internal static class VerbStem
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregular = new Dictionary<string, string>
    {
        ["said"] = "say",
        ["told"] = "tell",
        ["wrote"] = "writ",
        ["written"] = "writ",
        ["spoke"] = "speak",
        ["spoken"] = "speak",
        ["thought"] = "think",
        ["felt"] = "feel",
        ["knew"] = "know",
        ["known"] = "know",
        ["saw"] = "see",
        ["seen"] = "see",
        ["found"] = "find",
        ["held"] = "hold",
        ["sought"] = "seek",
        ["swore"] = "swear",
        ["sworn"] = "swear",
        ["gave"] = "giv",
        ["given"] = "giv",
        ["made"] = "mak",
        ["went"] = "go",
        ["gone"] = "go",
        ["began"] = "begin",
        ["sang"] = "sing",
        ["understood"] = "understand",
        ["heard"] = "hear",
        ["forecast"] = "forecast",
        ["denies"] = "deny",
        ["denied"] = "deny",
        ["replies"] = "reply",
        ["replied"] = "reply",
        ["testifies"] = "testify",
        ["testified"] = "testify",
        ["cries"] = "cry",
        ["cried"] = "cry",
        ["worries"] = "worry",
        ["worried"] = "worry",
        ["clarified"] = "clarify",
        ["identified"] = "identify",
    }
        .ToFrozenDictionary()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        var stem = word;
        if (stem.EndsWith("ing", StringComparison.Ordinal) && stem.Length >= Shortest + 3)
            stem = stem[..^3];
        else if (stem.EndsWith("ed", StringComparison.Ordinal) && stem.Length >= Shortest + 2)
            stem = stem[..^2];
        else if (stem.EndsWith('s') && !stem.EndsWith("ss", StringComparison.Ordinal) && stem.Length > Shortest)
            stem = stem[..^1];
        // "argue", "arguing": without the e both are "argu"; "admitting": one t.
        if (stem.EndsWith('e') && stem.Length > Shortest)
            stem = stem[..^1];
        else if (stem.Length > Shortest + 1 && stem[^1] == stem[^2] && stem.Length < word.Length && stem[^1] is not ('l' or 's'))
            stem = stem[..^1];
        return stem;
    }
}
