using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>
/// How old the people of a text are said to be, and of which country its people and bodies are: "Ilse Vanderhoek, 51, …", "the Dutch coach Joost Meijer", "Luc Perrin, a French driver". What "a
/// 57-year-old man" is stays without a name.
/// </summary>
internal sealed class Traits
{
    /// <summary>The oldest people of the news were 122.</summary>
    private const int Oldest = 122;

    /// <summary>Tokens of a phrase before a name or behind it: "the former South African middle-distance runner".</summary>
    private const int LongestPhrase = 10;

    private readonly Document _document;
    private readonly Dictionary<Guid, HashSet<int>> _ages = [];
    private readonly Dictionary<Guid, HashSet<string>> _countries = [];

    /// <summary>Tokens of ages and nations that a name owns.</summary>
    private readonly HashSet<int> _owned = [];

    public Traits(Document document, IReadOnlyList<LinkedMention> names)
    {
        _document = document;
        foreach (var name in names)
        {
            if (name.IsDemonym || name.Type is not (EntityTypes.Person or EntityTypes.Organization))
                continue;
            if (name.Entity.Description is { } description && !_countries.ContainsKey(name.Entity.EntityId))
                _countries[name.Entity.EntityId] = [.. Nationalities.In(description)];
            LearnBefore(name);
            LearnBehind(name);
        }
        FindUnnamed();
    }

    /// <summary>"A 57-year-old man": the first token that says somebody without a name to be of an age.</summary>
    private readonly Dictionary<int, int> _unnamedAges = [];

    /// <summary>"A Dutch woman".</summary>
    private readonly Dictionary<string, int> _unnamedCountries = [];

    /// <summary>Whether somebody without a name is told to be of an age in front of a token.</summary>
    public bool IsUnnamed(int age, int before) => _unnamedAges.TryGetValue(age, out var token) && token < before;

    public bool IsUnnamed(string country, int before) => _unnamedCountries.TryGetValue(country, out var token) && token < before;

    /// <summary>True and false where an age is told; null where none is.</summary>
    public bool? IsAged(LinkedMention name, int age) => _ages.TryGetValue(name.Entity.EntityId, out var known) ? known.Contains(age) : null;

    /// <summary>Whether the text tells how old somebody is.</summary>
    public bool IsAged(LinkedMention name) => _ages.ContainsKey(name.Entity.EntityId);

    public bool? IsOf(LinkedMention name, string country) =>
        _countries.TryGetValue(name.Entity.EntityId, out var known) && known.Count > 0 ? known.Contains(country) : null;

    /// <summary>The years of "51-year-old" at a token.</summary>
    /// <param name="document">The text.</param>
    /// <param name="token">The number.</param>
    public static int? AgeAt(Document document, int token) =>
        YearsAt(document, token) is { } years
        && document.IsMark(token + 1, '-')
        && document.Is(token + 2, "year")
        && document.IsMark(token + 3, '-')
        && document.Is(token + 4, "old")
            ? years
            : null;

    /// <summary>Tokens of "51-year-old".</summary>
    public const int LengthOfAge = 5;

    private static int? YearsAt(Document document, int token) =>
        (uint)token < (uint)document.Tokens.Length
        && document.Tokens[token] is { Kind: TokenKind.Number, Length: <= 3 }
        && int.TryParse(document.Word(token), out var years)
        && years is > 0 and <= Oldest
            ? years
            : null;

    /// <summary>"the Dutch coach |", "A 51-year-old baker, |": back to the article, or as far as small words go.</summary>
    private void LearnBefore(LinkedMention name)
    {
        var end = name.Tokens.Start;
        var isApposed = end > 0 && _document.IsMark(end - 1, ',');
        if (isApposed)
            end--;
        var start = end;
        while (start > 0 && end - start < LongestPhrase && IsOfPhrase(start - 1))
            start--;
        if (isApposed && !(start > 0 && IsArticle(start - 1)))
            return;
        Learn(name, new Extent(start, end));
    }

