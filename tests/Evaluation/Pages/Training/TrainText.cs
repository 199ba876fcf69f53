using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>
/// <c>train-text</c>: makes the weights that the service ships, and says how good they are on sites that they have not seen (five folds), beside the
/// fit to the pages they were made from.
/// </summary>
internal static class TrainText
{
    private const int Folds = 5;

    /// <summary>Shorter ones are teasers.</summary>
    private const int MinTold = 600;

    public static int Run(DirectoryInfo folder, string? output)
    {
        var set = TrainingSet.Read(folder);
        Console.WriteLine(
            $"{set.Pages.Count} pages, {set.Pages.Sum(page => page.Text.Blocks.Count)} blocks, {set.Pages.Sum(page => page.Weights.Count(weight => weight > 0))} labelled, {set.Space.Vocabulary.Names.Count} names, {set.Space.Vocabulary.Words.Count} words"
        );
        if (output is null)
            CrossValidate(set);
        else
            Write(set, output);
        return 0;
    }

    private static void CrossValidate(TrainingSet set)
    {
        var models = new TextModel[Folds];
        for (var fold = 0; fold < Folds; fold++)
            models[fold] = TextTraining.Train([.. set.Pages.Where(page => page.Fold % Folds != fold)], set.Space);
        Report("cross-validated", set.Pages, page => models[page.Fold % Folds]);
    }

    private static void Write(TrainingSet set, string output)
    {
        var model = TextTraining.Train(set.Pages, set.Space);
        Report("fitted", set.Pages, _ => model);
        using var file = new StreamWriter(output) { NewLine = "\n" };
        model.Write(file);
    }

    private static void Report(string name, IReadOnlyList<LabelledPage> pages, Func<LabelledPage, TextModel> model)
    {
        var texts = pages.AsParallel().AsOrdered().Select(page => (page.Gold, Text: Read(page, model(page)))).ToList();
        var segments = Segments.Score(texts.Where(page => page.Gold.ExpectedText is null));
        var bodies = texts
            .Where(page => page.Gold.ExpectedText is not null)
            .Select(page => Grams.Compare(page.Text, page.Gold.ExpectedText!))
            .ToList();
        var (precision, recall) = (bodies.Average(body => body.Precision), bodies.Average(body => body.Recall));
        ReportTold(name, pages, model);
        Console.WriteLine(
            $"{name}: trafilatura F1 {segments.F1:0.0000} P {segments.Precision:0.0000} R {segments.Recall:0.0000}; mozilla's {bodies.Count} real pages F1 {Grams.F1(precision, recall):0.0000} P {precision:0.0000} R {recall:0.0000}"
        );
    }

    /// <summary>
    /// Whole bodies that publishers tell themselves (<c>articleBody</c>), kept from the model: the pages whose told text is long and has every wanted segment.
    /// The nearest thing here to a held-out set of news.
    /// </summary>
    private static void ReportTold(string name, IReadOnlyList<LabelledPage> pages, Func<LabelledPage, TextModel> model)
    {
        var scores = pages
            .AsParallel()
            .AsOrdered()
            .Select(page =>
                (Page: page, Told: string.Join(' ', StructuredBody.Of(page.ExtractionHints.StructuredBody).Select(line => line.Text)))
            )
            .Where(page =>
                page.Told.Length >= MinTold
                && page.Page.Gold.With.All(segment => page.Told.Contains(Segments.Squeeze(segment), StringComparison.Ordinal))
            )
            .Select(page =>
                (
                    page.Page,
                    Score: Grams.Compare(
                        Read(
                            page.Page with
                            {
                                ExtractionHints = page.Page.ExtractionHints with { StructuredBody = null },
                            },
                            model(page.Page)
                        ),
                        page.Told
                    )
                )
            )
            .ToList();
        foreach (var (page, score) in scores)
            Misses.Note(
                Grams.F1(score.Precision, score.Recall) < 0.95,
                $"told\t{score.Precision:0.000}\t{score.Recall:0.000}\t{page.Gold.Name}"
            );
        var (precision, recall) = (scores.Average(page => page.Score.Precision), scores.Average(page => page.Score.Recall));
        Console.WriteLine(
            $"{name}: {scores.Count} bodies that pages tell, kept from the model: 4-gram F1 {Grams.F1(precision, recall):0.0000} P {precision:0.0000} R {recall:0.0000}"
        );
    }

    public static string Read(LabelledPage page, TextModel model) =>
        string.Join(
            "\n\n",
            Paragraphs.Of(MainText.Of(page.Text, model.Scores(page.Text, page.ExtractionHints)).Kept, page.Headline, page.Authors)
        );
}
