using System.Text.Json;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>One line of an import: a seed line, or a line of a Wikidata dump, which is told by what it holds.</summary>
internal static class ImportFormat
{
    /// <summary>Deeper than any item of Wikidata, whose references stand ten deep.</summary>
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 32 };

    /// <summary>Lines that stand around a dump's entities, and blank ones: neither read nor refused.</summary>
    public static bool IsFrame(ReadOnlySpan<byte> line) => line is [] or [(byte)'['] or [(byte)']'];

    /// <summary>Without blanks and the comma between the entities of a dump.</summary>
    public static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        var (start, end) = (0, line.Length);
        var bytes = line.Span;
        if (bytes.StartsWith("\uFEFF"u8))
            start = 3;
        while (start < end && bytes[start] <= ' ')
            start++;
        while (end > start && (bytes[end - 1] <= ' ' || bytes[end - 1] == ','))
            end--;
        return line[start..end];
    }

    /// <summary>The entity of a line.</summary>
    /// <param name="line">One JSON object in UTF-8.</param>
    /// <param name="reason">Why it is refused, where the answer is null.</param>
    public static StoredEntity? Read(ReadOnlyMemory<byte> line, out string? reason)
    {
        // A seed line has a dozen fields and is read by itself, without a tree.
        if (line.Span.IndexOf("\"labels\""u8) < 0 && line.Span.IndexOf("\"claims\""u8) < 0)
            return SeedFormat.Read(line.Span, KnownEntity.Imported, out reason);
        try
        {
            using var document = JsonDocument.Parse(line, Depth);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !WikidataItem.Is(document.RootElement))
                return SeedFormat.Read(line.Span, KnownEntity.Imported, out reason);
            return WikidataItem.Read(document.RootElement, out reason)?.ToStored(KnownEntity.Imported, out reason);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A string with half a surrogate pair cannot be read as one.
            reason = "not the JSON of an entity: " + error.Message;
            return null;
        }
    }
}
