using System.Globalization;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>The bounds of time of a search, and of the window that is looked at, for a row of <c>articles</c> called <c>a</c>.</summary>
internal static class TimeConditions
{
    /// <summary>The index of words is asked day by day for so many; further apart, for all days from one and for all up to another.</summary>
    private const int MostDays = 40;

    public static IEnumerable<string> Of(AskedArticles asked, SearchWindow window, NpgsqlParameterCollection parameters)
    {
        var from = TimeBound.From(asked.Request.From);
        var first = from is null || window.Since > from ? window.Since : from;
        var end = TimeBound.To(asked.Request.To);
        var hasDays = asked.Words is not null && window != SearchWindow.Estimated;
        // With words, the index of words has the days; an addition keeps the planner from reading the index of moments as well.
        var moment = hasDays ? "a.published_at + interval '0'" : "a.published_at";
        if (first is { } since)
            yield return $"{moment} >= {Add("since", since)}";
        if (end is { } until)
            yield return $"{moment} < {Add("until", until)}";
        if (!hasDays)
            yield break;
        // The index of headlines has an expression, or the planner would take it for the days of words and look into every document.
        var day = asked.Words!.HasHeadline ? "(a.day + 0)" : "a.day";
        switch (first is { } a ? Day(a) : (int?)null, end is { } b ? Day(b) : (int?)null)
        {
            case ({ } one, { } last) when last - one <= MostDays:
                yield return $"{day} = ANY({Add("days", Enumerable.Range(one, Math.Max(0, last - one + 1)).ToArray())})";
                break;
            case var (one, last):
                if (one is { } newest)
                    yield return $"{day} >= {Add("first_day", newest)}";
                if (last is { } oldest)
                    yield return $"{day} <= {Add("last_day", oldest)}";
                break;
        }

        string Add(string name, object value)
        {
            name += parameters.Count.ToString(CultureInfo.InvariantCulture);
            parameters.Add(Sql.Parameter(name, value));
            return "@" + name;
        }
    }

    /// <summary>As <see cref="Storage.IndexedArticle.Day"/> has it.</summary>
    private static int Day(DateTimeOffset moment) => (int)Math.Floor((moment - DateTimeOffset.UnixEpoch).TotalDays);
}
