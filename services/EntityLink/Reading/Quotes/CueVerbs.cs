using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The verbs that attribute words, and what they make of them.</summary>
internal static class CueVerbs
{
    public const string Asserted = "asserted";
    public const string Affirmed = "affirmed";
    public const string Denied = "denied";

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

    /// <summary>asserted, alleged, demanded, planned or conditional.</summary>
    public static string ModalityOf(ReadOnlySpan<char> cue) => Modes.TryGetValue(cue, out var mode) && mode != Denied ? mode : Asserted;

    public static string PolarityOf(ReadOnlySpan<char> cue) => Modes.TryGetValue(cue, out var mode) && mode == Denied ? Denied : Affirmed;
}
