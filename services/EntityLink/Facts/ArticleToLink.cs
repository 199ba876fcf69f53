using NewsMesh.Contracts;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.EntityLink.Stories;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What linking needs of an article by itself. It is made before the article has its turn, so that the one writer waits for nothing that others need not wait for.</summary>
internal sealed record ArticleToLink
{
    public required ArticleAnnotated Read { get; init; }
    public Article Article => Read.Article;

    /// <summary>As they were read; when the article has its turn, with the entities that are meant by then.</summary>
    public required Annotations Annotations { get; init; }
    public required Document Document { get; init; }

    /// <summary>What stories are found by.</summary>
    public required StoryArticle Terms { get; init; }

    /// <summary>Of <see cref="Terms"/>.</summary>
    public required Guid Digest { get; init; }

    /// <summary>What facts are found by.</summary>
    public required List<ClauseTerms> Clauses { get; init; }

    /// <summary>What copies are found by: <see cref="Rules.Origins.Passages"/>.</summary>
    public required int[] Passages { get; init; }

    /// <summary>The one outlet that it credits; null for none, and for several.</summary>
    public required CreditedOutlet? Credited { get; init; }

    /// <summary>Of each assertion what the rules see of it, under no origin yet; null of an utterance.</summary>
    public required FactAssertion?[] Stated { get; init; }

    /// <summary>The same as it is stored.</summary>
    public required string?[] Slots { get; init; }

    /// <summary>The text as it is stored.</summary>
    public required byte[] Source { get; init; }

    public static ArticleToLink Of(ArticleAnnotated read) =>
        Of(read, read.Annotations, Document.Of(read.Article.Text), StoredText.Of(read.Article, read.Journey));

    /// <summary>The same where names mean other entities than were read.</summary>
    public ArticleToLink Meaning(Annotations annotations) => Of(Read, annotations, Document, Source);

    /// <summary>The same where surnames mean who bears them in its story. What it brings to the story stays what was read in it alone, so that no name hangs on one that hangs on it.</summary>
    public ArticleToLink WithStoryPersons(IReadOnlyDictionary<Guid, Entity> persons, IReadOnlyDictionary<Guid, Entity> redirects) =>
        Of(
            Read with
            {
                Annotations = Read.Annotations.Follow(persons),
            },
            Annotations.Follow(persons).Follow(redirects),
            Document,
            Source
        ) with
        {
            Terms = Terms,
            Digest = Digest,
        };

    private static ArticleToLink Of(ArticleAnnotated read, Annotations annotations, Document document, byte[] source)
    {
        var article = read.Article;
        var credited = RetoldOutlet.Of(
            document,
            [.. new[] { article.Outlet, article.OwnName, article.Origin.Site, NormalUrl.HostOf(article.Url) }.OfType<string>()]
        );
        var stated = ArticleStatements.Of(article, annotations, document, credited?.Name);
        var terms = StoryTerms.Of(article, annotations, document) with
        {
            Persons = StoryPersons.Of(read.Annotations, annotations, article.Text),
        };
        return new ArticleToLink
        {
            Read = read,
            Annotations = annotations,
            Document = document,
            Terms = terms,
            Digest = terms.Digest(),
            Clauses = ArticleClauses.Of(article, annotations, document, stated),
            Passages = Rules.Origins.Passages.Of(article.Text, document.Tokens),
            Credited = credited,
            Stated = stated,
            Slots = Array.ConvertAll(stated, StatementStates.Slots),
            Source = source,
        };
    }
}
