using System.Text;
using NewsMesh.EntityLink.Knowledge.Import;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class ImportLineTests
{
    private const string Dump = """
        {"type":"item","id":"Q1770","labels":{"en":{"language":"en","value":"Tallinn"},"de":{"language":"de","value":"Reval"}},"aliases":{"en":[{"language":"en","value":"Reval"}],"mul":[{"language":"mul","value":"Tallin"}]},"descriptions":{"en":{"language":"en","value":"capital of Estonia"}},"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5119,"id":"Q5119"},"type":"wikibase-entityid"}},"rank":"normal"}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q15180"}}},"rank":"deprecated"},{"mainsnak":{"datavalue":{"value":{"id":"Q191"}}},"rank":"preferred"},{"mainsnak":{"datavalue":{"value":{"id":"Q183"}}},"rank":"normal"}],"P1549":[{"mainsnak":{"datavalue":{"value":{"text":"Tallinner","language":"en"}}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"text":"tallinnlane","language":"et"}}},"rank":"normal"}]},"sitelinks":{"enwiki":{"title":"Tallinn"},"dewiki":{"title":"Tallinn"}}},
        """;

    [Fact]
    public void A_line_of_a_dump_gives_name_type_aliases_people_relations_and_how_well_it_is_known()
    {
        var entity = Read(Dump, out _)!;
        (entity.WikidataId, entity.Name, entity.Type, entity.Description, entity.Popularity, entity.Source).ShouldBe(
            ("Q1770", "Tallinn", "location", "capital of Estonia", 2, "import")
        );
        entity.Aliases.ShouldBe(["Reval", "Tallin"]);
        entity.Demonyms.ShouldBe(["Tallinner"]);
        entity.Relations.ShouldBe(["country Q191"]);
    }

    [Theory]
    [InlineData("Q5", "person")]
    [InlineData("Q3624078", "location")]
    [InlineData("Q7278", "organization")]
    [InlineData("Q198", "event")]
    [InlineData("Q7889", "product")]
    [InlineData("Q41710", "group")]
    [InlineData("Q34770", "other")]
    [InlineData("Q999999999", "other")]
    public void The_class_says_the_type(string item, string type) => Read(Dump.Replace("Q5119", item), out _)!.Type.ShouldBe(type);

    [Theory]
    [InlineData("{\"type\":\"property\",\"id\":\"P17\",\"labels\":{\"en\":{\"value\":\"country\"}}}", "not an item")]
    [InlineData("{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"fr\":{\"value\":\"univers\"}}}", "no label in English")]
    [InlineData(
        "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"Mercury\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q4167410\"}}}}]}}",
        "a page of Wikimedia's own"
    )]
    [InlineData("{\"name\":\"\"}", "there is no name")]
    [InlineData("{\"name\":\"X\",\"wikidataId\":\"P31\"}", "wikidataId is not Q and a number")]
    [InlineData("{\"name\":\"X\",\"popularity\":-1}", "popularity is negative")]
    [InlineData("[1,2", "not the JSON of an entity")]
    [InlineData("null", "there is no entity")]
    [InlineData("{\"labels\":3,\"claims\":[],\"id\":7}", "not an item")]
    [InlineData("{\"id\":\"Q1\",\"labels\":[],\"claims\":{\"P31\":{\"x\":1}},\"sitelinks\":5}", "no label in English")]
    [InlineData("{\"name\":\"\\ud83d\\u0000\",\"labels\":1", "not the JSON of an entity")]
    public void What_is_no_entity_is_refused_with_the_reason(string line, string reason)
    {
        Read(line, out var given).ShouldBeNull();
        given!.ShouldStartWith(reason);
    }

    [Fact]
    public void A_seed_line_is_cleaned_of_what_cannot_be_stored()
    {
        var entity = Read(
            """{"name":"Ac\u0000me\n","type":"nonsense","aliases":["A\nB",null,"","A\nB"],"relations":[{"kind":"country","wikidataId":"Q142"},{"kind":"a b","wikidataId":"Q1"},null]}""",
            out _
        )!;
        (entity.Name, entity.Type).ShouldBe(("Acme", "other"));
        entity.Aliases.ShouldBe(["A B"]);
        entity.Relations.ShouldBe(["country Q142"]);
    }

    [Fact]
    public async Task Lines_are_read_whole_whatever_the_pieces_and_one_that_is_too_long_is_passed_over()
    {
        var longest = new string('x', BoundedLines.LongestLine + 200_000);
        var bytes = Encoding.UTF8.GetBytes($"first\n\n{longest}\r\nlast é");
        var lines = new BoundedLines(new MemoryStream(bytes));
        var read = new List<string>();
        while (await lines.NextAsync(TestContext.Current.CancellationToken) is { } line)
            read.Add(line.IsTooLong ? "(too long)" : Encoding.UTF8.GetString(line.Text.Span));
        read.ShouldBe(["first", "", "(too long)", "last é"]);
    }

    [Fact]
    public async Task A_body_that_grows_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        await using (
            var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)
        )
        {
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 100; megabyte++)
                await gzip.WriteAsync(zeros, TestContext.Current.CancellationToken);
        }
        packed.Position = 0;
        await using var unpacked = await UnpackedStream.OfAsync(packed, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<InvalidDataException>(unpacked.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    private static NewsMesh.EntityLink.Knowledge.StoredEntity? Read(string line, out string? reason) =>
        ImportFormat.Read(ImportFormat.Trim(Encoding.UTF8.GetBytes(line)), out reason);
}
