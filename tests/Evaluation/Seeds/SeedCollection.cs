using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Entities of several sources, each once: what came first stands, and what comes later adds an id, spellings and relations to it.</summary>
internal sealed class SeedCollection
{
    private readonly Dictionary<string, SeedEntity> _byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeedEntity> _byName = new(StringComparer.Ordinal);

    public List<SeedEntity> Entities { get; } = [];

    public bool IsKnown(string name, string type) => _byName.ContainsKey(Key(name, type));

    public SeedEntity? Find(string name, string type) => _byName.GetValueOrDefault(Key(name, type));

    public bool HasItem(string item) => _byItem.ContainsKey(item);

    /// <returns>Whether it is a new one.</returns>
    public bool Add(SeedEntity entity)
    {
        if (entity.WikidataId is { } item && _byItem.TryGetValue(item, out var same))
        {
            Enrich(same, entity);
            return false;
        }
        if (_byName.TryGetValue(Key(entity.Name, entity.Type), out var namesake))
        {
            // One of them has no id: they are taken for one where nothing speaks against it. Two with different ids are two who share a name, and two without
            // an id cannot be told apart.
            var haveNone = entity.WikidataId is null && namesake.WikidataId is null;
            if (haveNone || (entity.WikidataId is null || namesake.WikidataId is null) && SameThing.CanBe(namesake, entity))
            {
                if (namesake.WikidataId is null && entity.WikidataId is not null)
                {
                    namesake.WikidataId = entity.WikidataId;
                    _byItem[entity.WikidataId] = namesake;
                }
                Enrich(namesake, entity);
                return false;
            }
        }
        Entities.Add(entity);
        if (entity.WikidataId is not null)
            _byItem[entity.WikidataId] = entity;
        foreach (var name in entity.Aliases.Prepend(entity.Name))
            _byName.TryAdd(Key(name, entity.Type), entity);
        return true;
    }

    private void Enrich(SeedEntity known, SeedEntity more)
    {
        foreach (var alias in more.Aliases.Prepend(more.Name))
        {
            if (alias != known.Name && !known.Aliases.Contains(alias, StringComparer.Ordinal) && !IsKnown(alias, known.Type))
                known.Aliases.Add(alias);
        }
        foreach (var demonym in more.Demonyms ?? [])
        {
            known.Demonyms ??= [];
            if (!known.Demonyms.Contains(demonym, StringComparer.Ordinal))
                known.Demonyms.Add(demonym);
        }
        foreach (var relation in more.Relations ?? [])
        {
            known.Relations ??= [];
            if (
                !known.Relations.Contains(relation)
                && !known.Relations.Exists(own => own.Kind == relation.Kind && own.Kind == RelationKinds.Country)
            )
                known.Relations.Add(relation);
        }
    }

    private static string Key(string name, string type) => type + "\n" + NormalName.Of(name);
}
