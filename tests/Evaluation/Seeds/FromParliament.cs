using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Members of the European Parliament and cabinets of the world: every-politician-scrapers (Wikidata, CC0).</summary>
internal static class FromParliament
{
    private const string EuropeanParliament = "Q8889";

    public static IEnumerable<SeedEntity> Members(DirectoryInfo folder, Countries countries)
    {
        foreach (var row in Csv.Rows(File.OpenText(Path.Combine(folder.FullName, "politicians", "european-parliament-wikidata.csv"))))
        {
            var relations = new List<SeedRelation> { new(RelationKinds.MemberOf, EuropeanParliament) };
            if (countries.ItemOf(row["country"]) is { } country)
                relations.Insert(0, new SeedRelation(RelationKinds.Country, country));
            yield return new SeedEntity
            {
                WikidataId = row["item"],
                Name = FromFactbook.Person(row["name"]),
                Type = EntityTypes.Person,
                Description = $"politician in {row["country"]}, elected to the European Parliament",
                Popularity = 6,
                Relations = relations,
            };
        }
    }

    public static IEnumerable<SeedEntity> Cabinets(DirectoryInfo folder) =>
        Csv.Rows(File.OpenText(Path.Combine(folder.FullName, "politicians", "current-governments-enwiki-wikidata.csv")))
            .Where(row =>
                row["jurisdiction"].StartsWith('Q')
                && row["cabinet"].StartsWith('Q')
                && !row["cabinetLabel"].StartsWith("List", StringComparison.Ordinal)
                && char.IsAsciiLetterUpper(row["cabinetLabel"].FirstOrDefault())
                && row["cabinetLabel"] != row["cabinet"]
            )
            .Select(row => new SeedEntity
            {
                WikidataId = row["cabinet"],
                Name = row["cabinetLabel"],
                Type = EntityTypes.Organization,
                Description = $"government of {row["jurisdictionLabel"]}",
                Popularity = 5,
                Relations = [new SeedRelation(RelationKinds.Country, row["jurisdiction"])],
            });
}
