using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Heads of state and government, parties, legislatures, long names and peoples of countries: the CIA's World Factbook (public domain).</summary>
internal static partial class FromFactbook
{
    public static IEnumerable<SeedEntity> Of(DirectoryInfo folder, Countries countries, SeedCollection known)
    {
        var all = Packed.Lines(folder, "factbook.jsonl.gz").Select(line => line.GetProperty("facts")).ToList();
        var read = all.Select(facts => (facts, name: Text(facts, "Government", "Country name", "conventional short form")))
            .Select(country => (country.facts, country.name, seed: known.Find(country.name, EntityTypes.Location)))
            .ToList();
        // What several countries call alike is told apart by the country.
        var partyNames = read.SelectMany(country => Parties(country.facts))
            .Select(party => party.Name)
            .CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (facts, name, seed) in read)
        {
            var item = seed?.WikidataId ?? countries.ItemOf(name);
            if (item is null || seed is null)
                continue;
            yield return People(facts, seed);
            foreach (var (title, person) in Chiefs(facts).Where(chief => !IsAmong(chief.Name, item, known)))
                yield return new SeedEntity
                {
                    Name = person,
                    Type = EntityTypes.Person,
                    Description = $"{title.ToLowerInvariant()} of {name}",
                    Popularity = Math.Round(12 + (seed.Popularity / 4), 2),
                    Relations = [new SeedRelation(RelationKinds.Country, item)],
                };
            foreach (var (party, shortForm) in Parties(facts))
            {
                var isShared = partyNames[party] > 1 || known.IsKnown(party, EntityTypes.Organization);
                yield return new SeedEntity
                {
                    Name = isShared ? $"{party} ({name})" : party,
                    Type = EntityTypes.Organization,
                    Aliases = shortForm is null ? [] : [shortForm],
                    Description = $"political party in {name}",
                    Popularity = Math.Round(2 + (seed.Popularity / 10), 2),
                    Relations = [new SeedRelation(RelationKinds.Country, item)],
                };
            }
            if (Legislature(facts) is { } legislature)
                yield return new SeedEntity
                {
                    Name = Generic().IsMatch(legislature) ? $"{legislature} ({name})" : legislature,
                    Type = EntityTypes.Organization,
                    Description = $"legislature of {name}",
                    Popularity = Math.Round(3 + (seed.Popularity / 8), 2),
                    Relations = [new SeedRelation(RelationKinds.Country, item)],
                };
        }
    }

    private static SeedEntity People(JsonElement facts, SeedEntity country)
    {
        var longForm = Text(facts, "Government", "Country name", "conventional long form").Split(';')[0].Trim();
        var demonyms = new[]
        {
            Text(facts, "People and Society", "Nationality", "noun"),
            Text(facts, "People and Society", "Nationality", "adjective"),
        }
            .SelectMany(words => words.Split([',', ';'], StringSplitOptions.TrimEntries))
            .Select(word => word.Replace("(s)", "", StringComparison.Ordinal))
            .Where(word => Demonym().IsMatch(word) && word != country.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new SeedEntity
        {
            WikidataId = country.WikidataId,
            Name = country.Name,
            Type = EntityTypes.Location,
            Aliases = longForm.Length > 0 && longForm != "none" && !longForm.Contains('(') ? [longForm] : [],
            Demonyms = demonyms,
        };
    }

    private static IEnumerable<(string Title, string Name)> Chiefs(JsonElement facts)
    {
        foreach (var part in new[] { "chief of state", "head of government" })
        {
            if (Chief().Match(Text(facts, "Government", "Executive branch", part)) is { Success: true } match)
            {
                var name = Person(match.Groups["name"].Value);
                if (
                    name.Contains(' ')
                    && char.IsUpper(name[0])
                    && !name.Split(' ')[0].EndsWith('.')
                    && !name.StartsWith("Crown", StringComparison.Ordinal)
                )
                    yield return (match.Groups["title"].Value.Trim(), name);
            }
        }
    }

    /// <summary>Somebody of this country who shares a name: the Factbook's full names and its own transliterations are mostly of people whom the list has.</summary>
    private static bool IsAmong(string name, string country, SeedCollection known)
    {
        var words = Words(name);
        return known.Entities.Exists(person =>
            person.Type == EntityTypes.Person
            && person.Relations?.Contains(new SeedRelation(RelationKinds.Country, country)) == true
            && Words(person.Name).Overlaps(words)
        );
    }

    private static HashSet<string> Words(string name) =>
        [.. name.Split([' ', '-']).Where(word => word.Length > 3).Select(word => (Accents.Without(word) ?? word).ToLowerInvariant())];

    /// <summary>"Abdelmadjid TEBBOUNE" as it is written elsewhere.</summary>
    public static string Person(string name) =>
        string.Join(
            ' ',
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    word.Length > 1 && !word.Contains('.') && word.All(c => !char.IsLower(c)) && word.Any(c => c is not ('I' or 'V' or 'X'))
                        ? string.Join('-', word.Split('-').Select(Capitalised))
                        : word
                )
        );

    private static string Capitalised(string word) =>
        word.Length == 0 ? word
        : word.StartsWith("MC", StringComparison.Ordinal) && word.Length > 3
            ? "Mc" + word[2] + word[3..].ToLower(CultureInfo.InvariantCulture)
        : word[0] + word[1..].ToLower(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, string? Short)> Parties(JsonElement facts)
    {
        foreach (
            var line in Text(facts, "Government", "Political parties")
                .Split("<br>", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var plain = Brackets().Replace(Tags().Replace(line, ""), "").Replace('\u00A0', ' ').Trim();
            var parts = plain.Split(" or ", StringSplitOptions.TrimEntries);
            var name = parts[0];
            if (!PartyName().IsMatch(name) || name.Split(' ').Length is < 2 or > 8)
                continue;
            yield return (name, parts.Length == 2 && Acronym().IsMatch(parts[1]) ? parts[1] : null);
        }
    }

    private static string? Legislature(JsonElement facts)
    {
        var name = Brackets().Replace(Tags().Replace(Text(facts, "Government", "Legislative branch", "legislature name"), ""), "").Trim();
        return PartyName().IsMatch(name) ? name : null;
    }

    private static string Text(JsonElement facts, params string[] path)
    {
        foreach (var name in path)
        {
            if (facts.ValueKind != JsonValueKind.Object || !facts.TryGetProperty(name, out facts))
                return "";
        }
        return facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
    }

    [GeneratedRegex(
        @"^(?<title>(Acting |Interim |Transitional )?(Federal )?(President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan|Taoiseach|Chief Minister))(?: of [A-Z][a-z ]+?)? (?<name>(?:[\p{L}.'’-]+ ){0,4}[\p{Lu}'’-]{2,}(?: [\p{L}'’-]+){0,3}) \(since",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Chief();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’ -]{4,60}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartyName();

    [GeneratedRegex("^[A-Z][A-Za-z]{1,5}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{3,}( \p{Lu}[\p{L}-]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Demonym();

    [GeneratedRegex(
        "^(National |Federal |Legislative |House of |House|Parliament|Congress|General |Assembly|Supreme |People's |Senate|Council|Chamber)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Generic();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*[\[(][^)\]]*[)\]]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();
}
