using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Repeats;

/// <summary>
/// Which paragraphs of an article are its site's and not its own: they stood word for word in other articles of the host, and name nothing that
/// the article is about. Outlets repeat paragraphs of background, too; those name the people and places of the rest.
/// </summary>
internal static class RepeatedParagraphs
{
    /// <summary>Shorter ones are sub-headings ("What happens next"), which a newsroom uses again by right.</summary>
    private const int MinCharacters = 40;

    /// <summary>The longest disclaimers and appeals have three sentences; what is longer is told, not repeated.</summary>
    private const int MaxCharacters = 400;

    /// <summary>A page has a few boxes; more short lines than these are a list.</summary>
    private const int MaxLines = 200;

    /// <summary>More than one in this many characters is never taken: a memory that wants to has learnt something else than boxes.</summary>
    private const int MostOneIn = 3;

    /// <summary>Shorter capitalised words are articles and prepositions of titles.</summary>
    private const int MinName = 4;

    /// <summary>The lines that may be the site's, by the hash that they are remembered by.</summary>
    public static long[] Candidates(BodyText body) =>
        [.. body.Lines.Where(line => line.Length is >= MinCharacters and <= MaxCharacters).Take(MaxLines).Select(Hash).Distinct().Order()];

    /// <summary>The hashes of the lines to leave out, of those that stood in enough other articles; none where they would be too much of the text.</summary>
    public static long[] LeftOut(ExtractedArticle article, IReadOnlySet<long> repeated)
    {
        var lines = article.Body.Lines.ToLookup(line =>
            line.Length is >= MinCharacters and <= MaxCharacters && repeated.Contains(Hash(line))
        );
        var own = CleanText.Words(string.Join(' ', [article.Outlet, .. article.Authors])).Split(' ').ToHashSet(StringComparer.Ordinal);
        var subjects = lines[false].SelectMany(line => Names(line, alsoFirst: false)).ToHashSet(StringComparer.Ordinal);
        subjects.ExceptWith(own);
        var foreign = lines[true].Where(line => line.Any(char.IsUpper) && !Names(line, alsoFirst: true).Any(subjects.Contains)).ToList();
        return foreign.Sum(line => line.Length) * MostOneIn > article.Body.Text.Length ? [] : [.. foreign.Select(Hash).Distinct().Order()];
    }

    public static BodyText Without(BodyText body, long[] leftOut) =>
        leftOut.Length == 0 ? body : BodyText.Of(body.Lines.Where(line => !leftOut.Contains(Hash(line))));

    private static long Hash(string line) => unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CleanText.Words(line).AsSpan())));

    /// <summary>Capitalised words; those that begin a sentence are names in one text and "The" in the next, and count where the other text has them within one.</summary>
    private static IEnumerable<string> Names(string line, bool alsoFirst)
    {
        var within = alsoFirst;
        foreach (var word in line.Split(' '))
        {
            if (
                within
                && word.Length >= MinName
                && char.IsUpper(word[0])
                && CleanText.Words(word).Split(' ')[0] is { Length: >= MinName } name
            )
                yield return name;
            within = alsoFirst || (word.Length > 0 && (char.IsLetterOrDigit(word[^1]) || word[^1] is ',' or ';'));
        }
    }
}
