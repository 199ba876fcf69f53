using System.Globalization;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Facts;

/// <summary>A clause of an article of ../shared/data/facts, with the annotated facts that it tells.</summary>
/// <param name="Event">The article's event: left out together.</param>
/// <param name="Article">The article's id in the data.</param>
/// <param name="Clause">What the linker compares.</param>
/// <param name="Text">The words of the clause.</param>
/// <param name="Facts">The annotated facts of which it overlaps a mention by half of the shorter one.</param>
internal sealed record GoldClause(string Event, string Article, StoryClause Clause, string Text, HashSet<int> Facts);

/// <summary>The annotated facts of real events: which articles have which, and where.</summary>
internal sealed class FactGold
{
    private readonly Dictionary<string, List<(int Fact, int Start, int End)>> _mentions = new(StringComparer.Ordinal);

    private FactGold(List<GoldClause> clauses, int pairs) => (Clauses, Pairs) = (clauses, pairs);

    public List<GoldClause> Clauses { get; }

    /// <summary>Pairs of articles that share a fact, summed over the facts: what recall is counted by.</summary>
    public int Pairs { get; }

    public static FactGold Read(DirectoryInfo folder, DocumentReader reader)
    {
        var articles = Texts
            .Lines(Path.Combine(folder.FullName, "articles.jsonl.gz"))
            .ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var gold = new FactGold([], 0);
        var (fact, pairs) = (0, 0);
        foreach (var line in Texts.Lines(Path.Combine(folder.FullName, "facts.jsonl")))
        {
            if (line.TryGetProperty("sure", out var sure) && !sure.GetBoolean())
                continue;
            var having = new HashSet<string>(StringComparer.Ordinal);
            foreach (
                var mention in line.GetProperty("values")
                    .EnumerateArray()
                    .SelectMany(value => value.GetProperty("mentions").EnumerateArray())
            )
            {
                var id = mention.GetProperty("article").GetString()!;
                var units = Texts.Units(articles[id].GetProperty("text").GetString()!);
                if (!gold._mentions.TryGetValue(id, out var known))
                    gold._mentions[id] = known = [];
                known.Add((fact, units[mention.GetProperty("start").GetInt32()], units[mention.GetProperty("end").GetInt32()]));
                having.Add(id);
            }
            pairs += having.Count * (having.Count - 1) / 2;
            fact++;
        }
        var events = gold._mentions.Keys.Select(id => Event(articles[id])).ToHashSet(StringComparer.Ordinal);
        return new FactGold(
            [.. articles.Values.Where(line => events.Contains(Event(line))).SelectMany(line => gold.ClausesOf(line, reader))],
            pairs
        );
    }

    /// <summary>Precision, recall and F1 of pairs of articles, as ../shared/tools/facts-check.py counts them: what covers no annotated fact is not judged.</summary>
    public (double Precision, double Recall, double F1) Score(IReadOnlyList<(GoldClause Clause, int Group)> grouped)
    {
        var (right, wrong) = (new HashSet<(string, string, int)>(), new HashSet<(string, string)>());
        foreach (var group in grouped.Where(one => one.Clause.Facts.Count > 0).GroupBy(one => one.Group))
        {
            var members = group.Select(one => one.Clause).ToList();
            for (var one = 0; one < members.Count; one++)
            {
                for (var other = one + 1; other < members.Count; other++)
                {
                    var (a, b) = (members[one], members[other]);
                    if (a.Article == b.Article)
                        continue;
                    if (string.CompareOrdinal(a.Article, b.Article) > 0)
                        (a, b) = (b, a);
                    var common = a.Facts.Intersect(b.Facts).ToList();
                    right.UnionWith(common.Select(fact => (a.Article, b.Article, fact)));
                    if (common.Count == 0)
                        wrong.Add(($"{a.Article} {a.Facts.Min()}", $"{b.Article} {b.Facts.Min()}"));
                }
            }
        }
        var precision = right.Count == 0 ? 0 : (double)right.Count / (right.Count + wrong.Count);
        var recall = (double)right.Count / Pairs;
        return (precision, recall, Texts.F1(precision, recall));
    }

    private static string Event(JsonElement article) => article.GetProperty("cluster").GetString()!;

    private IEnumerable<GoldClause> ClausesOf(JsonElement line, DocumentReader reader)
    {
        var (id, text) = (line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!);
        var at = DateTimeOffset.Parse(
            line.GetProperty("publishedAt").GetString()!,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        var article = new Article
        {
            ArticleId = DerivedId.From("evaluation", id),
            Version = 1,
            Fetch = 1,
            TextHash = "",
            Url = line.GetProperty("url").GetString()!,
            CanonicalUrl = "",
            Outlet = line.GetProperty("outlet").GetString()!,
            Headline = line.GetProperty("title").GetString()!,
            Text = text,
            Paragraphs = [],
            PublishedAt = at,
            Language = "en",
            Origin = new Origin { Kind = "unknown" },
        };
        var read = reader.Read(
            new DocumentInput
            {
                Text = text,
                Headline = article.Headline,
                Language = "en",
                Outlet = article.Outlet,
                PublishedAt = at,
            }
        );
        foreach (var terms in ArticleClauses.Of(article, read.ToContract(id)))
            yield return new GoldClause(
                Event(line),
                id,
                new StoryClause(article.ArticleId, at, terms),
                text.Substring(terms.Start, terms.Length),
                [.. _mentions.GetValueOrDefault(id, []).Where(mention => Covers(terms, mention)).Select(mention => mention.Fact)]
            );
    }

    private static bool Covers(ClauseTerms clause, (int Fact, int Start, int End) mention)
    {
        var overlap = Math.Min(mention.End, clause.Start + clause.Length) - Math.Max(mention.Start, clause.Start);
        return overlap > 0 && overlap * 2 >= Math.Min(mention.End - mention.Start, clause.Length);
    }
}
