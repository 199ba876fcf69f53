using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"Poland's Supreme Court", "the Peruvian Navy" and "the Defence Ministry in Riga" are no other country's, however much better known that one is.</summary>
internal static class ForeignOwner
{
    /// <summary>The candidates without the bodies of other countries than the one that the text names as the owner.</summary>
    public static IReadOnlyList<Alias> Without(
        IReadOnlyList<Alias> aliases,
        Document document,
        MentionCandidate name,
        NameDictionary dictionary
    ) =>
        aliases.Count > 0 && (CountryOf(document, name, dictionary)?.WikidataId ?? CountryBehind(document, name, dictionary)) is { } owner
            ? [.. aliases.Where(alias => !IsOfAnother(alias.Entity, owner, dictionary))]
            : aliases;

    /// <summary>The country in front of a name, or that its first word names.</summary>
    private static KnownEntity? CountryOf(Document document, MentionCandidate name, NameDictionary dictionary)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        if (end - start > 1 && Country(document, start, dictionary, isDemonym: true) is { } own)
            return own;
        if (start == 0)
            return null;
        return document.Tokens[start - 1].Kind == TokenKind.Possessive
            ? start > 1
                ? Country(document, start - 2, dictionary, isDemonym: false)
                : null
            : Country(document, start - 1, dictionary, isDemonym: true);
    }

    /// <summary>What every state has: where it sits tells whose it is, which is not so of a company.</summary>
    private static readonly FrozenSet<string> OfStates = WordList.Of(
        "ministry ministries court courts parliament senate assembly army navy police government treasury prosecutors customs"
    );

    /// <summary>The country of the place behind the body of a state: "the Defence Ministry | in Riga".</summary>
    private static string? CountryBehind(Document document, MentionCandidate name, NameDictionary dictionary)
    {
        var at = name.Tokens.End;
        if (
            at + 1 >= document.Tokens.Length
            || !document.Is(at, "in")
            || !document.IsCapital(at + 1)
            || !Enumerable.Range(name.Tokens.Start, name.Tokens.Length).Any(word => OfStates.Contains(document.Word(word).ToString()))
        )
            return null;
        var place = dictionary
            .Find(document.Word(at + 1).ToString())
            .Where(alias => !alias.IsDemonym && alias.Entity.Type == EntityTypes.Location)
            .MaxBy(alias => alias.Entity.Popularity)
            ?.Entity;
        return place is null ? null
            : EntityClasses.Of(place) == EntityClass.Country ? place.WikidataId
            : place.Relations.FirstOrDefault(relation => relation.Kind is RelationKinds.Country or RelationKinds.CapitalOf)?.WikidataId;
    }

    private static KnownEntity? Country(Document document, int token, NameDictionary dictionary, bool isDemonym) =>
        document.IsWord(token) && char.IsUpper(document.Word(token)[0])
            ? dictionary
                .Find(document.Word(token).ToString())
                .FirstOrDefault(alias => alias.IsDemonym == isDemonym && EntityClasses.Of(alias.Entity) == EntityClass.Country)
                ?.Entity
            : null;

    private static bool IsOfAnother(KnownEntity entity, string owner, NameDictionary dictionary)
    {
        if (entity.Type != EntityTypes.Organization || entity.WikidataId == owner)
            return false;
        var told = CountriesOf(entity, dictionary);
        return told.Count > 0 && !told.Contains(owner, StringComparer.Ordinal);
    }

    /// <summary>The items of the countries that an entity belongs to, by its relations and by what its name and description name.</summary>
    public static List<string> CountriesOf(KnownEntity entity, NameDictionary dictionary) =>
        [
            .. entity
                .Relations.Where(relation => relation.Kind == RelationKinds.Country)
                .Select(relation => relation.WikidataId)
                .OfType<string>()
                .Concat(Named($"{entity.Name} {entity.Description}", dictionary)),
        ];

    /// <summary>The countries that words name, by one word or two.</summary>
    private static IEnumerable<string> Named(string words, NameDictionary dictionary)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Concat(all.Zip(all.Skip(1), (one, two) => $"{one} {two}"))
            .Where(word => char.IsUpper(word[0]))
            .SelectMany(word => dictionary.Find(word.Trim(',', '(', ')')))
            .Where(alias => EntityClasses.Of(alias.Entity) == EntityClass.Country)
            .Select(alias => alias.Entity.WikidataId)
            .OfType<string>();
    }
}
