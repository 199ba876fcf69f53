using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.Evaluation.Comparison;

namespace NewsMesh.Evaluation.Facts;

/// <summary>
/// Trains the model that tells whether two clauses of one event are one fact's: pairs of clauses that both tell an annotated fact of ../shared/data/facts (Apache-2.0), the same or another, and, as
/// a weak negative, pairs whose meanings the embedder finds far apart although their words or sentences meet.
/// </summary>
internal static class FactTraining
{
    /// <summary>The cosine below which two clauses surely are no one fact's.</summary>
    private const float FarApart = 0.4f;

    /// <summary>What an unjudged pair counts beside a judged one.</summary>
    private const double WeakWeight = 0.2;

    /// <summary>Weak pairs of an event: large events would drown the others.</summary>
    private const int MostWeak = 1500;

    public static int Run(DirectoryInfo data, string output)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var gold = FactGold.Read(new DirectoryInfo(Path.Combine(data.FullName, "facts")), reader);
        var weights = LogisticRegression.Train(Pairs(gold, reader.Models.Embedder));
        File.WriteAllLines(
            output,
            [
                "# weights of the model that tells whether two clauses are one fact's (logistic regression); made by tests/Evaluation -- train-facts",
                .. ClausePair.Names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[at]:0.000}")),
            ]
        );
        return 0;
    }

    public static List<TrainingPair> Pairs(FactGold gold, Embedder embedder)
    {
        var embeddings = gold.Clauses.ToDictionary(clause => clause, clause => embedder.Embed(clause.Text));
        return [.. gold.Clauses.GroupBy(clause => clause.Event).SelectMany(happened => PairsOf([.. happened], embeddings))];
    }

    private static IEnumerable<TrainingPair> PairsOf(List<GoldClause> clauses, Dictionary<GoldClause, float[]> embeddings)
    {
        var (judged, weak) = (new List<TrainingPair>(), new List<TrainingPair>());
        var weighed = StoryWeights.Apply(clauses.ConvertAll(clause => clause.Clause));
        for (var one = 0; one < clauses.Count; one++)
        {
            for (var other = one + 1; other < clauses.Count; other++)
            {
                var (a, b) = (clauses[one], clauses[other]);
                if (a.Article == b.Article)
                    continue;
                var isJudged = a.Facts.Count > 0 && b.Facts.Count > 0;
                if (!isJudged && Embedder.Similarity(embeddings[a], embeddings[b]) >= FarApart)
                    continue;
                var features = new double[ClausePair.Names.Count];
                ClausePair.Features(weighed[one].Terms, weighed[other].Terms, features);
                // What shares neither words nor a sentence teaches nothing.
                if (isJudged)
                    judged.Add(new TrainingPair(a.Event, features, a.Facts.Overlaps(b.Facts), 1));
                else if (features[2] > 0.15 || features[4] > 0.3)
                    weak.Add(new TrainingPair(a.Event, features, false, WeakWeight));
            }
        }
        var step = Math.Max(1, weak.Count / MostWeak);
        return judged.Concat(weak.Where((_, at) => at % step == 0));
    }
}
