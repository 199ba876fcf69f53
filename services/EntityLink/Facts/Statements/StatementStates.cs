using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>An assertion of a fact as it is stored: what the rules see of it, and what is shown.</summary>
internal sealed record StoredStatement(Guid FactId, FactAssertion Assertion, FactSupport Support);

/// <summary>The assertions of statement facts, from the database.</summary>
internal static class StatementStates
{
    /// <summary>The rules compare an assertion with each of its value: more than so many reports of one figure say nothing new.</summary>
    public const int MostAssertions = 300;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string? Slots(FactAssertion? one) => one is null ? null : JsonSerializer.Serialize(one, Options);

    private static StoredStatement WithWords(StoredStatement one) => one with { Assertion = Wording.Of(one.Assertion, one.Support.Text) };

    /// <summary>The earliest assertions of those of the facts that are statements.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="beside">An article whose own are not asked for.</param>
    public static NpgsqlBatchCommand Select(Guid[] facts, Guid beside) =>
        Sql.Statement(
            $"""
            SELECT given.id, one.* FROM unnest(@ids) AS given (id) CROSS JOIN LATERAL (
                SELECT one.slots::text AS slots, printed.key AS printed, {FactStates.SupportColumns}
                FROM entity_link.assertions one JOIN entity_link.articles article ON article.article_id = one.article_id
                LEFT JOIN entity_link.article_origins printed ON printed.article_id = one.article_id
                WHERE one.fact_id = given.id AND one.slots IS NOT NULL AND one.article_id <> @beside
                ORDER BY one.published_at, one.article_id, one.ordinal LIMIT {MostAssertions}) one
            """,
            ("ids", facts),
            ("beside", beside)
        );

    public static async Task ReadAsync(NpgsqlDataReader reader, List<StoredStatement> found, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            var support = FactStates.Support(reader, 3);
            var slots = JsonSerializer.Deserialize<FactAssertion>(reader.GetString(1), Options)!;
            // The origin may have been found anew since it was stored.
            found.Add(
                new StoredStatement(
                    reader.GetGuid(0),
                    slots with
                    {
                        Origin = support.OriginKey ?? support.Origin,
                        Printed = reader.IsDBNull(2) ? null : reader.GetString(2),
                        Text = support.Text,
                        Outlet = OutletKey.Of(support.Outlet),
                    },
                    support
                )
            );
        }
    }

    /// <summary>The earliest first, as the database selects them.</summary>
    public static List<StoredStatement> InOrder(IEnumerable<StoredStatement> ofFact) =>
        [.. ofFact.OrderBy(one => one.Support.PublishedAt).ThenBy(one => one.Support.ArticleId)];

    /// <summary>By fact, with the words that tell two assertions apart; most facts have one.</summary>
    public static ILookup<Guid, StoredStatement> ByFact(IReadOnlyDictionary<Guid, List<StoredStatement>> inOrder) =>
        inOrder.Values.SelectMany(fact => fact.Count > 1 ? fact.Take(MostAssertions).Select(WithWords) : fact).ToLookup(one => one.FactId);
}
