using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking.Packed;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Takes entities one by one, so that never more than one of them is an object.</summary>
internal sealed class NameDictionaryBuilder
{
    private readonly PackedEntities _entities = new();
    private readonly AliasIndexBuilder _aliases = new();
    private readonly WordIndexBuilder _words = new();
    private readonly List<double> _seeded = [];
    private readonly List<double> _imported = [];
    private readonly List<long> _items = [];
    private readonly HashSet<Guid> _known = [];
    private readonly HashSet<Guid> _joined = [];
    private readonly List<KnownEntity> _withoutItem = [];
    private int _longestInTokens;

    /// <summary>More names of one entity are translations, whose words nobody writes in English.</summary>
    private const int MostAliases = 8;

    public void Add(KnownEntity entity)
    {
        if (!_known.Add(entity.EntityId))
            return;
        if (entity is { Source: KnownEntity.Seeded, WikidataId: null })
        {
            _withoutItem.Add(entity);
            return;
        }
        Take(_entities.Count, entity);
    }

    public NameDictionary Build()
    {
        AddWithoutItem();
        _entities.Seal();
        var weights = AliasWeights.OfEntities(_seeded, _imported, _items);
        return new NameDictionary(_entities, _aliases.Build(weights, _entities.IdOf), _words.Build(), weights, _longestInTokens);
    }

    /// <summary>Those of the seeds that have no item: joined with the imported entity that they are, see <see cref="SeedTwins"/>, or added as they are.</summary>
    private void AddWithoutItem()
    {
        var bearers = _aliases.EntitiesOf(_withoutItem.Select(entity => entity.Name));
        foreach (var seed in _withoutItem.OrderBy(entity => entity.EntityId))
        {
            var twin = SeedTwins.Of(seed, bearers[NameHash.Of(seed.Name)].Select(index => _entities[index]));
            if (twin is null || !_joined.Add(twin.EntityId))
                Take(_entities.Count, seed);
            else
                Take(bearers[NameHash.Of(seed.Name)].First(index => _entities.IdOf(index) == twin.EntityId), SeedTwins.Joined(seed, twin));
        }
    }

    /// <summary>As a new entity, or in the place of one that it was joined with.</summary>
    private void Take(int index, KnownEntity entity)
    {
        if (index == _entities.Count)
        {
            _entities.Add(entity);
            _items.Add(0);
            _imported.Add(0);
            _seeded.Add(0);
        }
        else
            _entities.Replace(index, entity);
        _items[index] = AliasWeights.ItemNumber(entity.WikidataId);
        _imported[index] = entity.ImportedPopularity ?? -1;
        _seeded[index] = entity.Source == KnownEntity.Seeded ? entity.Popularity : -1;
        _words.Add(index, entity.Aliases.Take(MostAliases).Prepend(entity.Name));
        foreach (var (text, kind) in Spellings.Of(entity))
        {
            var tokens = Spellings.Tokens(text);
            if (tokens > Spellings.MostTokens)
                continue;
            _longestInTokens = Math.Max(_longestInTokens, tokens);
            _aliases.Add(text, index, kind);
        }
    }
}
