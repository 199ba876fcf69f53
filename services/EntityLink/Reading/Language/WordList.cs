using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>A list of words that ships inside the assembly (Language/Words): separated by white space, or a phrase a line; <c>#</c> starts a remark.</summary>
internal static class WordList
{
    /// <summary>The words of a list, compared without case.</summary>
    public static FrozenSet<string> Words(string name) =>
        Lines(name)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A list that is short enough to stand where it is used: words with a blank between them, compared without case.</summary>
    public static FrozenSet<string> Of(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of a list, compared without case.</summary>
    public static FrozenSet<string> Phrases(string name) => Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static List<string> Lines(string name)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the word list '{name}' is not in the assembly");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
    }
}
