using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>
/// Writes seeds/entities.jsonl: our own list (seeds/entities.own.jsonl), and behind it what sources under CC0, PDDL, CC BY and in the public domain add. seeds/README.md
/// says what is taken of each. The same sources give the same file.
/// </summary>
internal static class MakeSeeds
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static int Run(DirectoryInfo data)
    {
        var folder = new DirectoryInfo(Path.Combine(data.FullName, "kb"));
        var seeds = RepositorySeeds();
        var countries = Countries.Of(folder);
        var extract = ExtractRow.All(folder);
        var all = new SeedCollection();
        foreach (var line in File.ReadLines(Path.Combine(seeds.FullName, "entities.own.jsonl")))
            all.Add(JsonSerializer.Deserialize<SeedEntity>(line)!);
        Report("own", all);
        countries.Prefer(all);
        Resolve(all, extract);
        Add("congress", FromCongress.Of(folder));
        Add("factbook", FromFactbook.Of(folder, countries, all));
        Add("extract", FromExtract.Of(extract));
        Add("parliament", FromParliament.Members(folder, countries));
        Add("cabinets", FromParliament.Cabinets(folder));
        Add("companies", FromLists.Companies(folder));
        Add("cities", FromLists.Cities(folder, countries, extract, all));
        File.WriteAllLines(
            Path.Combine(seeds.FullName, "entities.jsonl"),
            all.Entities.Select(entity => JsonSerializer.Serialize(entity, Json))
        );
        return 0;

        void Add(string source, IEnumerable<SeedEntity> entities)
        {
            foreach (var entity in entities.ToList())
                all.Add(entity);
            Report(source, all);
        }
    }

    /// <summary>Gives an id to those of our own list that have none, where exactly one item of the extract has the name and the type, nobody else has it, and no description speaks against it.</summary>
    private static void Resolve(SeedCollection all, List<ExtractRow> extract)
    {
        var byName = extract.ToLookup(row => row.Name, StringComparer.Ordinal);
        foreach (var entity in all.Entities.Where(entity => entity.WikidataId is null).ToList())
        {
            var rows = byName[entity.Name].ToList();
            if (
                rows is [var only]
                && only.Type == entity.Type
                && !all.HasItem(only.Item)
                && (entity.Type != EntityTypes.Person || only.IsHuman)
                && SameThing.CanBe(entity, only)
            )
                all.Add(
                    new SeedEntity
                    {
                        WikidataId = only.Item,
                        Name = entity.Name,
                        Type = entity.Type,
                    }
                );
        }
    }

    private static void Report(string source, SeedCollection all) =>
        Console.WriteLine(
            $"{source, -12} {all.Entities.Count, 7} entities, {all.Entities.Count(entity => entity.WikidataId is not null), 7} with an item"
        );

    private static DirectoryInfo RepositorySeeds()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsMesh.sln")))
                return new DirectoryInfo(Path.Combine(folder.FullName, "seeds"));
        }
        throw new InvalidOperationException("not inside the repository");
    }
}
