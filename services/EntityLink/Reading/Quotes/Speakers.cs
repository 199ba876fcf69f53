using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Says who a phrase means: the name in it, the person that a pronoun or a title stands for, or nobody known ("a Ukrainian official").</summary>
internal sealed class Speakers
{
    /// <summary>A pronoun stands near its person: further back it is anybody's guess.</summary>
    private const int PronounReach = 80;

    /// <summary>Tokens: a long article has some 2,000.</summary>
    private const int DescriptionReach = 1500;

    /// <summary>"A former senior European defence | analyst".</summary>
    private const int LongestRole = 6;

    private readonly ClauseTrees _trees;
    private readonly PhraseNames _phrases;
    private readonly DescribedSpeakers _described;
    private readonly Narration _narration;
    private readonly Antecedents _antecedents;
    private readonly Document _reading;
    private readonly IReadOnlyList<LinkedMention> _names;
    private readonly KnownGenders _genders;
    private Dictionary<int, LinkedMention?> _turns = [];

    public Speakers(Narration narration, IReadOnlyList<LinkedMention> names, Antecedents antecedents, ClauseTrees trees)
    {
        _trees = trees;
        _phrases = new PhraseNames(narration.Document, names);
        _described = new DescribedSpeakers(narration, trees);
        _narration = narration;
        _antecedents = antecedents;
        _reading = narration.Document;
        _names = names;
        _genders = new KnownGenders(names);
    }

    /// <summary>Lets pronouns that speak go on with whoever spoke before; nobody is "he" first and "she" then.</summary>
    public void Follow(IReadOnlyList<QuoteDraft> drafts)
    {
        _turns = new SpeakingTurns(_narration, _names, _trees).Follow(drafts, MentionOf, IsSomebody);
        foreach (var (pronoun, speaker) in _turns.Where(turn => turn.Value is not null).OrderBy(turn => turn.Key).ToList())
        {
            _genders.Learn(speaker!, GenderOf(pronoun));
            if (_genders.Of(speaker!) is var gender and not Gender.Unknown && gender != GenderOf(pronoun))
                _turns.Remove(pronoun);
        }
    }

    private Gender GenderOf(int pronoun) => Genders.Of(Pronoun.KindOf(_reading.Word(pronoun)));

    /// <summary>"A harbour worker", "the Tory leader", "one of the hostages, who …", "Juror No. 7": one person, named or not.</summary>
    private bool IsSomebody(Extent phrase)
    {
        var head = _phrases.HeadEnd(phrase) - 1;
        if (_reading.IsWord(head) && (Lexicon.RoleNouns.Contains(_reading.Word(head)) || EntityClasses.IsPersonNoun(_reading.Word(head))))
            return true;
        return _reading.Word(phrase.Start) is "one" or "One" or "another" or "Another" or "someone" or "Someone" or "somebody" or "Somebody"
            || (_reading.Word(phrase.Start) is "a" or "A" or "an" or "An" && DescribedSpeakers.IsPerson(_reading.Word(head)))
            || DescribedSpeakers.IsPerson(_reading.Word(phrase.Start))
            || (
                head > phrase.Start
                && _reading.Word(phrase.Start) is "the" or "The"
                && DescribedSpeakers.IsPerson(_reading.Word(phrase.Start + 1))
                && !_reading.IsWord(phrase.Start + 2)
            );
    }

    /// <summary>The party that a phrase names or describes.</summary>
    public Participant Of(Extent phrase)
    {
        var entity = EntityOf(phrase);
        if (entity is null && phrase.Length == 1 && _described.Of(phrase.Start, MayBeNamed(phrase.Start)) is { } described)
            (phrase, entity) = (described, EntityOf(described));
        var characters = _reading.Characters(_phrases.WithBracket(phrase));
        return new Participant(characters, _reading.Text.Substring(characters.Start, characters.Length), entity);
    }

    /// <summary>Whether a pronoun may mean somebody who is named between.</summary>
    private Func<Extent, bool> MayBeNamed(int pronoun) =>
        between =>
        {
            var kind = Pronoun.KindOf(_reading.Word(pronoun));
            for (var index = _names.FirstFrom(between.Start); index < _names.Count && _names[index].Tokens.Start < between.End; index++)
            {
                var name = _names[index];
                if (
                    kind is PronounKind.It or PronounKind.They
                        ? name.Type is EntityTypes.Organization or EntityTypes.Group
                        : name.Type == EntityTypes.Person
                            && _genders.Of(name) is var gender
                            && (gender == Gender.Unknown || gender == Genders.Of(kind))
                )
                    return true;
            }
            return false;
        };

