using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>
/// Whether a report shows that its outlet heard the words itself. Words that are issued once (a statement, a post) have one origin however many print them, and so have words that all have from one
/// another; who was at the news conference, or had an interview, is an origin of their own.
/// </summary>
internal static class FirstHand
{
    private static readonly FrozenSet<string> Heard = WordList.Phrases("heard-at");
    private static readonly FrozenSet<string> Issued = WordList.Phrases("issued-as");

    /// <summary>"told The Harbour Courier", in words.</summary>
    private const int NameReach = 6;

    /// <param name="document">The article.</param>
    /// <param name="words">The quoted or retold words, in UTF-16 units.</param>
    /// <param name="outletNames">What the outlet calls itself.</param>
    public static bool IsHeard(Document document, Extent words, IReadOnlyCollection<string> outletNames)
    {
        var tokens = document.TokensOf(words);
        if (tokens.Length == 0)
            return false;
        var (first, last) = (document.SentenceOf(tokens.Start), document.SentenceOf(tokens.End - 1));
        var range = new Extent(document.Sentences[first].Start, document.Sentences[last].End);
        var isHeard = false;
        for (var at = range.Start; at < range.End; at++)
        {
            // What the speaker says of briefings and letters is no word about the occasion.
            if (at >= tokens.Start && at < tokens.End)
                continue;
            if (Begins(document, at, Issued))
                return false;
            isHeard |= Begins(document, at, Heard) || (document.Is(at, "told") && outletNames.Any(name => Names(document, at, name)));
        }
        return isHeard;
    }

    private static bool Begins(Document document, int at, FrozenSet<string> phrases)
    {
        var word = document.Word(at).ToString();
        return phrases.Contains(word) || (at + 1 < document.Tokens.Length && phrases.Contains($"{word} {document.Word(at + 1)}"));
    }

    private static bool Names(Document document, int told, string name)
    {
        var last = Math.Min(told + NameReach, document.Tokens.Length - 1);
        var after = document.Folded.AsSpan(document.Tokens[told].End, document.Tokens[last].End - document.Tokens[told].End);
        return name.Length > 2 && after.Contains(name, StringComparison.OrdinalIgnoreCase);
    }
}
