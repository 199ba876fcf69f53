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
        var counts = pages
            .AsParallel()
            .AsOrdered()
            .Select(page =>
            {
                var expected = Gold(page);
                var found = PageSet.Metadata(folder, page).Authors.Select(CleanText.Words).ToHashSet(StringComparer.Ordinal);
                return (
                    Page: page,
                    Names: found,
                    Gold: expected,
                    Right: found.Count(expected.Contains),
                    Found: found.Count,
                    Expected: expected.Count
                );
            })
            .ToList();
        counts.ForEach(count =>
            Misses.Note(
                !count.Names.SetEquals(count.Gold),
                $"author\t{count.Page.Name}\t{count.Page.Html}\tgold: {string.Join("; ", count.Gold)}\tfound: {string.Join("; ", count.Names)}"
            )
        );
        yield return Of("authors/trafilatura/f1", [.. counts.Select(count => (count.Right, count.Found, count.Expected))], "");
        yield return Of(
            "authors/trafilatura/persons-f1",
            [
                .. counts
                    .Where(count => !count.Gold.Any(name => Desk().IsMatch(name)))
                    .Select(count => (count.Right, count.Found, count.Expected)),
            ],
            "; without the pages whose gold has a desk, an agency or a site"
        );
    }

    private static Figure Of(string name, List<(int Right, int Found, int Expected)> counts, string remark)
    {
        double right = counts.Sum(count => count.Right);
        var (precision, recall) = (right / counts.Sum(count => count.Found), right / counts.Sum(count => count.Expected));
        return new Figure(
            name,
            Grams.F1(precision, recall),
            $"{counts.Count} pages, precision {precision:0.000}, recall {recall:0.000}{remark}"
        );
    }

    private static HashSet<string> Gold(GoldPage page) =>
        page
            .Authors.SelectMany(line => Between().Split(CleanText.Line(line)))
            .Select(CleanText.Words)
            .Where(name => name.Contains(' ') && !name.Contains("redaktion", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Agencies, offices and addresses, as the gold writes them; made by reading it, and used for this figure alone.</summary>
    [GeneratedRegex(
        @"\b(?:dpa|apa|afp|ap|orf|swr|mdr|wsvn|agenturen|fernsehen|pressestelle|redacci[oó]n|staff|team|webteam|news|reports?|foundation|stiftung|bund|attac|ag|se|ch|pl|de|com)$|^(?:fr|mdr|wien|afp|dpa) ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Desk();

    [GeneratedRegex(
        @"\s*(?:[,|;&]|\b(?:und|and|et|y)\b)\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Between();
}
