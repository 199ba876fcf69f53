using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Quotations that go on with a speaker whom only the model has found: “…,” the paper cited the group. “…” While quotations are read, <see cref="DirectQuotes"/> knows those alone whom a known verb tells.
/// </summary>
internal static class InheritedSpeech
{
    /// <param name="document">The text.</param>
    /// <param name="direct">Its direct quotes in any order; what has no speech takes that of the quotation before, where it goes on with it.</param>
    public static void Follow(Document document, List<QuoteDraft> direct)
    {
        direct.Sort((one, other) => one.Content[0].Start.CompareTo(other.Content[0].Start));
        for (var at = 1; at < direct.Count; at++)
        {
            if (
                direct[at] is { Kind: QuoteDraft.Direct, Speech: null } draft
                && direct[at - 1].Speech is { Source: not null } speech
                && GoesOn(document.Text, direct[at - 1].Content[^1].End, draft.Content)
            )
                direct[at] = draft with { Speech = speech with { IsInherited = true } };
        }
    }

    /// <summary>In the same line, or all of the next one.</summary>
    private static bool GoesOn(string text, int from, List<Extent> words)
    {
        var between = text.AsSpan(from, Math.Max(0, words[0].Start - from));
        var line = between.LastIndexOf('\n');
        return line < 0
            || (between[..line].Trim('\n').IndexOf('\n') < 0 && IsBlank(between[(line + 1)..]) && IsBlank(RestOfLine(text, words[^1].End)));
    }

    private static ReadOnlySpan<char> RestOfLine(string text, int from)
    {
        var rest = text.AsSpan(from);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Marks and blanks alone.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                return false;
        }
        return true;
    }
}
