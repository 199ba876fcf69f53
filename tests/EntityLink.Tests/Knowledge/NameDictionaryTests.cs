using System.Globalization;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class NameDictionaryTests
{
    private const string Base = """
        {"wikidataId":"Q90","name":"Paris","type":"location","aliases":["City of Light"],"description":"capital of France","popularity":90,"relations":[{"kind":"capital_of","wikidataId":"Q142"}]}
        {"wikidataId":"Q830149","name":"Paris","type":"location","description":"city in Texas","popularity":5}
        {"wikidataId":"Q47899","name":"Paris Hilton","type":"person","popularity":40}
        {"wikidataId":"Q142","name":"France","type":"location","demonyms":["French"],"popularity":95}
        {"wikidataId":"Q7817","name":"World Health Organization","type":"organization","popularity":80}
        {"name":"Čapek Brothers","type":"group","description":"“quoted” 🖋","popularity":0}
        """;

    private static readonly NameDictionary Dictionary = Of(Base);

    [Fact]
    public void The_likeliest_comes_first_and_the_priors_of_a_name_sum_to_one()
    {
        var found = Dictionary.Find("Paris");
        found.Select(alias => alias.Entity.WikidataId).ShouldBe(["Q90", "Q830149"]);
        found.Sum(alias => alias.Prior).ShouldBe(1, 1e-9);
        found[0].Prior.ShouldBeGreaterThan(found[1].Prior);
    }

    [Fact]
    public void First_names_and_surnames_that_nobody_gave_are_found_only_when_asked_for()
    {
        Dictionary.Find("Hilton").ShouldBeEmpty();
        Dictionary.Find("Hilton", withPartsOfNames: true).ShouldHaveSingleItem().Kind.ShouldBe(AliasKind.Surname);
        var all = Dictionary.Find("Paris", withPartsOfNames: true);
        all.Count.ShouldBe(3);
        all[^1].Kind.ShouldBe(AliasKind.GivenName);
        all.Sum(alias => alias.Prior).ShouldBe(1, 1e-9);
    }

    [Theory]
    [InlineData("WHO", 1)]
    [InlineData("Who", 0)]
    [InlineData("paris", 0)]
    [InlineData("PARIS", 2)]
    [InlineData("French", 1)]
    [InlineData("french", 0)]
    [InlineData("P", 0)]
    [InlineData("Nowhere", 0)]
    public void Capitals_tell_names_from_words(string surface, int count) => Dictionary.Find(surface).Count.ShouldBe(count);

    [Fact]
    public void An_entity_comes_out_of_the_packed_bytes_as_it_went_in()
    {
        var given = Base.Split('\n').Select(line => SeedFormat.Read(line)!.ToKnown()).ToList();
        foreach (var entity in given)
        {
            var found = Dictionary.Find(entity.EntityId)!;
            (
                found.WikidataId,
                found.Name,
                found.Type,
                found.Description,
                found.Source,
                found.Popularity,
                found.ImportedPopularity
            ).ShouldBe(
                (
                    entity.WikidataId,
                    entity.Name,
                    entity.Type,
                    entity.Description,
                    entity.Source,
                    entity.Popularity,
                    entity.ImportedPopularity
                )
            );
            found.Aliases.ShouldBe(entity.Aliases);
            found.Demonyms.ShouldBe(entity.Demonyms);
            found.Relations.ShouldBe(entity.Relations);
        }
        Dictionary.Find(Guid.Empty).ShouldBeNull();
        NameDictionary.Empty.Find(Guid.Empty).ShouldBeNull();
        NameDictionary.Empty.Find("Paris").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_entities_in_another_order_are_the_same_dictionary()
    {
        var other = Of(string.Join('\n', Base.Split('\n').Reverse()));
        other.Version.ShouldBe(Dictionary.Version);
        foreach (var name in new[] { "Paris", "WHO", "French" })
            other
                .Find(name)
                .Select(alias => (alias.Entity.EntityId, alias.Prior))
                .ShouldBe(Dictionary.Find(name).Select(alias => (alias.Entity.EntityId, alias.Prior)));
        Of(Base.Replace("city in Texas", "town in Texas", StringComparison.Ordinal)).Version.ShouldNotBe(Dictionary.Version);
    }

    [Fact]
    public void A_seed_stays_ahead_of_namesakes_of_an_import_on_another_scale()
    {
        var seeds = Enumerable.Range(0, 50).Select(number => Line($"Seed {number}", number, "seed"));
        var imported = Enumerable
            .Range(0, 1000)
            .Select(number => Line(number == 500 ? "Seed 49" : $"Import {number}", number * 1e-6, "import"));
        var dictionary = NameDictionary.Of(seeds.Concat(imported));
        var found = dictionary.Find("Seed 49");
        found.Select(alias => alias.Entity.Source).ShouldBe(["seed", "import"]);
        found[0].Prior.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Of_thousands_with_one_surname_the_best_known_hundred_are_answered()
    {
        var dictionary = NameDictionary.Of(Enumerable.Range(0, 3000).Select(number => Line($"{Letters(number)} Smith", number, "seed")));
        var found = dictionary.Find("Smith", withPartsOfNames: true);
        found.Count.ShouldBe(100);
        found[0].Entity.Popularity.ShouldBe(2999);
        found[^1].Entity.Popularity.ShouldBe(2900);
    }

    [Fact]
    public void What_is_no_name_is_answered_without_an_allocation()
    {
        Allocated("Nothing Known Here").ShouldBeLessThan(1000);
        Allocated("Paris").ShouldBeLessThan(1000, "a name that was asked for lately is kept");
    }

    private static long Allocated(string name)
    {
        Dictionary.Find(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
            Dictionary.Find(name);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static NameDictionary Of(string lines) => NameDictionary.Of(lines.Split('\n').Select(line => SeedFormat.Read(line)!.ToKnown()));

    private static KnownEntity Line(string name, double popularity, string source) =>
        new()
        {
            EntityId = NormalName.UnknownId(name + source),
            Name = name,
            Type = "person",
            Source = source,
            Popularity = popularity,
            ImportedPopularity = source == "import" ? popularity : null,
        };

    private static string Letters(int number) =>
        string.Concat(
            number.ToString("D4", CultureInfo.InvariantCulture).Select((digit, at) => (char)((at == 0 ? 'A' : 'a') + (digit - '0')))
        );
}
