using System.Runtime.InteropServices;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts.Utterances;

/// <summary>A report of words, as far as it is counted.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="Ordinal">Its place among the assertions of the article.</param>
/// <param name="OriginKey">What it is counted by.</param>
/// <param name="Origin">What is shown.</param>
/// <param name="IsDirect">It has the words as they were spoken.</param>
/// <param name="IsHeard">The outlet heard them itself.</param>
/// <param name="PublishedAt">When.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountedReport(
    Guid ArticleId,
    int Ordinal,
    string OriginKey,
    string Origin,
    bool IsDirect,
    bool IsHeard,
    DateTimeOffset PublishedAt
)
{
    /// <summary>The first of all is the fact's line.</summary>
    public (bool IsIndirect, DateTimeOffset PublishedAt, Guid ArticleId, int Ordinal) Order => (!IsDirect, PublishedAt, ArticleId, Ordinal);

    /// <summary>The database orders its origin as it is ordered here: letters in lower case, each one unit of UTF-16.</summary>
    public bool IsOrdered => Array.TrueForAll([OriginKey, Origin], name => !name.Any(char.IsSurrogate)) && !OriginKey.Any(IsCapital);

    private static bool IsCapital(char letter) => char.ToLowerInvariant(letter) != letter || char.IsUpper(letter);
}

/// <summary>A fact that somebody said something, as it stands in a row.</summary>
internal sealed record KeptUtterance
{
    /// <summary>One that nobody has told.</summary>
    public static readonly KeptUtterance New = new()
    {
        Row = default,
        Statement = "",
        FirstSeenAt = DateTimeOffset.UnixEpoch,
        LastSeenAt = DateTimeOffset.UnixEpoch,
        Reports = [],
    };

    public required FactRow Row { get; init; }

    /// <summary>What it was told with.</summary>
    public required string Statement { get; init; }

    /// <summary>Who said so, as its first event told.</summary>
    public Guid? SubjectId { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>All of them, in any order.</summary>
    public required IReadOnlyList<CountedReport> Reports { get; init; }

    /// <summary>The first of them as it is shown; null where there is none.</summary>
    public FactSupport? First { get; init; }

    /// <summary>Its head when these are its reports, counted as <see cref="FactStates"/> has the database count them.</summary>
    public FactHead Head(Guid fact, IReadOnlyList<CountedReport> reports, FactSupport? first)
    {
        var origins = reports.GroupBy(one => one.OriginKey, StringComparer.Ordinal).ToList();
        return new FactHead
        {
            FactId = fact,
            Version = Row.Version,
            Statement = Statement,
            IsStatement = false,
            StoredSubjectId = SubjectId,
            SubjectId = SubjectId ?? first?.SpeakerId,
            Assertions = reports.Count,
            OriginCount = origins.Count == 0 ? 0 : Math.Max(1, origins.Count(origin => origin.Any(one => one.IsHeard))),
            Origins =
            [
                .. origins
                    .OrderBy(origin => origin.Key, StringComparer.Ordinal)
                    .Select(origin => origin.Select(one => one.Origin).Min(StringComparer.Ordinal)!)
                    .Take(FactStates.MostOrigins),
            ],
            First = first,
            FirstSeenAt = reports.Count == 0 ? FirstSeenAt : reports.Min(one => one.PublishedAt),
            LastSeenAt = reports.Count == 0 ? LastSeenAt : reports.Max(one => one.PublishedAt),
        };
    }
}
