using System.Globalization;
using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>What <see cref="AttributionChoices"/> is chosen by: training articles that neither the linear weights nor the encoder (quotes.py keeps the same ones) have seen.</summary>
internal static class ChooseQuotes
{
    private const int HeldOut = 20;
    private const int Kept = 7;

    private static readonly string[] Shown = ["precision", "recall", "overlap-f1", "exact-f1", "source", "cue"];

    /// <summary>The article is kept from training.</summary>
    public static bool IsKept(int number) => number % HeldOut == Kept;

    public static int Run(JsonElement[] articles, ReadingModels models)
    {
        Show("linear alone", articles, models with { Quotes = null });
        foreach (var choices in Candidates())
            Show($"{choices}", articles, models with { Choices = choices });
        return 0;
    }

    private static IEnumerable<AttributionChoices> Candidates()
    {
        foreach (var (cues, bounds) in new[] { (0.6, 0.5), (0.75, 0.6), (0.75, 0.7), (0.9, 0.8) })
        {
            foreach (var (cue, all) in new[] { (0.2, 0.01), (0.25, 0.015), (0.3, 0.02) })
                yield return new AttributionChoices
                {
                    EncoderCues = cues,
                    EncoderBounds = bounds,
                    Cue = cue,
                    Attribution = all,
                };
        }
    }

    private static void Show(string name, JsonElement[] articles, ReadingModels models)
    {
        var figures = Quotes.Measure(articles, models).ToDictionary(figure => figure.Name, figure => figure.Value);
        var all = Shown.Select(what => Figure(what, figures[$"quotes/polnear-all/{what}"]));
        Console.WriteLine($"{name}: {string.Join(", ", all)}, {Figure("direct source", figures["quotes/polnear-direct/source"])}");
    }

    private static string Figure(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.000}");
}
