using Microsoft.Extensions.Caching.Memory;

namespace NewsMesh.Search.Articles;

/// <summary>Two texts of one article, by what changes when either is read again.</summary>
internal sealed record DiffKey(Guid ArticleId, int Before, int BeforeFetch, int BeforeReplay, int After, int AfterFetch, int AfterReplay);

/// <summary>
/// What changed between versions, computed once and kept while it is looked at: comparing long texts takes longer than all else of a page. Bounded by the
/// characters that it holds, so that a stranger who reads through all articles costs others nothing but a comparison.
/// </summary>
internal sealed class DiffCache : IDisposable
{
    /// <summary>Some 64 MB in memory; an article of 1,000 words is 6,000 characters.</summary>
    private const long MostCharacters = 32_000_000;

    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    public IReadOnlyList<Change>? Find(DiffKey key) => _kept.Get<IReadOnlyList<Change>>(key);

    public IReadOnlyList<Change> Keep(DiffKey key, IReadOnlyList<Change> changes) =>
        _kept.Set(
            key,
            changes,
            new MemoryCacheEntryOptions { Size = changes.Sum(change => 60L + change.Text.Length), SlidingExpiration = Idle }
        );

    public void Dispose() => _kept.Dispose();
}
