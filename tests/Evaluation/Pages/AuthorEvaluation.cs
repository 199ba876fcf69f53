using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// Persons on trafilatura's pages, name by name, on the pages whose gold names a person: two words or more. Nicknames, desks and outlets in the
/// gold are left out; names that it writes in one line ("A und B") are parted.
/// </summary>
internal static partial class AuthorEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet.Read(folder, "trafilatura.jsonl").Where(page => Gold(page).Count > 0).ToList();
        var counts = pages.AsParallel().AsOrdered().Select(page =>
        {
            var expected = Gold(page);
            var found = PageSet.Metadata(folder, page).Authors.Select(CleanText.Words).ToHashSet(StringComparer.Ordinal);
            return (Page: page, Names: found, Gold: expected, Right: found.Count(expected.Contains), Found: found.Count, Expected: expected.Count);
        }).ToList();
        counts.ForEach(count => Misses.Note(!count.Names.SetEquals(count.Gold), $"author\t{count.Page.Name}\t{count.Page.Html}\tgold: {string.Join("; ", count.Gold)}\tfound: {string.Join("; ", count.Names)}"));
        double right = counts.Sum(count => count.Right);
        var (precision, recall) = (right / counts.Sum(count => count.Found), right / counts.Sum(count => count.Expected));
        yield return new("authors/trafilatura/f1", Grams.F1(precision, recall), $"{pages.Count} pages, precision {precision:0.000}, recall {recall:0.000}");
    }

    private static HashSet<string> Gold(GoldPage page) => page.Authors.SelectMany(line => Between().Split(CleanText.Line(line))).Select(CleanText.Words)
        .Where(name => name.Contains(' ') && !name.Contains("redaktion", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\s*(?:[,|;]|\b(?:und|and|et|y)\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
