using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Tests.Facts.Rules;
using NewsMesh.EntityLink.Tests.Service;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Facts;

/// <summary>The facts of the sample newsroom's events, each event's articles linked as one story.</summary>
public sealed class NewsroomFactsTests
{
    private static readonly string[] Against = [Relations.Contradicts, Relations.Disputes];

    /// <summary>Not an edit: it is the same article.</summary>
    private static bool IsFirstVersion(ArticleAnnotated read) => !read.Article.Url.Contains(".v2", StringComparison.Ordinal);

    [Fact]
    public async Task Two_measurements_contradict_and_who_denies_what_another_says_disputes_it()
    {
        using var gold = JsonDocument.Parse(
            await File.ReadAllTextAsync(Repository.PathOf("seeds", "newsroom", "gold.json"), TestContext.Current.CancellationToken)
        );
        var events = gold
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(article => article.GetProperty("headline").GetString()!, article => article.GetProperty("event").GetString()!);
        var claimed = new List<string>();
        foreach (
            var story in (await NewsroomArticles.AllAsync())
                .Where(IsFirstVersion)
                .GroupBy(read => events.GetValueOrDefault(read.Article.Headline, ""))
        )
            claimed.AddRange(Claims([.. story]));
        claimed
            .Order(StringComparer.Ordinal)
            .Select(claim => claim.Split('\n')[0])
            .ShouldBe([
                "contradicts the article says which figure is not right: 48,000,000 and 54,000,000",
                "contradicts the same event, and only one can be right: 5.8 and 6.1",
                "disputes The chief executive of Vistula Nordic Line had rejected before what the other says",
                // That a plant is closed, and that it is closed and jobs are cut.
                "disputes The chief executive of the Swedish turbine maker Lindqvist Turbin rejected what the other says",
                "disputes The chief executive of the Swedish turbine maker Lindqvist Turbin rejected what the other says",
            ]);
    }

    [Fact]
    public async Task Every_corroborated_fact_is_said_alike_by_two_articles()
    {
        var facts = Facts([.. (await NewsroomArticles.AllAsync()).Where(IsFirstVersion)])
            .Select(said => FactRules.StatusOf(said.Values))
            .ToList();
        facts.ShouldContain(fact => fact.Status == "corroborated");
        foreach (var fact in facts.Where(fact => fact.Status == "corroborated"))
            FactStatusTests.Corroborating(fact).ShouldBeTrue(fact.Values[0].Assertions[0].Text);
    }

    private static IEnumerable<string> Claims(IReadOnlyList<ArticleAnnotated> story)
    {
        foreach (var said in Facts(story))
        {
            foreach (var link in StatementLinks.Of(FactRules.StatusOf(said.Values)).Where(link => Against.Contains(link.Relation)))
                yield return $"{link.Relation} {link.Rule}\n   {said[link.FromAssertionId].Origin}: {said[link.FromAssertionId].Text}\n   {said[link.ToAssertionId].Origin}: {said[link.ToAssertionId].Text}";
        }
    }

    private static IEnumerable<Dictionary<Guid, FactAssertion>> Facts(IReadOnlyList<ArticleAnnotated> story)
    {
        var clauses = story
            .SelectMany(read => ArticleClauses.Of(read.Article, read.Annotations).Select(terms => (Read: read, Terms: terms)))
            .ToList();
        var leaders = ClauseGroups.Of(
            clauses.ConvertAll(one => new StoryClause(one.Read.Article.ArticleId, one.Read.Article.PublishedAt, one.Terms))
        );
        return Enumerable
            .Range(0, clauses.Count)
            .GroupBy(at => leaders[at])
            .Select(group => group.Select(at => Said(clauses[at].Read, clauses[at].Terms)).ToDictionary(one => one.AssertionId));
    }

    private static FactAssertion Said(ArticleAnnotated read, ClauseTerms terms) =>
        Wording.Of(
            StatementAssertion.Of(read.Article, read.Annotations.Assertions[terms.Ordinal], read.Article.Origin.Site!)!,
            read.Article.Text.Substring(terms.Start, terms.Length)
        );
}
