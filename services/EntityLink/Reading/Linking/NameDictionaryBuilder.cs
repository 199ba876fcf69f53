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
    private readonly HashSet<Guid> _known = [];
    private int _longestInTokens;

    /// <summary>More names of one entity are translations, whose words nobody writes in English.</summary>
    private const int MostAliases = 8;

    public void Add(KnownEntity entity)
    {
        if (!_known.Add(entity.EntityId))
            return;
        var index = _entities.Count;
        _entities.Add(entity);
        _imported.Add(entity.ImportedPopularity ?? -1);
        _seeded.Add(entity.Source == KnownEntity.Seeded ? entity.Popularity : -1);
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

    public NameDictionary Build()
    {
        _entities.Seal();
        var weights = AliasWeights.OfEntities(_seeded, _imported);
        return new NameDictionary(_entities, _aliases.Build(weights, _entities.IdOf), _words.Build(), weights, _longestInTokens);
    }
}
