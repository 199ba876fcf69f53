using System.Text;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Words between quotation marks, as they may be shown: without the narrator's comma and without marks of their own that only double the outer ones.</summary>
internal static class SpokenWords
{
    /// <summary>Stands where the article has other words between two parts.</summary>
    public const string Gap = " […] ";

    public static List<Extent> Trim(string text, List<Extent> content)
    {
        var trimmed = new List<Extent>(content.Count);
        foreach (var part in content)
        {
            var (start, end) = (part.Start, part.End);
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '“' or '"' or '„' or '«'))
            {
                if (ClosesWithin(text, start, end))
                    break; // a quotation within the words: it is theirs
                start++;
            }
            while (
                end > start
                && (
                    char.IsWhiteSpace(text[end - 1])
                    || text[end - 1] is ','
                    || (text[end - 1] is '”' or '"' && !OpensWithin(text, start, end))
                )
            )
                end--;
            if (end > start)
                trimmed.Add(new Extent(start, end));
        }
        return trimmed.Count > 0 ? trimmed : content;
    }

    /// <summary>The parts one after the other, with <see cref="Gap"/> where words of the article are left out between them.</summary>
    public static string Shown(string text, IReadOnlyList<Extent> content)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < content.Count; at++)
        {
            if (at > 0)
                shown.Append(HasWords(text.AsSpan(content[at - 1].End, Math.Max(0, content[at].Start - content[at - 1].End))) ? Gap : " ");
            shown.Append(text, content[at].Start, content[at].Length);
        }
        return shown.ToString();
    }

    /// <summary>A mark at the start whose partner stands before the end, with words behind it: “‘Go,’ he told me.”</summary>
    private static bool ClosesWithin(string text, int start, int end)
    {
        var close = text[start] switch
        {
            '“' => '”',
            '„' => '“',
            '«' => '»',
            var same => same,
        };
        var at = text.IndexOf(close, start + 1, end - start - 1);
        return at >= 0 && HasWords(text.AsSpan(at, end - at));
    }

    private static bool OpensWithin(string text, int start, int end)
    {
        var open = text[end - 1] == '”' ? '“' : '"';
        return end - 1 > start && text.LastIndexOf(open, end - 2, end - 1 - start) > start;
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                return true;
        }
        return false;
    }
}
