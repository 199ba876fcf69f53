using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Evaluation.Search;

/// <summary>
/// What the weights of the ranking and its mixture with recency are worth: each choice on the half of the judged queries that choices are made on, and beside it on the half
/// that none is.
/// </summary>
internal static class TuneSearch
{
    private static readonly double[] Abouts = [0.05, 0.1, 0.2],
        Texts = [0.05, 0.1, 0.2, 0.3, 0.4],
        Leads = [0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>What is left of an old article's score, and the days in which half of the rest is gone; 1 is no recency at all.</summary>
    private static readonly (double Floor, double HalfLife)[] Mixtures =
    [
        (1, 14),
        .. from floor in new[] { 0.8, 0.7, 0.6, 0.5, 0.25 } from halfLife in new double[] { 2, 4, 7, 14, 30 } select (floor, halfLife),
    ];

    public static async Task<int> RunAsync(DirectoryInfo data)
    {
        await using var index = await SearchEvaluation.IndexAsync(data);
        await index.SpreadTimesAsync();
        var queries = new List<(JudgedQuery Judged, IReadOnlyList<Hit> Hits)>();
        foreach (var judged in JudgedQuery.Load())
            queries.Add((judged, await HitsAsync(index, judged.Query)));

        var weighed = (
            from about in Abouts
            from text in Texts
            from lead in Leads
            select (Weights: new[] { about, text, lead, 1 }, Figures: Measure(queries, [about, text, lead, 1], 1, 14))
        ).ToList();
        Console.WriteLine("weights about, text, lead, headline      chosen on  held out");
        foreach (var (weights, figures) in weighed.OrderByDescending(one => one.Figures.Chosen).Take(8))
            Console.WriteLine($"{string.Join(", ", weights), -40} {figures.Chosen:0.000}      {figures.HeldOut:0.000}");
        Console.WriteLine();
        Console.WriteLine("mixture with recency, by the weights that ship; times spread over 60 days by chance");
        Console.WriteLine("floor, half-life                         chosen on  held out  of two as good the newer first");
        foreach (var (floor, halfLife) in Mixtures)
        {
            var figures = Measure(queries, Ranking.PartWeights, floor, halfLife);
            Console.WriteLine(
                $"{(floor >= 1 ? "none" : $"{floor}, {halfLife} days"), -40} {figures.Chosen:0.000}      {figures.HeldOut:0.000}     {figures.Newer:0.000}"
            );
        }
        return 0;
    }

    /// <param name="Id">Of the corpus.</param>
    /// <param name="Parts">What <c>ts_rank</c> gives by each choice of weights.</param>
    /// <param name="Days">Its age.</param>
    private sealed record Hit(string Id, IReadOnlyDictionary<string, float> Parts, double Days);

    private static (double Chosen, double HeldOut, double Newer) Measure(
        List<(JudgedQuery Judged, IReadOnlyList<Hit> Hits)> queries,
        double[] weights,
        double floor,
        double halfLife
    )
    {
        var key = Key(weights);
        var measured = queries.ConvertAll(query =>
        {
            var first = query
                .Hits.OrderByDescending(hit => hit.Parts[key] * (floor + (1 - floor) * Math.Exp(-Math.Log(2) * hit.Days / halfLife)))
                .ThenBy(hit => hit.Id, StringComparer.Ordinal)
                .Take(10)
                .ToList();
            return (query.Judged.IsHeldOut, Gain: query.Judged.NdcgAt10(first.Select(hit => hit.Id)), Pairs: Newer(first, query.Judged));
        });
        return (
            measured.Where(one => !one.IsHeldOut).Average(one => one.Gain),
            measured.Where(one => one.IsHeldOut).Average(one => one.Gain),
            measured.SelectMany(one => one.Pairs).Average(isNewer => isNewer ? 1.0 : 0)
        );
    }

    /// <summary>What recency is for: of each two among the first ten that are as good by the judgement, whether the newer one stands first.</summary>
    private static IEnumerable<bool> Newer(List<Hit> first, JudgedQuery judged)
    {
        return from place in Enumerable.Range(0, first.Count)
            from later in Enumerable.Range(place + 1, first.Count - place - 1)
            where Grade(place) > 0 && Grade(place) == Grade(later)
            select first[place].Days < first[later].Days;

        int Grade(int place) => judged.Grades.GetValueOrDefault(first[place].Id);
    }

    private static string Key(double[] weights) => $"{{{string.Join(", ", weights)}}}";

    private static async Task<IReadOnlyList<Hit>> HitsAsync(SearchEvaluation.Index index, string words)
    {
        string[] choices =
        [
            .. (from about in Abouts from text in Texts from lead in Leads select Key([about, text, lead, 1]))
                .Append(Key(Ranking.PartWeights))
                .Distinct(),
        ];
        await using var connection = await index.Source.OpenConnectionAsync();
        var query = await TextQuerySql.StemAsync(connection, TextQuery.Parse(words)!, "articles", CancellationToken.None);
        await using var command = connection.CreateCommand();
        var (condition, tsquery) = query.Sql("a", command.Parameters);
        command.CommandText = $"""
            SELECT a.article_id, ARRAY(SELECT ts_rank(weights::float4[], a.document, {tsquery}) FROM unnest(@choices) WITH ORDINALITY AS choice (weights, place) ORDER BY place),
                extract(epoch FROM now() - a.published_at)::float8 / 86400
            FROM search.articles a WHERE {condition}
            """;
        command.Parameters.Add(new NpgsqlParameter("choices", choices));
        await using var reader = await command.ExecuteReaderAsync();
        var hits = new List<Hit>();
        while (await reader.ReadAsync())
        {
            var ranks = reader.GetFieldValue<float[]>(1);
            hits.Add(
                new Hit(
                    index.Ids[reader.GetGuid(0)],
                    choices.Select((choice, place) => (choice, ranks[place])).ToDictionary(one => one.choice, one => one.Item2),
                    reader.GetDouble(2)
                )
            );
        }
        return hits;
    }
}
