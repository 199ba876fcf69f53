using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Reported words end where who reports them goes on: "The owner said its mine was safe, | a day after a collapse killed 14", "The army said two soldiers died, | but the rebels said that 30 had
/// died".
/// </summary>
internal static class ContentBounds
{
    public static readonly FrozenSet<string> Units = WordList.Of(
        "minutes hour hours day days week weeks fortnight month months year years decade decades moments"
    );

    public static readonly FrozenSet<string> Counts = WordList.Of(
        "a an one two three four five six seven eight nine ten eleven twelve several few some many just only barely less more than about nearly almost over shortly"
    );

    private static readonly FrozenSet<string> Conjunctions = WordList.Of("but while whereas and though although however");

    /// <summary>"The union put the crowd at 8,000, | while police counted 3,500": a number, and nothing behind it.</summary>
    private static readonly FrozenSet<string> Estimating = WordList.Of("put puts estimate estimates estimated");

    public static List<QuoteDraft> Trimmed(Narration narration, List<QuoteDraft> drafts)
    {
        var clauses = drafts
            .Select(draft => draft.Speech)
            .OfType<Speech>()
            .Where(speech => speech.Source is { } source && source.Start < speech.Cue.Start)
            .Select(speech => speech.Source!.Value.Start)
            .ToHashSet();
        drafts.RemoveAll(draft => BesideCue.Is(narration.Document, draft));
        var trimmed = drafts.ConvertAll(draft =>
            WithAbbreviation(narration.Document, BehindPronoun(narration, Trimmed(narration, draft, clauses)))
        );
        return trimmed.ConvertAll(draft => WithQuotation(narration, draft, trimmed));
    }

    /// <summary>"calls the plan | ‘a dream’": quoted words right behind those that are reported, and that no other draft has, belong to them.</summary>
    private static QuoteDraft WithQuotation(Narration narration, QuoteDraft draft, List<QuoteDraft> drafts)
    {
        var document = narration.Document;
        if (draft is not { Kind: QuoteDraft.Indirect, Speech.IsInherited: false } || drafts.Count > MostDrafts)
            return draft;
        var mark = document.TokensOf(draft.Content[^1]).End;
        if (mark >= document.Tokens.Length || !narration.BeginsQuotation(mark))
            return draft;
        var end = mark + 1;
        while (end < document.Tokens.Length && end - mark < LongestQuotation && narration.IsQuoted(end) && !narration.IsStop(end))
            end++;
        var quoted = document.Characters(new Extent(mark, end));
        return
            document.SentenceOf(mark) != document.SentenceOf(end - 1)
            || drafts.Exists(other => other.Content.Exists(part => part.Overlaps(quoted)))
            ? draft
            : draft with
            {
                Kind = QuoteDraft.Mixed,
                Content = [.. draft.Content.SkipLast(1), draft.Content[^1] with { End = quoted.End }],
            };
    }

    /// <summary>Tokens of a quoted word or two with their marks; more is a quotation of its own.</summary>
    private const int LongestQuotation = 12;

    /// <summary>Each is compared with all: an article of 3,000 words has a hundred.</summary>
    private const int MostDrafts = 500;

    /// <summary>"raised the alarm at 1:10 | a.m.": the stop of a short form ends the sentence, and the form belongs to the words.</summary>
    private static QuoteDraft WithAbbreviation(Document document, QuoteDraft draft)
    {
        if (draft.Kind == QuoteDraft.Direct)
            return draft;
        var next = BehindClock(document, document.TokensOf(draft.Content[^1]).End);
        if (
            !document.IsWord(next)
            || document.Text[document.Tokens[next].End - 1] != '.'
            || document.SentenceOf(next) is var sentence
                && (sentence >= document.Sentences.Count || document.Sentences[sentence].End != next + 1)
            || draft.Speech is { } speech && (speech.Cue.Contains(next) || speech.Source?.Contains(next) == true)
        )
            return draft;
        return draft with { Content = [.. draft.Content.SkipLast(1), draft.Content[^1] with { End = document.Tokens[next].End }] };
    }

    /// <summary>"rang the bell | at 4:20 | a.m.": a time of day that the short form closes.</summary>
    private static int BehindClock(Document document, int token)
    {
        if (!document.Is(token, "at"))
            return token;
        var at = token + 1;
        while (
            at < Math.Min(document.Tokens.Length, token + LongestClock)
            && (document.Tokens[at].Kind == TokenKind.Number || document.IsMark(at, ':'))
        )
            at++;
        return at > token + 1 && document.Word(at) is "a.m." or "p.m." ? at : token;
    }

