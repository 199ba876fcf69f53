using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Whose turn it is: "Patrick Paddock said … He added … “…,” he said." A pronoun that speaks is the person who spoke last, or whom the last
/// sentence between begins with.
/// </summary>
/// <param name="narration">The text.</param>
/// <param name="names">Its names in order.</param>
internal sealed class SpeakingTurns(Narration narration, IReadOnlyList<LinkedMention> names)
{
    /// <summary>Tokens, quoted ones among them: some two paragraphs. Whoever speaks again after more is named again.</summary>
    private const int Reach = 160;

    /// <summary>Words before a subject's name: "Retired nurse | Amina Bello".</summary>
    private const int MostBeforeName = 3;

    /// <param name="drafts">The quotes of the text, in any order.</param>
    /// <param name="personOf">Whom a phrase names, or stands for without this; null for nobody known.</param>
    /// <param name="isSomebody">Whether a phrase is one person, named or not.</param>
    /// <returns>By the token of a pronoun, who speaks; null for somebody without a name.</returns>
    public Dictionary<int, LinkedMention?> Follow(
        IReadOnlyList<QuoteDraft> drafts,
        Func<Extent, LinkedMention?> personOf,
        Func<Extent, bool> isSomebody
    )
    {
        var turns = new Dictionary<int, LinkedMention?>();
        var (speaker, since, isNameless) = ((LinkedMention?)null, 0, false);
        foreach (
            var speech in drafts
                .Where(draft => IsNarrated(draft, drafts))
                .Select(draft => draft.Speech!)
                .OrderBy(speech => speech.Cue.Start)
        )
        {
            var source = speech.Source!.Value;
            var person = personOf(source);
            if (person?.Type != EntityTypes.Person)
                person = null;
            if (!IsHeOrShe(source))
                (speaker, isNameless) = (person, person is null && isSomebody(source));
            else if ((speaker is null && !isNameless) || source.Start - since > Reach)
                (speaker, isNameless) = (person, false);
            else if (BeginsSentence(since, source.Start) is { } next)
                (speaker, isNameless) = (Fits(source.Start, next) ? turns[source.Start] = next : person, false);
            else if (isNameless)
                turns[source.Start] = null;
            else if (Fits(source.Start, speaker!))
                turns[source.Start] = speaker;
            else
                speaker = person;
            since = Math.Max(since, speech.End);
        }
        return turns;
    }

    /// <summary>Somebody speaks, and not within the words of another: "Rubio said | he believes" may be of anybody.</summary>
    private bool IsNarrated(QuoteDraft draft, IReadOnlyList<QuoteDraft> all)
    {
        if (draft.Speech is not { Source: { } source, IsInherited: false } speech || narration.IsQuoted(source.Start))
            return false;
        var at = narration.Document.Tokens[source.Start].Start;
        return !all.Any(other => other.Speech?.Cue != speech.Cue && other.Content.Exists(part => part.Contains(at)));
    }

    private bool IsHeOrShe(Extent source) =>
        source.Length == 1 && narration.Document.Word(source.Start) is var word && (Pronouns.IsHe(word) || Pronouns.IsShe(word));

    private bool Fits(int pronoun, LinkedMention person) =>
        Genders.Of(person) != (Pronouns.IsShe(narration.Document.Word(pronoun)) ? Gender.Male : Gender.Female);

    /// <summary>"Eric Paddock broke down in tears. “…,” he said.": the last person between whom a narrated sentence begins with.</summary>
    private LinkedMention? BeginsSentence(int since, int pronoun)
    {
        LinkedMention? last = null;
        for (var index = names.FirstFrom(since); index < names.Count && names[index].Tokens.Start < pronoun; index++)
        {
            var name = names[index];
            if (
                name.Type == EntityTypes.Person
                && !narration.IsQuoted(name.Tokens.Start)
                && narration.Document.Tokens[name.Tokens.End].Kind != TokenKind.Possessive
                && StartOfSentence(name.Tokens.Start) is var start
                && start >= since
                && name.Tokens.Start - start <= MostBeforeName
            )
                last = name;
        }
        return last;
    }

    private int StartOfSentence(int token)
    {
        var sentences = narration.Document.Sentences;
        var at = narration.Document.SentenceOf(token);
        return at < sentences.Count ? sentences[at].Start : token;
    }
}
