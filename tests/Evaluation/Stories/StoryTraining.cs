using System.Globalization;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Stories;

namespace NewsMesh.Evaluation.Stories;

/// <summary>Trains the weights of <see cref="StorySimilarity"/> on all pairs of articles of the topics of odd number of ECB+ (CC BY 3.0).</summary>
internal static class StoryTraining
{
    public static int Run(DirectoryInfo data)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var articles = StoryEvaluation
            .EcbPlus(Path.Combine(data.FullName, "stories", "ecbplus-docs.jsonl.gz"), reader)
            .Where(one => one.Topic % 2 == 1)
            .ToList();
        var kinds = Enum.GetValues<StoryTermKind>();
        var cosines = kinds
            .Select(kind =>
                StorySimilarity.Evidence(articles.ConvertAll(one => one.Article), [.. kinds.Select(one => one == kind ? 1.0 : 0)])
            )
            .ToList();
        var pairs = new List<TrainingPair>();
        for (var one = 0; one < articles.Count; one++)
        {
            for (var other = one + 1; other < articles.Count; other++)
                pairs.Add(
                    new("", [1, .. cosines.Select(cosine => cosine[one, other])], articles[one].Cluster == articles[other].Cluster, 1)
                );
        }
        var weights = LogisticRegression.Train(pairs);
        foreach (var (name, weight) in kinds.Select(kind => kind.ToString()).Prepend("bias").Zip(weights))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {weight:0.00}"));
        return 0;
    }
}
