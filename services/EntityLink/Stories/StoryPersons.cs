using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Stories;

/// <summary>Somebody whom an article names, by the name in one spelling: <see cref="NormalName"/>.</summary>
internal readonly record struct StoryPerson(Guid EntityId, string Name);

/// <summary>
/// "Okafor said on Tuesday" of an article that names no Okafor in full is the Grace Okafor of the other articles of its story, where they name one Okafor only. Whom the knowledge base knows is
/// meant whatever a story says.
/// </summary>
internal static class StoryPersons
{
    /// <summary>Persons that are kept of an article, the first that it names.</summary>
    private const int Most = 40;

    private static readonly FrozenSet<string> FamilyNamesFirst = WordList
        .Words("family-names-first")
        .Select(NormalName.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The persons of an article who bear a whole name, and those that nobody knows by the surname alone.</summary>
    /// <param name="read">What was read in it.</param>
    /// <param name="meant">The same with those who are meant by now: who was told apart by hand is nobody of the story.</param>
    public static IReadOnlyList<StoryPerson> Of(Annotations read, Annotations meant)
    {
        var surnames = Surnames(read);
        return
        [
            .. meant
                .Entities.Where(entity => entity.Type == EntityTypes.Person)
                .Select(entity => new StoryPerson(entity.EntityId, Storable.Of(NormalName.Of(entity.Name))))
                .Where(person => !IsSurname(person.Name) || surnames.Contains(person.EntityId))
                .Take(Most),
        ];
    }

    /// <summary>The persons whom nobody knows, and whom an article calls by the surname alone.</summary>
    public static HashSet<Guid> Surnames(Annotations read) =>
        [
            .. read
                .Entities.Where(entity =>
                    entity is { Type: EntityTypes.Person, Source: StoredEntity.Unknown } && IsSurname(NormalName.Of(entity.Name))
                )
                .Select(entity => entity.EntityId),
        ];

    /// <summary>Whom the surnames of an article mean: the id of the surname, and that of who bears it in the other articles.</summary>
    public static Dictionary<Guid, Guid> Meant(StoryArticle own, IEnumerable<StoryArticle> story) =>
        own.Persons.Any(person => IsSurname(person.Name)) ? Meant(own, Bearers(story)) : [];

    /// <summary>The articles whose surnames mean others since stories were parted anew.</summary>
    public static IEnumerable<Guid> MeaningOthers(StoryArticle own, StoryNeighbours near, IEnumerable<List<StoryArticle>> groups)
    {
        var before = near
            .Articles.GroupBy(article => near.StoryOf(article.ArticleId))
            .ToDictionary(story => story.Key ?? Guid.Empty, Bearers);
        foreach (var group in groups)
        {
            var surnamed = group
                .Where(article => article.ArticleId != own.ArticleId && article.Persons.Any(person => IsSurname(person.Name)))
                .ToList();
            if (surnamed.Count == 0)
                continue;
            var after = Bearers(group);
            foreach (var article in surnamed)
            {
                var (was, now) = (Meant(article, before[near.StoryOf(article.ArticleId) ?? Guid.Empty]), Meant(article, after));
                if (was.Count != now.Count || was.Any(pair => now.GetValueOrDefault(pair.Key) != pair.Value))
                    yield return article.ArticleId;
            }
        }
    }

    private static Dictionary<Guid, Guid> Meant(StoryArticle own, ILookup<string, Bearer> bearers)
    {
        var meant = new Dictionary<Guid, Guid>();
        foreach (var (id, surname) in own.Persons.Where(person => IsSurname(person.Name)))
        {
            var named = bearers[surname]
                .Where(bearer => bearer.ArticleId != own.ArticleId)
                .Select(bearer => bearer.EntityId)
                .Distinct()
                .ToList();
            if (named is [var one] && one != id && !bearers[surname].Any(bearer => bearer.ArticleId == own.ArticleId))
                meant[id] = one;
        }
        return meant;
    }

    /// <summary>Who is called so in an article.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Bearer(Guid ArticleId, Guid EntityId);

    /// <summary>The persons with a whole name, by all that may be their surname.</summary>
    private static ILookup<string, Bearer> Bearers(IEnumerable<StoryArticle> story) =>
        story
            .SelectMany(article =>
                article.Persons.SelectMany(person =>
                    SurnamesOf(person.Name).Select(surname => (surname, new Bearer(article.ArticleId, person.EntityId)))
                )
            )
            .ToLookup(one => one.surname, one => one.Item2, StringComparer.Ordinal);

    /// <summary>"van dijk" and "dijk" of "anna van dijk"; "kim" of "kim tae-ho"; none of a surname.</summary>
    private static IEnumerable<string> SurnamesOf(string name)
    {
        if (IsSurname(name))
            yield break;
        for (var blank = name.LastIndexOf(' '); blank > 0; blank = name.LastIndexOf(' ', blank - 1))
        {
            if (IsSurname(name[(blank + 1)..]))
                yield return name[(blank + 1)..];
        }
        if (name.IndexOf(' ', StringComparison.Ordinal) is var first && FamilyNamesFirst.Contains(name[..first]))
            yield return name[..first];
    }

    /// <summary>One word, or one behind particles.</summary>
    private static bool IsSurname(string name)
    {
        var words = name.Split(' ');
        return words[..^1].All(word => Lexicon.Particles.Contains(word));
    }
}
