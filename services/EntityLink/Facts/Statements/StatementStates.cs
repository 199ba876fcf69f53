using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMesh.EntityLink.Facts.Rules;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

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

    private const string Columns = $"one.slots::text AS slots, printed.key AS printed, one.ordinal, {FactStates.SupportColumns}";

    private const string Tables = """
        entity_link.assertions one JOIN entity_link.articles article ON article.article_id = one.article_id
        LEFT JOIN entity_link.article_origins printed ON printed.article_id = one.article_id
        """;

    /// <summary>The earliest assertions of those of the facts that are statements.</summary>
    public static NpgsqlBatchCommand Select(Guid[] facts) =>
        Sql.Statement(
            $"""
            SELECT given.id, one.* FROM unnest(@ids) AS given (id) CROSS JOIN LATERAL (
                SELECT {Columns} FROM {Tables}
                WHERE one.fact_id = given.id AND one.slots IS NOT NULL
                ORDER BY one.published_at, one.article_id, one.ordinal LIMIT {MostAssertions}) one
            """,
            ("ids", facts)
        );

    /// <summary>Statements by their places.</summary>
    public static NpgsqlBatchCommand SelectSingle(IReadOnlyList<MovedStatement> moved) =>
        Sql.Statement(
            $"""
            SELECT one.* FROM unnest(@articles, @ordinals) AS given (article, ordinal) CROSS JOIN LATERAL (
                SELECT one.fact_id, {Columns} FROM {Tables}
                WHERE one.article_id = given.article AND one.ordinal = given.ordinal AND one.fact_id IS NOT NULL AND one.slots IS NOT NULL LIMIT 1) one
            """,
            ("articles", moved.Select(move => move.ArticleId).ToArray()),
            ("ordinals", moved.Select(move => move.Ordinal).ToArray())
        );

    /// <param name="reader">The rows.</param>
    /// <param name="found">Is given each, and its fact.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task ReadAsync(NpgsqlDataReader reader, Action<Guid, StoredStatement> found, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            var support = FactStates.Support(reader, 4);
            var slots = JsonSerializer.Deserialize<FactAssertion>(reader.GetString(1), Options)!;
            // The origin may have been found anew since it was stored.
            found(
                reader.GetGuid(0),
                new StoredStatement(
                    reader.GetInt32(3),
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

    /// <summary>With the words that tell two assertions apart, where there are two; most facts have one.</summary>
    public static IReadOnlyList<StoredStatement> Compared(IReadOnlyList<StoredStatement> all) =>
        all.Count > 1 ? [.. all.Take(MostAssertions).Select(one => one.WithWords())] : all;
}
