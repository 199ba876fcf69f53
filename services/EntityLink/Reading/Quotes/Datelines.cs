using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"PARIS (AP) — Unemployment fell, the office said": where an agency wrote from is no part of the words.</summary>
internal static class Datelines
{
    /// <summary>"WASHINGTON, D.C., March 3, 2026 (Reuters) -".</summary>
    private const int Longest = 12;

    public static List<Extent> Without(Document document, List<Extent> content)
    {
        var first = document.TokenFrom(content[0].Start);
        var text = document.Text.AsSpan(content[0].Start, content[0].Length);
        // A dateline begins with a place in capitals.
        if (text.Length < 3 || !char.IsUpper(text[0]) || !char.IsUpper(text[1]) || !char.IsUpper(text[2]))
            return content;
        for (
            var at = first + 1;
            at < first + Longest && at + 1 < document.Tokens.Length && document.Tokens[at].Start < content[0].End;
            at++
        )
        {
            var isDash = (document.IsMark(at, '-') || document.IsMark(at, '—')) && !document.IsGlued(at) && !document.IsGlued(at + 1);
            if (isDash && document.Tokens[at + 1].Start < content[0].End)
                return [new Extent(document.Tokens[at + 1].Start, content[0].End), .. content.Skip(1)];
        }
        return content;
    }
}
