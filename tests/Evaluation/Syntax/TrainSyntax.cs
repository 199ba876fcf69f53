using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>
/// Makes services/EntityLink/Reading/Language/Syntax/syntax.bin from the English Web Treebank (CC BY-SA 4.0) and GUM's news (CC BY 4.0): the same data gives the
/// same file. Parser and labeller learn on tags that the tagger guesses, as they will meet them.
/// </summary>
internal static class TrainSyntax
{
    private const int TagPasses = 6;
    private const int ParsePasses = 8;
    private const int LabelPasses = 4;

    public static int Run(DirectoryInfo data, string? output)
    {
        string[] files = ["ewt-train", "gum-news"];
        var sentences = files
            .SelectMany(file => Treebank.Read(Path.Combine(data.FullName, "syntax", file + ".conllu.gz")))
            .Where(sentence => sentence.Tokens.Length > 0)
            .ToList();
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Tokens.Length)} words");
        string[] tags = [.. sentences.SelectMany(one => one.Tags).Distinct().Order(StringComparer.Ordinal)];
        string[] labels = [.. sentences.SelectMany(one => one.Labels).Distinct().Order(StringComparer.Ordinal)];
        var examples = sentences.ConvertAll(one => new Example(
            new Words(one.Folded, one.Tokens),
            Array.ConvertAll(one.Tags, tag => Array.IndexOf(tags, tag)),
            [.. one.Heads, -1],
            Array.ConvertAll(one.Labels, label => Array.IndexOf(labels, label))
        ));
        // Half trains the tagger that tags the other half for the parser: on its own training part it would be too good.
        var halves = examples.Index().GroupBy(pair => pair.Index % 2).Select(half => half.Select(pair => pair.Item).ToList()).ToList();
        var guessed = new Dictionary<Example, int[]>();
        for (var half = 0; half < 2; half++)
        {
            var tagger = new Tagger(Tags(halves[half], tags), tags.Length);
            foreach (var example in halves[1 - half])
                guessed[example] = tagger.Tag(example.Words);
        }
        var tagging = Tags(examples, tags);
        var parsing = Arcs(examples, guessed);
        var labelling = Labels(examples, guessed, labels);
        using var file = File.Create(output ?? "syntax.bin");
        LinearModel.Write(file, [tagging.Averaged(8), parsing.Averaged(22), labelling.Averaged(18)]);
        return 0;
    }

    private sealed record Example(Words Words, int[] Tags, int[] Heads, int[] Labels);

    private static Perceptron Tags(List<Example> examples, string[] names)
    {
        var model = new Perceptron(names);
        var features = new uint[Tagger.MostFeatures];
        var scores = new float[names.Length];
        foreach (var example in Passes(examples, TagPasses))
        {
            var tags = new int[example.Tags.Length];
            for (var at = 0; at < tags.Length; at++)
            {
                var seen = features.AsSpan(0, Tagger.Features(example.Words, tags, at, features));
                model.Score(seen, scores);
                tags[at] = Tagger.Best(scores);
                model.Learn(seen, example.Tags[at], tags[at]);
            }
        }
        return model;
    }

    private static Perceptron Arcs(List<Example> examples, Dictionary<Example, int[]> guessed)
    {
        var model = new Perceptron(["shift", "right", "left"]);
        var features = new uint[Parser.MostFeatures];
        var scores = new float[ParserState.Moves];
        foreach (var example in Passes(examples, ParsePasses))
        {
            var state = new ParserState(example.Words.Count);
            while (!state.IsDone)
            {
                var seen = features.AsSpan(0, Parser.Features(example.Words, guessed[example], state, features));
                model.Score(seen, scores);
                var guess = Parser.Best(state, scores);
                var right = Enumerable
                    .Range(0, ParserState.Moves)
                    .Where(move => state.CanDo(move) && LosesNothing(move, state, example.Heads))
                    .OrderByDescending(move => scores[move])
                    .FirstOrDefault(guess);
                model.Learn(seen, LosesNothing(guess, state, example.Heads) ? guess : right, guess);
                state.Do(guess);
            }
        }
        return model;
    }

    /// <summary>The dynamic oracle of Goldberg and Nivre (2013): a move is right if it makes no arc impossible that still was possible.</summary>
    private static bool LosesNothing(int move, ParserState state, int[] gold)
    {
        int top = state.Stack(0),
            below = state.Stack(1),
            next = state.Next;
        if (move == ParserState.Shift)
        {
            if (top >= 0 && gold[next] == top)
                return true;
            foreach (var word in state.Pushed)
            {
                if (gold[word] == next || gold[next] == word)
                    return false;
            }
            return true;
        }
        if (gold[next] == top || (move == ParserState.Left && gold[top] == below && below >= 0))
            return false;
        if (move == ParserState.Right && gold[top] == next)
            return false;
        for (var word = next + 1; word < gold.Length; word++)
        {
            if (gold[word] == top || gold[top] == word)
                return false;
        }
        return true;
    }

    private static Perceptron Labels(List<Example> examples, Dictionary<Example, int[]> guessed, string[] names)
    {
        var model = new Perceptron(names);
        var features = new uint[Labeller.MostFeatures];
        var scores = new float[names.Length];
        foreach (var example in Passes(examples, LabelPasses))
        {
            var heads = example.Heads[..^1];
            var children = new Dependents(heads, heads.Length);
            for (var at = 0; at < heads.Length; at++)
            {
                var seen = features.AsSpan(0, Labeller.Features(example.Words, guessed[example], heads, children, at, features));
                model.Score(seen, scores);
                model.Learn(seen, example.Labels[at], Tagger.Best(scores));
            }
        }
        return model;
    }

    private static IEnumerable<Example> Passes(List<Example> examples, int passes)
    {
        var random = new Random(7);
        for (var pass = 0; pass < passes; pass++)
        {
            var order = examples.ToArray();
            random.Shuffle(order);
            foreach (var example in order)
                yield return example;
            Console.WriteLine($"pass {pass + 1} of {passes}");
        }
    }
}
