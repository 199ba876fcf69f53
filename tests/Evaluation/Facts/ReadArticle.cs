using System.Globalization;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Facts;

/// <summary>An article of a set as the linker sees it; every outlet is an origin of its own.</summary>
/// <param name="Id">Its id in the data.</param>
/// <param name="Article">The article.</param>
/// <param name="Annotations">What is read in it.</param>
/// <param name="Stated">Of each assertion what the rules see of it; null of an utterance.</param>
/// <param name="Clauses">What the linker compares.</param>
internal sealed record ReadArticle(
    string Id,
    Article Article,
    Annotations Annotations,
    FactAssertion?[] Stated,
    IReadOnlyList<ClauseTerms> Clauses
)
{
    /// <param name="line">An object {id, title, text, outlet, publishedAt, url?}.</param>
    /// <param name="reader">What reads it.</param>
    public static ReadArticle Of(JsonElement line, DocumentReader reader)
    {
        var article = ArticleOf(line);
        var found = reader
            .Read(
                new DocumentInput
                {
                    Text = article.Text,
                    Headline = article.Headline,
                    Language = article.Language,
                    Outlet = article.Outlet,
                    PublishedAt = article.PublishedAt,
                }
            )
            .ToContract(article.ArticleId.ToString());
        var document = Document.Of(article.Text);
        var stated = ArticleStatements.Of(article, found, document);
        return new ReadArticle(
            line.GetProperty("id").GetString()!,
            article,
            found,
            stated,
            ArticleClauses.Of(article, found, document, stated)
        );
    }

    /// <summary>The clause with its words, as the rules compare it.</summary>
    public FactAssertion Said(ClauseTerms clause) =>
        Wording.Of(Stated[clause.Ordinal]! with { Origin = "site:" + Article.Outlet }, WordsOf(clause));

    /// <summary>What it says that somebody said.</summary>
    public IEnumerable<ToldUtterance> Utterances =>
        Annotations
            .Assertions.Select((one, ordinal) => (One: one, Ordinal: ordinal))
            .Where(said => said.One is { Predicate: UtteranceAssertions.Predicate, Object: not null, Subject: not null })
            .Select(said => new ToldUtterance(
                new Utterance(said.One.Object!.Surface, said.One.Kind == "direct", said.One.Polarity == "denied", Article.PublishedAt),
                said.One.Subject!.Surface,
                said.One.Subject.EntityId,
                new ReportOrder(Article.PublishedAt, Article.ArticleId, said.Ordinal),
                new Extent(said.One.Object.Start, said.One.Object.Start + said.One.Object.Length)
            ));

    public string WordsOf(ClauseTerms clause) => Article.Text.Substring(clause.Start, clause.Length);

    private static Article ArticleOf(JsonElement line)
    {
        string Given(string name) => line.GetProperty(name).GetString()!;
        return new Article
        {
            ArticleId = DerivedId.From("evaluation", Given("id")),
            Version = 1,
            Fetch = 1,
            TextHash = "",
            Url = line.TryGetProperty("url", out var url) ? url.GetString() ?? "" : "",
            CanonicalUrl = "",
            Outlet = Given("outlet"),
            Headline = Given("title"),
            Text = Given("text"),
            Paragraphs = [],
            PublishedAt = DateTimeOffset.Parse(Given("publishedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Language = "en",
            Origin = new Origin { Kind = "unknown" },
        };
    }
}
