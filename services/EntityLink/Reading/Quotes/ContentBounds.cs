using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Reported words end where who reports them goes on: "The owner said its mine was safe, | a day after a collapse killed 14", "The army said two soldiers died, | but the rebels said that 30 had
/// died".
/// </summary>
internal static class ContentBounds
{
    private static readonly FrozenSet<string> Units = WordList.Of(
        "minutes hour hours day days week weeks fortnight month months year years decade decades moments"
    );

    private static readonly FrozenSet<string> Counts = WordList.Of(
        "a an one two three four five six seven eight nine ten eleven twelve several few some many just only barely less more than about nearly almost over shortly"
    );

    private static readonly FrozenSet<string> Conjunctions = WordList.Of("but while whereas and though although however");

    public static List<QuoteDraft> Trimmed(Narration narration, List<QuoteDraft> drafts)
    {
        var clauses = drafts
            .Select(draft => draft.Speech)
            .OfType<Speech>()
            .Where(speech => speech.Source is { } source && source.Start < speech.Cue.Start)
            .Select(speech => speech.Source!.Value.Start)
            .ToHashSet();
        drafts.RemoveAll(draft => IsBesideCue(narration.Document, draft));
        return drafts.ConvertAll(draft => Trimmed(narration, draft, clauses));
    }

    /// <summary>"showed no emotion | as the verdict was read", "spoke; | the bank kept its rate": what goes along with a verb is nothing that it brings.</summary>
    private static bool IsBesideCue(Document document, QuoteDraft draft)
    {
        if (draft.Kind != QuoteDraft.Indirect || draft.Speech is not { IsInherited: false } speech)
            return false;
        var words = document.TokensOf(draft.Content[0]);
        var first = words.Start;
        // "The army denied | that.": no words of anybody's.
        if (draft.Content.Count == 1 && words.Length == 1 && document.Word(first) is "that" or "this" or "it" or "so")
            return true;
        if (first < speech.Cue.End)
            return false;
        for (var at = speech.Cue.End; at < first; at++)
        {
            if (document.IsMark(at, ';'))
                return true;
        }
        return Subordinating.Contains(document.Word(first).ToString());
    }

    private static readonly FrozenSet<string> Subordinating = WordList.Of("as when while because after before until since");

    /// <param name="narration">The text.</param>
    /// <param name="draft">What is left as it is where the words stand before the verb or are quoted.</param>
    /// <param name="clauses">The first tokens of those of whom the text says next that they speak.</param>
    private static QuoteDraft Trimmed(Narration narration, QuoteDraft draft, HashSet<int> clauses)
    {
        var document = narration.Document;
        if (draft.Kind == QuoteDraft.Direct || draft.Speech is not { } speech)
            return draft;
        draft = WithNegation(document, speech, draft);
        if (BehindColon(narration, draft) is { } spoken)
            return draft with { Kind = QuoteDraft.Direct, Content = [spoken] };
        if (WithoutListener(document, draft, speech) is { } told)
            return told;
        var content = document.TokensOf(draft.Content[^1]);
        if (IsOfWhom(document, speech) && EndOfClause(document, content) is { } whole)
            return Cut(narration, draft, whole);
        if (document.Is(document.TokenFrom(draft.Content[0].Start), "which") && EndOfRelative(document, content) is { } relative)
            return Cut(narration, draft, relative);
        if (speech.Cue.Start > content.Start)
            return draft;
        for (var at = content.Start + 1; at < content.End - 1; at++)
        {
            // "said A; | the other denied it": what stands behind it is another sentence, unless it says that "that" goes on.
            if (document.IsMark(at, ';') && !narration.IsQuoted(at) && !document.Is(at + 1, "that") && !document.Is(at + 2, "that"))
                return Cut(narration, draft, document.Tokens[at - 1].End);
            if (
                (document.IsMark(at, ',') || document.IsMark(at, ';'))
                && !narration.IsQuoted(at)
                && (IsCircumstance(document, at + 1, content.End) || IsOfOther(document, at + 1, clauses))
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

    /// <summary>"the plan, | which experts said was too costly, | would be dropped": the verb of the sentence around it is none of theirs.</summary>
    private static int? EndOfRelative(Document document, Extent content)
    {
        for (var at = content.Start + 1; at + 1 < content.End; at++)
        {
            if (document.IsMark(at, ',') && Auxiliaries.Contains(document.Word(at + 1).ToString()))
                return document.Tokens[at - 1].End;
        }
        return null;
    }

    /// <summary>"Residents, many of whom | said …".</summary>
    private static bool IsOfWhom(Document document, Speech speech) =>
        speech.Source is { Length: > 1 } source && document.Word(source.End - 1) is "whom" or "which" && document.Is(source.End - 2, "of");

    /// <summary>"…, many of whom said they had no water, | left the town": behind the comma stands the verb of the sentence around it.</summary>
    private static int? EndOfClause(Document document, Extent content)
    {
        for (var at = content.Start + 1; at + 1 < content.End; at++)
        {
            if (
                document.IsMark(at, ',')
                && document.IsWord(at + 1)
                && (Auxiliaries.Contains(document.Word(at + 1).ToString()) || VerbLemmas.IsPast(document.Word(at + 1).ToString()) || document.Word(at + 1).EndsWith("ed", StringComparison.Ordinal))
            )
                return document.Tokens[at - 1].End;
        }
        return null;
    }

    private static readonly FrozenSet<string> Auxiliaries = WordList.Of(
        "would will could can may might must should shall is are was were has have had did does do"
    );

    private static bool IsCircumstance(Document document, int at, int end)
    {
        while (at < end && (Counts.Contains(document.Word(at).ToString()) || document.Tokens[at].Kind == TokenKind.Number))
            at++;
        return at + 1 < end && Units.Contains(document.Word(at).ToString()) && document.Word(at + 1) is "after" or "before";
    }

    private static bool IsOfOther(Document document, int at, HashSet<int> clauses) =>
        clauses.Contains(at) || (Conjunctions.Contains(document.Word(at).ToString()) && clauses.Contains(at + 1));
}
