using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"Ruiz said that the pier was safe, | and harbour master Erik Solberg that it was not": the verb is left out before the second speaker, and the words in front end where that one begins.</summary>
internal static class GappedSpeech
{
    /// <summary>Tokens of "and Deputy Prime Minister Anna Maria de la Cruz".</summary>
    private const int LongestSource = 9;

    /// <summary>Tokens of the second clause that are looked at; news sentences have some 25.</summary>
    private const int Farthest = 60;

    /// <param name="narration">The text.</param>
    /// <param name="drafts">What has been found; words of a second speaker are cut off, and follow as a quote of their own.</param>
    public static List<QuoteDraft> Split(Narration narration, List<QuoteDraft> drafts)
    {
        var split = new List<QuoteDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (Second(narration, draft) is not (var comma, var source, var that) || IsTold(drafts, draft, source))
            {
                split.Add(draft);
                continue;
            }
            var document = narration.Document;
            var end = EndOfClause(narration, that);
            if (end - that < 3)
            {
                split.Add(draft);
                continue;
            }
            var last = draft.Content[^1];
            var first = last with { End = Math.Min(last.End, document.Tokens[comma - 1].End) };
            split.Add(draft with { Kind = KindOf(narration, first), Content = [.. draft.Content.SkipLast(1), first] });
            var words = document.Characters(new Extent(that, end));
            split.Add(
                draft with
                {
                    Kind = KindOf(narration, words),
                    Content = [words],
                    Speech = new Speech(source, draft.Speech!.Cue),
                    IsClause = true,
                }
            );
        }
        return split;
    }

    /// <summary>The comma in front of the second speaker, who that is, and the "that" behind; null for none.</summary>
    private static (int Comma, Extent Source, int That)? Second(Narration narration, QuoteDraft draft)
    {
        var document = narration.Document;
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Source: { } who } speech }
            || who.Start > speech.Cue.Start
            || document.TokensOf(draft.Content[^1]) is var words && words.Start < speech.Cue.End
        )
            return null;
        var limit = Math.Min(document.Tokens.Length - 3, words.Start + Farthest);
        for (var at = words.Start; at < limit && !narration.IsStop(at); at++)
        {
            // "had told Solberg, Leth, and Haugen that": the last of those who are told.
            if (Telling.Contains(document.Word(at).ToString()))
                return null;
            if (at < words.Start + 2)
                continue;
            if (!document.IsMark(at, ',') || (narration.IsQuoted(at) && narration.IsQuoted(at + 1)))
                continue;
            var start = document.Word(at + 1) is "and" or "while" or "but" ? at + 2 : at + 1;
            var end = start;
            while (end < document.Tokens.Length && end - start < LongestSource && IsOfSomebody(document, end))
                end++;
            if (end > start && document.IsCapital(end - 1) && document.Is(end, "that") && !narration.IsQuoted(end))
                return (at, new Extent(start, end), end);
        }
        return null;
    }

    private static readonly FrozenSet<string> Telling = WordList.Of(
        "tell tells told telling inform informs informed informing warn warns warned warning assure assures assured promise promises promised notify notified remind reminded advise advised persuade persuaded convince convinced show showed text texted"
    );

    private static bool IsOfSomebody(Document document, int token) =>
        CapitalRuns.IsName(document, token)
        || (document.IsWord(token) && (Lexicon.Titles.Contains(document.Word(token)) || Lexicon.IsRoleNoun(document.Word(token))))
        || document.Word(token) is "the" or "his" or "her" or "their" or "its";

    /// <summary>Another attribution has this speaker.</summary>
    private static bool IsTold(List<QuoteDraft> drafts, QuoteDraft draft, Extent source) =>
        drafts.Exists(other => !ReferenceEquals(other, draft) && other.Speech?.Source is { } own && own.Overlaps(source));

    private static int EndOfClause(Narration narration, int that)
    {
        var document = narration.Document;
        var end = that + 1;
        while (end < document.Tokens.Length && end - that < Farthest && !narration.IsStop(end) && !document.IsMark(end, ';'))
            end++;
        return end;
    }

    private static string KindOf(Narration narration, Extent words)
    {
        var tokens = narration.Document.TokensOf(words);
        return Enumerable.Range(tokens.Start, tokens.Length).Any(narration.IsQuoted) ? QuoteDraft.Mixed : QuoteDraft.Indirect;
    }
}
