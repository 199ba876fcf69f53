using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>The names near a pronoun that it may stand for, with what speaks for each.</summary>
internal sealed class AntecedentCandidates
{
    /// <summary>Further back it is anybody's guess; a name right behind may be meant, too ("Before she left, Judge Arai …").</summary>
    private const int SentencesBack = 4,
        TokensBack = 160,
        TokensAhead = 25,
        MostCandidates = 24;

    private readonly Document _document;
    private readonly IReadOnlyList<LinkedMention> _names;
    private readonly Func<int, bool> _isQuoted;
    private readonly ClauseTrees _trees;
    private readonly int[] _sentenceOf;
    private readonly Dictionary<Guid, int> _firstOf = [];
    private readonly HashSet<Guid> _bodies;

    /// <summary>The last pronoun of each kind that stood for somebody without a name.</summary>
    private readonly Dictionary<PronounKind, int> _nobody = [];

    /// <param name="document">The text.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="isQuoted">Whether a token stands between quotation marks.</param>
    /// <param name="trees">Of its sentences.</param>
    public AntecedentCandidates(Document document, IReadOnlyList<LinkedMention> names, Func<int, bool> isQuoted, ClauseTrees trees)
    {
        (_document, _names, _isQuoted, _trees) = (document, names, isQuoted, trees);
        _sentenceOf = new int[document.Tokens.Length];
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            for (var at = document.Sentences[sentence].Start; at < document.Sentences[sentence].End; at++)
                _sentenceOf[at] = sentence;
        }
        for (var index = 0; index < names.Count; index++)
            _firstOf.TryAdd(names[index].Entity.EntityId, index);
        Genders = new KnownGenders(names);
        _bodies = CalledBodies.Of(document, names);
    }

    public KnownGenders Genders { get; }

    public int SentenceOf(int token) => _sentenceOf[token];

    public List<AntecedentCandidate> Of(int pronoun, PronounKind kind)
    {
        var candidates = new List<AntecedentCandidate>();
        var role = Pronoun.RoleOf(_document, pronoun);
        var sentence = _sentenceOf[pronoun];
        var start = _names.FirstFrom(pronoun);
        var seen = new HashSet<Guid>();
        var (rank, rankInSentence) = (0, 0);
        for (var index = start - 1; index >= 0 && candidates.Count < MostCandidates; index--)
        {
            var name = _names[index];
            if (sentence - _sentenceOf[name.Tokens.Start] > SentencesBack || pronoun - name.Tokens.Start > TokensBack)
                break;
            if (name.Tokens.End > pronoun || !Fits(name, kind))
                continue;
            var candidate = Candidate(name, index, pronoun, kind, role);
            candidate[AntecedentFeature.Rank] = seen.Add(name.Entity.EntityId) ? rank++ : rank;
            candidate[AntecedentFeature.RankInSentence] = _sentenceOf[name.Tokens.Start] == sentence ? rankInSentence++ : -1;
            candidates.Add(candidate);
        }
        for (var index = start; index < _names.Count; index++)
        {
            var name = _names[index];
            if (name.Tokens.Start - pronoun > TokensAhead || _sentenceOf[name.Tokens.Start] != sentence)
                break;
            if (!Fits(name, kind) || !MayStandBefore(pronoun, name))
                continue;
            var candidate = Candidate(name, index, pronoun, kind, role);
            candidate[AntecedentFeature.Sentences] = -1;
            candidate[AntecedentFeature.Rank] = seen.Add(name.Entity.EntityId) ? rank++ : rank;
            candidate[AntecedentFeature.RankInSentence] = -1;
            candidates.Add(candidate);
        }
        foreach (var candidate in candidates)
            candidate[AntecedentFeature.Rivals] = seen.Count;
        if (kind is PronounKind.He or PronounKind.She)
        {
            Place(candidates, pronoun);
            if (candidates.Find(candidate => candidate.IsOther) is { } other)
                candidates.RemoveAll(candidate => candidate.Mention.Entity.EntityId == other.Mention.Entity.EntityId);
        }
        return candidates;
    }

    /// <summary>"Before | she | left, Judge Arai …", "In | his | first interview, Munro …": a pronoun stands before the name that it means only in a phrase or a clause under the name's own, never as the subject beside or above it.</summary>
    private bool MayStandBefore(int pronoun, LinkedMention name) =>
        PlaceOf(new Extent(pronoun, pronoun + 1)) is not { } there
        || PlaceOf(name.Tokens) is not { } here
        || here.Tree != there.Tree
        || here.Governs(there)
        || (here.Clause == there.Clause && there.Tree.Labels[there.Word] is not ("nsubj" or "nsubj:pass"));

    /// <summary>"In his first interview since the crash, | he | said … Colin Munro drove the tram": who is meant before anybody was named, where the text then names exactly one and begins with them.</summary>
    public LinkedMention? NamedNext(int pronoun, PronounKind kind)
    {
        if (
            kind is not (PronounKind.He or PronounKind.She)
            || _sentenceOf[pronoun] != 0
            || _document.Sentences.Count < 2
            || _isQuoted(pronoun)
            || PlaceOf(new Extent(pronoun, pronoun + 1)) is not { Role: "nsubj", IsInMainClause: true } place
            || place.Tree.Heads[place.Word] is var verb
                && (verb >= place.Tree.Count || !Governors.Reporting.Contains(Grammar.Lemma(place.Tree, verb)))
        )
            return null;
        LinkedMention? only = null;
        for (var index = 0; index < _names.Count && _names[index].Tokens.Start < _document.Sentences[1].End; index++)
        {
            var name = _names[index];
            if (name.Type != EntityTypes.Person)
                continue;
            if (_sentenceOf[name.Tokens.Start] == 0 || (only is not null && only.Entity.EntityId != name.Entity.EntityId))
                return null;
            only ??= name;
        }
        return only is not null && Fits(only, kind) && PlaceOf(only.Tokens) is { Role: "nsubj" or "nsubj:pass", IsInMainClause: true }
            ? only
            : null;
    }

    private void Place(List<AntecedentCandidate> candidates, int pronoun)
    {
        var there = PlaceOf(new Extent(pronoun, pronoun + 1));
        var sayer = there is { } subject ? Sayer.Of(subject.Tree, subject.Word) : -1;
        foreach (var candidate in candidates)
        {
            var here = PlaceOf(candidate.Mention.Tokens);
            candidate.IsSayer =
                sayer >= 0
                && here is { } said
                && said.Tree == there!.Value.Tree
                && Sayer.Is(candidate.Mention, said, sayer)
                && _isQuoted(candidate.Mention.Tokens.Start) == _isQuoted(pronoun);
            candidate[AntecedentFeature.NameSalience] = here?.Salience ?? -1;
            candidate[AntecedentFeature.PronounSalience] = there?.Salience ?? -1;
            if (here is not { } name || there is not { } word)
                continue;
            candidate.IsOther =
                IsReflexivePlace(name, word) && !_document.Word(pronoun).EndsWith("self", StringComparison.OrdinalIgnoreCase);
            candidate[AntecedentFeature.RolesAgree] = name.Role == word.Role ? 1 : 0;
            candidate[AntecedentFeature.NameInMainClause] = name.IsInMainClause ? 1 : 0;
            candidate[AntecedentFeature.PronounInMainClause] = word.IsInMainClause ? 1 : 0;
            candidate[AntecedentFeature.Clauses] =
                name.Tree != word.Tree ? 0
                : name.Holds(word) ? 5
                : name.Clause == word.Clause ? 1
                : name.Governs(word) ? 2
                : word.Governs(name) ? 3
                : 4;
        }
    }

    /// <summary>"Reiter saw him": the subject and the object of one verb are two people, or it would be "himself".</summary>
    private static bool IsReflexivePlace(SyntacticPlace name, SyntacticPlace pronoun) =>
        name.Tree == pronoun.Tree
        && name.Tree.Heads[name.Word] == pronoun.Tree.Heads[pronoun.Word]
        && name.Tree.Labels[name.Word] == "nsubj"
        && pronoun.Tree.Labels[pronoun.Word] is "obj" or "iobj";

    /// <summary>Where some tokens stand in the tree of their sentence; null for a sentence that is too long for one.</summary>
    public SyntacticPlace? PlaceOf(Extent tokens)
    {
        return TreeOf(_sentenceOf[tokens.Start]) is { } tree ? SyntacticPlace.Of(tree, _document.Characters(tokens)) : null;
    }

    private SentenceTree? TreeOf(int sentence) =>
        _document.Sentences[sentence] is var tokens && tokens.Length <= AssertionReader.LongestSentence ? _trees.Of(tokens) : null;

    /// <summary>Whether a pronoun stands for nobody with a name: for a relative that only a relative's name tells, or for nothing ("It is likely that …").</summary>
    public bool IsOfNobody(int pronoun, PronounKind kind)
    {
        if (kind == PronounKind.They || PlaceOf(new Extent(pronoun, pronoun + 1)) is not { } place)
            return false;
        if (kind == PronounKind.It)
            return IsExpletive(place);
        var isNobody =
            (IsRelative(_sentenceOf[pronoun], place, kind) || IsNobodyAgain(pronoun, kind))
            && !IsNamedBefore(pronoun, Coreference.Genders.Of(kind));
        if (isNobody)
            _nobody[kind] = pronoun;
        return isNobody;
    }

    /// <summary>Somebody who is surely of the sex was named in this sentence or the last two.</summary>
    private bool IsNamedBefore(int pronoun, Gender gender)
    {
        for (var index = _names.FirstFrom(pronoun) - 1; index >= 0; index--)
        {
            if (_sentenceOf[pronoun] - _sentenceOf[_names[index].Tokens.Start] > 2)
                break;
            if (Genders.Of(_names[index]) == gender && _names[index].Type == EntityTypes.Person)
                return true;
        }
        return false;
    }

    private bool IsRelative(int sentence, SyntacticPlace place, PronounKind kind)
    {
        for (var before = sentence; before >= 0 && before >= sentence - 1; before--)
        {
            if (TreeOf(before) is { } tree && UnnamedPeople.Subject(tree) is var relative and >= 0)
                return UnnamedPeople.Takes(tree, relative, place, kind);
        }
        return false;
    }

    /// <summary>"She had been held. Her father …": the last of the kind stood for nobody, and nobody was named since.</summary>
    private bool IsNobodyAgain(int pronoun, PronounKind kind)
    {
        if (!_nobody.TryGetValue(kind, out var before) || _sentenceOf[pronoun] - _sentenceOf[before] > 1)
            return false;
        for (var index = _names.FirstFrom(before); index < _names.Count && _names[index].Tokens.Start < pronoun; index++)
        {
            if (Fits(_names[index], kind))
                return false;
        }
        return true;
    }

    /// <summary>Whether a name covers a token.</summary>
    public bool HasName(int token)
    {
        var index = _names.FirstFrom(token + 1) - 1;
        return index >= 0 && _names[index].Tokens.End > token;
    }

    /// <summary>"It is likely that …", "It was said to …": what is so stands behind.</summary>
    private static bool IsExpletive(SyntacticPlace place)
    {
        var (tree, word) = (place.Tree, place.Word);
        if (tree.Labels[word] == "expl")
            return true;
        var of = tree.Heads[word];
        return !tree.IsRoot(word)
            && tree.Labels[word] is "nsubj" or "nsubj:pass"
            && (tree.Tags[of] == "JJ" || tree.Labels[word] == "nsubj:pass")
            && tree.Child(of, "csubj", "ccomp", "xcomp") is var said
            && said > word;
    }

    private bool Fits(LinkedMention name, PronounKind kind)
    {
        if (name.IsDemonym)
            return kind == PronounKind.They;
        var isBody = _bodies.Contains(name.Entity.EntityId);
        var isPerson = name.Type == EntityTypes.Person && !isBody;
        return kind switch
        {
            PronounKind.He or PronounKind.She when isBody => false,
            PronounKind.He => (isPerson || name.Type == EntityTypes.Other) && Genders.Of(name) != Gender.Female,
            PronounKind.She => (isPerson || name.Type == EntityTypes.Other) && Genders.Of(name) != Gender.Male,
            PronounKind.It => !isPerson,
            PronounKind.They => name.Type is EntityTypes.Organization or EntityTypes.Group,
            _ => false,
        };
    }

    private AntecedentCandidate Candidate(LinkedMention name, int index, int pronoun, PronounKind kind, PronounRole role)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        var sentence = _document.Sentences[_sentenceOf[start]];
        var gender = Genders.Of(name);
        var before = start > 0 && _document.IsWord(start - 1) ? _document.Word(start - 1) : default;
        return new AntecedentCandidate(name)
        {
            [AntecedentFeature.Sentences] = _sentenceOf[pronoun] - _sentenceOf[start],
            [AntecedentFeature.Distance] = MathF.Log2(1 + Math.Abs(pronoun - start)),
            [AntecedentFeature.GenderFit] = gender == Gender.Unknown ? 0 : 1,
            [AntecedentFeature.PronounRole] = (float)role,
            [AntecedentFeature.BeginsSentence] = start - sentence.Start <= 3 ? 1 : 0,
            [AntecedentFeature.BehindPreposition] = before
                is "of"
                    or "in"
                    or "with"
                    or "by"
                    or "to"
                    or "for"
                    or "from"
                    or "at"
                    or "on"
                    or "against"
                    or "about"
                ? 1
                : 0,
            [AntecedentFeature.IsPossessive] = end < _document.Tokens.Length && _document.Tokens[end].Kind == TokenKind.Possessive ? 1 : 0,
            [AntecedentFeature.BehindAnd] = before is "and" or "or" ? 1 : 0,
            [AntecedentFeature.BeforeVerb] = IsBeforeVerb(end) ? 1 : 0,
            [AntecedentFeature.Mentions] = Math.Min(5, MentionsBefore(name.Entity.EntityId, index)),
            [AntecedentFeature.IsFirstInText] = _names[0].Entity.EntityId == name.Entity.EntityId ? 1 : 0,
            [AntecedentFeature.Words] = end - start,
            [AntecedentFeature.PronounsBetween] = PronounsBetween(end, pronoun, kind),
            [AntecedentFeature.CommasBetween] = CommasBetween(end, pronoun),
            [AntecedentFeature.PronounBeginsSentence] = pronoun - _document.Sentences[_sentenceOf[pronoun]].Start <= 1 ? 1 : 0,
            [AntecedentFeature.CrossesQuotation] = _isQuoted(start) != _isQuoted(pronoun) ? 1 : 0,
            [AntecedentFeature.IsPerson] = name.Type == EntityTypes.Person ? 1 : 0,
        };
    }

    /// <summary>A small word that is neither a preposition nor a conjunction stands behind: mostly the verb.</summary>
    private bool IsBeforeVerb(int end) =>
        end < _document.Tokens.Length
        && _document.IsWord(end)
        && !_document.IsCapital(end)
        && _document.Word(end)
            is not (
                "and"
                or "or"
                or "of"
                or "in"
                or "at"
                or "on"
                or "for"
                or "from"
                or "with"
                or "by"
                or "to"
                or "but"
                or "as"
                or "who"
                or "that"
            );

    private int MentionsBefore(Guid entity, int index)
    {
        var count = 0;
        // The last few dozen names say how much a text is about somebody.
        for (var at = index; at >= 0 && at > index - 40; at--)
            count += _names[at].Entity.EntityId == entity ? 1 : 0;
        return count;
    }

    private int PronounsBetween(int from, int to, PronounKind kind)
    {
        var count = 0;
        for (var at = from; at < to; at++)
            count += Pronoun.KindOf(_document.Word(at)) == kind ? 1 : 0;
        return count;
    }

    private int CommasBetween(int from, int to)
    {
        var count = 0;
        for (var at = Math.Max(from, to - 60); at < to; at++)
            count += _document.IsMark(at, ',') ? 1 : 0;
        return count;
    }
}
