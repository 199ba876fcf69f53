using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"The operator admitted that a siren had failed, | the Lisbon Herald reported": the paper says nothing of its own; the operator's words come via the paper.</summary>
internal static class NestedReports
{
    /// <summary>Quotes looked at in front of one: the reported words begin where the report does.</summary>
    private const int Near = 4;

    /// <summary>Between the end of what is reported and of what one of it says: a closing mark.</summary>
    private const int Slack = 3;

    /// <param name="text">The text.</param>
    /// <param name="quotes">Its quotes in order.</param>
    /// <param name="isPerson">Whether a participant is somebody.</param>
    public static void Apply(string text, List<ReadQuote> quotes, Predicate<Participant> isPerson)
    {
        for (var outer = 0; outer < quotes.Count; outer++)
        {
            if (
                quotes[outer]
                    is not {
                        Kind: not QuoteDraft.Direct,
                        Content: [var whole],
                        Source: { } paper,
                        CueText: "reported" or "reports",
                        Cue: { } cue
                    }
                || cue.Start < whole.End
                || isPerson(paper)
            )
                continue;
            for (var inner = Math.Max(0, outer - Near); inner < Math.Min(quotes.Count, outer + Near + 1); inner++)
            {
                var quote = quotes[inner];
                if (
                    inner == outer
                    || quote is not { IsUtterance: true, Source: { } source, Cue: { } verb, Content: [.., var last] }
                    || !IsAllOf(text, whole, source.Characters, verb, last)
                )
                    continue;
                quotes[inner] = quote with { Via = quote.Via ?? paper };
                quotes[outer] = quotes[outer] with { IsUtterance = false };
            }
        }
    }

    /// <summary>Who says it begins the report, and what they say ends it.</summary>
    private static bool IsAllOf(string text, Extent whole, Extent source, Extent verb, Extent words) =>
        source.Start == whole.Start
        && verb.Start >= source.End
        && words.Start >= verb.End
        && words.End <= whole.End
        && whole.End - words.End <= Slack
        && words.End <= text.Length;
}
