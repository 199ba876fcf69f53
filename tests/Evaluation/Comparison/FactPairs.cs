using System.Globalization;
using System.Text.Json;
using NewsMesh.EntityLink.Facts.Rules.Comparison;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>A pair of statements of real news, with the relation that a reader gave it.</summary>
internal sealed record FactPair(string Id, string Event, Statement A, Statement B, string Relation, string[] Also)
{
    /// <summary>The relation, or the answer where it is right, too.</summary>
    public string Wanted(string answer) => Also.Contains(answer, StringComparer.Ordinal) ? answer : Relation;
}

internal static class FactPairs
{
    /// <summary>The pairs of ../shared/data/facts that its annotator was sure of.</summary>
    public static List<FactPair> Read(DirectoryInfo facts) =>
        [
            .. Texts
                .Lines(Path.Combine(facts.FullName, "pairs.jsonl"))
                .Where(line => !line.TryGetProperty("sure", out var sure) || sure.GetBoolean())
                .Select(line => new FactPair(
                    line.GetProperty("id").GetString()!,
                    line.GetProperty("cluster").GetString()!,
                    Side(line.GetProperty("a")),
                    Side(line.GetProperty("b")),
                    line.GetProperty("relation").GetString()!,
                    line.TryGetProperty("also", out var also) ? [.. also.EnumerateArray().Select(one => one.GetString()!)] : []
                )),
        ];

    public static Statement Side(JsonElement side) =>
        new(
            side.GetProperty("text").GetString()!,
            DateTimeOffset.Parse(side.GetProperty("publishedAt").GetString()!, CultureInfo.InvariantCulture),
            side.GetProperty("outlet").GetString()
        );
}
