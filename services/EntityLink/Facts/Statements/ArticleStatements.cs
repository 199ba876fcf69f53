using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>What the rules see of all that an article asserts: each assertion by itself, and beside the others.</summary>
internal static class ArticleStatements
{
    /// <param name="article">The article.</param>
    /// <param name="found">What was read in it.</param>
    /// <param name="document">Its text.</param>
    /// <param name="credited">The one outlet that the article credits.</param>
    /// <returns>By assertion; null for words that somebody said.</returns>
    public static FactAssertion?[] Of(Article article, Annotations found, Document document, string? credited = null)
    {
        var sentences = StandingClause.Sentences(found.Assertions, document);
        FactAssertion?[] stated = [.. found.Assertions.Select(one => StatementAssertion.Of(article, one, "", credited, sentences))];
        var beside = Recounts.Of(
            document,
            found.Assertions.Zip(stated).Select(pair => Counting(article, pair.First, pair.Second)).OfType<NumberClause>()
        );
        return ClauseContexts.Apply(
            article,
            found,
            beside.Count == 0
                ? stated
                : Array.ConvertAll(stated, one => one is null ? null : beside.GetValueOrDefault(one.AssertionId, one))
        );
    }

    private static NumberClause? Counting(Article article, Assertion one, FactAssertion? said) =>
        said?.Quantity is not null
        && one.Quantity is { Start: { } start, Length: { } length }
        && one.Start + one.Length <= article.Text.Length
        && start + length <= article.Text.Length
            ? new NumberClause(new Extent(one.Start, one.Start + one.Length), new Extent(start, start + length), said)
            : null;
}
