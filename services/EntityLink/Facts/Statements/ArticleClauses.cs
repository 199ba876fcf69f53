using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>The clauses of an article that others may state, too: what it asserts to be the case, whether itself or in somebody's words.</summary>
internal static class ArticleClauses
{
    public static List<ClauseTerms> Of(Article article, Annotations found) => Of(article, found, Document.Of(article.Text));

    public static List<ClauseTerms> Of(Article article, Annotations found, Document document) =>
        ClauseReader.Read(
            document,
            found
                .Assertions.Select((one, ordinal) => (One: one, Ordinal: ordinal))
                .Where(said =>
                    said.One.Predicate != UtteranceAssertions.Predicate && said.One.Start + said.One.Length <= article.Text.Length
                )
                .Select(said => new StatedClause(
                    said.Ordinal,
                    new Extent(said.One.Start, said.One.Start + said.One.Length),
                    StatementAssertion.Of(article, said.One, "")!
                )),
            [
                .. found.Mentions.Select(mention => new NamedEntity(
                    new Extent(mention.Start, mention.Start + mention.Length),
                    mention.EntityId
                )),
            ]
        );
}
