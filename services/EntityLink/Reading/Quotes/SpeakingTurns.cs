using NewsMesh.EntityLink.Reading.Assertions.Clauses;
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
/// <param name="trees">Its sentences.</param>
internal sealed class SpeakingTurns(Narration narration, IReadOnlyList<LinkedMention> names, ClauseTrees trees)
{
    /// <summary>Tokens, quoted ones among them: some two paragraphs. Whoever speaks again after more is named again.</summary>
    private const int Reach = 160;

    /// <summary>Tokens of "the former prime minister's new spokeswoman,".</summary>
    private const int LongestOwned = 10;

    /// <summary>Tokens of an answer, and one more: "that he would not".</summary>
    private const int LongestAnswer = 6;

    /// <summary>Words before a subject's name: "Retired nurse | Amina Bello".</summary>
    private const int MostBeforeName = 3;

    /// <summary>A firm that looks like a name of somebody is no "he".</summary>
    private readonly HashSet<Guid> _bodies = CalledBodies.Of(narration.Document, names);

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
        LinkedMention? addressee = null;
        foreach (
            var speech in drafts
                .Where(draft => IsNarrated(draft, drafts))
                .Select(draft => draft.Speech!)
                .OrderBy(speech => speech.Cue.Start)
        )
        {
            var source = speech.Source!.Value;
            var person = personOf(source);
            if (person?.Type != EntityTypes.Person || _bodies.Contains(person.Entity.EntityId))
                person = null;
            // "residents | who | say they were not warned": within another sentence nobody takes the turn.
            if (person is null && source.Length == 1 && narration.Document.Word(source.Start) is "who" or "which" or "that")
                continue;
            if (!IsHeOrShe(source))
                (speaker, isNameless) = (person, person is null && isSomebody(source));
            else if (ApposedBefore(source.Start) is { } apposed && Fits(source.Start, apposed))
                (speaker, isNameless) = (turns[source.Start] = apposed, false);
            else if (addressee is not null && AnswersBriefly(speech) && Fits(source.Start, addressee))
                (speaker, isNameless) = (turns[source.Start] = addressee, false);
            else if ((speaker is null && !isNameless) || source.Start - since > Reach)
            {
                if (
                    SubjectBefore(Math.Min(since, source.Start - Reach), source.Start) is { } other
                    && isSomebody(other)
                    && (personOf(other) ?? ApposedBehind(other)) is null
                )
                    turns[source.Start] = person = null;
                (speaker, isNameless) = (person, false);
            }
            else if (BeginsSentence(since, source.Start) is { } next)
                (speaker, isNameless) = (Fits(source.Start, next) ? turns[source.Start] = next : person, false);
            else if (speaker is not null && SubjectBefore(since, source.Start) is { } subject && isSomebody(subject))
            {
                person =
                    (personOf(subject) ?? ApposedBehind(subject)) is { Type: EntityTypes.Person } other && Fits(source.Start, other)
                        ? other
                        : null;
                (speaker, isNameless, turns[source.Start]) = (person, person is null, person);
            }
            else if (isNameless)
                turns[source.Start] = null;
            else if (Fits(source.Start, speaker!))
                turns[source.Start] = speaker;
            else
                speaker = person;
            since = Math.Max(since, speech.End);
            addressee = AddresseeOf(speech, person);
        }
        return turns;
    }

    /// <summary>"The mayor, | Ana Ruiz, | came late": who a subject without a name is, right behind it.</summary>
    private LinkedMention? ApposedBehind(Extent subject)
    {
        if (!narration.Document.IsMark(subject.End, ','))
            return null;
        var index = names.FirstFrom(subject.End + 1);
        return index < names.Count && names[index] is { Type: EntityTypes.Person } name && name.Tokens.Start == subject.End + 1
            ? name
            : null;
    }

    /// <summary>"Demir's new spokeswoman, | Lena Kos, | rejected that.": whom the sentence before is about, and not the owner.</summary>
    private LinkedMention? ApposedBefore(int pronoun)
    {
        var document = narration.Document;
        var start =
            document.SentenceOf(pronoun) is > 0 and var sentence && sentence <= document.Sentences.Count
                ? document.Sentences[sentence - 1].Start
                : pronoun;
        for (
            var index = names.FirstFrom(start);
            index < names.Count && names[index].Tokens.Start < Math.Min(pronoun, start + LongestOwned);
            index++
        )
        {
            var at = names[index].Tokens.Start;
            if (
                names[index].Type == EntityTypes.Person
                && at > start + 1
                && document.IsMark(at - 1, ',')
                && document.IsMark(names[index].Tokens.End, ',')
                && Lexicon.RoleNouns.Contains(document.Word(at - 2))
                && Enumerable.Range(start, at - start).Any(token => document.Tokens[token].Kind == TokenKind.Possessive)
            )
                return names[index];
        }
        return null;
    }

    /// <summary>"Arai called on | Mark Demir | to resign", "asked Lord Finch whether": who is asked, and may answer.</summary>
    private LinkedMention? AddresseeOf(Speech speech, LinkedMention? speaker)
    {
        var document = narration.Document;
        if (
            document.Word(speech.Cue.Start)
            is not (
                "called"
                or "asked"
                or "urged"
                or "told"
                or "ordered"
                or "pressed"
                or "begged"
                or "invited"
                or "questioned"
                or "advised"
            )
        )
            return null;
        for (
            var index = names.FirstFrom(speech.Cue.End);
            index < names.Count && names[index].Tokens.Start <= speech.Cue.End + MostBeforeName;
            index++
        )
        {
            if (names[index].Type == EntityTypes.Person && names[index].Entity.EntityId != speaker?.Entity.EntityId)
                return names[index];
        }
        return null;
    }

    /// <summary>"He had, | he replied", "He said | he would not": an answer of an auxiliary alone is that of who was asked.</summary>
    private bool AnswersBriefly(Speech speech)
    {
        var document = narration.Document;
        var (start, end) = (speech.Cue.End, speech.Cue.End);
        while (end < document.Tokens.Length && end < start + LongestAnswer && !IsEnd(end))
            end++;
        if (end == start && speech.Source is { } source)
        {
            // The words stand in front: "He had, he replied".
            (end, start) = (source.Start, source.Start);
            while (start > 0 && start > end - LongestAnswer && !document.IsMark(start - 1, '.'))
                start--;
            while (end > start && document.IsMark(end - 1, ','))
                end--;
        }
        return end - start is > 1 and < LongestAnswer
            && Pronouns.Is(document.Word(document.Is(start, "that") ? start + 1 : start))
            && document.Word(end - 1)
                is "not"
                    or "would"
                    or "had"
                    or "did"
                    or "could"
                    or "was"
                    or "will"
                    or "wouldn't"
                    or "hadn't"
                    or "didn't"
                    or "couldn't"
                    or "never";

        bool IsEnd(int at) => document.IsMark(at, '.') || document.IsMark(at, ',') || document.IsMark(at, ';');
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
                && !_bodies.Contains(name.Entity.EntityId)
                && (name.Tokens.Start - start <= MostBeforeName || IsSubject(name))
            )
                last = name;
        }
        return last;
    }

    /// <summary>"The mayor sided with residents. | He | said …": whom the sentence before is about, in a phrase; null where it tells of nobody, or was said by whoever speaks.</summary>
    private Extent? SubjectBefore(int since, int pronoun)
    {
        var document = narration.Document;
        var sentence = document.SentenceOf(pronoun) - 1;
        if (sentence < 0 || document.Sentences[sentence].Start < since || trees.At(document.Sentences[sentence].Start) is not { } tree)
            return null;
        // "The engineer had shown | her | the plans": whoever spoke is still spoken of.
        if (Array.Exists(tree.Words, word => Pronoun.KindOf(word) == Pronoun.KindOf(document.Word(pronoun))))
            return null;
        for (var at = 0; at < tree.Count; at++)
        {
            if (
                tree.Labels[at] is "nsubj" or "nsubj:pass"
                && tree.Tags[at] is "NN"
                && tree.IsRoot(tree.Heads[at])
                && document.TokensOf(Phrases.Of(tree, at)) is { Length: > 0 } phrase
                && !narration.IsQuoted(phrase.Start)
            )
                return phrase;
        }
        return null;
    }

    /// <summary>"The mayor of Vilar, | Ivo Carreira, | sided with residents", "Tajik border service spokesman | Farid Halimov | denied it".</summary>
    private bool IsSubject(LinkedMention name) =>
        trees.At(name.Tokens.Start) is { } tree
        && SyntacticPlace.Of(tree, name.Characters) is { Role: "nsubj" or "nsubj:pass", IsInMainClause: true } place
        && tree.Child(place.Word, "conj") < 0
        && tree.Labels[place.Word] != "conj";

    private int StartOfSentence(int token)
    {
        var sentences = narration.Document.Sentences;
        var at = narration.Document.SentenceOf(token);
        return at < sentences.Count ? sentences[at].Start : token;
    }
}
