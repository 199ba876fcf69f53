using System.IO.Compression;
using System.Text.Json;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>A linked article version as parse has published it, kept compressed: it can be read again without asking anybody back.</summary>
internal static class StoredText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static byte[] Of(Article article, Journey journey)
    {
        var parsed = new ArticleParsed
        {
            Article = article,
            Journey = journey with { Stages = [.. journey.Stages.Where(stage => stage.Service != "entity-link")] },
        };
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, parsed, Options);
        return compressed.ToArray();
    }

    public static ArticleParsed Read(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ArticleParsed>(brotli, Options)!;
    }
}
