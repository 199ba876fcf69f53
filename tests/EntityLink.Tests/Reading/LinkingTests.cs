using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class LinkingTests
{
    private static readonly DocumentReader Reader = Known.ReaderOf(
        """
        {"wikidataId":"Q649","name":"Moscow","type":"location","description":"capital of Russia","popularity":80}
        {"wikidataId":"Q499927","name":"Moscow","type":"location","description":"city in Idaho, United States","popularity":5}
        {"wikidataId":"Q1221","name":"Idaho","type":"location","description":"state of the United States","popularity":20}
        {"wikidataId":"Q971","name":"Republic of the Congo","type":"location","aliases":["Congo"],"description":"country in Central Africa","popularity":30}
        {"wikidataId":"Q3503","name":"Congo","type":"location","description":"river in central Africa","popularity":10}
        {"wikidataId":"Q61","name":"Washington, D.C.","type":"location","aliases":["Washington"],"description":"capital of the United States","popularity":70}
        {"wikidataId":"Q42101","name":"Denzel Washington","type":"person","description":"American actor","popularity":20}
        {"wikidataId":"Q230","name":"Georgia","type":"location","description":"country in the South Caucasus","popularity":40}
        {"wikidataId":"Q1428","name":"Georgia","type":"location","description":"state of the United States","popularity":41}
        {"wikidataId":"Q399","name":"Armenia","type":"location","description":"country in the South Caucasus","popularity":35}
        {"wikidataId":"Q212","name":"Ukraine","type":"location","description":"country in Eastern Europe","popularity":80}
        {"wikidataId":"Q36","name":"Poland","type":"location","description":"country in Central Europe","popularity":70}
        """
    );

    [Theory]
    [InlineData("A concert hall in Moscow (Idaho) reopened after two years.", "Moscow", "Q499927")]
    [InlineData("The envoys flew to Moscow on Sunday.", "Moscow", "Q649")]
    [InlineData("Fishermen along the Congo reported high water.", "Congo", "Q3503")]
    [InlineData("Georgia and Armenia reopened a border crossing.", "Georgia", "Q230")]
    [InlineData("Denzel Washington presented the film on Sunday. Washington then flew home.", "Washington", "Q42101")]
    [InlineData("Denzel Washington presented the film on Sunday. He then flew to Washington.", "Washington", "Q61")]
    public void A_name_of_several_is_told_by_what_stands_beside_it(string text, string name, string item)
    {
        var start = text.LastIndexOf(name, StringComparison.Ordinal);

        Reader
            .Read(new DocumentInput { Text = text, Language = "en" })
            .Mentions.Single(mention => mention.Characters.Start == start)
            .Entity.WikidataId.ShouldBe(item);
    }

    [Fact]
    public void Bearers_of_one_common_name_in_two_countries_are_two()
    {
        var (ukrainian, polish) = (
            Unknown("Peter Smith left Ukraine. The war in Ukraine had begun.", "Peter Smith"),
            Unknown("Peter Smith left Poland. Poland had voted.", "Peter Smith")
        );

        ukrainian.ShouldNotBe(polish);
        Unknown("Peter Smith came back to Ukraine. Ukraine had voted.", "Peter Smith").ShouldBe(ukrainian);
    }

    [Fact]
    public void A_rare_name_is_one_bearers_wherever_it_is_read() =>
        Unknown("Hanno Okonjo-Lund left Ukraine. The war in Ukraine had begun.", "Hanno Okonjo-Lund")
            .ShouldBe(Unknown("Hanno Okonjo-Lund left Poland. Poland had voted.", "Hanno Okonjo-Lund"));

    [Fact]
    public void A_link_says_whom_else_the_name_could_have_meant()
    {
        var mention = Reader.Read(new DocumentInput { Text = "The envoys flew to Moscow on Sunday.", Language = "en" }).Mentions.Single();

        var candidates = LinkExplanation.Of(mention);

        candidates.Select(candidate => candidate.Entity.WikidataId).ShouldBe(["Q649", "Q499927"]);
        candidates[0].Score.ShouldBeGreaterThan(candidates[1].Score);
        candidates[0].Features.Keys.ShouldContain("Prior");
    }

    private static readonly DocumentReader Firms = Known.ReaderOf(
        """
        {"wikidataId":"Q145","name":"United Kingdom","type":"location","aliases":["Britain"],"description":"country in Western Europe","popularity":80}
        {"wikidataId":"Q39","name":"Switzerland","type":"location","description":"country in Central Europe","popularity":60}
        {"wikidataId":"Q78","name":"Basel","type":"location","description":"city","popularity":30}
        {"wikidataId":"Q350","name":"Cambridge","type":"location","description":"city in England","popularity":40}
        {"wikidataId":"Q1418","name":"Nokia","type":"organization","description":"telecoms equipment maker","popularity":70}
        {"wikidataId":"Q192870","name":"Nokia","type":"location","description":"town"}
        {"wikidataId":"Q100","name":"Boston","type":"location","description":"city in Massachusetts, United States","popularity":60}
        {"wikidataId":"Q40469","name":"Associated Press","type":"organization","aliases":["AP"],"description":"news agency","popularity":60}
        {"wikidataId":"Q901","name":"Tarn Ferries","type":"organization","aliases":["Tarn Ferry Company"],"description":"shipping company in Norway","popularity":20}
        {"wikidataId":"Q902","name":"Okonjo Institute for Coastal Studies","type":"organization","description":"research institute in Norway","popularity":20}
        """
    );

    [Theory]
    [InlineData("The envoys met in Basel, Switzerland on Sunday.", "Basel", "Q78")]
    [InlineData("Once the largest port in Britain, Basel was mentioned in the report.", "Britain", "Q145")]
    [InlineData("Nokia, a town by a river, held its carp festival on Saturday.", "Nokia", "Q192870")]
    [InlineData("She taught in Cambridge, a position that she held until 1990.", "Cambridge", "Q350")]
    public void What_stands_behind_a_comma_excludes_no_place_that_it_does_not_contradict(string text, string name, string item) =>
        Linked(text, name).ShouldBe(item);

    [Theory]
    [InlineData("Boston Corp said on Monday that its profit had doubled.", "Boston Corp", null)]
    [InlineData("Tarn Ferry Co, a shipping company in Norway, said on Monday that its profit had doubled.", "Tarn Ferry Co", "Q901")]
    [InlineData("Shares of Tarn Ferry Co rose on Monday after the ships sailed again.", "Tarn Ferry Co", "Q901")]
    [InlineData("Researchers at the Okonjo Institute measured the tides.", "Okonjo Institute", "Q902")]
    public void A_company_is_known_without_its_form_and_a_town_is_no_company(string text, string name, string? item) =>
        Linked(text, name).ShouldBe(item);

    [Fact]
    public void Letters_that_the_text_explains_by_common_words_are_nobody_known()
    {
        const string Text = "Doctors tried an artificial pancreas (AP) on patients. The AP helped most of them, AP reported.";

        Linked(Text, "AP").ShouldBeNull();
        Linked("The agency AP reported the accident on Monday.", "AP").ShouldBe("Q40469");
    }

    [Theory]
    [InlineData(0.02, 0.96, "organization")]
    [InlineData(0.96, 0.02, "location")]
    [InlineData(0.4, 0.5, "location")]
    public void What_a_name_is_follows_from_the_sentence_and_from_who_bears_it(double location, double organization, string type)
    {
        var shares = new Dictionary<string, double> { ["location"] = location, ["organization"] = organization };
        var name = new MentionCandidate(new Extent(0, 1), "Hallmere")
        {
            CharacterStart = 0,
            Type = location > organization ? "location" : "organization",
            TypeEvidence = 2,
            Shares = shares,
        };
        var town = new KnownEntity
        {
            EntityId = new Guid(1, 0, 0, new byte[8]),
            Name = "Hallmere",
            Type = "location",
            Source = "seed",
        };
        var candidate = new LinkCandidate(new Alias("Hallmere", town, AliasKind.Name, 1, 0.01f)) { Score = 0.7 };

        TypeDecision.Of(new LinkingMention(name, 0, [candidate]), candidate, shares).ShouldBe(type);
    }

    private static readonly DocumentReader Bodies = Known.ReaderOf(
        """
        {"wikidataId":"Q30","name":"United States","type":"location","aliases":["US"],"demonyms":["American"],"description":"country in North America","popularity":100}
        {"wikidataId":"Q36","name":"Poland","type":"location","demonyms":["Polish"],"description":"country in Central Europe","popularity":70}
        {"wikidataId":"Q270","name":"Warsaw","type":"location","description":"capital of Poland","popularity":40,"relations":[{"kind":"capital_of","wikidataId":"Q36"}]}
        {"wikidataId":"Q11201","name":"US Supreme Court","type":"organization","aliases":["Supreme Court"],"description":"highest court of the United States","popularity":54}
        {"wikidataId":"Q559549","name":"United States Naval Academy","type":"organization","aliases":["Navy"],"description":"United States federal service academy","popularity":7}
        {"wikidataId":"Q1480","name":"Corazon Aquino","type":"person","description":"Philippine politician and President","popularity":11}
        """
    );

    [Theory]
    [InlineData("The Supreme Court ruled on Monday that the harbour stays open.", "Supreme Court", "Q11201")]
    [InlineData("Poland's Supreme Court ruled on Monday that the harbour stays open.", "Supreme Court", null)]
    [InlineData("The Polish Supreme Court ruled on Monday that the harbour stays open.", "Supreme Court", null)]
    [InlineData("The Polish Navy rescued twelve people on Monday.", "Navy", null)]
    [InlineData("The Supreme Court in Warsaw ruled on Monday that the harbour stays open.", "Supreme Court", null)]
    [InlineData("President Corazon Villareal said the storm was over.", "Corazon", null)]
    public void A_body_of_another_country_and_somebody_of_another_family_are_not_meant(string text, string part, string? wikidataId)
    {
        var named = Bodies
            .Read(new DocumentInput { Text = text, Language = "en" })
            .Mentions.Where(mention => mention.Surface.Contains(part, StringComparison.Ordinal))
            .ToList();
        named.ShouldNotBeEmpty();
        named.ShouldAllBe(mention => mention.Entity.WikidataId == wikidataId);
    }

    private static readonly DocumentReader Places = Known.ReaderOf(
        """
        {"wikidataId":"Q241","name":"Cuba","type":"location","description":"country in the Caribbean","popularity":70}
        {"wikidataId":"Q1581","name":"Missouri","type":"location","description":"state of the United States","popularity":40}
        {"wikidataId":"Q5836","name":"Toledo","type":"location","description":"city in Castilla-La Mancha, Spain","popularity":40}
        {"wikidataId":"Q1397","name":"Ohio","type":"location","description":"state of the United States","popularity":40}
        {"wikidataId":"Q230","name":"Georgia","type":"location","description":"country in the South Caucasus","popularity":60}
        {"wikidataId":"Q1428","name":"Georgia","type":"location","description":"state of the United States","popularity":30}
        {"wikidataId":"Q1761","name":"Dublin","type":"location","description":"capital of the Republic of Ireland","popularity":60}
        {"wikidataId":"Q8818","name":"Valencia","type":"location","description":"city in the Valencian Community, Spain","popularity":50}
        {"wikidataId":"Q717","name":"Venezuela","type":"location","description":"country in South America","popularity":50}
        {"wikidataId":"Q84","name":"London","type":"location","description":"capital of the United Kingdom","popularity":90}
        {"wikidataId":"Q21","name":"England","type":"location","description":"part of the United Kingdom","popularity":80}
        {"wikidataId":"Q903","name":"University of Tarn","type":"organization","description":"university in Norway","popularity":30}
        {"wikidataId":"Q904","name":"Tamsin Okoro","type":"person","description":"11th President of Norway","popularity":30}
        {"wikidataId":"Q905","name":"Ingrid","type":"person","description":"queen of Denmark","popularity":30}
        {"wikidataId":"Q35","name":"Denmark","type":"location","demonyms":["Danish"],"description":"country in Northern Europe","popularity":60}
        """
    );

    [Theory]
    [InlineData("Two men were arrested in Cuba, Missouri, on Sunday.", "Cuba", null)]
    [InlineData("The envoys met in Cuba, officials said.", "Cuba", "Q241")]
    [InlineData("Two men were arrested in Toledo, Ohio, on Sunday.", "Toledo", null)]
    [InlineData("Two men were arrested in Dublin, Georgia, on Sunday.", "Dublin", null)]
    [InlineData("Governor Hale signed the law in Georgia on Sunday.", "Georgia", "Q1428")]
    [InlineData("Two men were arrested in Valencia in Venezuela on Sunday.", "Valencia", null)]
    [InlineData("Two men were arrested in London, England, on Sunday.", "London", "Q84")]
    [InlineData("Nurses at the University of Tarn Hospital went on strike.", "University of Tarn Hospital", null)]
    [InlineData("President Tamsin spoke on Sunday.", "Tamsin", null)]
    [InlineData("Queen Ingrid of Georgia spoke on Sunday.", "Ingrid", null)]
    public void What_says_where_or_what_it_is_excludes_the_better_known(string text, string name, string? item) =>
        Places
            .Read(new DocumentInput { Text = text, Language = "en" })
            .Mentions.First(mention => mention.Surface.StartsWith(name, StringComparison.Ordinal))
            .Entity.WikidataId.ShouldBe(item);

    [Theory]
    [InlineData("", true, 0, false)]
    [InlineData("Mr", true, 0, false)]
    [InlineData("Senator", true, 0, true)]
    [InlineData("", true, 1, true)]
    [InlineData("", false, 0, true)]
    public void A_surname_alone_needs_something_else_of_its_bearer(string title, bool isDerived, float overlap, bool isLinked)
    {
        var bearer = new KnownEntity
        {
            EntityId = new Guid(2, 0, 0, new byte[8]),
            Name = "Mira Smith",
            Type = "person",
            Source = "seed",
        };
        var kind = isDerived ? AliasKind.Surname : AliasKind.Given;
        var candidate = new LinkCandidate(new Alias("Smith", bearer, kind, 1, 0.01f)) { Score = 0.55 };
        candidate[LinkFeature.DocumentOverlap] = overlap;
        var name = new MentionCandidate(new Extent(0, 1), "Smith")
        {
            CharacterStart = 0,
            Type = "person",
            Title = title,
        };

        BareSurnames.Doubt([new LinkingMention(name, 0, [candidate])]);

        (candidate.Score > 0.5).ShouldBe(isLinked);
    }

    private static string? Linked(string text, string name) =>
        Firms.Read(new DocumentInput { Text = text, Language = "en" }).Mentions.First(mention => mention.Surface == name).Entity.WikidataId;

    private static Guid Unknown(string text, string name)
    {
        var entity = Reader
            .Read(new DocumentInput { Text = text, Language = "en" })
            .Mentions.First(mention => mention.Surface == name)
            .Entity;
        entity.Source.ShouldBe(StoredEntity.Unknown);
        return entity.EntityId;
    }
}
