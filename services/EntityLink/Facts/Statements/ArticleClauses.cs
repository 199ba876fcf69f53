using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>The clauses of an article that others may state, too: what it asserts to be the case, whether itself or in somebody's words.</summary>
internal static class ArticleClauses
{
    public static List<ClauseTerms> Of(Article article, Annotations found)
    {
        var document = Document.Of(article.Text);
        return Of(article, found, document, ArticleStatements.Of(article, found, document));
    }

    /// <param name="article">The article.</param>
    /// <param name="found">What was read in it.</param>
    /// <param name="document">Its text.</param>
    /// <param name="stated">Of each assertion what the rules see of it; null of an utterance.</param>
    public static List<ClauseTerms> Of(Article article, Annotations found, Document document, IReadOnlyList<FactAssertion?> stated)
    {
        var clauses = ClauseReader.Read(
            document,
            found
                .Assertions.Select((one, ordinal) => (One: one, Ordinal: ordinal))
                .Where(said => stated[said.Ordinal] is not null && said.One.Start + said.One.Length <= article.Text.Length)
                .Select(said => new StatedClause(
                    said.Ordinal,
                    new Extent(said.One.Start, said.One.Start + said.One.Length),
                    stated[said.Ordinal]!
                )),
            [
                .. found.Mentions.Select(mention => new NamedEntity(
                    new Extent(mention.Start, mention.Start + mention.Length),
                    mention.EntityId
                )),
            ]
        );
        var bySpan = clauses.DistinctBy(one => (one.Start, one.Length)).ToDictionary(one => (one.Start, one.Length));
        var byAssertion = clauses.DistinctBy(one => stated[one.Ordinal]!.AssertionId).ToDictionary(one => stated[one.Ordinal]!.AssertionId);
        var assertions = found.Assertions.DistinctBy(one => one.AssertionId).ToDictionary(one => one.AssertionId);
        return clauses.ConvertAll(clause =>
            Denying(clause, found.Assertions[clause.Ordinal], assertions, bySpan) ?? Recounting(clause, stated, byAssertion) ?? clause
        );
    }

    /// <summary>"The police put the number at 12,000" is told of what is counted before it.</summary>
    private static ClauseTerms? Recounting(
        ClauseTerms clause,
        IReadOnlyList<FactAssertion?> stated,
        Dictionary<Guid, ClauseTerms> clauses
    ) =>
        stated[clause.Ordinal]?.Recounts is { } id && clauses.GetValueOrDefault(id) is { } first
            ? clause with
            {
                Follows = first.Ordinal,
            }
            : null;

    /// <summary>"Denied the reports" is compared by the words of what it denies.</summary>
    private static ClauseTerms? Denying(
        ClauseTerms clause,
        Assertion denial,
        Dictionary<Guid, Assertion> assertions,
        Dictionary<(int Start, int Length), ClauseTerms> clauses
    ) =>
        denial.DeniesId is { } id
        && assertions.GetValueOrDefault(id) is { } denied
        && clauses.GetValueOrDefault((denied.Start, denied.Length)) is { } said
            ? said with
            {
                Ordinal = clause.Ordinal,
                Start = clause.Start,
                Length = clause.Length,
                IsDenied = !said.IsDenied,
                Follows = said.Ordinal,
                Modality = clause.Modality,
            }
            : null;
}
