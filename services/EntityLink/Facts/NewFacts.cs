using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Which facts an article is the first to tell: two thirds of those that it touches. What is known of them is what it says, so they are counted here as <see cref="FactStates"/> counts what
/// several articles say, and the database is not asked to read back what it was given.
/// </summary>
internal static class NewFacts
{
    /// <summary>Reads which facts were told of before, each with its row, or are another article's, too.</summary>
    public static Dictionary<Guid, FactRow?> Known(RoundTrip trip, Guid articleId, Guid[] facts)
    {
        var known = new Dictionary<Guid, FactRow?>();
        if (facts.Length > 0)
            trip.Add(
                Sql.Statement(
                    """
                    SELECT given.id, known.xmin, known.version FROM unnest(@ids) AS given (id)
                    LEFT JOIN LATERAL (SELECT xmin, version FROM entity_link.facts WHERE fact_id = given.id LIMIT 1) known ON true
                    WHERE known.version IS NOT NULL OR EXISTS (SELECT FROM entity_link.assertions WHERE fact_id = given.id AND article_id <> @id)
                    """,
                    ("ids", facts),
                    ("id", articleId)
                ),
                async (reader, cancellationToken) =>
                {
                    while (await reader.ReadAsync(cancellationToken))
                        known[reader.GetGuid(0)] = reader.IsDBNull(1)
                            ? null
                            : new FactRow(reader.GetFieldValue<uint>(1), reader.GetInt32(2));
                }
            );
        return known;
    }

    /// <summary>The words of the article are read back as they are written.</summary>
    public static bool IsStoredAsItIs(Article article) =>
        new[] { article.Text, article.Headline, article.Outlet, article.Url }.All(text => Storable.Of(text) == text);
}
