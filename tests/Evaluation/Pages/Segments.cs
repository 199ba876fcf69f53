using System.Text.RegularExpressions;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Precision and recall over the segments that must and must not be in the text, compared on white space squeezed to one blank.</summary>
internal static partial class Segments
{
    public static (double Precision, double Recall, double F1) Score(IEnumerable<(GoldPage Gold, string Text)> pages)
    {
        double right = 0,
            wrong = 0,
            all = 0;
        foreach (var (gold, text) in pages)
        {
            var squeezed = Squeeze(text);
            right += gold.With.Count(segment => squeezed.Contains(Squeeze(segment), StringComparison.Ordinal));
            wrong += gold.Without.Count(segment => squeezed.Contains(Squeeze(segment), StringComparison.Ordinal));
            all += gold.With.Count;
        }
        var (precision, recall) = (right / (right + wrong), right / all);
        return (precision, recall, Grams.F1(precision, recall));
    }

    public static string Squeeze(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
