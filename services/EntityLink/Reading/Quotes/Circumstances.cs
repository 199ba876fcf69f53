using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"The owner said its mine was safe, | a day after a collapse killed 14": when somebody said it is told by who reports it.</summary>
internal static class Circumstances
{
    private static readonly FrozenSet<string> Units = WordList.Of(
        "minutes hour hours day days week weeks fortnight month months year years decade decades moments"
    );

    private static readonly FrozenSet<string> Counts = WordList.Of(
        "a an one two three four five six seven eight nine ten eleven twelve several few some many just only barely less than more about nearly almost over shortly"
    );

    /// <summary>The words that were said, without the circumstances behind them; as they are where the words stand before the verb, or are quoted there.</summary>
    public static QuoteDraft Without(Narration narration, QuoteDraft draft)
    {
        var document = narration.Document;
        if (draft.Kind == QuoteDraft.Direct || draft.Speech is not { } speech)
            return draft;
        var content = document.TokensOf(draft.Content[^1]);
        if (speech.Cue.Start > content.Start)
            return draft;
        for (var at = content.Start + 1; at < content.End; at++)
        {
            if (document.IsMark(at, ',') && !narration.IsQuoted(at) && BeginsAt(document, at + 1, content.End))
                return draft with
                {
                    Content = [.. draft.Content.SkipLast(1), new Extent(draft.Content[^1].Start, document.Tokens[at - 1].End)],
                };
        }
        return draft;
    }

    private static bool BeginsAt(Document document, int at, int end)
    {
        while (at < end && (Counts.Contains(document.Word(at).ToString()) || document.Tokens[at].Kind == TokenKind.Number))
            at++;
        return at + 1 < end && Units.Contains(document.Word(at).ToString()) && document.Word(at + 1) is "after" or "before";
    }
}
