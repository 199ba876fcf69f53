using System.IO.Compression;
using System.Text.Json;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Countries by their codes and names: datasets/country-codes (PDDL).</summary>
internal sealed class Countries
{
    private readonly Dictionary<string, (string Item, string Name)> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    public static Countries Of(DirectoryInfo folder)
    {
        var countries = new Countries();
        foreach (var row in Csv.Rows(File.OpenText(Path.Combine(folder.FullName, "country-codes.csv"))))
        {
            var item = row.GetValueOrDefault("wikidata_id", "").Split('/')[^1];
            var name = row.GetValueOrDefault("CLDR display name", "");
            if (!item.StartsWith('Q') || name.Length == 0)
                continue;
            countries._byCode[row["ISO3166-1-Alpha-2"].Trim()] = (item, name);
            foreach (
                var spelling in new[]
                {
                    name,
                    row.GetValueOrDefault("UNTERM English Short", ""),
                    row.GetValueOrDefault("official_name_en", ""),
                }
            )
                countries._byName.TryAdd(spelling, item);
        }
        // As the other sources call them.
        foreach (
            var (name, same) in new[]
            {
                ("Burma", "Myanmar"),
                ("Czechia", "Czech Republic"),
                ("Turkey (Turkiye)", "Turkey"),
                ("Cote d'Ivoire", "Côte d’Ivoire"),
                ("Korea, South", "South Korea"),
                ("Korea, North", "North Korea"),
                ("United States", "US"),
                ("United Kingdom", "UK"),
            }
        )
        {
            if (countries._byName.TryGetValue(same, out var item))
                countries._byName.TryAdd(name, item);
            else if (countries._byName.TryGetValue(name, out item))
                countries._byName.TryAdd(same, item);
        }
        return countries;
    }

    /// <summary>The items that our own list has: "Netherlands" is the country there, and the kingdom in the codes.</summary>
    public void Prefer(SeedCollection known)
    {
        foreach (var (code, country) in _byCode.ToList())
        {
            if (known.Find(country.Name, "location")?.WikidataId is { } item)
                _byCode[code] = (item, country.Name);
        }
        foreach (var name in _byName.Keys.ToList())
        {
            if (known.Find(name, "location")?.WikidataId is { } item)
                _byName[name] = item;
        }
    }

    public (string Item, string Name)? OfCode(string code) => _byCode.TryGetValue(code, out var country) ? country : null;

    public string? ItemOf(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>Comma-separated values with quotes (RFC 4180), by the names of the first line.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(TextReader reader)
    {
        using (reader)
        {
            if (Fields(reader) is not { } names)
                yield break;
            names[0] = names[0].TrimStart('\uFEFF');
            while (Fields(reader) is { } fields)
                yield return names
                    .Zip(fields)
                    .DistinctBy(pair => pair.First, StringComparer.Ordinal)
                    .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    private static List<string>? Fields(TextReader reader)
    {
        if (reader.Peek() < 0)
            return null;
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var c = (char)next;
            if (quoted && c == '"' && reader.Peek() == '"')
                field.Append((char)reader.Read());
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && c == '\n')
                break;
            else if (c != '\r')
                field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}

/// <summary>Packed text and lines of JSON.</summary>
internal static class Packed
{
    public static StreamReader Open(DirectoryInfo folder, params string[] path) =>
        new(new GZipStream(File.OpenRead(Path.Combine([folder.FullName, .. path])), CompressionMode.Decompress));

    public static IEnumerable<JsonElement> Lines(DirectoryInfo folder, string file) => Texts.Lines(Path.Combine(folder.FullName, file));
}
