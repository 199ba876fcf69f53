using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A request for facts as SQL: which rows of <c>facts</c>, called <c>f</c>, are asked for.</summary>
internal static class FactConditions
{
    private static readonly string[] Statuses = ["single-source", "corroborated", "contested", "superseded"];

    /// <summary>Facts that nobody asserts any more are left out, whatever is asked for.</summary>
    /// <exception cref="ProblemException">The request cannot be understood.</exception>
    public static string Of(FactRequest request, NpgsqlParameterCollection parameters)
    {
        var status = request.Status;
        var conditions = new List<string>();
        if (string.IsNullOrEmpty(status))
        {
            conditions.Add($"f.status <> '{IndexedFact.Retracted}'");
        }
        else if (!Statuses.Contains(status, StringComparer.Ordinal))
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "status",
                "The status is not known",
                $"status must be one of {string.Join(", ", Statuses)}."
            );
        }
        else
        {
            parameters.Add(Sql.Parameter("status", status));
            conditions.Add("f.status = @status");
        }
        if (!string.IsNullOrWhiteSpace(request.Entity))
            conditions.Add(EntityFilter.ArraySql("f.entity_ids", request.Entity, parameters));
        if (!string.IsNullOrWhiteSpace(request.Story))
            conditions.Add(
                $"""
                f.fact_id IN (SELECT said.fact_id FROM articles told JOIN fact_support said USING (article_id)
                    WHERE told.story_id = ANY ({StoryConditions.Ids(request.Story, parameters)}) AND said.published_at IS NOT NULL)
                """
            );
        if (TextQuery.Parse(request.Q) is { } query)
            conditions.Add($"f.document @@ ({TextQuerySql.Expression(query, $"'{SearchDb.Schema}.simple'", parameters)})");
        return string.Join(" AND ", conditions);
    }
}
