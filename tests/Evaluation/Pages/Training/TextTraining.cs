using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>The two steps, the second on what a first one of other sites says: each sees its neighbours as it will on a page it does not know.</summary>
internal static class TextTraining
{
    private const float Decay = 0.004f;
    private const int InnerFolds = 3;

    public static TextModel Train(IReadOnlyList<LabelledPage> pages, FeatureSpace space)
    {
        var examples = pages.AsParallel().AsOrdered().Select(page => (Page: page, Own: Own(page, space))).ToList();
        var weights = new float[InnerFolds + 1][];
        Parallel.For(
            0,
            InnerFolds + 1,
            fold =>
                weights[fold] = LogisticRegression.Train(
                    [
                        .. examples
                            .Where(example => example.Page.Fold % InnerFolds != fold)
                            .SelectMany(example => Examples(example.Page, example.Own)),
                    ],
                    space.Count,
                    Decay
                )
        );
        var trees = Boosting.Train([
            .. examples
                .AsParallel()
                .AsOrdered()
                .SelectMany(example => Rows(example.Page, example.Own, space, weights[example.Page.Fold % InnerFolds])),
        ]);
        return new TextModel(space, weights[InnerFolds], trees);
    }

    private static int[][] Own(LabelledPage page, FeatureSpace space)
    {
        var features = new OwnFeatures(space, page.Text, page.ExtractionHints);
        return [.. Enumerable.Range(0, page.Text.Blocks.Count).Select(i => features.Of(i).ToArray())];
    }

    private static IEnumerable<Example> Examples(LabelledPage page, int[][] features) =>
        Enumerable
            .Range(0, features.Length)
            .Where(i => page.Weights[i] > 0)
            .Select(i => new Example(features[i], page.Labels[i], page.Weights[i]));

    private static IEnumerable<(float[] Row, float Label, float Weight)> Rows(
        LabelledPage page,
        int[][] own,
        FeatureSpace space,
        float[] weights
    )
    {
        var surroundings = new NeighbourFeatures(
            page.Text,
            new OwnFeatures(space, page.Text, page.ExtractionHints),
            [.. own.Select(ids => TextModel.Sum(weights, ids))]
        );
        for (var i = 0; i < own.Length; i++)
        {
            if (page.Weights[i] > 0)
                yield return ([.. surroundings.Of(i)], page.Labels[i], page.Weights[i]);
        }
    }
}
