using System.Text.RegularExpressions;

namespace NewsMesh.Evaluation.Pages;

/// <summary>The measure of article extraction: precision and recall over the 4-grams of words, as multisets, averaged over the pages.</summary>
internal static partial class Grams
{
    private const int Size = 4;

    public static (double Precision, double Recall) Compare(string found, string expected)
    {
        var (a, b) = (Of(found), Of(expected));
        var shared = a.Sum(gram => Math.Min(gram.Value, b.GetValueOrDefault(gram.Key)));
        return (a.Count == 0 ? 0 : (double)shared / a.Values.Sum(), b.Count == 0 ? 0 : (double)shared / b.Values.Sum());
    }

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    private static Dictionary<string, int> Of(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + Size <= Math.Max(words.Count, Size); i++)
        {
            var gram = string.Join(' ', words.Skip(i).Take(Size));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
