using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Counts what a search found: all of it, and by entity, speaker, outlet, language and day.</summary>
internal static class FacetQuery
{
    /// <summary>As many as a sidebar can show; days of a month.</summary>
    private const int Values = 12;
    private const int Days = 31;

    /// <summary>Names are counted in so many of the newest articles found: each has some ten, and looking them up is most of a search's time.</summary>
    private const int Named = 2_000;

    public static NpgsqlBatchCommand Command(SearchRequest request, StemmedQuery? words, SearchWindow window)
    {
        var command = Sql.Statement("");
        var (where, outlets, languages) = ArticleConditions.Facets(request, words, window, command.Parameters);
        command.CommandText = $"""
            WITH matched AS MATERIALIZED (
                SELECT a.article_id, a.outlet, a.language, a.published_at, {outlets} AS of_outlets, {languages} AS of_languages FROM articles a WHERE {where} LIMIT {SearchWindow.MostCounted
                + 1}),
            found AS MATERIALIZED (SELECT article_id, outlet, language, published_at FROM matched WHERE of_outlets AND of_languages),
            named AS MATERIALIZED (
                SELECT m.entity_id, count(*) AS articles, count(*) FILTER (WHERE m.quotes > 0) AS quoting
                FROM (SELECT article_id FROM found ORDER BY published_at DESC LIMIT {Named}) AS newest JOIN article_entities m USING (article_id) GROUP BY m.entity_id)
            SELECT 'total', '', '', count(*) FROM found
            UNION ALL SELECT 'matched', '', '', count(*) FROM matched
            UNION ALL (SELECT 'entity', entity_id::text, name, articles FROM named JOIN entities USING (entity_id) ORDER BY articles DESC, name, entity_id LIMIT {Values})
            UNION ALL (SELECT 'speaker', entity_id::text, name, quoting FROM named JOIN entities USING (entity_id) WHERE quoting > 0 ORDER BY quoting DESC, name, entity_id LIMIT {Values})
            UNION ALL (SELECT 'outlet', outlet, outlet, count(*) FROM matched WHERE of_languages GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT {Values})
            UNION ALL (SELECT 'language', language, language, count(*) FROM matched WHERE of_outlets GROUP BY language ORDER BY count(*) DESC, language LIMIT {Values})
            UNION ALL (SELECT 'day', day, day, count(*) FROM (SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM found) AS days GROUP BY day ORDER BY day DESC LIMIT {Days})
            """;
        return command;
    }

    public static async Task<(long Total, long Matched, Facets Facets)> ReadAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<(string Kind, Facet Facet)>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add((reader.GetString(0), new Facet(reader.GetString(1), reader.GetString(2), reader.GetInt64(3))));
        var facets = rows.ToLookup(row => row.Kind, row => row.Facet);
        return (
            facets["total"].Single().Count,
            facets["matched"].Single().Count,
            new Facets
            {
                Counted = facets["total"].Single().Count,
                CountedForNames = Math.Min(Named, facets["total"].Single().Count),
                Entity = [.. facets["entity"]],
                Speaker = [.. facets["speaker"]],
                Outlet = [.. facets["outlet"]],
                Language = [.. facets["language"]],
                Day = [.. facets["day"]],
            }
        );
    }
}
