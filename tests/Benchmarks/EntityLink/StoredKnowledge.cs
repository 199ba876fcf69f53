using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.EntityLink;

/// <summary>The whole service on PostgreSQL: how fast it imports, how soon it is ready with what it has, and how fast names are looked up.</summary>
internal sealed class StoredKnowledge() : ServiceFixture<KnowledgeOptions>("entity-link")
{
    private static readonly string[] Queries =
    [
        "john",
        "georgia",
        "bank of",
        "san",
        "washington county",
        "zelenskyj",
        "angela merkle",
        "un",
        "",
    ];

    public static async Task MeasureAsync(int most)
    {
        // Where the service's own files are: a test project is told by its build, and this is none.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_NEWSMESH_ENTITYLINK", Repository.PathOf("services", "EntityLink"));
        await using var service = new StoredKnowledge();
        await service.InitializeAsync();
        await service.ImportAsync(150_478);
        await service.SearchAsync();
        if (most > 150_478)
        {
            await service.ImportAsync(most);
            await service.SearchAsync();
        }
    }

    /// <summary>By the work itself, without what the body's way over HTTP costs.</summary>
    private async Task ImportAsync(int count)
    {
        var queue = Services.GetRequiredService<ImportQueue>();
        var import = (await queue.FindAsync((await queue.BeginAsync("benchmark", CancellationToken.None))!.Value, CancellationToken.None))!;
        using var packed = Packed(count);
        var watch = Stopwatch.StartNew();
        await Services.GetRequiredService<RunImport>().RunAsync(import, packed, null, CancellationToken.None);
        watch.Stop();
        await queue.EndAsync(import.ImportId, null, CancellationToken.None);
        Report.Line(
            $"import of {count:#,0} lines, packed",
            Report.Rate(count, watch.Elapsed),
            "a second",
            $"{watch.Elapsed.TotalSeconds:0.0} s, {import.Added:#,0} added, {import.Changed:#,0} changed, {import.Rejected:#,0} rejected"
        );
        watch.Restart();
        await RestartAsync();
        Report.Line(
            $"ready with {count:#,0}",
            watch.Elapsed.TotalSeconds,
            "s",
            "the service stopped and started in a warm process, models included"
        );
    }

    private async Task SearchAsync()
    {
        var search = Services.GetRequiredService<EntitySearch>();
        foreach (var query in Queries)
        {
            var times = new List<double>();
            for (var round = 0; round < 8; round++)
            {
                var watch = Stopwatch.StartNew();
                await search.FindAsync(query, new PageRequest(PageRequest.DefaultLimit, null), CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            Report.Line($"search \"{query}\"", times[times.Count / 2], "ms", $"worst of eight {times[^1]:0.0} ms");
        }
    }

    private static MemoryStream Packed(int count)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var entity in InventedEntities.Of(count))
            {
                gzip.Write(
                    JsonSerializer.SerializeToUtf8Bytes(
                        new
                        {
                            entity.WikidataId,
                            entity.Name,
                            entity.Type,
                            entity.Aliases,
                            entity.Description,
                            entity.Popularity,
                            relations = entity.Relations.Select(relation => new { relation.Kind, relation.WikidataId }),
                        },
                        JsonSerializerOptions.Web
                    )
                );
                gzip.WriteByte((byte)'\n');
            }
        }
        packed.Position = 0;
        return packed;
    }
}
