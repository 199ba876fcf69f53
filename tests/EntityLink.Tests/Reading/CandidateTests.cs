using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class CandidateTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q162555","name":"oncology","type":"other","description":"branch of medicine","popularity":1}
        {"wikidataId":"Q774306","name":"surgeon","type":"other","description":"medical profession","popularity":1}
        {"wikidataId":"Q3547264","name":"UNISON","type":"organization","description":"trade union in the United Kingdom","popularity":1}
        {"wikidataId":"Q16","name":"Canada","type":"location","demonyms":["Canadian"],"description":"country in North America","popularity":80}
        {"wikidataId":"Q422404","name":"Government of Canada","type":"organization","description":"federal government","popularity":10}
        {"wikidataId":"Q258","name":"South Africa","type":"location","description":"country in Africa","popularity":60}
        {"wikidataId":"Q849164","name":"Cape Province","type":"location","description":"former province of South Africa","popularity":5}
        {"wikidataId":"Q1428","name":"Georgia","type":"location","description":"state of the United States","popularity":41}
        {"wikidataId":"Q5547666","name":"Georgia Power","type":"organization","description":"electric utility in Georgia","popularity":3}
        {"wikidataId":"Q307871","name":"Abdel Fattah el-Sisi","type":"person","description":"president of Egypt","popularity":40}
        {"wikidataId":"Q2376848","name":"London International Financial Futures and Options Exchange","type":"organization","description":"futures exchange","popularity":2}
        {"wikidataId":"Q378628","name":"Canada national rugby union team","type":"organization","description":"national team","popularity":2}
        {"wikidataId":"Q334204","name":"Morgan Stanley","type":"organization","description":"bank in the United States","popularity":30}
        {"wikidataId":"Q204711","name":"Food and Drug Administration","type":"organization","description":"agency of the United States","popularity":30}
        {"wikidataId":"Q30","name":"United States","type":"location","aliases":["U.S."],"demonyms":["American"],"description":"country in North America","popularity":100}
        """
    );

    [Theory]
    [InlineData("She studied oncology in Lund.", "oncology", "Q162555")]
    [InlineData("Two surgeons were honoured.", "surgeons", "Q774306")]
    [InlineData("A spokesman for Unison said so.", "Unison", "Q3547264")]
    [InlineData("The Canadian government agreed.", "Canadian government", "Q422404")]
    [InlineData("They moved to South Africa's Cape Province.", "South Africa's Cape Province", "Q849164")]
    [InlineData("Abdel-Fattah el-Sissi opened the canal.", "Abdel-Fattah el-Sissi", "Q307871")]
    [InlineData(
        "The London International Financial Futures Exchange closed early.",
        "London International Financial Futures Exchange",
        "Q2376848"
    )]
    [InlineData("The scrum half left Canada after the match.", "Canada", "Q378628")]
    [InlineData("Morgan Stanley and Co Inc bought shares.", "Morgan Stanley and Co Inc", "Q334204")]
    [InlineData("The U.S. Food and Drug Administration approved it.", "U.S. Food and Drug Administration", "Q204711")]
    public void Whoever_a_given_span_may_mean_is_asked(string text, string name, string item)
    {
        var start = text.LastIndexOf(name, StringComparison.Ordinal);
        Given(text, new Extent(start, start + name.Length)).Select(candidate => candidate.Entity.WikidataId).ShouldContain(item);
    }

    [Fact]
    public void A_name_may_be_what_a_longer_one_of_the_text_is() =>
        Reader
            .Read(new DocumentInput { Text = "Georgia Power raised its prices. Georgia expects a profit.", Language = "en" })
            .Mentions.Single(mention => mention.Surface == "Georgia")
            .Candidates.Select(candidate => candidate.Entity.WikidataId)
            .ShouldBe(["Q1428", "Q5547666"], ignoreOrder: true);

    [Fact]
    public void A_team_is_no_candidate_for_its_country_where_nobody_gave_the_name() =>
        Reader
            .Read(new DocumentInput { Text = "The scrum half left Canada after the match.", Language = "en" })
            .Mentions.Single(mention => mention.Surface == "Canada")
            .Candidates.Select(candidate => candidate.Entity.WikidataId)
            .ShouldBe(["Q16"]);

    [Fact]
    public void The_candidates_of_a_name_share_what_nobody_known_leaves()
    {
        var candidates = Reader
            .Read(new DocumentInput { Text = "Georgia Power raised its prices. They moved to Georgia.", Language = "en" })
            .Mentions.Single(mention => mention.Surface == "Georgia")
            .Candidates;
        candidates.Count.ShouldBe(2);
        candidates.Sum(candidate => candidate.Score).ShouldBeInRange(0.01, 1);
    }

    [Theory]
    [InlineData("Ford Motor Co", "Ford Motor Company", 1)]
    [InlineData("Avnet Inc.", "Avnet", 1)]
    [InlineData("Group of Seven", "Seven Group", 0.667)]
    public void A_company_form_at_the_end_makes_no_other_name(string one, string other, double similarity) =>
        NameWords.Similarity(one, other).ShouldBe((float)similarity, 0.001f);

    [Fact]
    public void A_common_noun_is_no_name_where_nobody_gave_it() =>
        Reader
            .Read(new DocumentInput { Text = "She studied oncology in Lund.", Language = "en" })
            .Mentions.ShouldNotContain(mention => mention.Surface == "oncology");

    [Fact]
    public void Of_those_whose_popularity_nobody_knows_the_lower_item_is_likelier()
    {
        var dictionary = NameDictionary.Of([
            Imported("""{"wikidataId":"Q1113843","name":"Hanno Okonjo","type":"person"}"""),
            Imported("""{"wikidataId":"Q34189","name":"Marta Okonjo","type":"person"}"""),
        ]);
        dictionary.Find("Okonjo", withPartsOfNames: true).Select(alias => alias.Entity.WikidataId).ShouldBe(["Q34189", "Q1113843"]);
    }

    [Fact]
    public void A_seed_without_an_item_is_the_imported_entity_of_its_name_and_place()
    {
        var seed = SeedFormat
            .Read("""{"name":"Cordoba","type":"location","aliases":["Docta"],"description":"city in Argentina","popularity":20}""")!
            .ToKnown();
        var dictionary = NameDictionary.Of([
            seed,
            Imported(
                """{"wikidataId":"Q5818","name":"Cordoba","type":"location","description":"city in Andalusia, Spain","popularity":9}"""
            ),
            Imported(
                """{"wikidataId":"Q44210","name":"Cordoba","type":"location","description":"capital of Cordoba Province, Argentina","popularity":1}"""
            ),
        ]);
        dictionary.Find("Docta").ShouldHaveSingleItem().Entity.WikidataId.ShouldBe("Q44210");
        dictionary.Find("Cordoba").Select(alias => alias.Entity.WikidataId).ShouldBe(["Q44210", "Q5818"], ignoreOrder: true);
        dictionary.Find(seed.EntityId).ShouldBeNull();
    }

    [Fact]
    public void A_seed_without_an_item_stays_itself_where_its_name_is_another_things()
    {
        var seed = SeedFormat
            .Read("""{"name":"Aurora","type":"organization","description":"company in the United States","popularity":20}""")!
            .ToKnown();
        var dictionary = NameDictionary.Of([
            seed,
            Imported("""{"wikidataId":"Q49246","name":"Aurora","type":"location","description":"city in Colorado","popularity":9}"""),
        ]);
        dictionary.Find("Aurora").Count.ShouldBe(2);
    }

    [Fact]
    public void A_team_is_nearer_to_a_report_of_a_match_than_its_country_is()
    {
        const string text =
            "England scored two tries and kicked a penalty before the scrum collapsed in the final minutes of the match at Twickenham.";
        var vectors = Known.Models.Reading.Words;
        var context = vectors.Sum(text, new Extent(0, text.Length));
        float Near(string line) =>
            WordVectors.Cosine(context, vectors.OfEntity(SeedFormat.Read(line)!.ToKnown()), vectors.OfName("England"));
        Near("""{"wikidataId":"Q378628","name":"England national rugby union team","type":"organization","description":"sports team"}""")
            .ShouldBeGreaterThan(
                Near(
                    """{"wikidataId":"Q21","name":"England","type":"location","description":"country in north-west Europe, part of the United Kingdom"}"""
                )
            );
    }

    private static IReadOnlyList<LinkCandidate> Given(string text, Extent span) =>
        Reader
            .Read(
                new DocumentInput
                {
                    Text = text,
                    Language = "en",
                    Mentions = [span],
                }
            )
            .Mentions.ShouldHaveSingleItem()
            .Candidates;

    private static KnownEntity Imported(string line)
    {
        var entity = SeedFormat.Read(line)!.ToKnown();
        return entity with { Source = KnownEntity.Imported, ImportedPopularity = entity.Popularity };
    }
}
