using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web;

/// <summary>
/// Of a question's answers those that reports contradict, dispute or replace: "1,200" and "900". What a fact holds beside them ("260 elsewhere") disagrees with nobody, and is shown on the fact's page
/// only.
/// </summary>
internal static class OpposedValues
{
    /// <returns>At least two of the slot's values, in its order; all of them where links tell of fewer, and none of a slot with one.</returns>
    /// <param name="fact">The fact with its links.</param>
    /// <param name="slot">One of its questions.</param>
    public static IReadOnlyList<ValueItem> Of(FactAnswer fact, SlotItem slot)
    {
        if (slot.Values.Count < 2)
            return [];
        var told = fact
            .Links.Where(FactContexts.Opposes)
            .SelectMany(link => new[] { link.From?.AssertionId, link.To?.AssertionId })
            .ToHashSet();
        List<ValueItem> opposed = [.. slot.Values.Where(value => value.Support.Any(report => told.Contains(report.AssertionId)))];
        return opposed.Count > 1 ? opposed : slot.Values;
    }
}
