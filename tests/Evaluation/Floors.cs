using System.Text.Json;

namespace NewsMesh.Evaluation;

/// <summary>The figures that must not be missed, each set a little under what was measured when it was committed.</summary>
internal static class Floors
{
    /// <summary>Runs every evaluation that has a floor and whose data is there, and prints each figure beside its floor. 0 when none is missed.</summary>
    public static int Run(DirectoryInfo? data)
    {
        int passed = 0,
            failed = 0;
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "floors.json"))
        )!;
        if (data is null)
            Console.WriteLine("The development data (../shared/data) is not here: nothing is measured.");
        foreach (
            var evaluation in Evaluations.All.Where(evaluation =>
                data is not null
                && Directory.Exists(Path.Combine(data.FullName, evaluation.Folder))
                && floors.Keys.Any(name => name.StartsWith(evaluation.Name + "/", StringComparison.Ordinal))
            )
        )
        {
            var figures = evaluation.Measure(new DirectoryInfo(Path.Combine(data!.FullName, evaluation.Folder))).ToList();
            foreach (var figure in figures)
            {
                var floor = floors.TryGetValue(figure.Name, out var value) ? value : (double?)null;
                var missed = figure.Value < floor;
                passed += floor is not null && !missed ? 1 : 0;
                failed += missed ? 1 : 0;
                Table.Line(figure, floor);
            }
            // A floor whose figure is gone is missed: an evaluation may not pass by measuring less.
            foreach (
                var gone in floors
                    .Keys.Where(name => name.StartsWith(evaluation.Name + "/", StringComparison.Ordinal))
                    .Except(figures.Select(figure => figure.Name), StringComparer.Ordinal)
            )
            {
                failed++;
                Console.WriteLine($"{gone, -44} not measured");
            }
        }
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}

/// <summary>How figures are printed.</summary>
internal static class Table
{
    public static void Line(Figure figure, double? floor = null) =>
        Console.WriteLine(
            $"{figure.Name, -44} {figure.Value, 7:0.000}  {(floor is { } least ? $"floor {least:0.000} {(figure.Value < least ? "MISSED" : "ok")}" : ""), -18}  {figure.Remark}".TrimEnd()
        );
}
