using NewsMesh.Parse.Duplicates;

namespace NewsMesh.Evaluation.Duplicates;

/// <summary>The service's look-up without its database: texts that share a band are compared in full.</summary>
internal sealed class BandIndex
{
    private readonly List<HashSet<ulong>> _shingles;
    private readonly ILookup<int, int> _bands;

    public BandIndex(IReadOnlyList<string> texts)
    {
        _shingles = [.. texts.AsParallel().AsOrdered().Select(Shingles.Of)];
        _bands = _shingles
            .SelectMany((shingles, at) => MinHash.BandsOf(shingles).Select(band => (band, at)))
            .ToLookup(pair => pair.band, pair => pair.at);
    }

    public IEnumerable<(int At, DuplicateKind Kind)> Find(string text)
    {
        var shingles = Shingles.Of(text);
        return MinHash
            .BandsOf(shingles)
            .SelectMany(band => _bands[band])
            .Distinct()
            .Select(at => (at, Kind: Similarity.Of(shingles, _shingles[at]).Kind(sameOutlet: false)))
            .Where(found => found.Kind != DuplicateKind.None);
    }

    /// <summary>Every pair of different texts that are near-duplicates.</summary>
    public IEnumerable<(int A, int B)> Pairs() =>
        Enumerable
            .Range(0, _shingles.Count)
            .SelectMany(a =>
                MinHash
                    .BandsOf(_shingles[a])
                    .SelectMany(band => _bands[band])
                    .Distinct()
                    .Where(b => b > a && Similarity.Of(_shingles[a], _shingles[b]).Kind(sameOutlet: false) != DuplicateKind.None)
                    .Select(b => (a, b))
            );
}
