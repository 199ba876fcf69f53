using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests;

/// <summary>What ships in <c>seeds/</c> is what its README says.</summary>
public partial class SeedTests
{
    private static readonly string[] EntityTypes = ["person", "organization", "location", "event", "product", "group", "other"];
    private static readonly JsonElement Gold = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Newsroom("gold.json")));

    [Fact]
    public void Every_span_of_the_gold_file_stands_word_for_word_in_one_block_of_its_page()
    {
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (page, span) in Spans(Gold))
        {
            if (!blocks.TryGetValue(page, out var texts))
                blocks[page] = texts = BlocksOf(page);
            if (!texts.Exists(text => text.Contains(span, StringComparison.Ordinal)))
                missing.Add($"{page}: {span}");
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void The_newsroom_has_five_outlets_forty_pages_and_every_feed_format()
    {
        var outlets = Gold.GetProperty("outlets").EnumerateArray().ToList();

        outlets.Count.ShouldBeGreaterThanOrEqualTo(5);
        Gold.GetProperty("articles").GetArrayLength().ShouldBeGreaterThanOrEqualTo(40);
        foreach (var format in new[] { "RSS 2.0", "Atom", "RSS 1.0", "JSON Feed" })
            outlets.ShouldContain(outlet => outlet.GetProperty("format").GetString()!.StartsWith(format));
        Gold.GetProperty("relations")
            .EnumerateArray()
            .Select(relation => relation.GetProperty("kind").GetString())
            .Distinct()
            .ShouldBe(["repeats", "corroborates", "contradicts", "disputes", "updates", "refines", "none"], ignoreOrder: true);
    }

    [Fact]
    public void The_feed_list_has_at_least_150_feeds_each_once()
    {
        var feeds = XDocument
            .Load(Repository.PathOf("seeds", "feeds.opml"))
            .Descendants("outline")
            .Select(outline => outline.Attribute("xmlUrl")?.Value)
            .OfType<string>()
            .ToList();

        feeds.Count.ShouldBeGreaterThanOrEqualTo(150);
        feeds.ShouldBeUnique();
        feeds.ShouldAllBe(feed => ServiceDefaults.Identity.NormalUrl.Of(feed) != null);
    }

    [Fact]
    public void Every_entity_has_a_name_a_type_and_an_id_of_its_own()
    {
        var entities = File.ReadLines(Repository.PathOf("seeds", "entities.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .ToList();

        entities.ShouldAllBe(entity =>
            entity.GetProperty("name").GetString()!.Length > 0 && EntityTypes.Contains(entity.GetProperty("type").GetString())
        );
        var ids = entities
            .Select(entity => entity.TryGetProperty("wikidataId", out var id) ? id.GetString() : null)
            .OfType<string>()
            .ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => WikidataId().IsMatch(id));
    }

    /// <summary>Every string beside an "article" or "edited" property, whatever the list that it stands in.</summary>
    private static IEnumerable<(string Page, string Span)> Spans(JsonElement gold)
    {
        foreach (var quote in gold.GetProperty("quotes").EnumerateArray())
        foreach (var carrier in quote.GetProperty("carriedBy").EnumerateArray())
        foreach (var span in carrier.GetProperty("spans").EnumerateArray())
            yield return (carrier.GetProperty("article").GetString()!, span.GetString()!);
        foreach (var relation in gold.GetProperty("relations").EnumerateArray())
        foreach (var side in new[] { relation.GetProperty("a"), relation.GetProperty("b") })
            yield return (side.GetProperty("article").GetString()!, side.GetProperty("span").GetString()!);
        foreach (var edit in gold.GetProperty("edits").EnumerateArray())
        foreach (var change in edit.GetProperty("changes").EnumerateArray())
        {
            yield return (edit.GetProperty("article").GetString()!, change.GetProperty("before").GetString()!);
            yield return (edit.GetProperty("edited").GetString()!, change.GetProperty("after").GetString()!);
        }
    }

    private static List<string> BlocksOf(string page)
    {
        using var document = new HtmlParser().ParseDocument(File.ReadAllText(Newsroom(page)));
        return
        [
            .. document
                .QuerySelectorAll("p, h1, h2, li, div.par, blockquote, figcaption")
                .Select(block => WhiteSpace().Replace(block.TextContent, " ")),
        ];
    }

    private static string Newsroom(string path) => Repository.PathOf(["seeds", "newsroom", .. path.Split('/')]);

    /// <summary>Line breaks of the source; not the no-break space, which is part of French typography.</summary>
    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^Q[1-9][0-9]*$")]
    private static partial Regex WikidataId();
}
