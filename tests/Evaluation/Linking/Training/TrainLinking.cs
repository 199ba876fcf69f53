using System.Globalization;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.Evaluation.Pages.Training;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Linking.Training;

/// <summary>
/// <c>train-linking</c>: makes the trees and the calibration that the service ships, and says how good they are on documents that they have not seen (five
/// folds). The order and the folds follow from the data alone: the same data give the same file.
/// </summary>
internal static class TrainLinking
{
    private const int Folds = 5,
        Rounds = 140,
        Depth = 4;

    public static int Run(DirectoryInfo data, string? output)
    {
        var dictionary = Texts.SeedsWith(Path.Combine(data.FullName, "kb", "entities.jsonl.gz"));
        var documents = LinkTrainingSet
            .Read(data, new TitledItems(dictionary))
            .SelectMany((one, index) => LabelledLinks.Of(one.Document, one.IsExhaustive, dictionary, index % Folds))
            .ToList();
        Console.WriteLine(
            $"{documents.Count} documents, {documents.Sum(one => one.Items.Count)} names, {documents.Sum(one => one.Items.Count(item => item.Value is not null))} with an item, {documents.Sum(one => one.Rows().Count())} candidates"
        );
        var answers = new List<Answer>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (first, second) = Train([.. documents.Where(one => one.Fold != fold)]);
            foreach (var document in documents.Where(one => one.Fold == fold))
                answers.AddRange(Answers(document, first, second, dictionary));
        }
        // Where only known names are labelled, "nobody known" is never right: thresholds and what scores are worth come from the others.
        var found = answers.FindAll(answer => answer is { IsExhaustive: true, IsGiven: false });
        var given = answers.FindAll(answer => answer is { IsExhaustive: true, IsGiven: true });
        // Who gives a span means mostly somebody known: where it hardly costs, a link is made. In a text the best threshold counts.
        var (threshold, givenThreshold) = (Threshold(found, tolerance: 0.003), Threshold(given, tolerance: 0.015));
        foreach (var step in Enumerable.Range(2, 10).Select(step => step / 20.0))
            Console.WriteLine($"threshold {step:0.00}: F1 found {F1(found, step):0.0000} given {F1(given, step):0.0000}");
        Report("found, all sets", answers.FindAll(answer => !answer.IsGiven), threshold);
        Report("given, all sets", answers.FindAll(answer => answer.IsGiven), givenThreshold);
        Report("found, with unknown ones", found, threshold);
        Report("given, with unknown ones", given, givenThreshold);
        if (output is null)
            return 0;
        var (shippedFirst, shippedSecond) = Train(documents);
        using var file = new StreamWriter(output) { NewLine = "\n" };
        foreach (var tree in shippedFirst)
            file.WriteLine($"first\t{BoostedTrees.Write<LinkFeature>(tree)}");
        foreach (var tree in shippedSecond)
            file.WriteLine($"second\t{BoostedTrees.Write<LinkFeature>(tree)}");
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold\t{threshold:0.##}"));
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"given-threshold\t{givenThreshold:0.##}"));
        Calibrate(file, "", found, threshold);
        Calibrate(file, "given-", given, givenThreshold);
        return 0;
    }

    /// <summary>The second pass learns from what the first says of documents that it has not seen, as it will be when both are used.</summary>
    private static (List<TreeNode[]> First, List<TreeNode[]> Second) Train(List<LabelledLinks> documents)
    {
        for (var part = 0; part < Folds; part++)
        {
            var first = new BoostedTrees(Grow([.. documents.Where((_, index) => index % Folds != part)], LinkFeatures.First));
            foreach (var document in documents.Where((_, index) => index % Folds == part))
                FirstPass(document, first);
        }
        var second = Grow(documents, LinkFeatures.Count);
        return (Grow(documents, LinkFeatures.First), second);
    }

    private static List<TreeNode[]> Grow(List<LabelledLinks> documents, int columns) =>
        Nodes(
            Boosting.Train(
                [.. documents.SelectMany(document => document.Rows())],
                columns,
                Rounds,
                Depth,
                [.. documents.SelectMany(document => document.Groups())]
            )
        );

    /// <summary>Trees as the linker keeps them.</summary>
    public static List<TreeNode[]> Nodes(List<Split[]> trees) =>
        trees.ConvertAll(tree =>
            Array.ConvertAll(
                tree,
                split => new TreeNode(split.IsLeaf ? -1 : split.Column, split.Threshold, split.Left, split.Right, split.Value)
            )
        );

    private static void FirstPass(LabelledLinks document, BoostedTrees first)
    {
        CandidateScoring.Score(document.Mentions, first);
        CoherentFeatures.Fill(document.Document, document.Mentions, Texts.Models.Reading.Words);
    }

    private static void Calibrate(StreamWriter file, string of, List<Answer> answers, double threshold)
    {
        var links = answers.Where(answer => answer.Score >= threshold).Select(answer => (answer.Score, answer.IsRight));
        var unknown = answers.Where(answer => answer.Score < threshold).Select(answer => (-answer.Score, answer.Item is null));
        foreach (var (from, to) in Isotonic.Fit([.. links]))
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of}links\t{from:0.####} {to:0.####}"));
        foreach (var (from, to) in Isotonic.Fit([.. unknown]).Select(point => (-point.From, point.To)).Reverse())
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of}unknown\t{from:0.####} {to:0.####}"));
    }

    private static IEnumerable<Answer> Answers(
        LabelledLinks document,
        List<TreeNode[]> first,
        List<TreeNode[]> second,
        NameDictionary dictionary
    )
    {
        FirstPass(document, new BoostedTrees(first));
        CandidateScoring.Score(document.Mentions, new BoostedTrees(second));
        Linker.Rule(document.Document, document.Mentions, dictionary);
        foreach (var (index, item) in document.Items)
        {
            var best = document.Mentions[index].Best;
            yield return new(best?.Score ?? 0, best?.Entity.WikidataId, item, document.IsExhaustive, document.IsGiven);
        }
    }

    /// <summary>Where the F1 of links is best, wrong links to known ones where nobody known is meant among them.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="tolerance">The lowest threshold is taken whose F1 is this near the best.</param>
    private static double Threshold(List<Answer> answers, double tolerance)
    {
        var steps = Enumerable.Range(2, 15).Select(step => step / 20.0).Select(step => (Step: step, F1: F1(answers, step))).ToList();
        var best = steps.Max(step => step.F1);
        return steps.First(step => step.F1 >= best - tolerance).Step;
    }

    private static double F1(List<Answer> answers, double threshold)
    {
        var made = answers.Where(answer => answer.Chosen is not null && answer.Score >= threshold).ToList();
        var right = made.Count(answer => answer.IsRight);
        return Texts.F1(right / (double)Math.Max(1, made.Count), right / (double)answers.Count(answer => answer.Item is not null));
    }

    private static void Report(string what, List<Answer> answers, double threshold)
    {
        var known = answers.Where(answer => answer.Item is not null).ToList();
        Console.WriteLine(
            $"cross-validated, {what}: F1 of links {F1(answers, threshold):0.000} at {threshold:0.00}; of {known.Count} names with an item {known.Count(answer => answer.IsRight && answer.Score >= threshold) / (double)known.Count:0.000} right, {known.Count(answer => answer.IsRight) / (double)known.Count:0.000} whatever the score"
        );
    }

    /// <param name="Score">The best candidate's.</param>
    /// <param name="Chosen">Its item.</param>
    /// <param name="Item">The right one; null for nobody known.</param>
    /// <param name="IsExhaustive">Whether all names of the document are labelled.</param>
    /// <param name="IsGiven">Whether the spans were given.</param>
    private sealed record Answer(double Score, string? Chosen, string? Item, bool IsExhaustive, bool IsGiven)
    {
        public bool IsRight => Chosen is not null && Chosen == Item;
    }
}
