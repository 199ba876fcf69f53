using System.Runtime.InteropServices;
using System.Text.Json;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Facts;

/// <summary>A clause of an article of ../shared/data/facts, with the annotated facts that it tells.</summary>
/// <param name="Event">The article's event: left out together.</param>
/// <param name="Article">The article's id in the data.</param>
/// <param name="Clause">What the linker compares.</param>
/// <param name="Text">The words of the clause.</param>
/// <param name="Said">Its slots.</param>
/// <param name="Values">The annotated facts of which it overlaps a mention by half of the shorter one, with the value of the mention that it overlaps most.</param>
internal sealed record GoldClause(
    string Event,
    string Article,
    StoryClause Clause,
    string Text,
    FactAssertion Said,
    IReadOnlyDictionary<int, int> Values
)
{
    public HashSet<int> Facts { get; } = [.. Values.Keys];
}

/// <summary>Words that an article attributes to somebody, with the annotated utterances of which they have a mention.</summary>
internal sealed record GoldUtterance(string Event, string Article, ToldUtterance Told, HashSet<int> Facts);

/// <summary>What an annotator says of two values of a fact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValuePair(int Fact, int One, int Other)
{
    public static ValuePair Of(int fact, int one, int other) => new(fact, Math.Min(one, other), Math.Max(one, other));
}

/// <summary>The annotated facts of real events: which articles have which, and where.</summary>
internal sealed class FactGold
{
    private readonly Dictionary<string, List<GoldMention>> _mentions = new(StringComparer.Ordinal);

    /// <summary>The facts that are utterances, with the articles that report each.</summary>
    private readonly Dictionary<int, HashSet<string>> _reports = [];

    private FactGold(List<GoldClause> clauses, int pairs) => (Clauses, Pairs) = (clauses, pairs);

    public List<GoldClause> Clauses { get; private set; }

    /// <summary>The words that articles attribute to somebody.</summary>
    public List<GoldUtterance> Utterances { get; } = [];

    /// <summary>Pairs of articles that report one utterance.</summary>
    public int UtterancePairs => _reports.Values.Sum(articles => articles.Count * (articles.Count - 1) / 2);

    /// <summary>The values of a fact of which the annotator says how they relate.</summary>
    public Dictionary<ValuePair, string> Relations { get; } = [];

    /// <summary>Pairs of articles that share a fact, summed over the facts: what recall is counted by.</summary>
    public int Pairs { get; private set; }

    public static FactGold Read(DirectoryInfo folder, DocumentReader reader) =>
        Of(
            Texts.Lines(Path.Combine(folder.FullName, "articles.jsonl.gz")),
            Texts.Lines(Path.Combine(folder.FullName, "facts.jsonl")),
            reader
        );

    /// <param name="lines">Articles, as <see cref="ReadArticle.Of"/> reads them, with the "cluster" that each is of.</param>
    /// <param name="facts">Objects {kind, values: [{mentions: [{article, start, end}]}], relations: [{a, b, relation}]}; what is not "sure" is passed over.</param>
    /// <param name="reader">What reads the articles.</param>
    public static FactGold Of(IEnumerable<JsonElement> lines, IEnumerable<JsonElement> facts, DocumentReader reader)
    {
        var articles = lines.ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var gold = new FactGold([], 0);
        var (fact, pairs) = (0, 0);
        foreach (var line in facts)
        {
            if (line.TryGetProperty("sure", out var sure) && !sure.GetBoolean())
                continue;
            var having = new HashSet<string>(StringComparer.Ordinal);
            foreach (var relation in line.GetProperty("relations").EnumerateArray())
                gold.Relations[ValuePair.Of(fact, relation.GetProperty("a").GetInt32(), relation.GetProperty("b").GetInt32())] = relation
                    .GetProperty("relation")
                    .GetString()!;
            foreach (
                var (mention, value) in line.GetProperty("values")
                    .EnumerateArray()
                    .SelectMany((value, at) => value.GetProperty("mentions").EnumerateArray().Select(mention => (mention, at)))
            )
            {
                var id = mention.GetProperty("article").GetString()!;
                var units = Texts.Units(articles[id].GetProperty("text").GetString()!);
                if (!gold._mentions.TryGetValue(id, out var known))
                    gold._mentions[id] = known = [];
                known.Add(
                    new GoldMention(
                        fact,
                        value,
                        units[mention.GetProperty("start").GetInt32()],
                        units[mention.GetProperty("end").GetInt32()]
                    )
                );
                having.Add(id);
            }
            if (line.GetProperty("kind").GetString() == "utterance")
                gold._reports[fact] = having;
            pairs += having.Count * (having.Count - 1) / 2;
            fact++;
        }
        var events = gold._mentions.Keys.Select(id => Event(articles[id])).ToHashSet(StringComparer.Ordinal);
        gold.Clauses = [.. articles.Values.Where(line => events.Contains(Event(line))).SelectMany(line => gold.ClausesOf(line, reader))];
        gold.Pairs = pairs;
        return gold;
    }

