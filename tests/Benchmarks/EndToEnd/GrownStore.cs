using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// Makes a store of millions of assertions out of one of some ten thousands: every linked article is written again as others of the hours before, with its own story, facts, statements and
/// unknown names, and with the known names that all share. A word of what a story is about comes again in one of twenty copies, as in news.
/// </summary>
internal static class GrownStore
{
    /// <summary>The articles to be copied span so long, and so far is a copy from the next.</summary>
    private const string Apart = "10 hours";

    public static Task<long> CountAsync(TestDatabase database) => database.ScalarAsync<long>("SELECT count(*) FROM entity_link.assertions");

    public static async Task GrowAsync(TestServers servers, TestDatabase database, int assertions)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(servers.Postgres) { Database = database.Name }.ConnectionString
        );
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, Prepare);
        var stored = await CountAsync(database);
        var (each, done) = (await CountOfAsync(connection, "SELECT count(*) FROM copied_assertions"), 0L);
        for (
            var copy = 1 + await CountOfAsync(connection, "SELECT count(*) FROM entity_link.grown");
            stored + done < assertions;
            copy++, done += each
        )
            await RunAsync(
                connection,
                Copy.Replace("@copy", copy.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        // A store grows in days: what the server does behind so many rows at once is no part of what the next articles cost.
        await RunAsync(connection, "VACUUM ANALYZE");
        await RunAsync(connection, "CHECKPOINT");
    }

    private static async Task<long> CountOfAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What is copied: everything but the copies of before.</summary>
    private const string Prepare = """
        CREATE TABLE IF NOT EXISTS entity_link.grown (copy int PRIMARY KEY);
        CREATE OR REPLACE FUNCTION pg_temp.other(id uuid, copy int) RETURNS uuid LANGUAGE sql IMMUTABLE
            AS $$ SELECT CASE WHEN id = '00000000-0000-0000-0000-000000000000' THEN id ELSE md5(id::text || '/' || copy)::uuid END $$;
        CREATE OR REPLACE FUNCTION pg_temp.others(ids uuid[], copy int) RETURNS uuid[] LANGUAGE sql IMMUTABLE
            AS $$ SELECT ARRAY(SELECT pg_temp.other(id, copy) FROM unnest(ids) WITH ORDINALITY AS given (id, at) ORDER BY at) $$;
        CREATE OR REPLACE FUNCTION pg_temp.words(terms text[], copy int) RETURNS text[] LANGUAGE sql IMMUTABLE
            AS $$ SELECT ARRAY(SELECT CASE WHEN term LIKE '@%' OR ((hashtext(term) & 65535) + copy) % 20 = 0 THEN term ELSE term || '~' || ((hashtext(term) & 65535) + copy) % 20 END
                FROM unnest(terms) WITH ORDINALITY AS given (term, at) ORDER BY at) $$;
        CREATE TEMPORARY TABLE copied ON COMMIT PRESERVE ROWS AS
            SELECT article_id FROM entity_link.articles WHERE url NOT LIKE '%?copy=%';
        CREATE TEMPORARY TABLE unknown ON COMMIT PRESERVE ROWS AS SELECT entity_id FROM entity_link.entities WHERE source = 'nil' AND name NOT LIKE '%~%';
        CREATE TEMPORARY TABLE copied_assertions ON COMMIT PRESERVE ROWS AS
            SELECT one.*, unknown.entity_id IS NOT NULL AS is_unknown FROM entity_link.assertions one JOIN copied USING (article_id)
            LEFT JOIN unknown ON unknown.entity_id = one.speaker_id;
        """;

    private const string Copy = $"""
        INSERT INTO entity_link.grown VALUES (@copy);
        INSERT INTO entity_link.articles (article_id, version, "fetch", replay, relink, reader_version, source, url, headline, outlet, published_at, touched_facts, moved_facts, moved_articles)
            SELECT pg_temp.other(article_id, @copy), version, "fetch", replay, relink, reader_version, source, url || '?copy=@copy', headline, outlet,
                published_at - @copy * interval '{Apart}', pg_temp.others(touched_facts, @copy), pg_temp.others(moved_facts, @copy), pg_temp.others(moved_articles, @copy)
            FROM entity_link.articles JOIN copied USING (article_id);
        INSERT INTO entity_link.assertions (
                article_id, ordinal, assertion_id, version, published_at, start, length, predicate, polarity, modality, kind, cue, speaker_id, speaker, text, origin, origin_key, slots,
                sketch, heard, fact_id)
            SELECT pg_temp.other(article_id, @copy), ordinal, pg_temp.other(assertion_id, @copy), version, published_at - @copy * interval '{Apart}', start, length, predicate, polarity,
                modality, kind, cue, CASE WHEN is_unknown THEN pg_temp.other(speaker_id, @copy) ELSE speaker_id END, speaker, text, origin, origin_key, slots, sketch, heard,
                pg_temp.other(fact_id, @copy)
            FROM copied_assertions;
        INSERT INTO entity_link.facts (fact_id, kind, version, statement, subject_id, first_seen_at, last_seen_at)
            SELECT pg_temp.other(fact_id, @copy), kind, version, statement, subject_id, first_seen_at - @copy * interval '{Apart}', last_seen_at - @copy * interval '{Apart}'
            FROM entity_link.facts WHERE fact_id IN (SELECT fact_id FROM copied_assertions);
        INSERT INTO entity_link.stories (story_id, version, headline, merged_into)
            SELECT pg_temp.other(story_id, @copy), version, headline, NULL FROM entity_link.stories
            WHERE story_id IN (SELECT story_id FROM entity_link.story_articles JOIN copied USING (article_id));
        INSERT INTO entity_link.story_articles (
                article_id, story_id, published_at, language, headline, lead_starts, lead_texts, terms, weights, top_terms, touched_stories, clauses, clause_facts, passages)
            SELECT pg_temp.other(article_id, @copy), pg_temp.other(story_id, @copy), published_at - @copy * interval '{Apart}', language, headline, lead_starts, lead_texts,
                pg_temp.words(terms, @copy), weights, pg_temp.words(top_terms, @copy), pg_temp.others(touched_stories, @copy), clauses, pg_temp.others(clause_facts, @copy), passages
            FROM entity_link.story_articles JOIN copied USING (article_id);
        INSERT INTO entity_link.article_origins (article_id, own_key, own_name, stated, cited, published_at, sure, key, name, due, changed)
            SELECT pg_temp.other(article_id, @copy), own_key, own_name, stated, cited, published_at - @copy * interval '{Apart}', sure, key, name, false, ARRAY[]::uuid[]
            FROM entity_link.article_origins JOIN copied USING (article_id);
        INSERT INTO entity_link.shared_texts (article_id, other_id)
            SELECT pg_temp.other(article_id, @copy), pg_temp.other(other_id, @copy) FROM entity_link.shared_texts JOIN copied USING (article_id);
        INSERT INTO entity_link.mentions (article_id, ordinal, start, length, entity_id, score)
            SELECT pg_temp.other(article_id, @copy), ordinal, start, length, CASE WHEN unknown.entity_id IS NULL THEN mentions.entity_id ELSE pg_temp.other(mentions.entity_id, @copy) END, score
            FROM entity_link.mentions JOIN copied USING (article_id) LEFT JOIN unknown USING (entity_id);
        INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)
            SELECT pg_temp.other(entity_id, @copy), name || '~@copy', type, aliases, demonyms, source, popularity, search_text FROM entity_link.entities JOIN unknown USING (entity_id);
        """;
}
