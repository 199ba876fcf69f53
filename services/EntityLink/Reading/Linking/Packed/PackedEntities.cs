using System.Globalization;
using System.Runtime.CompilerServices;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>
/// Entities as bytes, about 150 each where their objects would take a kilobyte; one is made an object when somebody asks for it. What was asked for lately is kept,
/// because the same hundreds of entities are in the news all day.
/// </summary>
internal sealed class PackedEntities
{
    /// <summary>About 16 MB of objects when full; a busy day names fewer.</summary>
    private const int Kept = 16_384;

    /// <summary>More spellings than this belong to lists of translations, and an entity must fit a page: 200 × 500 characters of 3 bytes do.</summary>
    private const int MostTexts = 200;
    private const int LongestText = 500;

    private static readonly string[] Types = [.. EntityTypes.All.Order(StringComparer.Ordinal)];

    private readonly BytePages _pages = new();
    private readonly PackedWriter _writer = new();
    private readonly List<uint> _offsets = [];
    private readonly List<Guid> _ids = [];

    // Those that are usual first, so that equal entities are equal bytes in whatever order they come.
    private readonly List<string> _words = [KnownEntity.Seeded, KnownEntity.Imported, "wikidata", .. RelationKinds.All];
    private readonly Entry?[] _kept = new Entry?[Kept];
    private int[] _byId = [];
    private ulong _version;

    public int Count => _ids.Count;

    /// <summary>Names the content: the sum of a hash of each entity, so that their order is nothing.</summary>
    public string Version => _version.ToString("x16", CultureInfo.InvariantCulture)[..8];

    /// <summary>What is allocated, in bytes, without what is kept as objects.</summary>
    public long Size => _pages.Size + (_offsets.Capacity * 4L) + (_ids.Capacity * 16L) + (_byId.Length * 4L);

    public void Add(KnownEntity entity)
    {
        _offsets.Add(Packed(entity));
        _ids.Add(entity.EntityId);
    }

    /// <summary>Says something else of one that was added; the version tells of both.</summary>
    public void Replace(int index, KnownEntity entity)
    {
        _offsets[index] = Packed(entity);
        _kept[index & (Kept - 1)] = null;
    }

    private uint Packed(KnownEntity entity)
    {
        _writer.Clear();
        _writer.Number((ulong)Math.Max(0, Array.IndexOf(Types, entity.Type)));
        _writer.Number(Word(entity.Source));
        _writer.Number(ItemNumber(entity.WikidataId));
        _writer.Double(entity.Popularity);
        _writer.Double(entity.ImportedPopularity ?? -1);
        Text(entity.Name);
        Text(entity.Description ?? "");
        Texts(entity.Aliases);
        Texts(entity.Demonyms);
        var relations = Math.Min(entity.Relations.Count, MostTexts);
        _writer.Number((ulong)relations);
        for (var index = 0; index < relations; index++)
        {
            _writer.Number(Word(entity.Relations[index].Kind));
            _writer.Number(ItemNumber(entity.Relations[index].WikidataId));
        }
        _version += NameHash.Of(entity.EntityId, _writer.Written);
        return _pages.Append(_writer.Written);
    }

    /// <summary>Makes the entities findable by id; none is added afterwards.</summary>
    public void Seal()
    {
        _offsets.TrimExcess();
        _ids.TrimExcess();
        // At most half full, so that a look-up ends after a step or two.
        _byId = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, Count * 2))];
        for (var index = 0; index < Count; index++)
        {
            var slot = SlotOf(_ids[index]);
            while (_byId[slot] != 0)
                slot = (slot + 1) & (_byId.Length - 1);
            _byId[slot] = index + 1;
        }
    }

    public Guid IdOf(int index) => _ids[index];

    /// <summary>-1 where nobody has this id.</summary>
    public int IndexOf(Guid id)
    {
        for (var slot = SlotOf(id); _byId[slot] != 0; slot = (slot + 1) & (_byId.Length - 1))
        {
            if (_ids[_byId[slot] - 1] == id)
                return _byId[slot] - 1;
        }
        return -1;
    }

    /// <summary>The entity as an object; two callers may get two equal ones.</summary>
    public KnownEntity this[int index]
    {
        get
        {
            ref var kept = ref _kept[index & (Kept - 1)];
            if (Volatile.Read(ref kept) is { } entry && entry.Index == index)
                return entry.Entity;
            var entity = Read(index);
            Volatile.Write(ref kept, new Entry(index, entity));
            return entity;
        }
    }

    private KnownEntity Read(int index)
    {
        var reader = new PackedReader(_pages.From(_offsets[index]));
        var type = Types[(int)reader.Number()];
        var source = _words[(int)reader.Number()];
        var item = ItemId(reader.Number());
        var popularity = reader.Double();
        var imported = reader.Double();
        var name = reader.Text();
        var description = reader.Text();
        var aliases = reader.Texts();
        var demonyms = reader.Texts();
        var relations = new EntityRelation[(int)reader.Number()];
        for (var at = 0; at < relations.Length; at++)
            relations[at] = new EntityRelation(_words[(int)reader.Number()], ItemId(reader.Number())!);
        return new KnownEntity
        {
            EntityId = _ids[index],
            WikidataId = item,
            Name = name,
            Type = type,
            Aliases = aliases,
            Demonyms = demonyms,
            Description = description.Length == 0 ? null : description,
            Source = source,
            Popularity = popularity,
            ImportedPopularity = imported < 0 ? null : imported,
            Relations = relations,
        };
    }

    private void Text(string text) => _writer.Text(text.AsSpan(0, Math.Min(text.Length, LongestText)));

    private void Texts(IReadOnlyList<string> texts)
    {
        var count = Math.Min(texts.Count, MostTexts);
        _writer.Number((ulong)count);
        for (var index = 0; index < count; index++)
            Text(texts[index]);
    }

    /// <summary>Sources and kinds of relations: a handful of words, many times.</summary>
    private ulong Word(string word)
    {
        var index = _words.IndexOf(word);
        if (index < 0)
        {
            index = _words.Count;
            _words.Add(word);
        }
        return (ulong)index;
    }

    /// <summary>"Q42" is 42; 0 for none.</summary>
    private static ulong ItemNumber(string? wikidataId) =>
        wikidataId is not null && ulong.TryParse(wikidataId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string? ItemId(ulong number) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Q{number}");

    private int SlotOf(Guid id) => Unsafe.As<Guid, int>(ref id) & (_byId.Length - 1);

    private sealed record Entry(int Index, KnownEntity Entity);
}
