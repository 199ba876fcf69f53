using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>
/// Whom an entity that was found in a text means by now. What was found stays stored as it was found, and is followed when it is linked: so taking a merge back is
/// taking one redirect away.
/// </summary>
internal static class Redirects
{
    /// <summary>A chain of merges; nobody merges by hand so often, and a circle, which cannot be made, would end here.</summary>
    private const int LongestChain = 20;

    /// <summary>Selects found entities that mean another one, each with the one that it means, in an article or (null) anywhere.</summary>
    public static NpgsqlBatchCommand Select(Guid[] ids, Guid? articleId) =>
        Sql.Statement(
            $"""
            WITH RECURSIVE blocked AS (
                -- A split whose new entity was merged back is void.
                SELECT link.entity_id, link.instead_id FROM entity_link.blocked_links link JOIN entity_link.entities instead ON instead.entity_id = link.instead_id
                WHERE link.article_id = @article AND instead.merged_into IS DISTINCT FROM link.entity_id
            ), step AS (
                SELECT given.id AS found, coalesce(blocked.instead_id, given.id) AS at, 0 AS hops
                FROM unnest(@ids) AS given (id) LEFT JOIN blocked ON blocked.entity_id = given.id
                UNION ALL
                SELECT step.found, coalesce(blocked.instead_id, one.merged_into), step.hops + 1
                FROM step JOIN entity_link.entities one ON one.entity_id = step.at
                LEFT JOIN blocked ON blocked.entity_id = one.merged_into
                WHERE one.merged_into IS NOT NULL AND step.hops < {LongestChain}
            ), last AS (SELECT DISTINCT ON (found) found, at FROM step ORDER BY found, hops DESC)
            SELECT last.found, one.entity_id, one.wikidata_id, one.name, one.type, one.aliases, one.description, one.source
            FROM last JOIN entity_link.entities one ON one.entity_id = last.at WHERE last.at <> last.found
            """,
            ("ids", ids),
            ("article", articleId ?? Guid.Empty)
        );

    public static async Task<Dictionary<Guid, Entity>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var redirects = new Dictionary<Guid, Entity>();
        while (await reader.ReadAsync(cancellationToken))
            redirects[reader.GetGuid(0)] = EntityRow.Read(reader, 1);
        return redirects;
    }

    /// <summary>All that annotations name.</summary>
    public static Guid[] Named(Annotations found) =>
        [
            .. found
                .Mentions.Select(mention => mention.EntityId)
                .Concat(found.Entities.Select(entity => entity.EntityId))
                .Concat(found.Quotes.SelectMany(quote => new[] { quote.Source?.EntityId, quote.Via?.EntityId }).OfType<Guid>())
                .Concat(found.Assertions.SelectMany(Parties).Select(party => party?.EntityId).OfType<Guid>())
                .Distinct()
                .Order(),
        ];

    /// <summary>The same annotations with those who are meant by now.</summary>
    public static Annotations Follow(this Annotations found, IReadOnlyDictionary<Guid, Entity> redirects)
    {
        if (redirects.Count == 0)
            return found;
        return found with
        {
            Mentions =
            [
                .. found.Mentions.Select(mention =>
                    redirects.TryGetValue(mention.EntityId, out var meant)
                        ? mention with
                        {
                            EntityId = meant.EntityId,
                            WikidataId = meant.WikidataId,
                            Type = meant.Type,
                        }
                        : mention
                ),
            ],
            Entities =
            [
                .. found
                    .Entities.Select(entity => redirects.GetValueOrDefault(entity.EntityId, entity))
                    .DistinctBy(entity => entity.EntityId),
            ],
            Quotes = [.. found.Quotes.Select(quote => quote with { Source = Follow(quote.Source), Via = Follow(quote.Via) })],
            Assertions =
            [
                .. found.Assertions.Select(one =>
                    one with
                    {
                        Subject = Follow(one.Subject),
                        Object = Follow(one.Object),
                        Place = Follow(one.Place),
                        Attribution = [.. one.Attribution.Select(party => Follow(party)!)],
                    }
                ),
            ],
        };

        Party? Follow(Party? party) =>
            party?.EntityId is { } id && redirects.TryGetValue(id, out var meant) ? party with { EntityId = meant.EntityId } : party;
    }

    private static IEnumerable<Party?> Parties(Assertion one) => [one.Subject, one.Object, one.Place, .. one.Attribution];
}
