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

    private readonly Document _document;
    private readonly IReadOnlyList<LinkedMention> _names;

    public Descriptions(Document document, IReadOnlyList<LinkedMention> names) => (_document, _names) = (document, names);

    /// <summary>The name that the description which begins at "the" stands for, and where the description ends; null for none.</summary>
    public (LinkedMention Name, int End)? At(int the, int limit)
    {
        var noun = Noun(the, limit);
        if (noun < 0 || IsDefined(noun, limit))
            return null;
        var word = _document.Word(noun).ToString();
        var of =
            OrganizationNouns.Contains(word) ? Organization(the, word)
            : Lexicon.RoleNouns.Contains(word) || EntityClasses.IsPersonNoun(word) ? Person(the, word)
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
                if (NameFrom(at) is not { IsDemonym: true } demonym || demonym.Tokens.Start != at)
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
    private LinkedMention? Person(int the, string noun)
    {
        LinkedMention? described = null,
            only = null;
        var several = false;
        foreach (var name in Before(the))
        {
            if (name.Type != EntityTypes.Person)
                continue;
            if (name.Title.EndsWith(noun, StringComparison.OrdinalIgnoreCase) || IsApposed(name, noun))
                return name;
            if (described is null && name.Entity.Description?.Contains(noun, StringComparison.OrdinalIgnoreCase) == true)
                described = name;
            several |= only is not null && only.Entity.EntityId != name.Entity.EntityId;
            // Somebody with another title is somebody else.
            if (name.Title.Length == 0)
                only ??= name;
        }
        return described ?? (several ? null : only);
    }

    /// <summary>"Ilya Karpov, the novelist," and "Mary Lund, a harbour pilot, …".</summary>
    private bool IsApposed(LinkedMention name, string noun)
    {
        if (name.Tokens.End >= _document.Tokens.Length || !_document.IsMark(name.Tokens.End, ','))
            return false;
        for (var at = name.Tokens.End + 1; at < _document.Tokens.Length && at < name.Tokens.End + 6 && _document.IsWord(at); at++)
        {
            if (_document.Is(at, noun))
                return true;
        }
        return false;
    }

    private LinkedMention? Organization(int the, string noun)
    {
        LinkedMention? nearest = null;
        foreach (var name in Before(the))
        {
            if (name.Type != EntityTypes.Organization || name.IsDemonym)
                continue;
            if (
                name.Entity.Name.Contains(noun, StringComparison.OrdinalIgnoreCase)
                || name.Entity.Description?.Contains(noun, StringComparison.OrdinalIgnoreCase) == true
            )
                return name;
            nearest ??= name;
        }
        return nearest;
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
