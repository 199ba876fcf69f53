using System.Runtime.InteropServices;
using Microsoft.Extensions.Caching.Memory;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;

namespace NewsMesh.EntityLink.Facts;

/// <summary>A row of <c>facts</c> as it was written: any transaction that changes what a fact says writes its row, and no two have one number.</summary>
/// <param name="Transaction">The one that wrote it: its <c>xmin</c>.</param>
/// <param name="Version">The version of the fact.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactRow(uint Transaction, int Version);

/// <summary>A fact that something is the case, as it stands in a row.</summary>
internal sealed record KeptFact
{
    /// <summary>One that nobody has told.</summary>
    public static readonly KeptFact New = new()
    {
        Row = default,
        Statement = "",
        FirstSeenAt = DateTimeOffset.UnixEpoch,
        LastSeenAt = DateTimeOffset.UnixEpoch,
        Statements = [],
    };

    public required FactRow Row { get; init; }

    /// <summary>What it was told with.</summary>
    public required string Statement { get; init; }

    /// <summary>Whom it is about, as its first event said.</summary>
    public Guid? SubjectId { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>All that states it, by time, article and place.</summary>
    public required IReadOnlyList<StoredStatement> Statements { get; init; }

    public StoredStatement? Find(Guid article, int ordinal) =>
        Statements.FirstOrDefault(one => one.Support.ArticleId == article && one.Ordinal == ordinal);

    /// <summary>Its head when so much is stated for it. How many origins it has is not asked of a statement's: the rules count them.</summary>
    public FactHead Head(Guid fact, IReadOnlyList<StoredStatement> stated) =>
        new()
        {
            FactId = fact,
            Version = Row.Version,
            Statement = Statement,
            IsStatement = true,
            SubjectId = SubjectId,
            StoredSubjectId = SubjectId,
            Assertions = stated.Count,
            OriginCount = 0,
            Origins = [],
            FirstSeenAt = stated.Count > 0 ? stated[0].Support.PublishedAt : FirstSeenAt,
            LastSeenAt = stated.Count > 0 ? stated[^1].Support.PublishedAt : LastSeenAt,
        };
}

/// <summary>
/// What is stated for the facts that were told last, in the writer's memory: an article changes thirty facts that others have told, nearly all of which one of the last articles told, and each has
/// the reports of some ten. Each is kept with the row that says so, so that what another replica writes is seen here.
/// </summary>
internal sealed class KeptFacts : IDisposable
{
    /// <summary>Assertions, some 3 KB each.</summary>
    public const int MostKept = 20_000;

    /// <summary>Reports of words that are kept: what is repeated by more is counted by the database.</summary>
    public const int MostOfOne = 300;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Null where it is not kept, or the row is another one by now.</summary>
    public KeptFact? Find(Guid fact, FactRow row) => _kept.TryGetValue<KeptFact>(fact, out var kept) && kept!.Row == row ? kept : null;

    /// <summary>The same of an utterance.</summary>
    public KeptUtterance? FindUtterance(Guid fact, FactRow row) =>
        _kept.TryGetValue<KeptUtterance>(fact, out var kept) && kept!.Row == row ? kept : null;

    /// <summary>Takes the place of what was kept of it before; only of what is committed.</summary>
    public void Keep(Guid fact, KeptFact state) =>
        _kept.Set(fact, state, new MemoryCacheEntryOptions { Size = Math.Max(1, state.Statements.Count) });

    /// <summary>The same of an utterance.</summary>
    public void Keep(Guid fact, KeptUtterance state) =>
        _kept.Set(fact, state, new MemoryCacheEntryOptions { Size = Math.Max(1, state.Reports.Count / ReportsOfOneSize) });

    /// <summary>A report takes so much less than a statement.</summary>
    private const int ReportsOfOneSize = 10;

    public void Dispose() => _kept.Dispose();
}
