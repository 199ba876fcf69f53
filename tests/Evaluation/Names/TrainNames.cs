using System.Globalization;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>
/// Trains the decision between encoder and dictionary: logistic regression by Newton's method with a little ridge, on sentences that the encoder was trained
/// on as well. Those that figures are measured on stay unseen. Prints the weights for NameDecision.cs.
/// </summary>
internal static class TrainNames
{
    private const double Ridge = 1.0;
    private const int Steps = 12;

    public static int Run(DirectoryInfo data)
    {
        var large = Path.Combine(data.FullName, "kb", "entities.jsonl.gz");
        NameDictionary[] dictionaries = File.Exists(large) ? [Texts.Seeds(), Texts.SeedsWith(large)] : [Texts.Seeds()];
        var examples = new List<(double[] Values, bool IsName)>();
        foreach (var set in (NameSet[])[NameSet.WorldwideTrain, NameSet.WikigoldTrain])
        {
            foreach (var sentence in set.Sentences(data))
                examples.AddRange(dictionaries.SelectMany(dictionary => Of(sentence, dictionary)));
        }
        var weights = Fit(examples);
        var right = examples.Count(one => (Dot(weights, one.Values) > 0) == one.IsName);
        Console.WriteLine($"{examples.Count} candidates, {right / (double)examples.Count:0.0000} right");
        foreach (var feature in Enum.GetValues<NameFeature>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        // {feature}\n        {weights[(int)feature]:0.###},"));
        return 0;
    }

    private static IEnumerable<(double[] Values, bool IsName)> Of(NamedSentence sentence, NameDictionary dictionary)
    {
        var document = Document.Of(sentence.Text);
        var encoded = Texts.Models.Reading.Encoder.Encode(document);
        var use = new WordUse(document);
        var names = EncodedName.In(document, encoded);
        var gold = sentence.Names.Select(name => name.Span).ToHashSet();
        foreach (var tokens in document.Sentences)
        {
            var inside = names.Where(name => name.Tokens.Start >= tokens.Start && name.Tokens.End <= tokens.End).ToList();
            var matches = DictionaryMatches.In(document, tokens, dictionary);
            foreach (var one in NameEvidence.In(document, tokens, use, encoded, inside, matches).SelectMany(group => group))
            {
                var characters = document.Characters(one.Tokens);
                yield return (one.Values.ToArray(), gold.Contains(new Stretch(characters.Start, characters.End)));
            }
        }
    }

    private static double[] Fit(List<(double[] Values, bool IsName)> examples)
    {
        var size = NameEvidence.Features;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, hessian) = (new double[size], new double[size, size]);
            foreach (var (values, isName) in examples)
            {
                var p = 1 / (1 + Math.Exp(-Dot(weights, values)));
                for (var row = 0; row < size; row++)
                {
                    gradient[row] += ((isName ? 1 : 0) - p) * values[row];
                    for (var column = 0; column < size; column++)
                        hessian[row, column] += p * (1 - p) * values[row] * values[column];
                }
            }
            for (var row = 0; row < size; row++)
            {
                gradient[row] -= Ridge * weights[row];
                hessian[row, row] += Ridge;
            }
            var change = Solve(hessian, gradient);
            for (var row = 0; row < size; row++)
                weights[row] += change[row];
        }
        return weights;
    }

    /// <summary>Gauss's elimination with the largest pivot.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var at = 0; at < size; at++)
                (matrix[column, at], matrix[pivot, at]) = (matrix[pivot, at], matrix[column, at]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var at = column; at < size; at++)
                    matrix[row, at] -= factor * matrix[column, at];
                right[row] -= factor * right[column];
            }
        }
        var found = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = right[row];
            for (var at = row + 1; at < size; at++)
                sum -= matrix[row, at] * found[at];
            found[row] = sum / matrix[row, row];
        }
        return found;
    }

    private static double Dot(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * values[at];
        return sum;
    }
}
