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
        foreach (var set in NameSet.Measured.Where(set => File.Exists(Path.Combine(data.FullName, set.Path))))
        {
            var tally = new NameTally(set.Absent);
            foreach (var sentence in set.Sentences(data))
                tally.Add(sentence, Find(sentence.Text, dictionary), set);
            yield return new(
                $"names/{set.Name}/f1",
                tally.F1,
                $"P {tally.Precision:0.000} R {tally.Recall:0.000}, spans alone {tally.SpanF1:0.000}; {set.Remark}"
            );
        }
        foreach (var figure in Meantime.Measure(data, text => Find(text, dictionary)))
            yield return figure;
        foreach (var figure in SentenceBoundaries.Measure(data))
            yield return figure;
    }

    public static List<MentionCandidate> Find(string text, NameDictionary dictionary)
    {
        var document = Document.Of(text);
        return NameFinder.Find(document, Texts.Models.Reading.Encoder.Encode(document), dictionary);
    }
}
