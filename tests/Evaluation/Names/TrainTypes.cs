using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>
/// Trains the decision between what the encoder and what the knowledge base says that a name is: multinomial logistic regression on sentences that the encoder has not seen, linked
/// with and without the development knowledge base. A set's type may mean several here: the likelihood is that of all of them. Prints the weights for TypeDecision.cs.
/// </summary>
internal static class TrainTypes
{
    private const double Ridge = 1.0,
        Rate = 0.3;
    private const int Steps = 1500;

    public static int Run(DirectoryInfo data)
    {
        var large = Path.Combine(data.FullName, "kb", "entities.jsonl.gz");
        NameDictionary[] dictionaries = File.Exists(large) ? [Texts.Seeds(), Texts.SeedsWith(large)] : [Texts.Seeds()];
        var examples = new List<(double[][] Values, bool[] Allowed)>();
        foreach (var sentence in NameSet.WorldwideUnseen.Sentences(data))
            examples.AddRange(dictionaries.SelectMany(dictionary => Of(sentence, dictionary)));
        var weights = Fit(examples);
        var right = examples.Count(one => Shares(weights, one.Values) is var shares && one.Allowed[Array.IndexOf(shares, shares.Max())]);
        Console.WriteLine($"{examples.Count} names, {right / (double)examples.Count:0.0000} right");
        for (var type = 0; type < weights.Length; type++)
            Console.WriteLine(
                $"        // {LocalFeatures.Types[type]}\n        [{string.Join(", ", weights[type].Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)))}],"
            );
        return 0;
    }

    private static IEnumerable<(double[][] Values, bool[] Allowed)> Of(NamedSentence sentence, NameDictionary dictionary)
    {
        var document = Document.Of(sentence.Text);
        var names = NameFinder.Find(document, Texts.Models.Reading.Encoder.Encode(document), dictionary);
        var gold = sentence.Names.ToDictionary(name => name.Span, name => name.Types);
        foreach (var (mention, _, chosen, _, shares) in Linker.Decide(document, names, dictionary, null, Texts.Models.Reading.Words))
        {
            var characters = document.Characters(mention.Name.Tokens);
            if (gold.TryGetValue(new Stretch(characters.Start, characters.End), out var types))
                yield return (
                    TypeDecision.Values(mention, chosen, shares),
                    Array.ConvertAll(LocalFeatures.Types, type => types.Contains(type))
                );
        }
    }

    /// <summary>Full gradients with AdaGrad's steps.</summary>
    private static double[][] Fit(List<(double[][] Values, bool[] Allowed)> examples)
    {
        var (types, size) = (LocalFeatures.Types.Length, TypeDecision.Features + 1);
        var weights = Array.ConvertAll(LocalFeatures.Types, _ => new double[size]);
        var squares = Array.ConvertAll(LocalFeatures.Types, _ => new double[size]);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = Array.ConvertAll(LocalFeatures.Types, _ => new double[size]);
            foreach (var (values, allowed) in examples)
            {
                var shares = Shares(weights, values);
                var right = Enumerable.Range(0, types).Where(type => allowed[type]).Sum(type => shares[type]);
                for (var type = 0; type < types; type++)
                {
                    var change = (allowed[type] ? shares[type] / right : 0) - shares[type];
                    gradient[type][0] += change;
                    for (var feature = 0; feature + 1 < size; feature++)
                        gradient[type][feature + 1] += change * values[type][feature];
                }
            }
            for (var type = 0; type < types; type++)
            {
                for (var at = 0; at < size; at++)
                {
                    var slope = gradient[type][at] - Ridge * weights[type][at];
                    squares[type][at] += slope * slope;
                    weights[type][at] += Rate * slope / Math.Sqrt(squares[type][at] + 1e-9);
                }
            }
        }
        return weights;
    }

    private static double[] Shares(double[][] weights, double[][] values)
    {
        var scores = values.Select((one, type) => TypeDecision.Score(weights[type], one)).ToArray();
        var most = scores.Max();
        var exponents = Array.ConvertAll(scores, score => Math.Exp(score - most));
        var sum = exponents.Sum();
        return Array.ConvertAll(exponents, one => one / sum);
    }
}
