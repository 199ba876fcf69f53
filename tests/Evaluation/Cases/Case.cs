using System.Text.Json;

namespace NewsMesh.Evaluation.Cases;

/// <summary>One line of cases.jsonl: an input, and what a reader of feeds and pages expects of it.</summary>
internal sealed record Case
{
    public required string Id { get; init; }
    public required string Area { get; init; }
    public required string Condition { get; init; }
    public required string Input { get; init; }
    public required string Call { get; init; }
    public required string Expected { get; init; }
    public required bool Fault { get; init; }
    public required string Kind { get; init; }

    public static IReadOnlyList<Case> Read(DirectoryInfo folder) =>
        [
            .. File.ReadLines(Path.Combine(folder.FullName, "cases.jsonl"))
                .Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!),
        ];

    public string PathIn(DirectoryInfo folder) => Path.Combine(folder.FullName, Input);
}

/// <summary>What became of a case. <paramref name="Right"/> is null where it cannot be judged without a running service: a test of that service does.</summary>
internal sealed record Judgement(bool? Right, string Got)
{
    public static Judgement Of(bool right, string got) => new(right, got);
}
