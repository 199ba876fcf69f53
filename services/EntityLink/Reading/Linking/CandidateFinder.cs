using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Whom a name may mean: the entities that are spelt so; where there are none, those that are spelt nearly so. Where somebody gave the span it is sure to be a name, and all of
/// them are asked: which one is meant, or nobody, is for the trained decision.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>"Smith" is the surname of hundreds: those behind the likeliest are never right, and each costs time.</summary>
    private const int Most = 16;

    /// <summary>Where the span is given there are few names, and time for more.</summary>
    private const int MostOfGiven = 32;

    /// <summary>Letters that two spellings of one family name have in common at least.</summary>
    private const int SameBeginning = 3;

    /// <summary>What is one of these is none of the others.</summary>
    private static readonly FrozenSet<string> Institutions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "University",
        "College",
        "School",
        "Hospital",
        "Church",
        "Court",
        "Museum",
        "Library",
        "Police",
        "Theatre",
        "Foundation"
    );

    /// <param name="document">The text.</param>
    /// <param name="name">A name of it.</param>
    /// <param name="dictionary">The known names.</param>
    /// <param name="defined">What the text's own acronyms stand for.</param>
    public static List<LinkCandidate> Of(
        Document document,
        MentionCandidate name,
        NameDictionary dictionary,
        IReadOnlyDictionary<string, string> defined
    )
    {
        if (defined.TryGetValue(name.Surface, out var meant))
            return Chosen(dictionary.FindLoosely(meant), Most);
        // "Georgian-era", "Victorian-style": a time or a manner, and nobody. One of a family is whom the longer names mean (see PartsOfNames).
        if (IsManner(document, name.Tokens.End) || name.IsShared)
            return [];
        // Where the name stands by itself, it may also be a part of somebody's.
        var aliases = dictionary.Find(Document.Fold(name.Surface), withPartsOfNames: true);
        if (aliases.Count == 0)
            aliases = name.Aliases;
        if (aliases.Count == 0)
            aliases = Shortened.Of(document, name, dictionary);
        if (aliases.Count == 0)
            aliases = Respelt(name, dictionary);
        if (name.IsGiven || aliases.Count == 0)
            aliases = Broadened(document, name, aliases, dictionary);
        aliases = ForeignOwner.Without(aliases, document, name, dictionary);
        aliases = TitledForename.Without(aliases, document, name, dictionary);
        return Chosen(aliases, name.IsGiven ? MostOfGiven : Most);
    }

    /// <summary>Candidates of one name by their kinds and how well known they are, each entity once, the likeliest first.</summary>
    private static List<LinkCandidate> Chosen(IReadOnlyList<Alias> aliases, int most)
    {
        var best = new Dictionary<Guid, Alias>();
        foreach (var alias in aliases)
        {
            if (!best.TryGetValue(alias.Entity.EntityId, out var other) || Ranks(alias, other))
                best[alias.Entity.EntityId] = alias;
        }
        return
        [
            .. best
                .Values.OrderByDescending(alias => alias.Prior)
                .ThenBy(alias => alias.Entity.EntityId)
                .Take(most)
                .Select(alias => new LinkCandidate(alias)),
        ];
    }

    private static bool IsManner(Document document, int end) =>
        end + 1 < document.Tokens.Length
        && document.IsMark(end, '-')
        && document.IsGlued(end)
        && (document.Is(end + 1, "era") || document.Is(end + 1, "style") || document.Is(end + 1, "period"));

    private static bool Ranks(Alias alias, Alias other) =>
        alias.Prior > other.Prior || (alias.Prior.Equals(other.Prior) && alias.Kind < other.Kind);

    private static IReadOnlyList<Alias> Respelt(MentionCandidate name, NameDictionary dictionary)
    {
        foreach (var spelling in OtherSpellings.Of(Document.Fold(name.Surface)))
        {
            if (dictionary.Find(spelling) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    /// <summary>With those that are written with other capitals, sound alike, or have most of the words; their priors are shared out anew.</summary>
    private static List<Alias> Broadened(Document document, MentionCandidate name, IReadOnlyList<Alias> aliases, NameDictionary dictionary)
    {
        var all = new List<Alias>(aliases);
        var surface = Document.Fold(name.Surface);
        if (name.IsGiven)
        {
            all.AddRange(Shortened.Of(document, name, dictionary));
            foreach (var spelling in OtherSpellings.Of(surface).Prepend(surface))
                all.AddRange(dictionary.FindLoosely(spelling));
        }
        else
            all.AddRange(dictionary.FindLoosely(surface).Where(alias => CanBeWritten(name, alias)));
        foreach (var spelling in OtherSpellings.Turned(surface, dictionary))
            all.AddRange(dictionary.FindLoosely(spelling).Where(alias => alias.Kind is not (AliasKind.Concept or AliasKind.Team)));
        if (all.Count == 0 && name.Type == EntityTypes.Person && Aliases.SoundKey.Of(surface) is { } key)
            all.AddRange(dictionary.FindLoosely(key));
        if (!all.Exists(alias => alias.Kind is AliasKind.Name or AliasKind.Given or AliasKind.Short))
        {
            var isCompany = Aliases.OrganizationNames.WithoutForms(surface).Length < surface.Length;
            all.AddRange(
                Similar(surface, dictionary)
                    .Where(alias =>
                        (!isCompany || Shortened.CanBeCompany(alias))
                        && (name.IsGiven || !(IsOfAnotherFamily(surface, alias.Entity) || GivenNames.Differ(surface, alias.Entity)))
                        && !IsOfAnotherBody(surface, alias.Entity)
                        && (name.IsGiven || !DistinctWords.Has(surface, alias.Entity))
                    )
            );
        }
        return Shared(all);
    }

    /// <summary>"Unison" for "UNISON", "Georgia power" for "Georgia Power"; a short word is too often no name.</summary>
    private static bool CanBeWritten(MentionCandidate name, Alias alias) =>
        alias.Kind is not (AliasKind.Concept or AliasKind.Team)
        && (name.Words > 1 || (alias.Text.Length > 3 && !Lexicon.CommonWords.Contains(name.Surface)));

    /// <summary>"Corazon Villareal" has the given name of somebody known; whose family name is another is somebody else. What is nearly spelt so may be.</summary>
    private static bool IsOfAnotherFamily(string surface, KnownEntity entity)
    {
        if (entity.Type != EntityTypes.Person)
            return false;
        var family = surface[(surface.LastIndexOf(' ') + 1)..];
        var beginning = family[..Math.Min(family.Length, SameBeginning)];
        return !entity
            .Aliases.Prepend(entity.Name)
            .SelectMany(name => name.Split(' '))
            .Any(word => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"University of Leeds Hospital" is a hospital, and the University of Leeds is none.</summary>
    private static bool IsOfAnotherBody(string surface, KnownEntity entity)
    {
        var head = surface[(surface.LastIndexOf(' ') + 1)..];
        return Institutions.Contains(head)
            && !entity.Aliases.Prepend(entity.Name).Any(name => name.Contains(head, StringComparison.OrdinalIgnoreCase))
            && entity.Name.Split(' ').Any(Institutions.Contains);
    }

    private static IEnumerable<Alias> Similar(string surface, NameDictionary dictionary) =>
        dictionary
            .FindSimilar(surface)
            .Select(one => new Alias(
                one.Entity.Name,
                one.Entity,
                AliasKind.Similar,
                AliasWeights.Of(AliasKind.Similar, one.Prominence),
                one.Prominence
            ));

    private static List<Alias> Shared(List<Alias> aliases)
    {
        var weights = aliases.ConvertAll(alias => alias with { Prior = AliasWeights.Of(alias.Kind, alias.Prominence) });
        var total = weights.GroupBy(alias => alias.Entity.EntityId).Sum(same => same.Max(alias => alias.Prior));
        return weights.ConvertAll(alias => alias with { Prior = alias.Prior / total });
    }
}
