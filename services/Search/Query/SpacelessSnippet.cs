using System.Text;

namespace NewsMesh.Search.Query;

/// <summary>
/// The words around the hits where words have no spaces between them: what was typed is looked for as it is, because PostgreSQL's own highlighting sees such a sentence as
/// one word. Marks as <see cref="Snippet"/> has them.
/// </summary>
internal static class SpacelessSnippet
{
    /// <summary>Such letters say more: some forty words.</summary>
    private const int Length = 120;

    /// <summary>Before the first hit.</summary>
    private const int Before = 30;

    /// <summary>The part of the text that has the first hit, with every hit in it marked; the beginning where there is none.</summary>
    public static string Of(string text, TextQuery query)
    {
        string[] words =
        [
            .. query
                .Alternatives.SelectMany(terms => terms)
                .Where(term => !term.IsExcluded)
                .Select(term => term.Words.Trim())
                .Where(word => word.Length > 0)
                .OrderByDescending(word => word.Length),
        ];
        var first = words
            .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .DefaultIfEmpty(0)
            .Min();
        var from = Whole(text, Math.Max(0, first - Before));
        var to = Whole(text, Math.Min(text.Length, from + Length));
        return (from > 0 ? "… " : "") + Marked(text[from..to], words) + (to < text.Length ? " …" : "");
    }

    private static string Marked(string part, string[] words)
    {
        var marked = new StringBuilder(part.Length + 16);
        for (var at = 0; at < part.Length; )
        {
            var hit = Array.Find(words, word => part.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase));
            if (hit is null)
            {
                marked.Append(part[at++]);
                continue;
            }
            marked.Append(Snippet.HitStart).Append(part, at, hit.Length).Append(Snippet.HitEnd);
            at += hit.Length;
        }
        return marked.ToString();
    }

    /// <summary>Not between the halves of a letter.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
