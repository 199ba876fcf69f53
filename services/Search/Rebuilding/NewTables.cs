using Npgsql;

namespace NewsMesh.Search.Rebuilding;

/// <summary>The read models once more, in a schema beside: made like those in use, with their indexes and triggers by the same names, and put in their place.</summary>
internal static class NewTables
{
    public const string Schema = "search_next";

    private static readonly string[] Tables =
    [
        "articles",
        "article_versions",
        "article_entities",
        "deleted_articles",
        "entities",
        "entity_counts",
        "facts",
        "fact_support",
        "near_duplicates",
        "quotes",
        "stories",
    ];

    /// <summary>Counts of tables that are not made anew stand here, too: the rows are taken over, not the table.</summary>
    private const string Counts = "row_counts";

    /// <summary>
    /// Empty tables, and in them what was indexed before events were kept: there is nothing to make it of, so it stays as it is until a replay tells it again.
    /// </summary>
    public static IEnumerable<NpgsqlBatchCommand> Make() =>
        [
            Sql.Statement(
                """
                DO $make$
                DECLARE
                    made name;
                    statement text;
                BEGIN
                    FOREACH made IN ARRAY string_to_array(current_setting('newsmesh.tables'), ',') LOOP
                        EXECUTE format('DROP TABLE IF EXISTS search_next.%I', made);
                        EXECUTE format('CREATE TABLE search_next.%I (LIKE search.%I INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING CONSTRAINTS)', made, made)
                            || coalesce((SELECT ' WITH (' || array_to_string(reloptions, ', ') || ')' FROM pg_class WHERE oid = ('search.' || made)::regclass), '');
                        FOR statement IN
                            SELECT format('ALTER TABLE search_next.%I ADD CONSTRAINT %I %s', made, conname, pg_get_constraintdef(oid))
                                FROM pg_constraint WHERE conrelid = ('search.' || made)::regclass AND contype IN ('p', 'u')
                            UNION ALL SELECT replace(indexdef, format(' ON search.%I ', made), format(' ON search_next.%I ', made)) FROM pg_indexes
                                WHERE schemaname = 'search' AND tablename = made AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = ('search.' || made)::regclass)
                            UNION ALL SELECT replace(pg_get_triggerdef(oid), format(' ON search.%I ', made), format(' ON search_next.%I ', made))
                                FROM pg_trigger WHERE tgrelid = ('search.' || made)::regclass AND NOT tgisinternal
                        LOOP
                            EXECUTE statement;
                        END LOOP;
                    END LOOP;
                END $make$
                """
            ),
            .. CarryOver(),
        ];

    /// <summary>Before <see cref="Make"/>: which tables. A DO block takes no parameters.</summary>
    public static NpgsqlBatchCommand Name() =>
        Sql.Statement("SELECT set_config('newsmesh.tables', @tables, true)", ("tables", string.Join(',', Tables.Prepend(Counts))));

    /// <summary>Rows whose event is not kept.</summary>
    private static IEnumerable<NpgsqlBatchCommand> CarryOver()
    {
        foreach (
            var (table, missing) in new[]
            {
                ("articles", "kind = 'article' AND id = old.article_id"),
                ("article_versions", "kind = 'article' AND id = old.article_id"),
                ("article_entities", "kind = 'article' AND id = old.article_id"),
                ("deleted_articles", "kind = 'article' AND id = old.article_id"),
                ("quotes", "kind = 'article' AND id = old.article_id"),
                ("near_duplicates", "kind = 'article' AND id = old.told_by"),
                ("facts", "kind = 'fact' AND id = old.fact_id"),
                ("fact_support", "kind = 'fact' AND id = old.fact_id AND part IN ('', old.article_id::text)"),
                ("stories", "kind = 'story' AND id = old.story_id"),
            }
        )
            yield return Copy(table, $"NOT EXISTS (SELECT FROM search.event_log WHERE {missing})");
        yield return Copy(
            "entities",
            """
            (old.version > 0 AND NOT EXISTS (SELECT FROM search.event_log WHERE kind = 'entity' AND id = old.entity_id))
                OR EXISTS (SELECT FROM search_next.article_entities named WHERE named.entity_id = old.entity_id)
            """
        );
    }

    /// <summary>Columns that are computed are computed again.</summary>
    private static NpgsqlBatchCommand Copy(string table, string which) =>
        Sql.Statement(
            $"""
            DO $copy$
            DECLARE
                columns text := (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
                    WHERE attrelid = 'search.{table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '');
            BEGIN
                EXECUTE format('INSERT INTO search_next.{table} (%s) SELECT %s FROM search.{table} AS old WHERE ', columns, columns) || $which${which}$which$;
            END $copy$
            """
        );

    /// <summary>So that the first searches are planned as well as the last ones were.</summary>
    public static NpgsqlBatchCommand Analyze() =>
        Sql.Statement($"ANALYZE {string.Join(", ", Tables.Select(table => $"{Schema}.{table}"))}");

    /// <summary>
    /// Puts the new tables in the place of the old ones, at once for everybody. Readers wait for less than the limit, or the whole is tried again a little later: less than the
    /// second after which PostgreSQL would take two who wait for each other apart by ending one of them.
    /// </summary>
    public static IEnumerable<NpgsqlBatchCommand> TakeIntoUse() =>
        [
            Sql.Statement("SET LOCAL lock_timeout = '800ms'"),
            Sql.Statement(
                $"LOCK TABLE {string.Join(", ", Tables.Prepend(Counts).Select(table => $"search.{table}"))} IN ACCESS EXCLUSIVE MODE"
            ),
            .. Tables.SelectMany(table =>
                new[] { Sql.Statement($"DROP TABLE search.{table}"), Sql.Statement($"ALTER TABLE {Schema}.{table} SET SCHEMA search") }
            ),
            Sql.Statement("DELETE FROM search.row_counts WHERE name IN ('articles', 'versions', 'entities', 'quotes', 'facts')"),
            Sql.Statement($"INSERT INTO search.row_counts (name, slot, rows) SELECT name, slot, rows FROM {Schema}.{Counts}"),
            Sql.Statement($"DROP TABLE {Schema}.{Counts}"),
        ];

    /// <summary>What a rebuild that is given up leaves.</summary>
    public static NpgsqlBatchCommand Drop() =>
        Sql.Statement($"DROP TABLE IF EXISTS {string.Join(", ", Tables.Prepend(Counts).Select(table => $"{Schema}.{table}"))}");
}
