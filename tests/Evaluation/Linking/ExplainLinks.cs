using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Linking;

/// <summary>
/// <c>explain-links TEXT</c>: the names of a text with their candidates and what speaks for each, known with the development knowledge base. Of a file each line is a text.
/// </summary>
internal static class ExplainLinks
{
    public static int Run(DirectoryInfo data, string text)
    {
        var reader = new DocumentReader(Texts.SeedsWith(Path.Combine(data.FullName, "kb", "entities.jsonl.gz")), Texts.Models.Reading);
        foreach (var one in File.Exists(text) ? File.ReadLines(text) : [text])
        {
            Console.WriteLine($"# {one}");
            Explain(reader, one);
        }
        return 0;
    }

    private static void Explain(DocumentReader reader, string text)
    {
        foreach (var mention in reader.Read(new DocumentInput { Text = text, Language = "en" }).Mentions)
        {
            Console.WriteLine(
                $"{mention.Surface} → {mention.Entity.WikidataId ?? "NIL"} {mention.Entity.Name} ({mention.Type}) {mention.Score:0.00}"
            );
            foreach (var candidate in LinkExplanation.Of(mention))
                Console.WriteLine(
                    $"  {candidate.Score:0.000} {candidate.Entity.WikidataId} {candidate.Entity.Name} [{candidate.Entity.Description}] {candidate.Kind} {string.Join(' ', candidate.Features.Select(feature => $"{feature.Key}={feature.Value}"))}"
                );
        }
    }
}
