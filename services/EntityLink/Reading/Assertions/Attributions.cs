using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Who is made responsible for a clause: the sources of the quotes that it stands in, innermost first, and whom the sentence itself names.</summary>
internal sealed class Attributions(IReadOnlyList<ReadQuote> quotes)
{
    // A quote covers a few sentences: those that begin long before a clause are over, so only the last few are looked at.
    private const int MostOpen = 12;

    private readonly Extent[] _cues = [.. quotes.Select(quote => quote.Cue).OfType<Extent>().OrderBy(cue => cue.Start)];

    private readonly ReadQuote[] _spoken =
    [
        .. quotes.Where(quote => quote.Cue is not null && quote.Source is not null).OrderBy(quote => quote.Cue!.Value.Start),
    ];

    /// <summary>The words of quotes that a sentence touches.</summary>
    public List<Extent> Within(Extent sentence)
    {
        var low = quotes.CountBefore(sentence.End, static (quote, end) => quote.Content[0].Start < end);
        var within = new List<Extent>();
        for (var at = low - 1; at >= Math.Max(0, low - MostOpen); at--)
            within.AddRange(quotes[at].Content.Where(sentence.Overlaps));
        return within;
    }

    /// <summary>Who says so, innermost first, each with the outlet that has the words from them.</summary>
    public static List<Participant> Chain(IEnumerable<ReadQuote> around)
    {
        var all = new List<Participant>();
        foreach (var quote in around)
        {
            if (quote.Source is null)
                continue;
            all.Add(quote.Source);
            if (quote.Via is { } via)
                all.Add(via);
        }
        return all;
    }

    /// <summary>The quotes around a character, the innermost first.</summary>
    public List<ReadQuote> Around(int character)
    {
        var low = quotes.CountBefore(character, static (quote, character) => quote.Content[0].Start <= character);
        var around = new List<ReadQuote>();
        for (var at = low - 1; at >= Math.Max(0, low - MostOpen); at--)
        {
            if (quotes[at].Content.Any(part => part.Contains(character)) && !IsQuestion(quotes[at]))
                around.Add(quotes[at]);
        }
        return around;
    }

    /// <summary>"is reviewing | what happened": a verb that no list has brings no words where they are a question.</summary>
    private static bool IsQuestion(ReadQuote quote) =>
        quote is { Kind: QuoteDraft.Indirect, IsUtterance: false, IsUnsaid: false, CueText: { } cue }
        && cue.Split(' ').All(word => CueVerbs.ClassOf(word) is null)
        && quote.Text.Split(' ')[0] is "what" or "how" or "why" or "whether" or "who" or "where" or "when" or "which" or "if";

    /// <summary>Whether a verb is the cue of a quote, which is told as an utterance.</summary>
    public bool IsCue(int character)
    {
        var low = _cues.CountBefore(character, static (cue, character) => cue.Start <= character);
        return low > 0 && _cues[low - 1].Contains(character);
    }

    /// <summary>"“…,” | conceded | its builder": whom the parser takes for the verb's object speaks.</summary>
    public bool IsSpeakerOf(int verb, int character)
    {
        var low = _spoken.CountBefore(verb, static (quote, verb) => quote.Cue!.Value.Start <= verb);
        return low > 0
            && _spoken[low - 1] is { Cue: { } cue, Source: { } source }
            && cue.Contains(verb)
            && source.Characters.Contains(character);
    }

    /// <summary>What nobody says, what somebody denies, and words of which nobody knows whose they are, tell nothing in passing either.</summary>
    public static bool AreNobodys(IReadOnlyList<ReadQuote> around) =>
        around.Any(quote =>
            quote.IsUnsaid || quote.Polarity == CueVerbs.Denied || (quote.Source is null && quote.Kind != QuoteDraft.Indirect)
        );

    /// <summary>Words that somebody denies, told by the text: "denied that P".</summary>
    public static bool IsReportedDenial(ReadQuote quote) => quote.Polarity == CueVerbs.Denied && quote.Kind != QuoteDraft.Direct;

    /// <summary>Whether words are part of those that name who speaks: "according to | two | officials".</summary>
    public bool AreOfSource(Extent words)
    {
        var low = _spoken.CountBefore(words.End, static (quote, end) => quote.Cue!.Value.Start < end);
        for (var at = Math.Max(0, low - 2); at < Math.Min(_spoken.Length, low + 2); at++)
        {
            if (_spoken[at].Source!.Characters.Overlaps(words))
                return true;
        }
        return false;
    }

    /// <summary>What the quote makes of the clause; false where nobody knows whose words they are, or whether they were said.</summary>
    public static bool Apply(ReadQuote quote, Clause clause, bool isGoverned)
    {
        if (quote.Source is null)
            return quote.Kind != "direct" && quote.Kind != "mixed";
        if (quote.Kind == "direct" || isGoverned)
            return true;
        if (quote.IsUnsaid)
            return false;
        var cue = quote.CueText ?? "";
        if (quote.Polarity == CueVerbs.Denied)
            clause.IsDenied = !clause.IsDenied;
        if (CueVerbs.ModalityOf(cue) == Modalities.Alleged && clause.Modality == Modalities.Asserted)
            clause.Modality = Modalities.Alleged;
        return true;
    }
}
