using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "King Abdullah of Jordan", "President Abdullah", "her brother Paul": nobody is called by his first name behind a title, nor by his family's among relatives, unless the base
/// says so; and whoever rules another land is not meant.
/// </summary>
internal static class TitledForename
{
    private static readonly FrozenSet<string> Relatives = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mother",
        "father",
        "wife",
        "husband",
        "son",
        "daughter",
        "brother",
        "sister"
    );

    /// <summary>The candidates without those who only have the name for a first one, and without those of another land than the one behind "of".</summary>
    public static IReadOnlyList<Alias> Without(
        IReadOnlyList<Alias> aliases,
        Document document,
        MentionCandidate name,
        NameDictionary dictionary
    )
    {
        if (name is not { Title.Length: > 0, Words: 1, IsGiven: false } || aliases.Count == 0)
            return aliases;
        var isRelative = Relatives.Contains(name.Title[(name.Title.LastIndexOf(' ') + 1)..]);
        var lands = LandsBehind(document, name.Tokens.End, dictionary);
        return
        [
            .. aliases.Where(alias =>
                alias.Kind != AliasKind.GivenName
                && !(isRelative && alias.Kind == AliasKind.Surname)
                && (lands.Count == 0 || alias.Entity.Type != EntityTypes.Person || IsOf(alias.Entity, lands))
            ),
        ];
    }

    /// <summary>What "of Jordan" and "of New Mexico" may mean.</summary>
    private static List<KnownEntity> LandsBehind(Document document, int end, NameDictionary dictionary)
    {
        if (end + 1 >= document.Tokens.Length || !document.Is(end, "of") || !document.IsCapital(end + 1))
            return [];
        var last = end + 2 < document.Tokens.Length && document.IsCapital(end + 2) ? end + 3 : end + 2;
        for (var to = last; to > end + 1; to--)
        {
            var characters = document.Characters(new Extent(end + 1, to));
            var lands = dictionary
                .Find(document.Folded.AsSpan(characters.Start, characters.Length))
                .Where(alias => !alias.IsDemonym && EntityClasses.Of(alias.Entity) is EntityClass.Country or EntityClass.Region)
                .Select(alias => alias.Entity)
                .ToList();
            if (lands.Count > 0)
                return lands;
        }
        return [];
    }

    private static bool IsOf(KnownEntity person, List<KnownEntity> lands) =>
        person.Relations.Any(relation => lands.Exists(land => land.EntityId == relation.EntityId))
        || lands.Exists(land =>
            land.Demonyms.Prepend(land.Name)
                .Any(word => $"{person.Name} {person.Description}".Contains(word, StringComparison.OrdinalIgnoreCase))
        );
}