    /// <summary>Precision, recall and F1 of pairs of articles, as ../shared/tools/facts-check.py counts them: what covers no annotated fact is not judged.</summary>
    public (double Precision, double Recall, double F1) Score(IReadOnlyList<(GoldClause Clause, int Group)> grouped)
    {
        var pairs = new ArticlePairs();
        foreach (var group in grouped.GroupBy(one => one.Group))
            pairs.Add([.. group.Select(one => (one.Clause.Article, one.Clause.Facts, one.Clause.Text))]);
        return pairs.Score(Pairs);
    }

    /// <summary>The share of <see cref="Pairs"/> of which a clause is read in both articles: all that joining can find.</summary>
    public double Covered()
    {
        var covered = Clauses
            .SelectMany(clause => clause.Facts.Select(fact => (fact, clause.Article)))
            .Distinct()
            .ToLookup(one => one.fact);
        return (double)covered.Sum(fact => fact.Count() * (fact.Count() - 1) / 2) / Pairs;
    }

    private static string Event(JsonElement article) => article.GetProperty("cluster").GetString()!;

    private IEnumerable<GoldClause> ClausesOf(JsonElement line, DocumentReader reader)
    {
        var id = line.GetProperty("id").GetString()!;
        var read = ReadArticle.Of(line, reader);
        Utterances.AddRange(
            read.Utterances.Select(one => new GoldUtterance(
                Event(line),
                id,
                one,
                [
                    .. _mentions
                        .GetValueOrDefault(id, [])
                        .Where(mention => _reports.ContainsKey(mention.Fact) && IsOverlapped(one.Where, mention))
                        .Select(mention => mention.Fact),
                ]
            ))
        );
        foreach (var terms in read.Clauses)
        {
            yield return new GoldClause(
                Event(line),
                id,
                new StoryClause(read.Article.ArticleId, read.Article.PublishedAt, terms),
                read.WordsOf(terms),
                read.Said(terms),
                _mentions
                    .GetValueOrDefault(id, [])
                    .Select(mention => (Mention: mention, Overlap: Overlap(terms, mention)))
                    .Where(one => one.Overlap * 2 >= Math.Min(one.Mention.End - one.Mention.Start, terms.Length) && one.Overlap > 0)
                    .GroupBy(one => one.Mention.Fact)
                    .ToDictionary(fact => fact.Key, fact => fact.MaxBy(one => one.Overlap).Mention.Value)
            );
        }
    }

    private static bool IsOverlapped(Extent words, GoldMention mention)
    {
        var overlap = Math.Min(mention.End, words.End) - Math.Max(mention.Start, words.Start);
        return overlap > 0 && overlap * 2 >= Math.Min(mention.End - mention.Start, words.Length);
    }

    private static int Overlap(ClauseTerms clause, GoldMention mention) =>
        Math.Min(mention.End, clause.Start + clause.Length) - Math.Max(mention.Start, clause.Start);
}

/// <summary>Where an article tells a value of a fact, in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GoldMention(int Fact, int Value, int Start, int End);