    /// <summary>Tokens of "at 4:20", and one more.</summary>
    private const int LongestClock = 5;

    /// <summary>"called | her “the bravest woman in the country”": whom it is said of is no part of what is quoted.</summary>
    private static QuoteDraft BehindPronoun(Narration narration, QuoteDraft draft)
    {
        if (draft is not { Kind: QuoteDraft.Mixed, Content: [var only], Speech: { } speech })
            return draft;
        var document = narration.Document;
        var tokens = document.TokensOf(only);
        // "informed | him of “a leak nobody saw”".
        var quoted = document.Word(tokens.Start + 1) is "of" or "about" ? tokens.Start + 2 : tokens.Start + 1;
        return
            tokens.Start == speech.Cue.End
            && tokens.End - quoted > 2
            && document.Word(tokens.Start) is "her" or "him" or "it" or "them" or "me" or "us" or "this"
            && narration.BeginsQuotation(quoted)
            && Enumerable.Range(quoted + 1, tokens.End - quoted - 2).All(narration.IsQuoted)
            ? draft with
            {
                Content = [only with { Start = document.Tokens[quoted].Start }],
            }
            : draft;
    }

    /// <param name="narration">The text.</param>
    /// <param name="draft">What is left as it is where the words stand before the verb or are quoted.</param>
    /// <param name="clauses">The first tokens of those of whom the text says next that they speak.</param>
    private static QuoteDraft Trimmed(Narration narration, QuoteDraft draft, HashSet<int> clauses)
    {
        var document = narration.Document;
        if (draft.Kind == QuoteDraft.Direct || draft.Speech is not { } speech)
            return draft;
        draft = RelativeBounds.Trimmed(
            document,
            Adjuncts.Without(document, Adjuncts.Before(document, speech, WithNegation(document, speech, draft)))
        );
        if (BehindColon(narration, draft) is { } spoken)
            return draft with { Kind = QuoteDraft.Direct, Content = [spoken] };
        // "It was 7 kilometres, she said; | police spoke of 5".
        if (
            draft.Content is [var before, var behind]
            && document.TokensOf(behind).Start is var part
            && document.IsMark(part - 1, ';')
            && part > speech.Cue.End
        )
            return draft with { Content = [before] };
        if (WithoutListener(document, draft, speech) is { } told)
            return told;
        var content = document.TokensOf(draft.Content[^1]);
        if (RelativeBounds.IsOfWhom(document, speech) && RelativeBounds.EndOfClause(document, content) is { } whole)
            return Cut(narration, draft, whole);
        if (
            document.Is(document.TokenFrom(draft.Content[0].Start), "which")
            && RelativeBounds.EndOfRelative(document, content) is { } relative
        )
            return Cut(narration, draft, relative);
        if (speech.Cue.Start > content.Start)
            return draft;
        for (var at = content.Start + 1; at < content.End - 1; at++)
        {
            // "said A; | the other denied it": what stands behind it is another sentence, unless it says that "that" goes on.
            if (document.IsMark(at, ';') && !narration.IsQuoted(at) && !document.Is(at + 1, "that") && !document.Is(at + 2, "that"))
                return Cut(narration, draft, document.Tokens[at - 1].End);
            // "blames the driver: | according to her, he slept": another brings what stands behind the colon.
            if (document.IsMark(at, ':') && !narration.IsQuoted(at) && document.Is(at + 1, "according") && document.Is(at + 2, "to"))
                return Cut(narration, draft, document.Tokens[at - 1].End);
            if (
                (document.IsMark(at, ',') || document.IsMark(at, ';'))
                && !narration.IsQuoted(at)
                && (
                    IsCircumstance(document, at + 1, content.End)
                    || IsVerdict(document, at + 1)
                    || IsDeniedBehind(document, at + 1, content.End)
                    || IsOfOther(document, at + 1, clauses)
                    || (
                        Estimating.Contains(document.Word(speech.Cue.End - 1).ToString())
                        && Conjunctions.Contains(document.Word(at + 1).ToString())
                    )
                )
            )
                return Cut(narration, draft, document.Tokens[at - 1].End);
        }
        return draft;
    }

    /// <summary>"asked not | to be named", "vowed never | to return": the negation is one of their words.</summary>
    private static QuoteDraft WithNegation(Document document, Speech speech, QuoteDraft draft)
    {
        var first = document.TokenFrom(draft.Content[0].Start);
        return first > speech.Cue.Start && first > 0 && document.Is(first, "to") && document.Word(first - 1) is "not" or "never"
            ? draft with
            {
                Content = [draft.Content[0] with { Start = document.Tokens[first - 1].Start }, .. draft.Content.Skip(1)],
            }
            : draft;
    }

