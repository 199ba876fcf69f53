using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Members of the United States Congress and presidents of these years: unitedstates/congress-legislators (CC0), which names the Wikidata item of each.</summary>
internal static class FromCongress
{
    private const string UnitedStates = "Q30";

    private static readonly Dictionary<string, string> Parties = new(StringComparer.Ordinal)
    {
        ["Republican"] = "Q29468",
        ["Democrat"] = "Q29552",
    };

    public static IEnumerable<SeedEntity> Of(DirectoryInfo folder)
    {
        foreach (var file in new[] { "legislators-current.yaml.gz", "executive.yaml.gz" })
        foreach (var person in People(folder, file))
        {
            var (first, last, item) = (
                person.GetValueOrDefault("first"),
                person.GetValueOrDefault("last"),
                person.GetValueOrDefault("wikidata")
            );
            var kind = person.GetValueOrDefault("type");
            if (first is null || last is null || item is null || string.CompareOrdinal(person.GetValueOrDefault("end"), "2009") < 0)
                continue;
            var official = person.GetValueOrDefault("official_full") is { } full && !full.Contains('"') ? full : $"{first} {last}";
            var party = person.GetValueOrDefault("party") ?? "";
            var relations = new List<SeedRelation> { new(RelationKinds.Country, UnitedStates) };
            if (Parties.TryGetValue(party, out var partyItem))
                relations.Add(new SeedRelation(RelationKinds.Party, partyItem));
            var nickname = person.GetValueOrDefault("nickname");
            yield return new SeedEntity
            {
                WikidataId = item,
                Name = official,
                Type = EntityTypes.Person,
                Aliases =
                [
                    .. new[]
                    {
                        $"{first} {last}",
                        nickname is null ? "" : $"{nickname} {last}",
                        person.GetValueOrDefault("wikipedia", "").Split(" (")[0],
                    }
                        .Where(name => name.Length > 0 && name != official && !name.Contains('"'))
                        .Distinct(StringComparer.Ordinal),
                ],
                Description =
                    $"American politician, {Deed(kind, person.GetValueOrDefault("state"))}{(party.Length > 0 ? $", {party}" : "")}",
                Popularity = kind switch
                {
                    "sen" => 16,
                    "rep" => 9,
                    _ => 40,
                },
                Relations = relations,
            };
        }
    }

    private static string Deed(string? kind, string? state) =>
        kind switch
        {
            "sen" => $"senator for {state}",
            "rep" => $"representative for {state}",
            "viceprez" => "vice president",
            _ => "president",
        };

    /// <summary>
    /// The few fields that are used, each with its last value, which for terms is the latest: these files are written by a program, one field a line, and a list item with
    /// no indentation begins a person.
    /// </summary>
    private static IEnumerable<Dictionary<string, string>> People(DirectoryInfo folder, string file)
    {
        using var reader = Packed.Open(folder, "us-legislators", file);
        var person = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) && person.Count > 0)
            {
                yield return person;
                person = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            var field = line.TrimStart(' ', '-');
            if (field.IndexOf(": ", StringComparison.Ordinal) is var at and > 0)
                person[field[..at]] = field[(at + 2)..].Trim('\'', '"');
        }
        yield return person;
    }
}
