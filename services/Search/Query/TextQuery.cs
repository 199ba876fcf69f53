using System.Text;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Query;

/// <summary>
/// What a person typed: words (all of them), "phrases", -not, OR (between groups of words), title:word. Anything can be typed; what has
/// no letter and no digit is not searched for.
/// </summary>
internal sealed record TextQuery(IReadOnlyList<IReadOnlyList<TextQuery.Term>> Alternatives)
{
    /// <summary>Long enough for every question, short enough to be planned in no time.</summary>
    public const int MaxLength = 1000;
    public const int MaxTerms = 64;

    private const string HeadlinePrefix = "title:";

    /// <summary>A word, or words that follow each other.</summary>
    internal sealed record Term(string Words, bool InHeadline, bool IsExcluded);

    /// <summary>
    /// What every article that is found has in its headline: null where that is nothing in particular. Of alternatives one may ask for stop words only, which are in no index, so that
    /// nothing can be said of them together.
    /// </summary>
    public TextQuery? OfHeadline =>
        Alternatives is [var terms]
        && terms.Where(term => term is { InHeadline: true, IsExcluded: false }).ToArray() is { Length: > 0 } asked
            ? new TextQuery([asked])
            : null;

    /// <summary>Null where nothing is asked for, so that everything is found; without alternatives where nothing of it can be searched for.</summary>
    /// <exception cref="ProblemException">The query is too long.</exception>
    public static TextQuery? Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (typed.Length > MaxLength)
            throw TooLong($"q may have at most {MaxLength} characters.");
        var alternatives = new List<IReadOnlyList<Term>>();
        var group = new List<Term>();
        foreach (var token in Tokens(typed))
        {
            if (token is { Text: "OR", IsPhrase: false, Prefix: "" })
                EndGroup();
            else if (token.Text.Any(char.IsLetterOrDigit))
                group.Add(new Term(token.Text, token.Prefix.Contains('t'), token.Prefix.Contains('-')));
        }
        EndGroup();
        return alternatives.Sum(terms => terms.Count) > MaxTerms
            ? throw TooLong($"q may have at most {MaxTerms} words and phrases.")
            : new TextQuery(alternatives);

        void EndGroup()
        {
            if (group.Count > 0)
                alternatives.Add(group);
            group = [];
        }
    }

    /// <summary>The parts of the input, with "-" and "t" (title:) in front of them told apart from the text.</summary>
    private static IEnumerable<(string Text, bool IsPhrase, string Prefix)> Tokens(string typed)
    {
        for (var at = 0; at < typed.Length; )
        {
            if (IsGap(typed[at]))
            {
                at++;
                continue;
            }
            var prefix = "";
            if (typed[at] == '-')
            {
                prefix = "-";
                at++;
            }
            if (string.Compare(typed, at, HeadlinePrefix, 0, HeadlinePrefix.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                prefix += "t";
                at += HeadlinePrefix.Length;
            }
            if (at < typed.Length && IsQuotationMark(typed[at]))
            {
                var end = EndOf(typed, at + 1, IsQuotationMark);
                yield return (Readable(typed[(at + 1)..end]), true, prefix);
                at = end + 1;
            }
            else
            {
                var end = EndOf(typed, at, letter => IsGap(letter) || IsQuotationMark(letter));
                yield return (Readable(typed[at..end]), false, prefix);
                at = end;
            }
        }
    }

    private static int EndOf(string typed, int from, Func<char, bool> ends)
    {
        while (from < typed.Length && !ends(typed[from]))
            from++;
        return from;
    }

    private static bool IsGap(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '(' or ')';

    private static bool IsQuotationMark(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»';

    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            readable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return readable.ToString();
    }

    private static ProblemException TooLong(string limit) =>
        new(
            StatusCodes.Status400BadRequest,
            "query-too-long",
            "The query is too long",
            $"{limit} Ask for less at a time, or use the filters."
        );
}
