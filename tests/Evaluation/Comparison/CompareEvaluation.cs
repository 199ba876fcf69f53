using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>How two statements of real news relate, by a model that has not seen their event. Shared words stand beside.</summary>
internal static class CompareEvaluation
{
    private static readonly string[] Kinds = ["repeats", "corroborates", "contradicts", "disputes", "updates", "refines", "none"];
    private static readonly string[] Against = ["contradicts", "disputes"];

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var training = CompareTraining.Read(folder.Parent!, new StatementComparer(reader));
        var table = new Dictionary<(string Wanted, string Said), int>();
        var words = new Dictionary<(string Wanted, string Said), int>();
        foreach (var happened in FactPairs.Read(folder).GroupBy(pair => pair.Event))
        {
            var comparer = new StatementComparer(
                reader,
                model: new SameEventModel(LogisticRegression.Train([.. training.Where(pair => pair.Event != happened.Key)]))
            );
            foreach (var pair in happened)
            {
                var answer = comparer.Compare(pair.A, pair.B);
                var said = answer.Relation.Kind;
                Count(table, pair.Wanted(said), said);
                Count(words, pair.Wanted(SharedWords(pair)), SharedWords(pair));
                Misses.Note(
                    pair.Wanted(said) != said,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{pair.Id} {pair.Relation} got {said} {answer.Score:0.00} ({answer.Relation.Rule})\n   {pair.A.Text}\n   {pair.B.Text}"
                    )
                );
            }
        }
        foreach (var wanted in Kinds)
            Console.Error.WriteLine(
                $"{wanted, -13} {string.Join(' ', Kinds.Select(said => $"{table.GetValueOrDefault((wanted, said)), 4}"))}"
            );
        yield return new("compare/facts/accuracy", Accuracy(table), $"shared words {Accuracy(words):0.000}; events left out");
        yield return new("compare/facts/macro-f1", MacroF1(table), $"shared words {MacroF1(words):0.000}");
        var claimed = table.Where(cell => Against.Contains(cell.Key.Said)).Sum(cell => cell.Value);
        yield return new(
            "compare/facts/against-precision",
            Share(table.Where(cell => Against.Contains(cell.Key.Said)), cell => Against.Contains(cell.Wanted)),
            $"{claimed} claimed"
        );
        yield return new(
            "compare/facts/against-recall",
            Share(table.Where(cell => Against.Contains(cell.Key.Wanted)), cell => Against.Contains(cell.Said))
        );
    }

    /// <summary>What a reader could do with a word list: the words of the one that the other has.</summary>
    private static string SharedWords(FactPair pair)
    {
        var (one, other) = (Words(pair.A.Text), Words(pair.B.Text));
        var share = one.Count(other.Contains) / (double)Math.Max(1, one.Union(other, StringComparer.Ordinal).Count());
        return share >= 0.5 ? "repeats"
            : share >= 0.2 ? "corroborates"
            : "none";
    }

    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split(
                    [' ', ',', '.', '“', '”', '"', '\'', '’', '—', '-', ':', ';', '?', '!', '(', ')'],
                    StringSplitOptions.RemoveEmptyEntries
                ),
        ];

    private static void Count(Dictionary<(string, string), int> table, string wanted, string said) =>
        table[(wanted, said)] = table.GetValueOrDefault((wanted, said)) + 1;

    private static double Accuracy(Dictionary<(string Wanted, string Said), int> table) => Share(table, cell => cell.Wanted == cell.Said);

    private static double MacroF1(Dictionary<(string Wanted, string Said), int> table) =>
        Kinds.Average(kind =>
        {
            var right = table.GetValueOrDefault((kind, kind));
            var (wanted, said) = (
                table.Where(cell => cell.Key.Wanted == kind).Sum(cell => cell.Value),
                table.Where(cell => cell.Key.Said == kind).Sum(cell => cell.Value)
            );
            return right == 0 ? 0 : 2.0 * right / (wanted + said);
        });

    private static double Share(
        IEnumerable<KeyValuePair<(string Wanted, string Said), int>> cells,
        Func<(string Wanted, string Said), bool> isCounted
    )
    {
        var given = cells.ToList();
        return given.Count == 0
            ? 1
            : given.Where(cell => isCounted(cell.Key)).Sum(cell => cell.Value) / (double)given.Sum(cell => cell.Value);
    }
}
