using System.Text.Json;
using NewsMesh.Contracts;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>What entity-link has read of the generated articles; kept in the file that NEWSMESH_BENCH_READ names, because reading takes longer than linking and is not what is measured.</summary>
internal static class ReadArticles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <param name="count">As many articles.</param>
    /// <param name="read">Reads so many.</param>
    public static async Task<ArticleAnnotated[]> OfAsync(int count, Func<int, Task<ArticleAnnotated[]>> read)
    {
        var kept = Environment.GetEnvironmentVariable("NEWSMESH_BENCH_READ");
        if (kept is not null && File.Exists(kept))
        {
            var articles = await File.ReadAllLinesAsync(kept);
            if (articles.Length >= count)
                return [.. articles.Take(count).Select(line => JsonSerializer.Deserialize<ArticleAnnotated>(line, Options)!)];
        }
        var fresh = await read(count);
        if (kept is not null)
            await File.WriteAllLinesAsync(kept, fresh.Select(article => JsonSerializer.Serialize(article, Options)));
        return fresh;
    }
}