    public bool IsPerson(Extent phrase)
    {
        var index = _names.FirstFrom(phrase.Start);
        return index < _names.Count && _names[index].Tokens.Start < phrase.End && _names[index].Type == EntityTypes.Person;
    }

    private Guid? EntityOf(Extent phrase) => (_turns.TryGetValue(phrase.Start, out var turn) ? turn : MentionOf(phrase))?.Entity.EntityId;

    private LinkedMention? MentionOf(Extent phrase)
    {
        if (phrase.Length == 1 && Pronoun.KindOf(_reading.Word(phrase.Start)) != PronounKind.None)
        {
            var antecedent = _antecedents.Of(phrase.Start);
            if (!Pronouns.IsHe(_reading.Word(phrase.Start)) && !Pronouns.IsShe(_reading.Word(phrase.Start)))
                return antecedent;
            return antecedent?.Type == EntityTypes.Person ? antecedent : PersonBefore(phrase.Start);
        }
        // "Dirk Claes, who had denied all charges": whom the clause stands behind.
        if (phrase.Length == 1 && _reading.Word(phrase.Start) is "who" && phrase.Start > 0)
        {
            var end = _reading.IsMark(phrase.Start - 1, ',') ? phrase.Start - 1 : phrase.Start;
            var index = _names.FirstFrom(end) - 1;
            return index >= 0 && _names[index].Tokens.End == end && _names[index].Type == EntityTypes.Person ? _names[index] : null;
        }
        // "The Swede said": nobody is called so.
        if (Epithets.IsOneOfPeople(_reading, phrase))
            return Described(phrase);
        return _phrases.Named(phrase) ?? Described(phrase) ?? Group(phrase);
    }

    /// <summary>
    /// Who somebody without a name speaks for: "a Ukrainian official", "two diplomats at NATO", "a spokesman for the World Health Organization". Never a person
    /// ("an aide to the president" is not the president), and no place that they only are in ("officials in Baghdad").
    /// </summary>
    private LinkedMention? Group(Extent phrase)
    {
        var head = _phrases.HeadEnd(phrase);
        if (!IsVoice(head - 1))
            return null;
        LinkedMention? nation = null;
        for (var index = _names.FirstFrom(phrase.Start); index < _names.Count && _names[index].Tokens.Start < phrase.End; index++)
        {
            var name = _names[index];
            if (name.Type == EntityTypes.Person)
                return null;
            if (
                // "A Western diplomat" is no country's.
                name.Surface
                    is not ("Western" or "Eastern" or "Northern" or "Southern")
                && name.Tokens.End <= head
                && (name.IsDemonym || name.Type is EntityTypes.Organization or EntityTypes.Group or EntityTypes.Location)
            )
                nation ??= name;
            else if (name.Type == EntityTypes.Organization && SpeaksFor(head, name.Tokens.Start))
                return name;
        }
        return nation;
    }

    /// <summary>Nothing but "at", "for", "of" or "from" with an article stands between the head and the organisation.</summary>
    private bool SpeaksFor(int head, int name)
    {
        if (name <= head || name > head + 3)
            return false;
        for (var at = head; at < name; at++)
        {
            if (_reading.Word(at) is not ("at" or "for" or "of" or "from" or "with" or "within" or "inside" or "the"))
                return false;
        }
        return true;
    }

    /// <summary>"A spokesman", "officials", "the government" speak for a body or a nation; a president, an army and a soldier speak for themselves.</summary>
    private bool IsVoice(int token) =>
        _reading.Word(token)
            is "spokesman"
                or "spokeswoman"
                or "spokesperson"
                or "spokesmen"
                or "spokespeople"
                or "official"
                or "officials"
                or "diplomat"
                or "diplomats"
                or "envoy"
                or "envoys"
                or "negotiator"
                or "negotiators"
                or "representative"
                or "representatives"
                or "source"
                or "sources"
                or "delegation"
                or "government"
                or "authorities";

    private bool IsRole(int token) => _reading.IsWord(token) && Lexicon.IsRoleNoun(_reading.Word(token));

