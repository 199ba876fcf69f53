using NewsMesh.EntityLink.Facts.Rules.Clauses;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>An article of a story with its clauses, and their facts before and now.</summary>
internal sealed class StoryMember
{
    public required Guid ArticleId { get; init; }
    public required Guid StoryId { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required List<ClauseTerms> Clauses { get; set; }
    public required Guid[] Before { get; init; }
    public required int[] Passages { get; set; }
    public Guid?[] Facts { get; set; } = [];

    /// <summary>All zeros where there is none.</summary>
    public Guid[] Stored() => Array.ConvertAll(Facts, fact => fact ?? Guid.Empty);

    public Dictionary<int, Guid> ByOrdinal() =>
        Clauses.Zip(Facts).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Ordinal, pair => pair.Second!.Value);

    /// <summary>Facts that lose or gain a clause of this article.</summary>
    public IReadOnlyCollection<Guid> Changed()
    {
        var changed = new HashSet<Guid>();
        for (var at = 0; at < Facts.Length; at++)
        {
            if (FactBefore(at) != (Facts[at] ?? Guid.Empty))
                changed.UnionWith([FactBefore(at), Facts[at] ?? Guid.Empty]);
        }
        changed.Remove(Guid.Empty);
        return changed;
    }

    /// <summary>The clauses that are another fact's than before, by their place among the assertions; null where they are none's any more.</summary>
    public IEnumerable<(int Ordinal, Guid? Fact)> Moves()
    {
        for (var at = 0; at < Facts.Length; at++)
        {
            if (FactBefore(at) != (Facts[at] ?? Guid.Empty))
                yield return (Clauses[at].Ordinal, Facts[at]);
        }
    }

    private Guid FactBefore(int at) => at < Before.Length ? Before[at] : Guid.Empty;
}
