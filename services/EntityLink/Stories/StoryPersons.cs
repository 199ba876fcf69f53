using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Coreference;
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
    /// <param name="text">The text.</param>
    public static IReadOnlyList<StoryPerson> Of(Annotations read, Annotations meant, string text)
    {
        var surnames = Surnames(read);
        var titles = Titles(read, surnames, text);
        return
        [
            .. meant
                .Entities.Where(entity => entity.Type == EntityTypes.Person)
                .Select(entity => new StoryPerson(entity.EntityId, Storable.Of(NormalName.Of(entity.Name))))
                .Where(person => !IsSurname(person.Name) || surnames.Contains(person.EntityId))
                .Select(person =>
                    titles.TryGetValue(person.EntityId, out var title) ? person with { Name = $"{title} {person.Name}" } : person
                )
                .Take(Most),
        ];
    }

    /// <summary>"mr" and "ms" of those whom a text calls so: a surname is borne by both sexes.</summary>
    private static Dictionary<Guid, string> Titles(Annotations read, HashSet<Guid> surnames, string text)
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var mention in read.Mentions)
        {
            if (!surnames.Contains(mention.EntityId) || mention.Start < 2 || mention.Start > text.Length)
                continue;
            var end = mention.Start - 1;
            var start = end;
            while (
                start > 0 && char.IsLetter(text[start - 1]) && end - start < LongestTitle
                || (start == end && start > 0 && text[start - 1] == '.')
            )
                start--;
            var sex = Genders.OfTitle(text[start..end].TrimEnd('.'));
            if (sex != Gender.Unknown)
                titles.TryAdd(mention.EntityId, sex == Gender.Male ? Mr : Ms);
        }
        return titles;
    }

    private const string Mr = "mr",
        Ms = "ms";

    /// <summary>Letters of "Baroness".</summary>
    private const int LongestTitle = 9;

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
        var stories = near.Articles.ToLookup(article => near.StoryOf(article.ArticleId) ?? Guid.Empty);
        var before = new Dictionary<Guid, ILookup<string, Bearer>>();
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
                var story = near.StoryOf(article.ArticleId) ?? Guid.Empty;
                if (!before.TryGetValue(story, out var bearers))
                    before[story] = bearers = Bearers(stories[story]);
                var (was, now) = (Meant(article, bearers), Meant(article, after));
                if (was.Count != now.Count || was.Any(pair => now.GetValueOrDefault(pair.Key) != pair.Value))
                    yield return article.ArticleId;
            }
        }
    }

    private static Dictionary<Guid, Guid> Meant(StoryArticle own, ILookup<string, Bearer> bearers)
    {
        var meant = new Dictionary<Guid, Guid>();
        foreach (var (id, called) in own.Persons.Where(person => IsSurname(person.Name)))
        {
            var surname = WithoutTitle(called);
            var bearing = bearers[surname].ToList();
            var named = bearing.Where(bearer => bearer.ArticleId != own.ArticleId).DistinctBy(bearer => bearer.EntityId).ToList();
            if (
                named is [var one]
                && one.EntityId != id
                && !IsOfOtherSex(called, one.Sex)
                && !bearing.Exists(bearer => bearer.ArticleId == own.ArticleId)
            )
                meant[id] = one.EntityId;
        }
        return meant;
    }

    /// <summary>"Mr Okafor" is not Grace Okafor.</summary>
    private static bool IsOfOtherSex(string called, Gender bearer) =>
        called.Length > 3
        && called[2] == ' '
        && bearer == (called.StartsWith(Mr, StringComparison.Ordinal) ? Gender.Female : Gender.Male)
        && WithoutTitle(called).Length < called.Length;

    private static string WithoutTitle(string called) =>
        called.StartsWith(Mr + " ", StringComparison.Ordinal) || called.StartsWith(Ms + " ", StringComparison.Ordinal)
            ? called[3..]
            : called;

    /// <summary>Who is called so in an article.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Bearer(Guid ArticleId, Guid EntityId, Gender Sex);

    /// <summary>The persons with a whole name, by all that may be their surname.</summary>
    private static ILookup<string, Bearer> Bearers(IEnumerable<StoryArticle> story) =>
        story
            .SelectMany(article =>
                article.Persons.SelectMany(person =>
                    SurnamesOf(person.Name).Select(surname => (surname, new Bearer(article.ArticleId, person.EntityId, SexOf(person.Name))))
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
        var words = WithoutTitle(name).Split(' ');
        return words[..^1].All(word => Lexicon.Particles.Contains(word));
    }

    /// <summary>By the first name, which begins with a capital in the lists.</summary>
    private static Gender SexOf(string name) =>
        name.Length == 0 ? Gender.Unknown : Genders.OfFirstName(char.ToUpperInvariant(name[0]) + name[1..]);
}
