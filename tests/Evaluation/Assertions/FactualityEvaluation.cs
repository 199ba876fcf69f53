using System.Text.Json;
using NewsMesh.EntityLink.Reading.Assertions.Certainty;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>
/// Polarity, modality and certainty of clauses against what annotators believe. UW: Pearson and mean absolute error. MEANTIME: of its events that are read as clauses, how many have the gold polarity, and are asserted where the gold is certain.
/// </summary>
internal static class FactualityEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var dev = Texts.Lines(Path.Combine(folder.FullName, "uw-dev.jsonl.gz")).SelectMany(Events).ToList();
        foreach (var group in dev.GroupBy(one => one.Reading).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (yes, no) = (group.Count(one => one.Value >= 1.5), group.Count(one => one.Value <= -1.5));
            yield return new(
                $"factuality/uw-dev/{group.Key}",
                group.Average(one => one.Value),
                $"mean value of {group.Count()}: {yes} happened, {no} did not, {group.Count() - yes - no} open"
            );
        }
        var doubted = dev.Where(one => one.Reading == Modalities.Asserted && one.Certainty < ClauseFinder.Doubtful).ToList();
        yield return new(
            "factuality/uw-dev/doubted",
            doubted.Count,
            $"read as asserted by the rules and left open by the model; {doubted.Count(one => one.Value >= 1.5)} happened"
        );
        // What the rules alone say: each reading stands for the mean value that it has in the training part.
        var values = Texts
            .Lines(Path.Combine(folder.FullName, "uw-train.jsonl.gz"))
            .SelectMany(Events)
            .GroupBy(one => one.Reading)
            .ToDictionary(group => group.Key, group => group.Average(one => one.Value), StringComparer.Ordinal);
        yield return new(
            "factuality/uw-dev/rules",
            Pearson(dev.ConvertAll(one => (values.GetValueOrDefault(one.Reading), one.Value))),
            "Pearson of polarity and modality alone"
        );
        yield return new(
            "factuality/uw-dev/pearson",
            Pearson(dev.ConvertAll(one => (one.Certainty, one.Value))),
            "Stanovsky 2017 .66 on test, from memory"
        );
        yield return new("factuality/uw-dev/mae", dev.Average(one => Math.Abs(one.Certainty - one.Value)), "Stanovsky 2017 .51");
        foreach (var figure in Meantime(Path.Combine(folder.Parent!.FullName, "meantime", "docs.jsonl.gz")))
            yield return figure;
    }

    /// <summary>An annotated event: what the rules make of it, its features, and how sure the model and the annotators are that it happened.</summary>
    internal sealed record Event(string Reading, IReadOnlyList<uint> Features, double Certainty, double Value);

    /// <summary>The events of a line of UW (a value of -3 to 3) or of UDS (the share that says it happened).</summary>
    internal static IEnumerable<Event> Events(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var document = Document.Of(text);
        var places = new Dictionary<int, (SentenceTree Tree, int Word, string Reading)>();
        foreach (var tree in document.Sentences.Select(Texts.Trees(document).Of))
        {
            for (var word = 0; word < tree.Count; word++)
                places[tree.Tokens[word].Start] = (tree, word, "none");
            foreach (var clause in ClauseFinder.Find(tree))
                places[tree.Tokens[clause.Word].Start] = (tree, clause.Word, clause.Reading);
        }
        foreach (var one in line.GetProperty("predicates").EnumerateArray())
        {
            if (!places.TryGetValue(units[one.GetProperty("start").GetInt32()], out var place))
                continue;
            var value = one.TryGetProperty("value", out var known) ? known.GetDouble() : (one.GetProperty("happened").GetDouble() * 6) - 3;
            Misses.Note(value < 1.5 && place.Reading == "asserted", $"{value:0.0} {place.Reading} {place.Tree.Words[place.Word]} | {text}");
            yield return new Event(
                place.Reading,
                CertaintyFeatures.Of(place.Tree, place.Word, place.Reading),
                CertaintyModel.Shipped.Of(place.Tree, place.Word, place.Reading),
                value
            );
        }
    }

    private static Dictionary<int, Clause> Clauses(Document document)
    {
        var found = new Dictionary<int, Clause>();
        foreach (var tree in document.Sentences.Select(Texts.Trees(document).Of))
        {
            foreach (var clause in ClauseFinder.Find(tree))
                found[tree.Tokens[clause.Word].Start] = clause;
        }
        return found;
    }

    private static IEnumerable<Figure> Meantime(string file)
    {
        int events = 0,
            found = 0,
            polarity = 0,
            certain = 0;
        foreach (var line in File.Exists(file) ? Texts.Lines(file) : [])
        {
            var text = line.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var clauses = Clauses(Document.Of(text));
            foreach (var one in line.GetProperty("events").EnumerateArray())
            {
                events++;
                if (!clauses.TryGetValue(units[one.GetProperty("start").GetInt32()], out var clause))
                    continue;
                found++;
                polarity += (Optional(one, "polarity") == "NEG") == clause.IsDenied ? 1 : 0;
                var isCertain = Optional(one, "certainty") == "CERTAIN" && Optional(one, "time") != "FUTURE";
                certain += isCertain == (clause.Modality == Modalities.Asserted && !clause.IsOpen) ? 1 : 0;
            }
        }
        yield return new("factuality/meantime/found", (double)found / Math.Max(1, events), $"of {events} events");
        yield return new("factuality/meantime/polarity", (double)polarity / Math.Max(1, found), "of those found");
        yield return new("factuality/meantime/certainty", (double)certain / Math.Max(1, found), "asserted where certain and not to come");
    }

    private static string? Optional(JsonElement one, string name) => one.TryGetProperty(name, out var value) ? value.GetString() : null;

    internal static double Pearson(List<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        return pairs.Sum(pair => (pair.X - x) * (pair.Y - y))
            / Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }
}