    private bool IsOfPhrase(int token)
    {
        if (_document.IsMark(token, '-') || Nationalities.At(_document, token, out _) is not null)
            return true;
        if (_document.Tokens[token].Kind == TokenKind.Number)
            return true;
        return _document.IsWord(token)
            && !IsArticle(token)
            && !IsConnective(token)
            && (
                !_document.IsCapital(token)
                || Lexicon.RoleNouns.Contains(_document.Word(token))
                || Lexicon.Titles.Contains(_document.Word(token))
                || Nationalities.At(_document, token - 1, out var length) is not null && length == 2
            );
    }

    private bool IsArticle(int token) =>
        _document.Word(token)
            is "the"
                or "The"
                or "a"
                or "A"
                or "an"
                or "An"
                or "his"
                or "His"
                or "her"
                or "Her"
                or "their"
                or "Their"
                or "its"
                or "Its"
                or "fellow"
                or "Fellow";

    /// <summary>A word that ends a phrase: what stands behind it is of another.</summary>
    private bool IsConnective(int token) =>
        _document.Word(token)
            is "and"
                or "or"
                or "but"
                or "of"
                or "to"
                or "by"
                or "with"
                or "from"
                or "for"
                or "in"
                or "on"
                or "at"
                or "that"
                or "who"
                or "which"
                or "as"
                or "than"
                or "against"
                or "over"
                or "said"
                or "says"
                or "told"
                or "is"
                or "was"
                or "are"
                or "were"
                or "when"
                or "where"
                or "while"
                or "after"
                or "before";

    /// <summary>"|, 51, …", "| (51)", "|, aged 51,", "|, a Dutch sculptor, …".</summary>
    private void LearnBehind(LinkedMention name)
    {
        var at = name.Tokens.End;
        if (!_document.IsMark(at, ',') && !_document.IsMark(at, '('))
            return;
        at++;
        if (_document.Is(at, "aged"))
            at++;
        // A name of two words with an age is somebody's, whatever it looks like.
        if ((name.Type == EntityTypes.Person || name.Tokens.Length > 1) && YearsAt(_document, at) is { } years && IsEnd(at + 1))
        {
            Add(_ages, name, years);
            at += 2;
        }
        if (!(IsArticle(at) || (at < _document.Tokens.Length && Nationalities.At(_document, at, out _) is not null)))
            return;
        var end = at;
        while (end < _document.Tokens.Length && end - at < LongestPhrase && (end == at || IsOfPhrase(end)))
            end++;
        Learn(name, new Extent(at, end));
    }

    private bool IsEnd(int token) =>
        token >= _document.Tokens.Length
        || _document.IsMark(token, ',')
        || _document.IsMark(token, ')')
        || _document.IsMark(token, '.')
        || _document.IsMark(token, ';');

    private void Learn(LinkedMention name, Extent phrase)
    {
        for (var at = phrase.Start; at < phrase.End; at++)
        {
            if (name.Type == EntityTypes.Person && AgeAt(_document, at) is { } age)
            {
                Add(_ages, name, age);
                _owned.Add(at);
            }
            if (Nationalities.At(_document, at, out _) is { } country && at < phrase.End)
            {
                Add(_countries, name, country);
                _owned.Add(at);
            }
        }
    }

    private static void Add<T>(Dictionary<Guid, HashSet<T>> traits, LinkedMention name, T value)
    {
        if (!traits.TryGetValue(name.Entity.EntityId, out var known))
            traits[name.Entity.EntityId] = known = [];
        known.Add(value);
    }

    private void FindUnnamed()
    {
        for (var at = 1; at < _document.Tokens.Length; at++)
        {
            if (_owned.Contains(at) || !IsIntroduced(at))
                continue;
            if (AgeAt(_document, at) is { } age)
                _unnamedAges.TryAdd(age, at);
            else if (Nationalities.At(_document, at, out _) is { } country)
                _unnamedCountries.TryAdd(country, at);
        }
    }

    /// <summary>Words between "a" and what tells of somebody: "a retired | Dutch | teacher".</summary>
    private const int MostBetween = 3;

    private bool IsIntroduced(int token)
    {
        for (var at = token - 1; at >= Math.Max(0, token - 1 - MostBetween); at--)
        {
            if (_document.Word(at) is "a" or "A" or "an" or "An" or "another" or "Another" or "two" or "Two" or "three" or "Three")
                return true;
            if (!_document.IsWord(at) || IsArticle(at) || IsConnective(at))
                return false;
        }
        return false;
    }
}