    /// <summary>"denied the charge: “I paid every worker.”": the words are those between the marks.</summary>
    private static Extent? BehindColon(Narration narration, QuoteDraft draft)
    {
        if (draft.Kind != QuoteDraft.Mixed || draft.Content is not [var only])
            return null;
        var document = narration.Document;
        var tokens = document.TokensOf(only);
        for (var at = tokens.Start + 1; at + 2 < tokens.End; at++)
        {
            if (document.IsMark(at, ':') && !narration.IsQuoted(at) && narration.IsQuoted(at + 2))
                return Enumerable.Range(at + 2, tokens.End - at - 3).All(narration.IsQuoted)
                    ? new Extent(document.Tokens[at + 2].Start, document.Tokens[tokens.End - 2].End)
                    : null;
        }
        return null;
    }

    /// <summary>"The toll was 12, she told | Radio Porto, and | it rose": who listens in the middle is no part of the words.</summary>
    private static QuoteDraft? WithoutListener(Document document, QuoteDraft draft, Speech speech)
    {
        if (draft.Content is not [var first, var second] || document.Word(speech.Cue.End - 1) is not ("told" or "tells"))
            return null;
        var part = document.TokensOf(second);
        if (part.Start != speech.Cue.End)
            return null;
        var at = part.Start;
        while (at < part.End && !document.IsMark(at, ','))
            at++;
        while (at < part.End && (document.IsMark(at, ',') || document.Is(at, "and") || document.Is(at, "but")))
            at++;
        return draft with { Content = at < part.End ? [first, second with { Start = document.Tokens[at].Start }] : [first] };
    }

    /// <summary>Words that end here; what was quoted behind it makes them no quotation.</summary>
    private static QuoteDraft Cut(Narration narration, QuoteDraft draft, int end)
    {
        List<Extent> content = [.. draft.Content.SkipLast(1), draft.Content[^1] with { End = end }];
        var isQuoted = content
            .Select(narration.Document.TokensOf)
            .Any(part => Enumerable.Range(part.Start, part.Length).Any(narration.IsQuoted));
        return draft with { Kind = isQuoted ? draft.Kind : QuoteDraft.Indirect, Content = content };
    }

    /// <summary>", | and that was not true", ", | and this is a lie": who tells it judges.</summary>
    private static bool IsVerdict(Document document, int at)
    {
        if (document.Word(at) is "and" or "but")
            at++;
        if (
            document.Word(at) is not ("that" or "this" or "it" or "which")
            || document.Word(at + 1) is not ("was" or "is" or "proved" or "wasn't" or "isn't")
        )
            return false;
        for (var next = at + 2; next < at + 5; next++)
        {
            if (document.Word(next) is "true" or "correct" || Governors.Untrue.Contains(document.Word(next).ToString()))
                return true;
        }
        return false;
    }

    /// <summary>"said he had taken bribes, | which he denies", "…, | a charge the minister rejects": what the text puts against the words is none of them.</summary>
    private static bool IsDeniedBehind(Document document, int at, int end)
    {
        if (!document.Is(at, "which") && !(document.Word(at) is "a" or "an" && Charges.Contains(document.Word(at + 1).ToString())))
            return false;
        for (var next = at + 1; next < Math.Min(end, at + LongestDenial); next++)
        {
            if (document.IsMark(next, ','))
                return false;
            if (CueVerbs.IsCue(document.Word(next)))
                return CueVerbs.ClassOf(document.Word(next)) == CueVerbs.Denied && next + 1 >= end;
        }
        return false;
    }

    /// <summary>Tokens of "an accusation that the head of the harbour board denies".</summary>
    private const int LongestDenial = 11;

    private static readonly FrozenSet<string> Charges = WordList.Of("charge claim allegation accusation suggestion assertion rumour rumor");

    private static bool IsCircumstance(Document document, int at, int end)
    {
        while (at < end && (Counts.Contains(document.Word(at).ToString()) || document.Tokens[at].Kind == TokenKind.Number))
            at++;
        return at + 1 < end && Units.Contains(document.Word(at).ToString()) && document.Word(at + 1) is "after" or "before";
    }

    private static bool IsOfOther(Document document, int at, HashSet<int> clauses) =>
        clauses.Contains(at) || (Conjunctions.Contains(document.Word(at).ToString()) && clauses.Contains(at + 1));
}
