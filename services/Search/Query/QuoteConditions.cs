using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A request for quotes as SQL: which rows of <c>quotes</c>, called <c>said</c>, are asked for.</summary>
internal static class QuoteConditions
{
    public static string Of(QuoteRequest request, StemmedQuery? words, NpgsqlParameterCollection parameters) =>
        string.Join(" AND ", Filters(request, parameters).Prepend(words?.Sql("said", parameters).Condition ?? "true"));

    private static IEnumerable<string> Filters(QuoteRequest request, NpgsqlParameterCollection parameters)
    {
        if (!string.IsNullOrWhiteSpace(request.Speaker))
            yield return EntityFilter.Sql("said.speaker_id", request.Speaker, parameters);
        if (!string.IsNullOrWhiteSpace(request.About))
            yield return EntityFilter.ArraySql("said.about_ids", request.About, parameters);
        if (AnyOf.Values(request.Outlet) is { Length: > 0 } outlets)
        {
            parameters.Add(Sql.Parameter("outlet", outlets));
            yield return "said.outlet = ANY(@outlet)";
        }
        if (TimeBound.From(request.From) is { } from)
        {
            parameters.Add(Sql.Parameter("from", from));
            yield return "said.published_at >= @from";
        }
        if (TimeBound.To(request.To) is { } to)
        {
            parameters.Add(Sql.Parameter("to", to));
            yield return "said.published_at < @to";
        }
    }
}
