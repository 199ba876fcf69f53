using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Companies of the S&amp;P 500 (datasets/s-and-p-500-companies, PDDL) and cities of the world (GeoNames, CC BY 4.0).</summary>
internal static partial class FromLists
{
    /// <summary>A city of this size is named in the news of other countries.</summary>
    private const long SmallestCity = 250_000;

    public static IEnumerable<SeedEntity> Companies(DirectoryInfo folder)
    {
        foreach (var row in Csv.Rows(File.OpenText(Path.Combine(folder.FullName, "sp500.csv"))))
        {
            var name = ShareClass().Replace(row["Security"], "").Trim();
            var shorter = LegalForm().Replace(name, "").Trim(' ', ',');
            yield return new SeedEntity
            {
                Name = shorter.Length > 2 ? shorter : name,
                Type = EntityTypes.Organization,
                Aliases = shorter.Length > 2 && shorter != name ? [name] : [],
                Description = $"company in the United States, {row["GICS Sub-Industry"].ToLowerInvariant()}",
                Popularity = 10,
                Relations = [new SeedRelation(RelationKinds.Country, "Q30")],
            };
        }
    }

    public static IEnumerable<SeedEntity> Cities(DirectoryInfo folder, Countries countries, List<ExtractRow> extract, SeedCollection known)
    {
        var items = extract.Where(row => row.Type == EntityTypes.Location).ToLookup(row => row.Name, StringComparer.Ordinal);
        foreach (
            var city in Geonames(folder)
                .Where(city => city.Population >= SmallestCity)
                .OrderByDescending(city => city.Population)
                .ThenBy(city => city.Name, StringComparer.Ordinal)
        )
        {
            // A second city of the same name would need more than its name to be told apart.
            if (
                countries.OfCode(city.Country) is not { } country
                || known.IsKnown(city.Name, EntityTypes.Location)
                || known.IsKnown(city.Plain, EntityTypes.Location)
                || city.Name.Contains('(')
            )
                continue;
            var item = items[city.Name]
                .Where(row => row.Description.Contains(country.Name, StringComparison.OrdinalIgnoreCase) && !known.HasItem(row.Item))
                .Take(2)
                .ToList();
            yield return new SeedEntity
            {
                WikidataId = item is [var only] ? only.Item : null,
                Name = city.Name,
                Type = EntityTypes.Location,
                Aliases = city.Plain != city.Name ? [city.Plain] : [],
                Description = $"city in {country.Name}",
                Popularity = Math.Round(4 + (6 * Math.Log10((double)city.Population / SmallestCity)), 2),
                Relations = [new SeedRelation(RelationKinds.Country, country.Item)],
            };
        }
    }

    private static IEnumerable<(string Name, string Plain, string Country, long Population)> Geonames(DirectoryInfo folder)
    {
        using var reader = Packed.Open(folder, "cities15000.tsv.gz");
        while (reader.ReadLine()?.Split('\t') is { Length: >= 15 } fields)
        {
            // Sections of other places ("PPLX") are no cities of their own.
            if (fields[7] != "PPLX" && long.TryParse(fields[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population))
                yield return (fields[1], fields[2], fields[8], population);
        }
    }

    [GeneratedRegex(@"\s*\((Class [ABC]|The)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShareClass();

    [GeneratedRegex(@",? (Inc\.?|Corporation|Corp\.?|plc|PLC|Ltd\.?|Limited|N\.V\.|& Co\.?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LegalForm();
}
