using NewsMesh.Search.Query;
using NewsMesh.Search.Web;

namespace NewsMesh.Search.Facts.Pages;

/// <summary>
/// Where the reports of a fact come from, as three columns: the outlets, the origins that they have it from, and what each says. An origin with many outlets is one
/// witness, and that is what the drawing shows.
/// </summary>
public sealed record OriginGraph(
    IReadOnlyList<string> Outlets,
    IReadOnlyList<string> Origins,
    IReadOnlyList<string> Values,
    IReadOnlyList<(int Outlet, int Origin)> Carried,
    IReadOnlyList<(int Origin, int Value)> Says,
    IReadOnlyList<OriginRow> Rows
)
{
    /// <summary>Of each column: more lines than these nobody follows with the eye; the table has them all.</summary>
    private const int MostDrawn = 12;

    /// <param name="slot">The question, with everybody who answers it, the earliest first.</param>
    public static OriginGraph Of(SlotItem slot)
    {
        var reports = slot
            .Values.SelectMany(value => value.Support.Select(one => (Value: AnswerWords.Of(slot.Name, value), Support: one)))
            .ToList();
        var rows = reports
            .GroupBy(report => report.Support.Origin, StringComparer.OrdinalIgnoreCase)
            .Select(same => new OriginRow(
                same.Key,
                [.. same.Select(report => report.Support.Outlet).Distinct(StringComparer.Ordinal)],
                [.. same.Select(report => report.Value).Distinct(StringComparer.Ordinal)],
                same.Count(),
                same.Min(report => report.Support.PublishedAt)
            ))
            .OrderBy(row => row.FirstSeenAt)
            .ThenBy(row => row.Origin, StringComparer.Ordinal)
            .ToList();
        var drawn = rows.Take(MostDrawn).ToList();
        List<string> outlets = [.. drawn.SelectMany(row => row.Outlets).Distinct(StringComparer.Ordinal).Take(MostDrawn)],
            values = [.. drawn.SelectMany(row => row.Values).Distinct(StringComparer.Ordinal).Take(MostDrawn)];
        return new OriginGraph(
            outlets,
            [.. drawn.Select(row => row.Origin)],
            values,
            [
                .. drawn
                    .SelectMany((row, origin) => row.Outlets.Select(outlet => (outlets.IndexOf(outlet), origin)))
                    .Where(line => line.Item1 >= 0),
            ],
            [
                .. drawn
                    .SelectMany((row, origin) => row.Values.Select(value => (origin, values.IndexOf(value))))
                    .Where(line => line.Item2 >= 0),
            ],
            rows
        );
    }
}

/// <summary>One origin, who carries it, and what it says.</summary>
public sealed record OriginRow(
    string Origin,
    IReadOnlyList<string> Outlets,
    IReadOnlyList<string> Values,
    int Reports,
    DateTimeOffset FirstSeenAt
);
