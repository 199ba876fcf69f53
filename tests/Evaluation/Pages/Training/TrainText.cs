using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>
/// <c>train-text</c>: makes the weights that the service ships, and says how good they are on sites that they have not seen (five folds), beside the
/// fit to the pages they were made from.
/// </summary>
internal static class TrainText
{
    private const int Folds = 5;

    public static int Run(DirectoryInfo folder, string? output)
    {
        var set = TrainingSet.Read(folder);
        Console.WriteLine($"{set.Pages.Count} pages, {set.Pages.Sum(page => page.Text.Blocks.Count)} blocks, {set.Pages.Sum(page => page.Weights.Count(weight => weight > 0))} labelled, {set.Space.Vocabulary.Names.Count} names, {set.Space.Vocabulary.Words.Count} words");
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
        var bodies = texts.Where(page => page.Gold.ExpectedText is not null).Select(page => Grams.Compare(page.Text, page.Gold.ExpectedText!)).ToList();
        var (precision, recall) = (bodies.Average(body => body.Precision), bodies.Average(body => body.Recall));
        Console.WriteLine($"{name}: trafilatura F1 {segments.F1:0.0000} P {segments.Precision:0.0000} R {segments.Recall:0.0000}; mozilla's {bodies.Count} real pages F1 {Grams.F1(precision, recall):0.0000} P {precision:0.0000} R {recall:0.0000}");
    }

    public static string Read(LabelledPage page, TextModel model) =>
        string.Join("\n\n", Paragraphs.Of(MainText.Of(page.Text, model.Scores(page.Text, page.Clues)).Kept, page.Headline));
}
