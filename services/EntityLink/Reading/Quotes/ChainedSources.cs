using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Who speaks where somebody brings another's words: "TASS quoted Peskov as saying", "Kyodo, citing officials, reported", "told investigators, according to the police".</summary>
internal static class ChainedSources
{
    /// <summary>"Xinhua quoted harbour chief Wei Jun as saying that …": Wei Jun says it, and Xinhua has the words.</summary>
    public static ChainedAttribution? AsSaying(Document document, Attribution found)
    {
        var verb = -1;
        for (var at = found.Cue.Start; at < found.Cue.End && verb < 0; at++)
            verb = document.Word(at) is "quoted" or "quotes" or "quoting" or "cited" or "cites" or "citing" ? at : -1;
        if (verb < 0)
            return null;
        for (var at = verb + 1; at + 1 < document.Tokens.Length && at < verb + AttributionRules.LongestQuotedSource; at++)
        {
            if (!document.Is(at, "as") || !document.IsWord(at + 1) || !document.Word(at + 1).EndsWith("ing", StringComparison.Ordinal))
                continue;
            var end = found.Content.End > at + 2 ? found.Content.End : -1;
            if (end < 0 || at == verb + 1)
                return null;
            var start = Math.Max(at + 2, found.Content.Start > at + 2 ? found.Content.Start : at + 2);
            return start >= end
                ? null
                : new ChainedAttribution(
                    found with
                    {
                        Source = new Extent(verb + 1, at),
                        Content = new Extent(start, end),
                        Cue = new Extent(at + 1, at + 2),
                    },
                    found.Source is { } outlet && outlet.End <= verb ? outlet : null
                );
        }
        return null;
    }

    /// <summary>"Kyodo, citing unnamed officials, reported that …": the officials say it.</summary>
    public static ChainedAttribution? Citing(Document document, Attribution found)
    {
        if (found.Source is not { } outlet || !Outlets.IsOutlet(document, outlet))
            return null;
        var sentenceEnd = Math.Min(document.Tokens.Length, found.Cue.End + AttributionRules.LongestQuotedSource);
        for (var at = outlet.End; at < sentenceEnd; at++)
        {
            if (IsStop(document, at))
                return null;
            if (!document.Is(at, "citing") && !document.Is(at, "quoting"))
                continue;
            if (NounPhrases.After(document, at + 1, document.Tokens.Length) is not { } source || found.Cue.Contains(at))
                return null;
            var content =
                found.Content.Start <= at && found.Content.End > at
                    ? found.Content with
                    {
                        End = TrimmedEnd(document, found, at),
                    }
                    : found.Content;
            return content.Length <= 0 || content.Overlaps(source)
                ? null
                : new ChainedAttribution(found with { Source = source, Content = content }, outlet);
        }
        return null;
    }

    private static int TrimmedEnd(Document document, Attribution found, int end)
    {
        if (found.Cue.End <= end && found.Content.Start < found.Cue.Start)
            end = Math.Min(
                end,
                Math.Min(found.Cue.Start, found.Source is { } source && source.Start > found.Content.Start ? source.Start : found.Cue.Start)
            );
        while (end > found.Content.Start && document.IsMark(end - 1, ','))
            end--;
        return end;
    }

    /// <summary>"A neighbour told investigators, according to the police, that …": the neighbour says it, and the words come from the police.</summary>
    public static ChainedAttribution? AccordingBehindVerb(Narration narration, Attribution found)
    {
        var document = narration.Document;
        if (!document.Is(found.Cue.Start, "according") || found.Source is not { } via || found.Content.Start < found.Cue.Start)
            return null;
        for (var at = found.Cue.Start - 1; at > Math.Max(0, found.Cue.Start - 6) && !IsStop(document, at); at--)
        {
            if (
                document.IsWord(at)
                && CueVerbs.IsCue(document.Word(at))
                && NounPhrases.Before(document, Math.Max(0, at - AttributionRules.LongestQuotedSource), at) is { } source
            )
                return new ChainedAttribution(
                    found with
                    {
                        Cue = new Extent(at, at + 1),
                        Source = source,
                    },
                    SpeechFinder.BeforeClause(document, via)
                );
        }
        return null;
    }

    /// <summary>The same where the verb is the cue: what stands between it and the words says how they came.</summary>
    public static ChainedAttribution? AccordingBeforeWords(Document document, Attribution found) =>
        found.Content.Start > found.Cue.End
        && found.Source is not null
        && SpeechFinder.AccordingTo(document, found.Cue.End, found.Content.Start) is { Source: { } via }
            ? new ChainedAttribution(found, via)
            : null;

    private static bool IsStop(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Mark && document.Text[document.Tokens[at].Start] is '.' or '!' or '?' or ';';
}
