using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>
/// Names as entity-link finds them, encoder and dictionary together: F1 of exact spans with types mapped to those here, beside the same without types; and the
/// boundaries of sentences.
/// </summary>
internal static class NameEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var data = folder.Parent!;
        var dictionary = Texts.Seeds();
        var large = Path.Combine(data.FullName, "kb", "entities.jsonl.gz");
        var reader = File.Exists(large) ? Texts.SeedsWith(large) : null;
        foreach (var set in NameSet.Measured.Where(set => File.Exists(Path.Combine(data.FullName, set.Path))))
        {
            var (tally, linked) = (new NameTally(set.Absent), new NameTally(set.Absent, "linked "));
            foreach (var sentence in set.Sentences(data))
            {
                tally.Add(sentence, Find(sentence.Text, dictionary), set);
                if (reader is not null)
                    linked.Add(sentence, Linked(sentence.Text, reader), set);
            }
            yield return new(
                $"names/{set.Name}/f1",
                tally.F1,
                $"P {tally.Precision:0.000} R {tally.Recall:0.000}, spans alone {tally.SpanF1:0.000}; {set.Remark}"
            );
            if (reader is not null)
                yield return new(
                    $"names/{set.Name}/linked-f1",
                    linked.F1,
                    $"P {linked.Precision:0.000} R {linked.Recall:0.000}, spans alone {linked.SpanF1:0.000}; types after linking, with {reader.Count} entities"
                );
        }
        foreach (var figure in Meantime.Measure(data, text => Find(text, dictionary)))
            yield return figure;
        foreach (var figure in SentenceBoundaries.Measure(data))
            yield return figure;
    }

    /// <summary>The names with the types that the service answers: what a name is linked to says what it is.</summary>
    private static List<MentionCandidate> Linked(string text, NameDictionary dictionary)
    {
        var document = Document.Of(text);
        var names = NameFinder.Find(document, Texts.Models.Reading.Encoder.Encode(document), dictionary);
        foreach (var (name, mention) in names.Zip(Linker.Link(document, names, dictionary, null, Texts.Models.Reading.Words)))
            name.Type = mention.Type;
        return names;
    }

    public static List<MentionCandidate> Find(string text, NameDictionary dictionary)
    {
        var document = Document.Of(text);
        return NameFinder.Find(document, Texts.Models.Reading.Encoder.Encode(document), dictionary);
    }
}
