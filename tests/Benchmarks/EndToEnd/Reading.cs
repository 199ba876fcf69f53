using NewsMesh.Benchmarks.Parse;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>What entity-link's reading of the same articles costs by itself, in warm code.</summary>
internal static class Reading
{
    public static TimeSpan Of(int first, int count)
    {
        var seed = File.ReadLines(new KnowledgeOptions().EntitiesFile).Select(SeedFormat.Read).OfType<StoredEntity>();
        using var models = LoadedModels.Load();
        var reader = new DocumentReader(NameDictionary.Of(seed.Select(entity => entity.ToKnown())), models.Reading);
        var articles = Enumerable.Range(first, count).Select(number => GeneratedArticles.Of(number)).ToList();
        ProcessorTime.WarmUp(Read);
        return ProcessorTime.Medians(Read)[0];

        void Read() => articles.ForEach(article => reader.Read(new DocumentInput { Text = article.Text, Language = "en" }));
    }
}
