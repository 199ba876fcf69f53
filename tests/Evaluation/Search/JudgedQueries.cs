using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.Evaluation.Search;

/// <summary>A query and what was judged of it: 2 for an article that is about what was asked, 1 for one that tells something of it, 0 for one that does not.</summary>
internal sealed record JudgedQuery(string Query, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>The lines of <c>judgements.tsv</c>: the query, and ids of the corpus with a grade each. No text of the corpus is in it.</summary>
    public static IReadOnlyList<JudgedQuery> Load() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "judgements.tsv"))
                .Select(line => line.Split('\t'))
                .Select(parts => new JudgedQuery(
                    parts[0],
                    parts[1]
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(one => one.Split(':'))
                        .ToDictionary(one => one[0], one => int.Parse(one[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
                )),
        ];

    /// <summary>Which half the query is in, by the parity of its words' hash: weights are chosen on the one, and the other says what they are worth.</summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Query))[0] % 2 == 1;

    /// <summary>Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), with gains of 3 and 1; what was never judged counts as 0.</summary>
    public double NdcgAt10(IEnumerable<string> found)
    {
        var ideal = Gain(Grades.Values.OrderDescending());
        return ideal == 0 ? 0 : Gain(found.Select(id => Grades.GetValueOrDefault(id))) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(10).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
