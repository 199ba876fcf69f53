using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The words that attribute, with what turns them round: "denied", "did not say", "refused to say". Without a negation it is the verb alone.</summary>
/// <param name="Characters">Where the phrase stands.</param>
/// <param name="Text">The phrase.</param>
/// <param name="Verb">The verb.</param>
/// <param name="IsNegated">Whether the words were not said.</param>
internal sealed record CuePhrase(Extent Characters, string Text, string Verb, bool IsNegated)
{
    /// <summary>What the verb makes of the words; null for a verb that is in no list. "according to" asserts.</summary>
    public string? Class =>
        Verb.Equals("according", StringComparison.OrdinalIgnoreCase) || Verb.Equals("per", StringComparison.OrdinalIgnoreCase)
            ? CueVerbs.Asserted
        : IsNoun && Verb is "dispute" or "disputes" ? null
        : CueVerbs.ClassOf(Verb);

    /// <summary>An article or a possessive stands before the word: "a dispute about fuel" denies nothing.</summary>
    public bool IsNoun { get; init; }

    /// <summary>"has repeatedly and flatly refused to".</summary>
    private const int MostWordsBefore = 6;

    /// <param name="reading">The text.</param>
    /// <param name="attributing">Tokens that attribute: a verb, "according to", "said in a statement".</param>
    /// <param name="words">The character that the words begin with.</param>
    public static CuePhrase Of(Document reading, Extent attributing, int words)
    {
        // "would neither | confirm".
        if (
            attributing.End < reading.Tokens.Length
            && reading.Is(attributing.End - 1, "neither")
            && CueVerbs.ClassOf(reading.Word(attributing.End)) is not null
        )
            attributing = attributing with { End = attributing.End + 1 };
        // "would neither confirm | nor deny".
        if (
            attributing.End + 1 < reading.Tokens.Length
            && reading.Is(attributing.End, "nor")
            && CueVerbs.ClassOf(reading.Word(attributing.End + 1)) is not null
        )
            attributing = attributing with { End = attributing.End + 2 };
        var cue = Head(reading, attributing);
        var (start, isNegated) = (cue.Start, false);
        for (var at = cue.Start - 1; at >= Math.Max(0, cue.Start - MostWordsBefore) && IsPart(reading, at, out var negates); at--)
            (start, isNegated) = negates ? (at, true) : (isNegated || !IsNegatedFurther(reading, at) ? start : at, isNegated);
        // The auxiliary before the negation belongs to it: "has not said".
        while (isNegated && start > 0 && IsAuxiliary(reading, start - 1))
            start--;
        var phrase = new Extent(isNegated ? start : cue.Start, cue.End);
        var characters = reading.Characters(phrase);
        return new CuePhrase(
            reading.Characters(new Extent(Math.Min(phrase.Start, attributing.Start), attributing.End)),
            reading.Text[characters.Start..characters.End]
                + (CueVerbs.ClassOf(reading.Word(cue.Start)) == CueVerbs.Denied ? ClaimBehind(reading, cue, words) : ""),
            reading.Word(cue.Start).ToString(),
            isNegated
        )
        {
            IsNoun =
                cue.Start > 0
                && (
                    reading.Tokens[cue.Start - 1].Kind == TokenKind.Possessive
                    || reading.Word(cue.Start - 1) is "a" or "the" or "this" or "any" or "their" or "its" or "his" or "her" or "an"
                ),
        };
    }

    /// <summary>"went on to | criticize", "| said in a statement": the last word that says how the words were said.</summary>
    private static Extent Head(Document reading, Extent cue)
    {
        if (reading.Is(cue.Start, "according"))
            return cue;
        // "rejected the claim": the rejection turns round what the noun says.
        for (var at = cue.Start; at < cue.End; at++)
        {
            if (reading.IsWord(at) && CueVerbs.ClassOf(reading.Word(at)) == CueVerbs.Denied && !IsPart(reading, at, out _))
                return new Extent(at, at + 1);
        }
        for (var at = cue.End - 1; at >= cue.Start; at--)
        {
            if (reading.IsWord(at) && CueVerbs.IsCue(reading.Word(at)))
                return new Extent(at, at + 1);
        }
        for (var at = cue.End - 1; at >= cue.Start; at--)
        {
            if (reading.IsWord(at) && CueVerbs.ClassOf(reading.Word(at)) is not null)
                return new Extent(at, at + 1);
        }
        return cue;
    }

    /// <summary>
    /// Denied is what the source rejects, or is said not to have said. Spoken words are the speaker's own where they only stand beside such a verb: “It is
    /// nonsense,” he countered. “Not one euro was lost,” she denied.
    /// </summary>
    public string PolarityOf(string text, QuoteDraft draft)
    {
        var denies = Class == CueVerbs.Denied;
        if (!denies)
            return CueVerbs.Affirmed;
        var first = draft.Content[0].Start;
        if (
            IsNegated
            || (
                draft.Kind == QuoteDraft.Direct
                && (
                    Characters.Start > first
                    || (Characters.End < first && text[Characters.End..first].Contains(':', StringComparison.Ordinal))
                )
            )
        )
            return CueVerbs.Affirmed;
        return CueVerbs.Denied;
    }

    /// <summary>"rejected | the claim | that …": what is rejected belongs to the phrase; a clause follows the noun, not the verb.</summary>
    private static string ClaimBehind(Document reading, Extent cue, int words)
    {
        var that = reading.TokenFrom(words);
        // The words may begin with "that", or behind it.
        if (that >= reading.Tokens.Length || !reading.Is(that, "that"))
            that--;
        if (that <= cue.End || that - cue.End > MostWordsBefore || !reading.Is(that, "that"))
            return "";
        for (var at = cue.End; at < that; at++)
        {
            if (!reading.IsWord(at))
                return "";
        }
        var claim = reading.Characters(new Extent(cue.End, that));
        return " " + string.Join(' ', reading.Text[claim.Start..claim.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsPart(Document reading, int at, out bool negates)
    {
        negates = false;
        if (!reading.IsWord(at))
            return false;
        var word = reading.Word(at);
        negates =
            word is "not" or "never" or "cannot" or "neither" or "nor"
            || word.EndsWith("n't", StringComparison.Ordinal)
            || word.EndsWith("n’t", StringComparison.Ordinal)
            || (word is "yet" && reading.Is(at + 1, "to"))
            || (word is "short" && reading.Is(at + 1, "of"))
            || (word is "longer" && at > 0 && reading.Is(at - 1, "no"))
            || word is "refused" or "refuses" or "refusing" or "declined" or "declines" or "declining" or "failed" or "fails" or "stopped";
        return negates
            || word is "to" or "short" or "of"
            || (at + 1 < reading.Tokens.Length && reading.Is(at + 1, "nor"))
            || IsAuxiliary(reading, at)
            || word.EndsWith("ly", StringComparison.Ordinal);
    }

    private static bool IsNegatedFurther(Document reading, int at) => at > 0 && IsPart(reading, at - 1, out var negates) && negates;

    private static bool IsAuxiliary(Document reading, int at) =>
        reading.IsWord(at)
        && reading.Word(at)
            is "did"
                or "do"
                or "does"
                or "has"
                or "have"
                or "had"
                or "would"
                or "could"
                or "should"
                or "will"
                or "can"
                or "may"
                or "might";
}
