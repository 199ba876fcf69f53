using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed partial class SeedTests
{
    private static readonly List<StoredEntity> Seeds =
    [
        .. File.ReadLines(Repository.PathOf("seeds", "entities.jsonl"))
            .Select(line =>
                SeedFormat.Read(Encoding.UTF8.GetBytes(line), "seed", out var reason) ?? throw new InvalidDataException($"{reason}: {line}")
            ),
    ];

    [Fact]
    public void The_seeds_hold_what_the_news_needs_every_day()
    {
        Seeds.Count.ShouldBeGreaterThan(5000);
        Seeds.Select(seed => seed.EntityId).ShouldBeUnique();
        foreach (var type in new[] { EntityTypes.Person, EntityTypes.Organization, EntityTypes.Location })
            Seeds.Count(seed => seed.Type == type).ShouldBeGreaterThan(1000, type);
    }

    [Fact]
    public void Our_own_list_stands_in_it_as_it_is()
    {
        var names = Seeds.Select(seed => (seed.Name, seed.Type)).ToHashSet();
        foreach (var own in File.ReadLines(Repository.PathOf("seeds", "entities.own.jsonl")).Select(line => SeedFormat.Read(line)!))
            names.ShouldContain((own.Name, own.Type));
    }

    [Fact]
    public void Names_and_aliases_are_clean_and_descriptions_short()
    {
        foreach (var seed in Seeds)
        {
            foreach (var name in seed.Aliases.Concat(seed.Demonyms).Prepend(seed.Name))
                Clean().IsMatch(name).ShouldBeTrue($"{seed.WikidataId} {seed.Name}: {name}");
            (seed.Description?.Length ?? 0).ShouldBeLessThan(160, seed.Name);
            seed.Popularity.ShouldBeInRange(0, 100, seed.Name);
        }
    }

    [Fact]
    public void Every_state_has_its_people_and_every_capital_its_state()
    {
        var items = Seeds.Where(seed => seed.WikidataId is not null).ToDictionary(seed => seed.WikidataId!, StringComparer.Ordinal);
        foreach (
            var capital in Seeds.Where(seed => seed.Relations.Any(relation => relation.StartsWith("capital_of ", StringComparison.Ordinal)))
        )
        {
            var state = capital.Relations.First(relation => relation.StartsWith("capital_of ", StringComparison.Ordinal))[
                "capital_of ".Length..
            ];
            items.ShouldContainKey(state, capital.Name);
        }
        foreach (var country in new[] { "Q183", "Q142", "Q191", "Q30", "Q148", "Q414", "Q55" })
            items[country].Demonyms.ShouldNotBeEmpty(country);
    }

    [Theory]
    [InlineData("Merz")]
    [InlineData("Trump")]
    [InlineData("Londoners")]
    [InlineData("NATO")]
    [InlineData("Reuters")]
    public void What_stands_in_the_news_every_day_is_found(string name) =>
        NameDictionary.Of(Seeds.Select(seed => seed.ToKnown())).Find(name).ShouldNotBeEmpty();

    /// <summary>The development data lies beside the project where it is developed, and nowhere else.</summary>
    [Fact]
    public void Every_Wikidata_id_stands_in_the_sources_that_it_was_taken_from()
    {
        var folder = Repository.PathOf("..", "shared", "data", "kb");
        Assert.SkipUnless(Directory.Exists(folder), "the development data is not here");
        var known = new HashSet<string>(StringComparer.Ordinal);
        using (var reader = Open(Path.Combine(folder, "entities.tsv.gz")))
        {
            while (reader.ReadLine() is { } line)
                known.Add(line[..line.IndexOf('\t')]);
        }
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "politicians")).Append(Path.Combine(folder, "country-codes.csv")))
            known.UnionWith(Item().Matches(File.ReadAllText(file)).Select(match => match.Value));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "us-legislators")))
        {
            using var reader = Open(file);
            known.UnionWith(Item().Matches(reader.ReadToEnd()).Select(match => match.Value));
        }
        Seeds.Select(seed => seed.WikidataId).OfType<string>().Where(item => !known.Contains(item)).ShouldBeEmpty();
    }

    private static StreamReader Open(string path) => new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} .,'’‘&()/!+–ʻʿ·-]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clean();

    [GeneratedRegex("Q[1-9][0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();
}
