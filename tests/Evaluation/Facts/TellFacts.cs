using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Facts;

/// <summary>
/// Prints the facts of articles, event by event, as the linker would tell them, without services and in seconds: for reading what is right, wrong and missing on news that nobody has annotated. Every
/// outlet is an origin of its own.
/// </summary>
internal static class TellFacts
{
    /// <param name="articles">Lines of {id, cluster, title, text, outlet, publishedAt, url?}; a name that ends in .gz is unpacked.</param>
    /// <param name="cluster">The one event that is told; null for all.</param>
    /// <param name="isAll">Facts of one article, too.</param>
    public static int Run(string articles, string? cluster, bool isAll)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var events = Texts
            .Lines(articles)
            .GroupBy(line => line.GetProperty("cluster").GetString()!, StringComparer.Ordinal)
            .Where(lines => cluster is null || lines.Key == cluster);
        foreach (var happened in events)
        {
            Console.WriteLine($"# {happened.Key}");
            var read = happened.Select(line => ReadArticle.Of(line, reader)).ToList();
            Statements(read, isAll);
            Utterances(read, isAll);
        }
        return 0;
    }

    private static void Statements(List<ReadArticle> articles, bool isAll)
    {
        var clauses = articles.SelectMany(article => article.Clauses.Select(terms => (Article: article, Terms: terms))).ToList();
        var leaders = ClauseGroups.Of(
            clauses.ConvertAll(one => new StoryClause(one.Article.Article.ArticleId, one.Article.Article.PublishedAt, one.Terms))
        );
        foreach (var group in clauses.Zip(leaders).GroupBy(pair => pair.Second, pair => pair.First))
        {
            var said = group
                .Select(one => (one.Article, Said: one.Article.Said(one.Terms)))
                .DistinctBy(one => one.Said.AssertionId)
                .ToDictionary(one => one.Said.AssertionId);
            if (!isAll && said.Values.DistinctBy(one => one.Article.Id).Count() < 2)
                continue;
            var fact = FactRules.StatusOf(said.Values.Select(one => one.Said));
            Console.WriteLine($"\n{fact.Status}, {fact.Origins.Count}");
            foreach (var value in fact.Values)
            {
                Console.WriteLine(value.Superseded ? "  = replaced" : "  =");
                foreach (var one in value.Assertions)
                    Line(said[one.AssertionId].Article, StatementLine.Of(one, one.Text!, 400));
            }
            foreach (var link in StatementLinks.Of(fact).Where(link => link.Relation is "contradicts" or "disputes" or "updates"))
            {
                Console.WriteLine($"  {link.Relation}: {link.Rule}");
                foreach (var one in new[] { said[link.FromAssertionId].Said, said[link.ToAssertionId].Said })
                    Console.WriteLine($"      {one.Predicate} {one.Tally} {one.Recounts}: {one.Text}");
            }
        }
    }

    private static void Utterances(List<ReadArticle> articles, bool isAll)
    {
        var told = articles.SelectMany(article => article.Utterances.Select(one => (Article: article, Told: one)));
        foreach (var group in ToldUtterance.Joined(told, one => one.Told))
        {
            if (!isAll && group.DistinctBy(one => one.Article.Id).Count() < 2)
                continue;
            Console.WriteLine("\nutterance");
            foreach (var (article, one) in group)
            {
                var words = one.Words.IsDirect ? $"“{one.Words.Text}”" : one.Words.Text;
                Line(article, $"{one.By} {(one.Words.IsDenied ? "denies" : "says")}: {words}");
            }
        }
    }

    private static void Line(ReadArticle article, string words) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"    {article.Id} {article.Article.PublishedAt:MM-dd HH:mm} {words.ReplaceLineEndings(" ")}"
            )
        );
}
