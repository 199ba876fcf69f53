using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Facts;

/// <summary>Words that an article attributes to somebody.</summary>
/// <param name="Words">What is said.</param>
/// <param name="By">Who says it, in the words of the article.</param>
/// <param name="Speaker">Who that is; null where nobody knows.</param>
/// <param name="Order">Its place among the reports.</param>
/// <param name="Where">Where the article has the words, in UTF-16 units.</param>
internal sealed record ToldUtterance(Utterance Words, string By, Guid? Speaker, ReportOrder Order, Extent Where)
{
    /// <summary>Reports by what is one utterance, as the linker joins them.</summary>
    public static List<List<T>> Joined<T>(IEnumerable<T> reports, Func<T, ToldUtterance> told)
    {
        var groups = new List<List<T>>();
        foreach (var report in reports.OrderBy(one => told(one).Order))
        {
            var mine = told(report);
            var found = groups
                .Select(group => (Group: group, Leader: told(group[0])))
                .Select(known =>
                    (
                        known.Group,
                        known.Leader.Order,
                        Variant: JoinUtterances.Compare(mine.Words, mine.Speaker, known.Leader.Words, known.Leader.Speaker)
                    )
                )
                .Where(match => match.Variant != UtteranceVariant.None)
                .OrderBy(match => JoinUtterances.Rank(match.Variant))
                .ThenBy(match => match.Order)
                .Select(match => match.Group)
                .FirstOrDefault();
            if (found is null)
                groups.Add([report]);
            else
                found.Add(report);
        }
        return groups;
    }
}