    /// <summary>
    /// The person that a speaking "he" or "she" means where coreference is not sure: who fits in the nearest sentence before, the last named, for speakers are named
    /// right before their words; only where one person fits there.
    /// </summary>
    private LinkedMention? PersonBefore(int token)
    {
        var wrong = Pronouns.IsShe(_reading.Word(token)) ? Gender.Male : Gender.Female;
        LinkedMention? found = null;
        var sentence = -1;
        for (var index = _names.FirstFrom(token) - 1; index >= 0 && _names[index].Tokens.Start >= token - PronounReach; index--)
        {
            var name = _names[index];
            if (
                name.Type != EntityTypes.Person
                || _narration.IsQuoted(name.Tokens.Start)
                || _phrases.IsPossessive(name)
                || _genders.Of(name) == wrong
            )
                continue;
            var of = _reading.SentenceOf(name.Tokens.Start);
            if (found is not null && of != sentence)
                break;
            if (found is not null && found.Entity.EntityId != name.Entity.EntityId)
                return null;
            (found, sentence) = (name, of);
        }
        return found;
    }

    /// <summary>
    /// "The novelist", "the company": whom the text has called so before. An organisation is only meant by a word that fits any ("the company") or that is in its
    /// name: "the ministry" is not the institute of the sentence before.
    /// </summary>
    private LinkedMention? Described(Extent phrase)
    {
        if (!_reading.Is(phrase.Start, "the") || _antecedents.Of(phrase.Start) is not { } name)
            return null;
        var head = _reading.Word(_phrases.HeadEnd(phrase) - 1);
        if (Epithets.Tells(_reading, phrase.Start))
            return name;
        if (name.Type == EntityTypes.Person && IsSomebodyWithoutName(_phrases.HeadEnd(phrase) - 1, phrase.Start))
            return null;
        var fits =
            name.Type == EntityTypes.Person
                ? IsRole(_phrases.HeadEnd(phrase) - 1)
                : name.Surface.AsSpan().Contains(head, StringComparison.OrdinalIgnoreCase)
                    || (
                        name.Type is EntityTypes.Organization or EntityTypes.Group
                        && head
                            is "company"
                                or "firm"
                                or "group"
                                or "bank"
                                or "union"
                                or "party"
                                or "club"
                                or "airline"
                                or "carrier"
                                or "operator"
                                or "manufacturer"
                                or "maker"
                                or "organisation"
                                or "organization"
                                or "charity"
                                or "retailer"
                                or "chain"
                                or "publisher"
                                or "alliance"
                                or "bloc"
                                or "startup"
                    );
        return fits ? name : null;
    }

    /// <summary>"A defence analyst" was spoken of before, and had no name: "the defence analyst" is nobody else.</summary>
    private bool IsSomebodyWithoutName(int head, int phrase)
    {
        for (var at = phrase - 1; at > Math.Max(0, phrase - DescriptionReach); at--)
        {
            if (!_reading.Word(at).Equals(_reading.Word(head), StringComparison.OrdinalIgnoreCase))
                continue;
            if (CapitalRuns.IsName(_reading, at + 1) || (_reading.IsMark(at + 1, ',') && CapitalRuns.IsName(_reading, at + 2)))
                return false;
            for (var before = at - 1; before >= Math.Max(0, at - LongestRole); before--)
            {
                if (_reading.Word(before) is "a" or "an" or "A" or "An")
                    return true;
                if (!_reading.IsWord(before) && !_reading.IsMark(before, '-'))
                    break;
            }
        }
        return false;
    }

    /// <summary>Words that nobody is said to have said, behind a sentence about one person: "Amina Bello has run the clinic since 2011. | “Some nights …”".</summary>
    /// <param name="quotation">The first character of the words.</param>
    public Participant? OfSentenceBefore(int quotation)
    {
        var sentence = _reading.SentenceOf(Math.Max(0, _reading.TokenFrom(quotation) - 1)) - 1;
        if (sentence < 0)
            return null;
        var tokens = _reading.Sentences[sentence];
        LinkedMention? only = null;
        for (var index = _names.FirstFrom(tokens.Start); index < _names.Count && _names[index].Tokens.Start < tokens.End; index++)
        {
            var name = _names[index];
            if (name.Type != EntityTypes.Person)
                continue;
            if (only is not null && only.Entity.EntityId != name.Entity.EntityId)
                return null;
            only ??= name;
        }
        // The subject comes first, behind a role at most: "Retired nurse Amina Bello …".
        return
            only is not null
            && only.Tokens.Start <= tokens.Start + 3
            && !_phrases.IsPossessive(only)
            && !_narration.IsQuoted(only.Tokens.Start)
            ? Of(only.Tokens)
            : null;
    }
}
