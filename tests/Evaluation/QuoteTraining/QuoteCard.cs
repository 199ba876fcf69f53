using System.Security.Cryptography;
using System.Text.Json;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>Measures weights and writes their card: what they have seen, how good they are, and how good the rules are without them.</summary>
internal static class QuoteCard
{
    public const string File = "quotes.br";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(DirectoryInfo data, string folder)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(folder, File));
        var figures = Figures(data, QuantisedWeights.Read(new MemoryStream(bytes)), "");
        foreach (var (name, value) in Figures(data, new NoWeights(), "-without"))
            figures[name] = value;
        figures["bytes"] = bytes.Length;
        var card = new
        {
            Name = "quotes",
            Version = "1",
            File,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Licence = "Apache-2.0",
            TrainedOn = new[]
            {
                "PolNeAR, 840 articles of US news (no licence stated; the articles belong to their publishers; no text of them ships)",
                "UD English EWT, 12,544 sentences (CC BY-SA 4.0), for part-of-speech tags",
            },
            Figures = figures,
            Notes = new[]
            {
                "hashed linear weights: cues, bounds of content and source, part-of-speech tags; figures are those of PolNeAR's 84 development articles",
                "-without: the rules alone, without these weights",
            },
        };
        System.IO.File.WriteAllText(
            Path.Combine(folder, "quotes.json"),
            JsonSerializer.Serialize(card, Json).ReplaceLineEndings("\n") + "\n"
        );
    }

    private static SortedDictionary<string, double> Figures(DirectoryInfo data, IWeights weights, string suffix)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var models = Texts.Models.Reading with { Attributions = weights, Quotes = null };
        foreach (var figure in Quotes.Measure(new DirectoryInfo(Path.Combine(data.FullName, "quotes")), models))
        {
            var parts = figure.Name.Split('/');
            if (parts[1] is "polnear-all" && parts[2] is "overlap-f1" or "exact-f1" or "source" or "cue")
                figures[$"all-{parts[2]}{suffix}"] = Math.Round(figure.Value, 3);
        }
        return figures;
    }

    /// <summary>Finds nothing.</summary>
    private sealed class NoWeights : IWeights
    {
        public float Score(ReadOnlySpan<uint> features, uint label) => 0;
    }
}
