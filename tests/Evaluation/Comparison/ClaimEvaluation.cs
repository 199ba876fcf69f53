using System.Text.Json;
using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>What /compare answers for the pairs of ../pairs and ../claims: paraphrases found, and contradictions right. Some thousand pairs, so it takes minutes.</summary>
internal static class ClaimEvaluation
{
    private static readonly string[] Against = ["contradicts", "disputes"];
    private static readonly string[] Agreeing = ["repeats", "corroborates", "refines"];

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var data = folder.Parent!;
        var comparer = new StatementComparer(new DocumentReader(Texts.Seeds(), Texts.Models.Reading));
        string Of(params string[] parts) => Path.Combine([data.FullName, .. parts]);
        Statement Side(JsonElement line, string side) => new(line.GetProperty(side).GetString()!);
        string Said(JsonElement line) => comparer.Compare(Side(line, "a"), Side(line, "b")).Relation.Kind;

        int right = 0,
            found = 0,
            said = 0,
            gold = 0,
            all = 0;
        foreach (var line in Texts.Lines(Of("claims", "msrp-val.jsonl")))
        {
            var (same, answer) = (line.GetProperty("same").GetBoolean(), Agreeing.Contains(Said(line)));
            right += same == answer ? 1 : 0;
            found += same && answer ? 1 : 0;
            said += answer ? 1 : 0;
            gold += same ? 1 : 0;
            all++;
        }
        yield return new("claims/msrp/accuracy", (double)right / all, "always yes .666 on the test part");
        yield return new("claims/msrp/f1", Texts.F1((double)found / said, (double)found / gold), "always yes .799, Ji & Eisenstein .859");
        foreach (
            var (set, path, against, every) in new (string, string, string[], int)[]
            {
                ("vitaminc", Of("pairs", "vitaminc.jsonl.gz"), ["refutes"], 10),
                ("negation", Of("pairs", "negation-nli.jsonl.gz"), ["contradiction", "not_entailment"], 4),
                ("emergent", Of("pairs", "emergent-train.jsonl.gz"), ["against"], 2),
                ("anli", Of("pairs", "anli-dev.jsonl.gz"), ["contradiction"], 4),
            }
        )
        {
            var answers = Texts
                .Lines(path)
                .Where((_, at) => at % every == 1)
                .Select(line => (Label: line.GetProperty("label").GetString()!.ToLowerInvariant(), Said: Said(line)))
                .ToList();
            var claims = answers.Where(answer => Against.Contains(answer.Said)).ToList();
            yield return new(
                $"claims/{set}/against-precision",
                claims.Count == 0 ? 1 : claims.Count(answer => against.Contains(answer.Label)) / (double)claims.Count,
                $"{claims.Count} claimed of {answers.Count(answer => against.Contains(answer.Label))} in {answers.Count}"
            );
        }
    }
}
