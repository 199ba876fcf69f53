using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>One statement that matches once: counts what was found, by entity, speaker, outlet, language and day, and ranks it.</summary>
internal static class MatchQuery
{
    /// <summary>As many as a sidebar can show; days of a month.</summary>
    private const int Values = 12;
    private const int Days = 31;

    /// <summary>Names are counted in so many of the newest articles found: each has some ten, and looking them up takes longer than finding it.</summary>
    private const int Named = 500;

    /// <param name="asked">The search.</param>
    /// <param name="window">What is counted and ranked.</param>
    /// <param name="others">Of each choice that was made, where its other values are counted.</param>
    /// <param name="page">What the page has of it; null where it has its items from elsewhere.</param>
    public static NpgsqlBatchCommand Command(
        AskedArticles asked,
        SearchWindow window,
        IReadOnlyDictionary<Choice, SearchWindow> others,
        MatchPage? page
    )
    {
        var command = Sql.Statement("");
        var (where, query) = ArticleConditions.Of(asked, window, command.Parameters);
        var headline = page is { IsByRelevance: true } ? Ranking.Headline(query!) : "0";
        command.CommandText = $"""
            WITH found AS MATERIALIZED (
                SELECT a.article_id, a.outlet, a.language, a.published_at, a.day, a.added_at, a.story_id, {headline} AS headline FROM articles a WHERE {where} LIMIT {WindowBounds.MostCounted
                + 1}),
            named AS MATERIALIZED (
                SELECT m.entity_id, count(*) AS articles, count(*) FILTER (WHERE m.quotes > 0) AS quoting
                FROM (SELECT article_id FROM found ORDER BY published_at DESC LIMIT {Named}) AS newest JOIN article_entities m USING (article_id) GROUP BY m.entity_id){page?.Sql(
                query,
                command.Parameters
            )}
            SELECT 'total', '', '', count(*), 0::float8 FROM found
            UNION ALL {Names("entity", "articles")}
            UNION ALL {Names("speaker", "quoting")}
            UNION ALL (SELECT 'outlet', outlet, outlet, count(*), 0 FROM found GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT {Values})
            UNION ALL (SELECT 'language', language, language, count(*), 0 FROM found GROUP BY language ORDER BY count(*) DESC, language LIMIT {Values})
            UNION ALL (SELECT 'day', day, day, articles, 0 FROM (SELECT to_char(date '1970-01-01' + day, 'YYYY-MM-DD') AS day, count(*) AS articles FROM found GROUP BY found.day) AS days ORDER BY day DESC LIMIT {Days})
            {string.Join('\n', others.Select(other => Others(asked, other.Key, other.Value, command.Parameters)))}
            {(page is null ? "" : $"UNION ALL ({MatchPage.Rows})")}
            """;
        return command;
    }

    /// <summary>The names that most articles have, and then what they are called: there are many more names than are shown.</summary>
    private static string Names(string kind, string count) =>
        $"""
            (SELECT '{kind}', entity_id::text, name, {count}, 0 FROM (SELECT entity_id, {count} FROM named WHERE {count} > 0 ORDER BY {count} DESC, entity_id LIMIT {Values}) AS most
                JOIN entities USING (entity_id))
            """;

    /// <summary>What was not chosen, counted as if nothing had been chosen.</summary>
    private static string Others(AskedArticles asked, Choice choice, SearchWindow window, NpgsqlParameterCollection parameters)
    {
        var column = choice == Choice.Outlet ? "outlet" : "language";
        var (where, _) = ArticleConditions.Of(asked, window, parameters, without: choice);
        return $"""
            UNION ALL (SELECT '{column}', value, value, count(*), 0 FROM (
                SELECT a.{column} AS value FROM articles a WHERE {where} AND NOT {ArticleConditions.Of(
                choice,
                asked.Request,
                parameters
            )} LIMIT {WindowBounds.MostCounted}) AS other GROUP BY value ORDER BY count(*) DESC, value LIMIT {Values})
            """;
    }

    public static async Task<(Facets Facets, IReadOnlyList<(Guid Id, double Score)> Page)> ReadAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var facets = new List<(string Kind, Facet Facet)>();
        var page = new List<(Guid, double)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetString(0) == MatchPage.Kind)
                page.Add((Guid.Parse(reader.GetString(1)), reader.GetDouble(4)));
            else
                facets.Add((reader.GetString(0), new Facet(reader.GetString(1), Label(reader), reader.GetInt64(3))));
        }
        var total = facets.Single(row => row.Kind == "total").Facet.Count;
        return (
            new Facets
            {
                Counted = total,
                CountedForNames = Math.Min(Named, total),
                Entity = Most("entity"),
                Speaker = Most("speaker"),
                Outlet = Most("outlet"),
                Language = Most("language"),
                Day = [.. facets.Where(row => row.Kind == "day").Select(row => row.Facet)],
            },
            page
        );

        static string Label(NpgsqlDataReader row) => row.GetString(0) == "language" ? LanguageNames.Of(row.GetString(1)) : row.GetString(2);

        Facet[] Most(string kind) =>
            [
                .. facets
                    .Where(row => row.Kind == kind)
                    .Select(row => row.Facet)
                    .OrderByDescending(facet => facet.Count)
                    .ThenBy(facet => facet.Label, StringComparer.Ordinal)
                    .ThenBy(facet => facet.Value, StringComparer.Ordinal)
                    .Take(Values),
            ];
    }
}
