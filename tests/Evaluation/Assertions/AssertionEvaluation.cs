namespace NewsMesh.Evaluation.Assertions;

/// <summary>What sentences of our own assert, field by field, and how much of what several outlets report is asserted at all.</summary>
internal static class AssertionEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder) => GoldEvaluation.Measure().Concat(CoverageEvaluation.Measure(folder));
}
