using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The verbs that attribute words, and what they make of them.</summary>
internal static class CueVerbs
{
    public const string Asserted = "asserted";
    public const string Affirmed = "affirmed";
    public const string Denied = "denied";
    public const string Demanded = "demanded";
    public const string Planned = "planned";
    public const string Alleged = "alleged";

    /// <summary>A question says nothing to be the case.</summary>
    public const string Asked = "asked";

    /// <summary>An attitude that the text reports ("believes", "wants"): no words need have been said.</summary>
    public const string Thought = "thought";

    /// <summary>By stems, for words in every form: verbs and nouns.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Classes = WordList
        .Phrases("cue-words")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts =>
            parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (stem: VerbStem.Of(word).ToString(), mode: parts[0]))
        )
        .DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.mode, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Modes = WordList
        .Phrases("cue-verbs")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, mode: parts[0])))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.mode, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BesideQuotations = WordList
        .Words("quote-verbs")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A verb that brings words with or without quotation marks.</summary>
    public static bool IsCue(ReadOnlySpan<char> word) => Modes.ContainsKey(word);

    /// <summary>A verb that brings words where a quotation stands beside it.</summary>
    public static bool IsCueBesideQuotation(ReadOnlySpan<char> word) => Modes.ContainsKey(word) || BesideQuotations.Contains(word);

    /// <summary>What a word makes of the words that it brings: one of the constants here, "alleged" or "conditional"; null where it attributes nothing.</summary>
    public static string? ClassOf(ReadOnlySpan<char> word)
    {
        // Its stem is that of "note".
        if (word.Equals("not", StringComparison.OrdinalIgnoreCase))
            return null;
        if (Modes.TryGetValue(word, out var mode))
            return Classes.TryGetValue(VerbStem.Of(Lower(word, stackalloc char[Longest])), out var other) && other == Thought
                ? other
                : mode;
        return Classes.TryGetValue(VerbStem.Of(Lower(word, stackalloc char[Longest])), out mode) ? mode : null;
    }

    /// <summary>asserted, alleged, demanded, planned or conditional.</summary>
    public static string ModalityOf(ReadOnlySpan<char> cue) =>
        ClassOf(cue) is { } mode && mode is not (Denied or Asked or Thought) ? mode : Asserted;

    public static string PolarityOf(ReadOnlySpan<char> cue) => ClassOf(cue) == Denied ? Denied : Affirmed;

    /// <summary>Longer words attribute nothing.</summary>
    private const int Longest = 24;

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        var length = Math.Min(word.Length, lower.Length);
        for (var at = 0; at < length; at++)
            lower[at] = char.ToLowerInvariant(word[at]);
        return lower[..length].ToString();
    }
}
