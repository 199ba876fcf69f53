using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>
/// How two statements relate, on pairs.jsonl: invented news, written by the authors of this project from the table of relations and before it was measured. One half may be looked at, and so may what somebody asked who used the mesh; of the other half only
/// the figures are known.
/// </summary>
internal static class OwnPairEvaluation
{
    private static readonly string[] Against = ["contradicts", "disputes"];

    public static IEnumerable<Figure> Measure()
    {
        var comparer = new StatementComparer(new DocumentReader(Texts.Seeds(), Texts.Models.Reading));
        var pairs = Texts.Lines(Path.Combine(AppContext.BaseDirectory, "Comparison", "pairs.jsonl"));
        foreach (var half in pairs.GroupBy(pair => pair.GetProperty("half").GetString()!).OrderBy(half => half.Key, StringComparer.Ordinal))
        {
            var (right, claimed, claimedRightly, against) = (0, 0, 0, 0);
            foreach (var pair in half)
            {
                var answer = comparer.Compare(FactPairs.Side(pair.GetProperty("a")), FactPairs.Side(pair.GetProperty("b")));
                var said = answer.Relation.Kind;
                string[] wanted =
                [
                    pair.GetProperty("relation").GetString()!,
                    .. pair.TryGetProperty("also", out var also) ? also.EnumerateArray().Select(one => one.GetString()!) : [],
                ];
                var isRight = wanted.Contains(said, StringComparer.Ordinal);
                right += isRight ? 1 : 0;
                against += Against.Contains(wanted[0]) ? 1 : 0;
                claimed += Against.Contains(said) ? 1 : 0;
                claimedRightly += Against.Contains(said) && wanted.Any(Against.Contains) ? 1 : 0;
                Misses.Note(
                    !isRight && half.Key != "held-out",
                    $"{pair.GetProperty("id")} {wanted[0]} got {said} {answer.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} ({answer.Relation.Rule})"
                );
            }
            yield return new($"pairs/{half.Key}/accuracy", right / (double)half.Count(), $"{half.Count()} pairs");
            yield return new(
                $"pairs/{half.Key}/against-precision",
                claimed == 0 ? 1 : claimedRightly / (double)claimed,
                $"{claimed} claimed of {against}"
            );
        }
    }
}
