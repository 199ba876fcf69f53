using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Facts that an article is the first to tell: two thirds of those that it touches. What is known of them is what it says, so they are counted here as <see cref="FactStates"/> counts what
/// several articles say, and the database is not asked to read back what it was given.
/// </summary>
internal static class NewFacts
{
    /// <summary>Reads which facts were told of before, or are another article's, too.</summary>
    public static HashSet<Guid> Known(RoundTrip trip, Guid articleId, Guid[] facts)
    {
        var known = new HashSet<Guid>();
        if (facts.Length > 0)
            trip.Add(
                Sql.Statement(
                    """
                    SELECT given.id FROM unnest(@ids) AS given (id)
                    WHERE EXISTS (SELECT FROM entity_link.facts WHERE fact_id = given.id)
                        OR EXISTS (SELECT FROM entity_link.assertions WHERE fact_id = given.id AND article_id <> @id)
                    """,
                    ("ids", facts),
                    ("id", articleId)
                ),
                async (reader, cancellationToken) =>
                {
                    while (await reader.ReadAsync(cancellationToken))
                        known.Add(reader.GetGuid(0));
                }
            );
        return known;
    }

    /// <summary>Those that can be counted here: one origin under one name, and words that the database stores as they are.</summary>
    public static HashSet<Guid> Counted(Article article, IReadOnlySet<Guid> facts, ILookup<Guid, FactSupport> support) =>
        IsStoredAsItIs(article) ? [.. facts.Where(fact => support[fact].DistinctBy(one => (one.OriginKey, one.Origin)).Count() == 1)] : [];

    /// <summary>The heads of the facts; <paramref name="support"/> is the article's, in its order.</summary>
    public static IEnumerable<FactHead> Heads(
        IEnumerable<Guid> facts,
        ILookup<Guid, FactSupport> support,
        ILookup<Guid, FactAssertion?> stated
    )
    {
        foreach (var fact in facts)
        {
            var given = support[fact].ToList();
            var isStatement = stated[fact].Any(one => one is not null);
            var first = isStatement ? null : given.Find(one => one.Kind == "direct") ?? given[0];
            yield return new FactHead
            {
                FactId = fact,
                Version = 0,
                Statement = "",
                IsStatement = isStatement,
                SubjectId = first?.SpeakerId,
                Assertions = given.Count,
                OriginCount = 1,
                Origins = [given[0].Origin],
                First = first,
                FirstSeenAt = given[0].PublishedAt,
                LastSeenAt = given[0].PublishedAt,
            };
        }
    }

    /// <summary>What the article states for them.</summary>
    public static IEnumerable<StoredStatement> Statements(
        IEnumerable<Guid> facts,
        ILookup<Guid, FactSupport> support,
        ILookup<Guid, FactAssertion?> stated
    ) =>
        facts.SelectMany(fact =>
            stated[fact]
                .Zip(support[fact])
                .Where(one => one.First is not null)
                .Select(one => new StoredStatement(
                    fact,
                    one.First! with
                    {
                        Origin = one.Second.OriginKey ?? one.Second.Origin,
                        Text = one.Second.Text,
                    },
                    one.Second
                ))
        );

    private static bool IsStoredAsItIs(Article article) =>
        new[] { article.Text, article.Headline, article.Outlet, article.Url }.All(text => Storable.Of(text) == text);
}
