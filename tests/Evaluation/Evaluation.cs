namespace NewsMesh.Evaluation;

/// <summary>One thing measured against development data: a name for the command line, the folder that it needs, and the work.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Folder">The folder under ../shared/data that it needs.</param>
/// <param name="Measure">Gives the figures; reads the data, and writes nothing.</param>
internal sealed record Evaluation(string Name, string Folder, Func<DirectoryInfo, IEnumerable<Figure>> Measure);

/// <summary>One measured number.</summary>
/// <param name="Name">Stable, "{evaluation}/{set}/{measure}": floors.json is keyed by it.</param>
/// <param name="Value">Between 0 and 1 unless the name says otherwise.</param>
/// <param name="Remark">What it stands beside: a baseline, a count, a published figure.</param>
internal sealed record Figure(string Name, double Value, string Remark = "");
