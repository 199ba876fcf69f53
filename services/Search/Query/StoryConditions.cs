using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Stories as SQL: which rows of <c>stories</c>, called <c>s</c>, a request asks for, and which story an id means.</summary>
internal static class StoryConditions
{
    /// <summary>What was merged, and what one article alone reports, is no story.</summary>
    /// <exception cref="ProblemException">The request cannot be understood.</exception>
    public static string Of(StoryRequest request, NpgsqlParameterCollection parameters)
    {
        var conditions = new List<string> { "s.merged_into IS NULL", "s.article_count > 1" };
        if (!string.IsNullOrWhiteSpace(request.Entity))
            conditions.Add(EntityFilter.ArraySql("s.entity_ids", request.Entity, parameters));
        if (TextQuery.Parse(request.Q) is { } query)
            conditions.Add($"s.document @@ ({TextQuerySql.Expression(query, $"'{SearchDb.Schema}.simple'", parameters)})");
        // A story is in a span of time where any of its articles may be.
        if (TimeBound.From(request.From) is { } first)
        {
            parameters.Add(Sql.Parameter("from", first));
            conditions.Add("s.last_published_at >= @from");
        }
        if (TimeBound.To(request.To) is { } last)
        {
            parameters.Add(Sql.Parameter("to", last));
            conditions.Add("s.first_published_at < @to");
        }
        return string.Join(" AND ", conditions);
    }

    /// <summary>The story that is asked for, and the one that it was merged into, as an array: links to it stay.</summary>
    /// <exception cref="ProblemException">It is no id.</exception>
    public static string Ids(string given, NpgsqlParameterCollection parameters)
    {
        if (!Guid.TryParse(given, out var id))
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "story",
                "This is no story",
                "story must be the id of a story, as GET /stories has it."
            );
        parameters.Add(Sql.Parameter("story", id));
        return "ARRAY(SELECT @story UNION SELECT merged_into FROM stories WHERE story_id = @story)";
    }
}
