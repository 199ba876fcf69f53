using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>The facts of a story: clauses that tell the same, in whichever articles, are one.</summary>
internal static class StoryFacts
{
    /// <returns>
    /// The fact of each clause. What nobody else tells is one where it tells an event of a known class, or somebody denies it; else null: an article of 600 words has forty clauses, and most of them are nobody's news. What says
    /// nothing by itself is none however many articles print it.
    /// </returns>
    public static Guid?[] Of(IReadOnlyList<StoryClause> clauses)
    {
        var leaders = ClauseGroups.Of(clauses);
        var facts = new Guid?[clauses.Count];
        foreach (var group in Enumerable.Range(0, clauses.Count).GroupBy(at => leaders[at]))
        {
            var first = clauses[group.Key];
            if (group.All(at => clauses[at].Terms.IsFragment))
                continue;
            if (!first.Terms.IsEvent && group.All(at => clauses[at].ArticleId == first.ArticleId && clauses[at].Terms.Follows is null))
                continue;
            var id = IdOf(first);
            foreach (var at in group)
                facts[at] = id;
        }
        return facts;
    }

    /// <summary>By what the first clause says, and not by where it stands: an edited paragraph before it leaves the fact what it is.</summary>
    private static Guid IdOf(StoryClause first) =>
        DerivedId.From(
            "fact",
            $"statement\n{first.ArticleId}\n{first.Terms.Predicate}\n{first.Terms.IsDenied}\n{string.Join(',', first.Terms.Words.Select(word => word.ToString(CultureInfo.InvariantCulture)))}"
        );
}
