using NewsMesh.Parse.Duplicates;

namespace NewsMesh.Evaluation.Duplicates;

/// <summary>What editors and templates do to a text, as a function of the text and another one.</summary>
internal sealed record Edit(string Name, string What, IReadOnlyList<DuplicateKind> Kinds, Func<string, string, string> Of);

internal static class Edits
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("shortened", "the last two fifths cut", [DuplicateKind.Reprint, DuplicateKind.Excerpt], (text, _) => Part(text, 0, 0.6)),
        new(
            "surrounded",
            "sentences of another text before and behind",
            [DuplicateKind.Reprint],
            (text, other) => $"{Part(other, 0, 0.08)} {text} {Part(other, 0.9, 1)}"
        ),
        new(
            "another-lead",
            "the first fifth replaced by that of another text",
            [DuplicateKind.Reprint],
            (text, other) => $"{Part(other, 0, 0.15)} {Part(text, 0.2, 1)}"
        ),
        new(
            "reworded",
            "every tenth word replaced",
            [DuplicateKind.Reprint],
            (text, _) => string.Join(' ', text.Split(' ').Select((word, at) => at % 10 == 9 ? "instead" : word))
        ),
        new("excerpt", "two fifths from the middle", [DuplicateKind.Excerpt], (text, _) => Part(text, 0.3, 0.7)),
    ];

    private static string Part(string text, double from, double to)
    {
        var words = text.Split(' ');
        return string.Join(' ', words[(int)(words.Length * from)..(int)(words.Length * to)]);
    }
}
