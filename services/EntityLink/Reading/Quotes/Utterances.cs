using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Tells which attributions are words that somebody said, and how they were said.</summary>
internal static class Utterances
{
    /// <param name="document">The text.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="cue">Its own cue; null for none.</param>
    public static bool Is(Document document, QuoteDraft draft, CuePhrase? cue)
    {
        if (cue is null)
            return draft.Kind == QuoteDraft.Direct;
        // "did not say that …", "would neither confirm nor deny that …": nobody says it, and nobody denies it.
        if (cue.IsNegated)
            return false;
        if (draft.Kind == QuoteDraft.Direct)
            return true;
        var first = document.TokenFrom(draft.Content[0].Start);
        // "will decide whether": a question that somebody answers later.
        if (IsQuestion(document, first) || IsAnonymity(document, first))
            return false;
        if (draft.Kind == QuoteDraft.Indirect && IsFigure(document, cue, draft.Content[0]))
            return true;
        return cue.Class switch
        {
            null or CueVerbs.Thought => false,
            CueVerbs.Asked => IsInfinitive(document, first),
            // "called the plan “madness”": the quoted words are the speaker's own.
            CueVerbs.Asserted or CueVerbs.Alleged when draft.Kind == QuoteDraft.Mixed && !cue.IsNoun => true,
            _ => draft.IsClause,
        };
    }

    public static string ModalityOf(Document document, CuePhrase cue, Extent content) =>
        cue.Class == CueVerbs.Asked && IsInfinitive(document, document.TokenFrom(content.Start)) ? CueVerbs.Demanded
        : cue.Class == CueVerbs.Demanded && IsQuestion(document, document.TokenFrom(content.Start)) ? CueVerbs.Asserted
        : cue.Class == CueVerbs.Demanded && Pleas.Is(document.Text[cue.Characters.Start..cue.Characters.End]) ? CueVerbs.Asserted
        : CueVerbs.ModalityOf(cue.Verb);

    private static bool IsInfinitive(Document document, int first) =>
        document.Is(first, "to") || (document.Word(first) is "not" or "never" && document.Is(first + 1, "to"));

    /// <summary>"asked | not to be named": why a source has no name is no news.</summary>
    private static bool IsAnonymity(Document document, int first) =>
        (document.Is(first, "that") && IsNameHidden(document, first + 1))
        || IsNameHidden(document, first)
        || document.Is(first, "not") && document.Is(first + 2, "be") && document.Word(first + 3) is "named" or "identified" or "quoted";

    /// <summary>"that | her name not be used".</summary>
    private static bool IsNameHidden(Document document, int first) =>
        document.Word(first) is "her" or "his" or "their"
        && document.Word(first + 1) is "name" or "names" or "identity"
        && document.Is(first + 2, "not");

    /// <summary>"put | the figure at 71 percent", "estimated | the crowd at 6,000": somebody says how much it is.</summary>
    private static bool IsFigure(Document document, CuePhrase cue, Extent content)
    {
        if (cue.Verb is not ("put" or "puts" or "estimate" or "estimates" or "estimated") || cue.IsNoun)
            return false;
        var words = document.TokensOf(content);
        for (var at = words.Start + 1; at + 1 < words.End && at < words.Start + MostBeforeFigure; at++)
        {
            if (document.Is(at, "at"))
                return FigureBehind(document, at + 1, words.End);
        }
        return false;
    }

    private static bool FigureBehind(Document document, int at, int end)
    {
        while (
            at < end
            && (
                document.Word(at) is "about" or "around" or "nearly" or "almost" or "over" or "least" or "more" or "than"
                || document.IsMark(at, '$')
                || document.IsMark(at, '€')
                || document.IsMark(at, '£')
            )
        )
            at++;
        return at < end && document.Tokens[at].Kind == TokenKind.Number;
    }

    /// <summary>Tokens of "the cost of the repairs".</summary>
    private const int MostBeforeFigure = 8;

    /// <summary>"asked | whether the pier was too short" demands nothing.</summary>
    private static bool IsQuestion(Document document, int first) => document.Is(first, "whether") || document.Is(first, "if");

    /// <summary>The words as they may be shown: "that" and "which", which only join them to their cue, are left out.</summary>
    public static string Words(Document document, string kind, IReadOnlyList<Extent> content)
    {
        // "a delay, | which | the mayor suggested was due to | the frost": the pronoun alone says nothing.
        if (
            kind != QuoteDraft.Direct
            && content.Count > 1
            && document.Text[content[0].Start..content[0].End] is "which" or "who" or "whom" or "that"
        )
            content = [.. content.Skip(1)];
        var first = document.TokenFrom(content[0].Start);
        return
            kind != QuoteDraft.Direct
            && document.Is(first, "that")
            && document.Tokens[first].End < content[0].End
            // "said | that was nonsense": the pronoun is what is spoken of.
            && !RelativeBounds.Auxiliaries.Contains(document.Word(first + 1).ToString())
            ? SpokenWords.Shown(document.Text, [new Extent(document.Tokens[first + 1].Start, content[0].End), .. content.Skip(1)])
            : SpokenWords.Shown(document.Text, content);
    }
}
