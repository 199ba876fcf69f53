using NewsMesh.EntityLink.Reading.Linking.Packed;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Every spelling of every known entity, asked with windows of a text; immutable. A window that is no name, which most are, is answered without an allocation, and a name
/// that was asked for lately, too. A million entities take some hundred bytes each.
/// </summary>
internal sealed class NameDictionary
{
    /// <summary>Some megabytes of objects when full; a day of news has fewer names that are looked up twice.</summary>
    private const int KeptNames = 16_384;

    private readonly PackedEntities _entities;
    private readonly AliasIndex _aliases;
    private readonly WordIndex _words;
    private readonly float[] _weights;
    private readonly NameEntry?[] _kept = new NameEntry?[KeptNames];

    internal NameDictionary(PackedEntities entities, AliasIndex aliases, WordIndex words, float[] weights, int longestInTokens)
    {
        (_entities, _aliases, _words, _weights) = (entities, aliases, words, weights);
        LongestInTokens = longestInTokens;
    }

    public static NameDictionary Empty { get; } = Of([]);

    public int Count => _entities.Count;

    /// <summary>Names what is known: equal for equal entities in any order, another when anything of one changes.</summary>
    public string Version => _entities.Version;

    /// <summary>How many spellings of entities there are, given and derived.</summary>
    public int Aliases => _aliases.Postings;

    /// <summary>The longest spelling, in tokens.</summary>
    public int LongestInTokens { get; }

    /// <summary>What it holds for good, in bytes; what is kept of look-ups (some megabytes) comes on top.</summary>
    public long Size => _entities.Size + _aliases.Size + _words.Size + (_weights.Length * 4L);

    /// <summary>The dictionary of these entities; of two with one id, the first.</summary>
    public static NameDictionary Of(IEnumerable<KnownEntity> entities)
    {
        var builder = new NameDictionaryBuilder();
        foreach (var entity in entities)
            builder.Add(entity);
        return builder.Build();
    }

    public KnownEntity? Find(Guid id) => _entities.IndexOf(id) is var index and >= 0 ? _entities[index] : null;

    /// <summary>
    /// The entities that are spelt so, where the capitals fit, the likeliest first; empty for none. Surnames and first names that were only derived are many, and
    /// each is somebody's: they are left out unless asked for.
    /// </summary>
    /// <param name="folded">A window of a document's folded text.</param>
    /// <param name="withPartsOfNames">Also whom the name fits as a surname or a first name.</param>
    public IReadOnlyList<Alias> Find(ReadOnlySpan<char> folded, bool withPartsOfNames = false)
    {
        if (EntryOf(folded) is not { } entry)
            return [];
        var aliases = withPartsOfNames ? entry.All : entry.Whole;
        foreach (var alias in aliases)
        {
            if (!Capitals.Fit(folded, alias.Text))
                return Fitting(folded, aliases);
        }
        return entry.HasDoubles ? Normalised(aliases) : aliases;
    }

    /// <summary>All entities that are spelt so whatever the capitals, parts of names and common nouns among them: for what is known to be somebody's name.</summary>
    public IReadOnlyList<Alias> FindLoosely(ReadOnlySpan<char> folded) => EntryOf(folded)?.Any ?? [];

    /// <summary>The teams that news of sport may call so; see <see cref="AliasKind.Team"/>.</summary>
    public IReadOnlyList<Alias> FindTeams(ReadOnlySpan<char> folded) => EntryOf(folded)?.Teams ?? [];

    /// <summary>The entities whose names have most of the words of this one, the likeliest first.</summary>
    public IEnumerable<(KnownEntity Entity, float Prominence)> FindSimilar(string name) =>
        _words.Of(name).Select(index => (_entities[index], _weights[index]));

    private NameEntry? EntryOf(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 2 or > NameHash.LongestName)
            return null;
        Span<char> upper = stackalloc char[NameHash.LongestName];
        var index = _aliases.IndexOf(NameHash.Of(folded, upper));
        if (index < 0)
            return null;
        var entry = Entry(index);
        // Two names may have one hash, however unlikely.
        return upper[..folded.Length].SequenceEqual(entry.Upper) ? entry : null;
    }

    private NameEntry Entry(int index)
    {
        ref var kept = ref _kept[index & (KeptNames - 1)];
        if (Volatile.Read(ref kept) is { } known && known.Index == index)
            return known;
        var postings = _aliases[index];
        var all = new Alias[postings.Length];
        for (var at = 0; at < all.Length; at++)
        {
            var posting = postings[at];
            all[at] = new Alias(
                _aliases.TextOf(posting),
                _entities[posting.Entity],
                posting.Kind,
                AliasWeights.Of(posting.Kind, _weights[posting.Entity]),
                _weights[posting.Entity]
            );
        }
        var entry = NameEntry.Of(index, all);
        Volatile.Write(ref kept, entry);
        return entry;
    }

    private static Alias[] Fitting(ReadOnlySpan<char> folded, Alias[] aliases)
    {
        var fitting = new List<Alias>();
        foreach (var alias in aliases)
        {
            if (Capitals.Fit(folded, alias.Text))
                fitting.Add(alias);
        }
        return Normalised(fitting);
    }

    private static Alias[] Normalised(IReadOnlyCollection<Alias> aliases) => NameEntry.Normalised(aliases);
}
