namespace NewsMesh.Search.Pipeline;

/// <summary>For the description of the API.</summary>
internal static class StatsExamples
{
    public static readonly StatsAnswer Stats = new()
    {
        Counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["articles"] = 48_210,
            ["versions"] = 51_377,
            ["entities"] = 19_804,
            ["quotes"] = 73_115,
            ["facts"] = 96_420,
            ["outlets"] = 212,
        },
        Outcomes = new Dictionary<string, long>(StringComparer.Ordinal) { ["searchable"] = 48_210, ["discarded"] = 3_104 },
        Lag = new(1.9, 4.8, 7.2, 12.6, 2_000),
        Stages = Times("entity-link"),
        Steps = Times("entity-link linked"),
        Reasons = [new("discarded", "the page shows no article", 412)],
        Waits = Times("entity-link linked"),
    };

    private static Dictionary<string, Percentiles> Times(string name) =>
        new(StringComparer.Ordinal) { [name] = new(0.12, 0.44, 0.91, 2.05, 2_000) };
}
