using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.Evaluation.Linking;

namespace NewsMesh.Evaluation;

/// <summary>
/// Names and links on elevant's sets: end to end, and linking alone with the spans given. Once with the seeds that ship, and once with the development
/// knowledge base beside the data, where it is.
/// </summary>
internal static class Entities
{
    private static readonly string[] Sets =
    [
        "news-fair",
        "wiki-fair-v2",
        "reuters-128",
        "oke-2015-eval",
        "oke-2016-eval",
        "rss-500",
        "derczynski",
    ];

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var seeds = Texts.Seeds();
        var shipped = new DocumentReader(seeds, Texts.Models.Reading);
        var large = Large(folder);
        var imported = large is null ? null : new DocumentReader(large, Texts.Models.Reading);
        var answers = new List<(double Score, bool IsRight)>();
        foreach (var set in Sets)
        {
            var documents = LinkingSet.Read(folder, set).ToList();
            foreach (var figure in WithSeeds(set, documents, shipped, seeds.Count))
                yield return figure;
            if (imported is null)
                continue;
            foreach (var figure in WithKnowledge(set, documents, imported, answers))
                yield return figure;
        }
        if (large is not null)
            yield return Speed(LinkingSet.Read(folder, "wiki-fair-v2").ToList(), large);
        yield return new("entities/calibration-error", Reliability.Error(answers), $"of {answers.Count} answers; lower is better");
        foreach (var line in Reliability.Table(answers))
            Console.WriteLine($"  reliability {line}");
    }

    private static IEnumerable<Figure> WithSeeds(string set, List<LinkingDocument> documents, DocumentReader reader, int count)
    {
        var score = new LinkingScore(withReferences: false);
        foreach (var document in documents)
            score.Add(document, Read(reader, document), "seeds/" + set);
        yield return new(
            $"entities/{set}/names-f1",
            Texts.F1(score.NamePrecision, score.NameRecall),
            $"P {score.NamePrecision:0.000} R {score.NameRecall:0.000}"
        );
        yield return new($"entities/{set}/seed-links-precision", score.Precision, $"R {score.Recall:0.000} with {count} entities");
    }

    private static IEnumerable<Figure> WithKnowledge(
        string set,
        List<LinkingDocument> documents,
        DocumentReader reader,
        List<(double Score, bool IsRight)> answers
    )
    {
        var (names, all, given) = (new LinkingScore(withReferences: false), new LinkingScore(withReferences: true), new GivenMentions());
        foreach (var document in documents)
        {
            var found = Read(reader, document);
            names.Add(document, found, set);
            all.Add(document, found, set);
            given.Add(document, Read(reader, document, GivenMentions.Spans(document)), set);
        }
        answers.AddRange(given.Answers);
        yield return new(
            $"entities/{set}/links-f1",
            names.F1,
            $"P {names.Precision:0.000} R {names.Recall:0.000} of {names.Wanted}; NIL precision {names.NilPrecision:0.000}"
        );
        yield return new(
            $"entities/{set}/links-with-references-f1",
            all.F1,
            $"P {all.Precision:0.000} R {all.Recall:0.000} of {all.Wanted}"
        );
        yield return new(
            $"entities/{set}/given-accuracy",
            given.Accuracy,
            string.Join(
                ", ",
                given.Kinds.Select(kind => $"{kind.Kind} {kind.Right}/{kind.All}").Append($"references and all {given.AccuracyOfAll:0.000}")
            )
        );
        yield return new($"entities/{set}/candidate-recall", given.CandidateRecall, $"of {given.Names} names");
    }

    /// <summary>Linking alone, without finding the names; the second of two rounds, when everything is warm.</summary>
    private static Figure Speed(List<LinkingDocument> documents, NameDictionary dictionary)
    {
        var found = documents.ConvertAll(document =>
        {
            var text = EntityLink.Reading.Language.Document.Of(document.Text);
            return (
                Text: text,
                Names: EntityLink.Reading.Names.NameFinder.Find(text, Texts.Models.Reading.Encoder.Encode(text), dictionary)
            );
        });
        var milliseconds = 0.0;
        for (var round = 0; round < 2; round++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            foreach (var (text, names) in found)
                Linker.Link(text, names, dictionary, null, Texts.Models.Reading.Words);
            milliseconds = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        var words = found.Sum(document => Enumerable.Range(0, document.Text.Tokens.Length).Count(document.Text.IsWord));
        return new(
            "entities/linking-milliseconds",
            milliseconds / words * 600,
            $"for 600 words with {dictionary.Count} entities; lower is better"
        );
    }

    private static IReadOnlyList<LinkedMention> Read(
        DocumentReader reader,
        LinkingDocument document,
        IReadOnlyList<EntityLink.Reading.Language.Extent>? given = null
    ) =>
        reader
            .Read(
                new DocumentInput
                {
                    Text = document.Text,
                    Language = "en",
                    Mentions = given,
                }
            )
            .Mentions;

    /// <summary>What the service knows when the development knowledge base has been imported into it.</summary>
    private static NameDictionary? Large(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "..", "kb", "entities.jsonl.gz");
        return File.Exists(path) ? Texts.SeedsWith(path) : null;
    }
}
