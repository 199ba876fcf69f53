using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>How two statements relate.</summary>
/// <param name="Relation">One of <see cref="Relations"/>, with the slot and the rule.</param>
/// <param name="Score">0 to 1: the probability that both speak of the same event and question.</param>
/// <param name="A">The words of the first statement that were compared, in UTF-16 units.</param>
/// <param name="B">The words of the second.</param>
internal sealed record StatementComparison(Relation Relation, double Score, Extent A, Extent B);
