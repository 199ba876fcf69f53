using System.Globalization;
using System.IO.Compression;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.EntityLink;

/// <summary>Entities for the scale: real ones where the development data is, and as many more as wanted, whose names are made of the words of real ones.</summary>
internal static class InventedEntities
{
    private static readonly string DevelopmentData = Repository.PathOf("..", "shared", "data", "kb", "entities.jsonl.gz");

    public static bool HasDevelopmentData => File.Exists(DevelopmentData);

    /// <summary>Seed lines: the development data, else the seeds that ship.</summary>
    public static IEnumerable<string> Lines()
    {
        if (!HasDevelopmentData)
            return File.ReadLines(new KnowledgeOptions().EntitiesFile);
        return Unpacked();
    }

    /// <summary>The same entities every time.</summary>
    public static IEnumerable<KnownEntity> Of(int count)
    {
        var real = Lines().Select(SeedFormat.Read).OfType<StoredEntity>().Select(entity => entity.ToKnown()).ToList();
        foreach (var entity in real.Take(count))
            yield return entity;
        var random = new Random(20261128);
        string[] types = [EntityTypes.Person, EntityTypes.Location, EntityTypes.Organization];
        for (var number = real.Count; number < count; number++)
        {
            var (one, other) = (real[random.Next(real.Count)], real[random.Next(real.Count)]);
            var item = string.Create(CultureInfo.InvariantCulture, $"Q{900_000_000 + number}");
            yield return new KnownEntity
            {
                EntityId = NormalName.WikidataEntityId(item),
                WikidataId = item,
                Name = $"{FirstWord(one.Name)} {LastWord(other.Name)}",
                Type = types[number % types.Length],
                Aliases = number % 3 == 0 ? [$"{FirstWord(other.Name)} {LastWord(one.Name)}"] : [],
                Description = one.Description,
                Source = one.Source,
                Popularity = one.Popularity,
                Relations = [new EntityRelation(RelationKinds.Country, "Q30")],
            };
        }
    }

    private static IEnumerable<string> Unpacked()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static string LastWord(string name) => name.Split(' ')[^1];
}
