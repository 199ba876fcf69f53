using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>"the minister", "the Russian president", "the company": whom a definite description means, by the titles, the descriptions and the kinds of the names before it.</summary>
internal sealed class Descriptions
{
    /// <summary>Between "the" and its noun: "the former Russian deputy defence minister".</summary>
    private const int MostWords = 5;

    /// <summary>A description takes up somebody who was just spoken of.</summary>
    private const int TokensBack = 120;

    private static readonly FrozenSet<string> OrganizationNouns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "company",
        "firm",
        "group",
        "carmaker",
        "airline",
        "bank",
        "agency",
        "club",
        "party",
        "organisation",
        "organization",
        "university",
        "ministry",
        "union",
        "charity",
        "manufacturer",
        "retailer",
        "broadcaster",
        "newspaper",
        "operator",
        "producer",
        "maker",
        "insurer",
        "lender",
        "supplier",
        "startup",
        "institute",
        "corporation",
        "association",
        "federation"
    );

    /// <summary>What people are called who hold no office.</summary>
    private static readonly FrozenSet<string> OtherCallings = WordList.Of(
        "tycoon magnate mogul billionaire millionaire oligarch baron heir heiress entrepreneur dissident refugee prisoner pensioner schoolboy schoolgirl teenager chef baker plumber carpenter mechanic smuggler dealer gangster"
    );

    /// <summary>Bearers of one title that a description is compared with, from the nearest.</summary>
    private const int MostBearers = 40;

    /// <summary>Tokens behind a name in which "Ilya Karpov, the Russian novelist," says what he is.</summary>
    private const int ApposedWords = 7;

    private readonly Document _document;
    private readonly IReadOnlyList<LinkedMention> _names;
    private readonly Traits _traits;
    private readonly Dictionary<string, List<(LinkedMention Name, Role Role)>> _byTitle = new(StringComparer.OrdinalIgnoreCase);

    public Descriptions(Document document, IReadOnlyList<LinkedMention> names, Traits traits)
    {
        (_document, _names, _traits) = (document, names, traits);
        foreach (var name in names.Where(name => name.Type == EntityTypes.Person))
        {
            if (RoleOf(name) is not { } role)
                continue;
            if (!_byTitle.TryGetValue(role.Noun, out var bearers))
                _byTitle[role.Noun] = bearers = [];
            bearers.Add((name, role));
        }
    }

    /// <summary>The name that the description which begins at "the" stands for, and where the description ends; null for none.</summary>
    public (LinkedMention Name, int End)? At(int the, int limit)
    {
        var noun = Noun(the, limit);
        if (noun < 0 || IsDefined(noun, limit))
            return null;
        var word = _document.Word(noun).ToString();
        var of =
            OrganizationNouns.Contains(word) ? Organization(the, noun, word)
            : Lexicon.RoleNouns.Contains(word) || EntityClasses.IsPersonNoun(word) ? Person(the, noun)
            : null;
        return of is null ? null : (of, noun + 1);
    }

    /// <summary>The last word of the phrase behind "the": small words and demonyms before it; −1 for none, and where a name is part of it.</summary>
    private int Noun(int the, int limit)
    {
        var noun = -1;
        for (var at = the + 1; at < limit && at <= the + MostWords; at++)
        {
            if (!_document.IsWord(at))
                break;
            if (_document.IsCapital(at))
            {
                if (Nationalities.At(_document, at, out var length) is not null)
                    at += length - 1;
                else if (NameFrom(at) is not { IsDemonym: true } demonym || demonym.Tokens.Start != at)
                    break;
                continue;
            }
            if (
                Lexicon.RoleNouns.Contains(_document.Word(at))
                || OrganizationNouns.Contains(_document.Word(at).ToString())
                || EntityClasses.IsPersonNoun(_document.Word(at))
            )
                noun = at;
            else if (noun >= 0)
                break;
        }
        return noun;
    }

    /// <summary>"the president of Ukraine", "the minister who resigned" and "the minister, Ana Costa," say themselves who is meant.</summary>
    private bool IsDefined(int noun, int limit) =>
        noun + 1 < limit
        && (
            _document.Is(noun + 1, "of")
            || _document.Is(noun + 1, "who")
            || _document.Is(noun + 1, "that")
            || _document.Is(noun + 1, "for")
            || _document.IsCapital(noun + 1)
            || (_document.IsMark(noun + 1, ',') && noun + 2 < limit && _document.IsCapital(noun + 2))
        );

    /// <summary>Who was called so; else whom the knowledge base describes so; else the one person spoken of, where there is one.</summary>
    private LinkedMention? Person(int the, int noun)
    {
        var meant = new Role(_document.Word(noun).ToString(), WordsBetween(the + 1, noun));
        if (IsCalled(the, meant, out var called))
            return called;
        var country = Country(the, noun);
        LinkedMention? described = null,
            only = null;
        var several = false;
        foreach (var name in Before(the))
        {
            if (
                name.Type != EntityTypes.Person
                || IsOfOtherGender(name, meant.Noun)
                || (country is not null && _traits.IsOf(name, country) == false)
            )
                continue;
            if (described is null && name.Entity.Description is { } description && meant.IsIn(description))
                described = name;
            several |= only is not null && only.Entity.EntityId != name.Entity.EntityId;
            // Somebody with another title is somebody else, and so is whom the text calls something else: "the tycoon Erol Demir".
            if (name.Title.Length == 0 && !IsCalledOtherwise(name))
                only ??= name;
        }
        return described ?? (several ? null : only);
    }

    /// <summary>Whether the text called somebody so: the nearest who is told by the same word, else the nearest of that noun; no name where two in one sentence are.</summary>
    private bool IsCalled(int the, Role meant, out LinkedMention? nearest)
    {
        nearest = null;
        if (!_byTitle.TryGetValue(meant.Noun, out var bearers))
            return false;
        var before = bearers.CountBefore(the, static (bearer, token) => bearer.Name.Tokens.Start < token);
        var isAmbiguous = false;
        for (var at = before - 1; at >= 0 && at >= before - MostBearers; at--)
        {
            var (name, role) = bearers[at];
            var fit = meant.Fits(role);
            if (fit < 0)
                continue;
            if (fit > 0)
            {
                nearest = name;
                return true;
            }
            isAmbiguous |=
                nearest is not null
                && nearest.Entity.EntityId != name.Entity.EntityId
                && _document.SentenceOf(nearest.Tokens.Start) == _document.SentenceOf(name.Tokens.Start);
            nearest ??= name;
        }
        if (isAmbiguous)
            nearest = null;
        return isAmbiguous || nearest is not null;
    }

    /// <summary>"Russian President …" and "…, the novelist,": what the text says beside a name that somebody is; null for nothing.</summary>
    private Role? RoleOf(LinkedMention name) =>
        name.Title is "dr" or "dr." ? new Role("doctor", [])
        : name.Title.Length > 0 ? Role.OfTitle($"{WordBefore(name)} {name.Title}")
        : InFront(name) ?? Apposed(name);

    /// <summary>The word before a title: "Russian", "culture".</summary>
    private string WordBefore(LinkedMention name)
    {
        var title = _document.TokenFrom(_document.Tokens[name.Tokens.Start - 1].End - name.Title.Length);
        return title > 0 && title < name.Tokens.Start && _document.IsWord(title - 1) ? _document.Word(title - 1).ToString() : "";
    }

    /// <summary>"Ilya Karpov, the novelist," and "Mary Lund, a harbour pilot, …".</summary>
    private Role? Apposed(LinkedMention name)
    {
        var comma = name.Tokens.End;
        if (comma + 1 >= _document.Tokens.Length || !_document.IsMark(comma, ','))
            return null;
        var first = _document.Word(comma + 1) is "the" or "a" or "an" or "The" ? comma + 1 : comma;
        var noun = Noun(first, Math.Min(_document.Tokens.Length, comma + ApposedWords));
        return noun < 0 ? null : new Role(_document.Word(noun).ToString(), WordsBetween(first + 1, noun));
    }

    /// <summary>"The mayor of Vilar, | Ivo Carreira, | …": the phrase that the name explains.</summary>
    private Role? InFront(LinkedMention name)
    {
        var comma = name.Tokens.Start - 1;
        if (comma < 2 || !_document.IsMark(comma, ',') || !_document.IsMark(name.Tokens.End, ','))
            return null;
        var the = comma - 1;
        while (
            the > 0
            && the > comma - LongestInFront
            && _document.IsWord(the)
            && _document.Word(the) is not ("the" or "The" or "its" or "Its")
        )
            the--;
        if (_document.Word(the) is not ("the" or "The" or "its" or "Its"))
            return null;
        // "the head of | the board, |": the nearer article is of the board.
        if (the > 1 && _document.Word(the - 1) is "of" or "at" or "for" or "in")
            return null;
        var noun = Noun(the, comma);
        return noun < 0 ? null : new Role(_document.Word(noun).ToString(), WordsBetween(the + 1, noun));
    }

    /// <summary>Tokens of "The deputy mayor of Vilar do Tamega", and one more.</summary>
    private const int LongestInFront = 9;

    /// <summary>A noun for a person that is no office stands right before the name, or behind it: "the tycoon Erol Demir", "Lee Jae-won, head of Dongsan".</summary>
    private bool IsCalledOtherwise(LinkedMention name)
    {
        var before = name.Tokens.Start - 1;
        return before >= 0
            && _document.IsWord(before)
            && !_document.IsCapital(before)
            && OtherCallings.Contains(_document.Word(before).ToString());
    }

    private List<string> WordsBetween(int start, int end) =>
        [.. Enumerable.Range(start, end - start).Select(token => _document.Word(token).ToString())];

    private static bool IsOfOtherGender(LinkedMention name, string noun) =>
        Genders.OfNoun(noun) is var said and not Gender.Unknown && Genders.Of(name) is var known and not Gender.Unknown && said != known;

    /// <summary>The country by which a description tells who is meant: "the | Spanish | club".</summary>
    private string? Country(int the, int noun)
    {
        for (var at = the + 1; at < noun; at++)
        {
            if (Nationalities.At(_document, at, out _) is { } country)
                return country;
        }
        return null;
    }

    private LinkedMention? Organization(int the, int noun, string word)
    {
        if (Country(the, noun) is { } country)
            return OfCountry(the, word, country);
        LinkedMention? nearest = null;
        foreach (var name in Before(the))
        {
            if (name.Type != EntityTypes.Organization || name.IsDemonym || IsTold(name))
                continue;
            if (
                name.Entity.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || name.Entity.Description?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
            )
                return name;
            if (BodyNouns.CanBe(name.Entity, word))
                nearest ??= name;
        }
        return nearest;
    }

    /// <summary>"told the | Globe | that the engine had been faulty": who has the words, and no company that they are about.</summary>
    private bool IsTold(LinkedMention name)
    {
        var before = name.Tokens.Start - 1;
        if (before > 0 && _document.Is(before, "the"))
            before--;
        return before >= 0 && _document.Word(before) is "told" or "tells";
    }

    /// <summary>"The Spanish club": the one body that the text, or the knowledge base, tells to be of that country; the only one that may be, where none is told to be.</summary>
    private LinkedMention? OfCountry(int the, string word, string country)
    {
        var (fitting, possible) = (new Dictionary<Guid, LinkedMention>(), new Dictionary<Guid, LinkedMention>());
        foreach (var name in Before(the))
        {
            if (name.Type != EntityTypes.Organization || name.IsDemonym || !BodyNouns.CanBe(name.Entity, word))
                continue;
            if (_traits.IsOf(name, country) is not { } isOf)
                possible.TryAdd(name.Entity.EntityId, name);
            else if (isOf)
                fitting.TryAdd(name.Entity.EntityId, name);
        }
        var meant = fitting.Count > 0 ? fitting : possible;
        return meant.Count == 1 ? meant.Values.First() : null;
    }

    private IEnumerable<LinkedMention> Before(int token)
    {
        for (var index = _names.FirstFrom(token) - 1; index >= 0 && _names[index].Tokens.Start >= token - TokensBack; index--)
            yield return _names[index];
    }

    private LinkedMention? NameFrom(int token)
    {
        var index = _names.FirstFrom(token);
        return index < _names.Count ? _names[index] : null;
    }
}
