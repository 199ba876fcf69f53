using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// What a sentence only recalls of somebody is not what it tells: "Contrary to what the ministry said, | the bridge had been closed", "As the minister had promised, | the school opened".
/// </summary>
internal static class Frames
{
    /// <summary>Tokens between the opening and the verb: "contrary to what the deputy head of the harbour board | said".</summary>
    private const int Longest = 16;

    /// <param name="document">The text.</param>
    /// <param name="draft">An attribution.</param>
    /// <returns>Whether the words belong to the sentence, and not to whom it recalls.</returns>
    public static bool Recalls(Document document, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Source: { } source } speech }
            || source.Start > speech.Cue.Start
        )
            return false;
        var start =
            document.SentenceOf(speech.Cue.Start) is var sentence && sentence < document.Sentences.Count
                ? document.Sentences[sentence].Start
                : 0;
        var last = document.TokensOf(draft.Content[^1]);
        if (last.End <= speech.Cue.End)
            return source.Start > 0 && document.Is(source.Start - 1, "than");
        // "As the minister | had promised, …", "As | had been predicted": the words come true, and are told.
        if (source.Start == start + 1 && document.Is(start, "as"))
            return IsForward(document, speech.Cue)
                && Enumerable.Range(source.End, Math.Max(0, speech.Cue.End - source.End)).Any(at => document.Is(at, "had"));
        // "two days earlier than | the ministry had announced": the time is the ministry's, the rest is told.
        if (source.Start > 0 && document.Is(source.Start - 1, "than"))
            return true;
        for (var at = source.Start - 1; at > Math.Max(start, speech.Cue.Start - Longest); at--)
        {
            if (document.Is(at, "what"))
                return document.Word(at - 1) is "to" or "despite" or "Despite" or "unlike" or "Unlike"
                    && IsAgainst(document, at - 1, start);
        }
        return false;
    }

    private static bool IsForward(Document document, Extent cue) =>
        document.Word(cue.End - 1)
            is "promised"
                or "predicted"
                or "forecast"
                or "pledged"
                or "vowed"
                or "announced"
                or "warned"
                or "hoped"
                or "feared"
                or "threatened"
                or "demanded"
                or "requested"
                or "proposed"
                or "suggested";

    /// <summary>"contrary to", "in contrast to", "as opposed to", "despite".</summary>
    private static bool IsAgainst(Document document, int at, int start) =>
        !document.Is(at, "to")
        || (at > start && (document.Is(at - 1, "contrary") || document.Is(at - 1, "contrast") || document.Is(at - 1, "opposed")));
}
