using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation;

/// <summary>Lines of JSON, and offsets in code points as the development data counts them.</summary>
internal static class Texts
{
    private static readonly Lazy<LoadedModels> Loaded = new(() => LoadedModels.Load());

    public static IEnumerable<JsonElement> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>The UTF-16 index of every code point, and of the end.</summary>
    public static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (
            var at = 0;
            at < text.Length;
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1
        )
            units.Add(at);
        units.Add(text.Length);
        return [.. units];
    }

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    /// <summary>The models that the service ships with.</summary>
    public static LoadedModels Models => Loaded.Value;

    /// <summary>The trees of a text's sentences.</summary>
    public static ClauseTrees Trees(Document document) => new(document, Models.Reading.Encoder.Encode(document), Models.Reading.Syntax);

    /// <summary>What the service ships with.</summary>
    public static NameDictionary Seeds() => NameDictionary.Of(SeedEntities().Select(entity => entity.ToKnown()));

    /// <summary>The seeds, and what the import of a file in the seed format adds to them.</summary>
    public static NameDictionary SeedsWith(string path)
    {
        var entities = SeedEntities().Select(entity => entity.ToKnown()).ToDictionary(entity => entity.EntityId);
        foreach (var added in Lines(path).Select(line => SeedFormat.Read(line.GetRawText())).OfType<StoredEntity>())
        {
            entities[added.EntityId] = entities.TryGetValue(added.EntityId, out var known)
                ? known with
                {
                    Aliases = [.. known.Aliases.Append(added.Name).Union(added.Aliases, StringComparer.Ordinal)],
                    Description = known.Description ?? added.Description,
                    ImportedPopularity = added.Popularity,
                }
                : added.ToKnown() with
                {
                    Source = KnownEntity.Imported,
                    ImportedPopularity = added.Popularity,
                };
        }
        return NameDictionary.Of(entities.Values);
    }

    private static IEnumerable<StoredEntity> SeedEntities() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "entities.jsonl")).Select(SeedFormat.Read).OfType<StoredEntity>();
}

/// <summary>A half-open range in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int Start, int End)
{
    public bool Overlaps(Stretch other) => Start < other.End && other.Start < End;

    /// <summary>Without quotation marks, blanks and punctuation at the ends.</summary>
    public Stretch Trimmed(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return new Stretch(start, end);
    }
}
