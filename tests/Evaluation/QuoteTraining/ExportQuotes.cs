using System.Text.Json;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>
/// <c>export-quotes FILE</c>: what services/EntityLink.Training/quotes learns from: for every article of PolNeAR's training part its tokens as the encoder sees
/// them (384 halves each, then a byte of marks and quotation), the ends of its paragraphs, and its attributions as ranges of tokens (-1 for none). Little endian.
/// </summary>
internal static class ExportQuotes
{
    public static int Run(DirectoryInfo data, string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var article in Texts.Lines(Path.Combine(data.FullName, "quotes", "polnear-train.jsonl.gz")))
            Write(writer, article);
        writer.Write(-1);
        return 0;
    }

    private static void Write(BinaryWriter writer, JsonElement article)
    {
        var document = Document.Of(article.GetProperty("text").GetString()!);
        var tokens = new QuoteTokens(new Narration(document));
        var encoded = Texts.Models.Reading.Encoder.Encode(document);
        writer.Write(tokens.Count);
        Span<float> none = stackalloc float[EmbeddingTable.Width];
        for (var at = 0; at < tokens.Count; at++)
        {
            var vector = encoded.VectorAt(document.Tokens[at].Start);
            foreach (var value in vector.IsEmpty ? none : vector)
                writer.Write((Half)value);
            writer.Write((byte)AttributionNetwork.Flags(tokens, at));
        }
        writer.Write(document.Paragraphs.Count);
        foreach (var paragraph in document.Paragraphs)
            writer.Write(paragraph.End);
        var attributions = AttributionExamples.Spans(tokens, article).ToList();
        writer.Write(attributions.Count);
        foreach (var (cue, window, content, source) in attributions)
        {
            foreach (var span in new[] { cue, window, content, source })
            {
                writer.Write(span?.Start ?? -1);
                writer.Write(span?.End ?? -1);
            }
        }
    }
}
