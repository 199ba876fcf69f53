using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>A fact as it was told last; <see cref="New"/> where it never was.</summary>
internal sealed record KnownFact(
    bool IsStatement,
    int Version,
    string Statement,
    Guid? SubjectId,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt
)
{
    /// <summary>A statement's fact that nobody has told of.</summary>
    public static readonly KnownFact New = new(true, 0, "", null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    /// <summary>The head of a statement's fact: all that is stated for it is read anyway, so that the database need not count it. As <see cref="FactStates"/> counts it.</summary>
    public FactHead Head(Guid fact, IReadOnlyCollection<StoredStatement> stated) =>
        new()
        {
            FactId = fact,
            Version = Version,
            Statement = Statement,
            IsStatement = true,
            SubjectId = SubjectId,
            Assertions = stated.Count,
            OriginCount = stated.DistinctBy(one => one.Support.OriginKey, StringComparer.OrdinalIgnoreCase).Count(),
            Origins = [.. stated.Select(one => one.Support.Origin).Distinct(StringComparer.Ordinal)],
            FirstSeenAt = stated.Count > 0 ? stated.Min(one => one.Support.PublishedAt) : FirstSeenAt,
            LastSeenAt = stated.Count > 0 ? stated.Max(one => one.Support.PublishedAt) : LastSeenAt,
        };
}

/// <summary>Which facts were told of before. Whatever an assertion belongs to was, unless it moves there now: both are written in one transaction.</summary>
internal static class KnownFacts
{
    /// <summary>Those of the facts that were, there when the trip has been run.</summary>
    public static Dictionary<Guid, KnownFact> Select(RoundTrip trip, Guid[] facts)
    {
        var known = new Dictionary<Guid, KnownFact>();
        if (facts.Length > 0)
            trip.Add(
                Sql.Statement(
                    $"""
                    SELECT fact_id, kind = '{StatementFact.Kind}', version, statement, subject_id, first_seen_at, last_seen_at
                    FROM entity_link.facts WHERE fact_id = ANY (@ids)
                    """,
                    ("ids", facts)
                ),
                async (reader, cancellationToken) =>
                {
                    while (await reader.ReadAsync(cancellationToken))
                        known[reader.GetGuid(0)] = new KnownFact(
                            reader.GetBoolean(1),
                            reader.GetInt32(2),
                            reader.GetString(3),
                            reader.IsDBNull(4) ? null : reader.GetGuid(4),
                            reader.GetFieldValue<DateTimeOffset>(5),
                            reader.GetFieldValue<DateTimeOffset>(6)
                        );
                }
            );
        return known;
    }
}
