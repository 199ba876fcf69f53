namespace NewsMesh.Evaluation.Linking;

/// <summary>Whether a score of 0.9 is right nine times in ten: answers by tenths of their score, and the expected calibration error (Guo et al., 2017).</summary>
internal static class Reliability
{
    private const int Bins = 10;

    public static double Error(IReadOnlyList<(double Score, bool IsRight)> answers) =>
        answers.Count == 0
            ? 0
            : answers
                .GroupBy(BinOf)
                .Sum(bin =>
                    Math.Abs(bin.Average(answer => answer.Score) - bin.Average(answer => answer.IsRight ? 1.0 : 0.0))
                    * bin.Count()
                    / answers.Count
                );

    /// <summary>"0.9: 412 answers, mean score .95, right .93", a line a tenth.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<(double Score, bool IsRight)> answers) =>
        answers
            .GroupBy(BinOf)
            .OrderBy(bin => bin.Key)
            .Select(bin =>
                $"{bin.Key / (double)Bins:0.0} n {bin.Count()} score {bin.Average(answer => answer.Score):0.00} right {bin.Average(answer => answer.IsRight ? 1.0 : 0.0):0.00}"
            );

    private static int BinOf((double Score, bool IsRight) answer) => Math.Clamp((int)(answer.Score * Bins), 0, Bins - 1);
}
