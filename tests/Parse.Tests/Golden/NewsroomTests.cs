using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Testing;

namespace NewsMesh.Parse.Tests.Golden;

/// <summary>The sample newsroom's pages, with all their boilerplate, against its gold file.</summary>
public class NewsroomTests
{
    private const string Base = "http://newsroom.example";

    private static readonly string[] Boilerplate =
    [
        "Spread the love", "Leave a Reply", "Required fields", "ADVERTISEMENT", "Advertisement", "Click to share", "Share this", "Related", "newsletter", "Newsletter", "cookie", "Cookie", "Subscribe",
        "Read more", "Lesen Sie auch", "Lire aussi", "invented for the NewsMesh", "File picture", "{{base}}",
    ];

    /// <summary>Bylines in the gold that name no person.</summary>
    private static readonly string[] Desks = ["Baltic Wire", "Staff", "Newsdesk", "Press Release", "Business", "Redaktion", "Rédaction"];

    private static string Folder => Repository.PathOf("seeds", "newsroom");

    private static JsonElement Gold { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gold.json"))).RootElement;

    public static TheoryData<string> Paths => [.. Gold.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("path").GetString()!)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_page_is_read_as_its_gold_says(string path)
    {
        var gold = Gold.GetProperty("articles").EnumerateArray().Single(article => article.GetProperty("path").GetString() == path);
        var article = Read(path);

        article.Headline.ShouldBe(CleanText.Line(Text(gold, "headline")));
        article.Authors.ShouldBe(gold.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!.Split(',')[0]).Where(author => !Desks.Any(author.Contains)));
        article.PublishedAt.ShouldBe(gold.GetProperty("publishedAt").GetDateTimeOffset());
        article.Language.ShouldBe(Text(gold, "language"));
        foreach (var line in Boilerplate)
            article.Body.Text.ShouldNotContain(line, Case.Sensitive);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_origin_is_told(string path)
    {
        var gold = Gold.GetProperty("articles").EnumerateArray().Single(article => article.GetProperty("path").GetString() == path).GetProperty("origin");
        Assert.SkipWhen(gold.TryGetProperty("credited", out var credited) && !credited.GetBoolean(), "the page does not say where its text comes from");
        var origin = Read(path).Origin;
        (origin.Kind, origin.Name).ShouldBe((Text(gold, "kind"), gold.GetProperty("name").GetString()), origin.Evidence);
    }

    [Fact]
    public void Every_quote_of_the_gold_stands_in_the_text_that_is_read()
    {
        foreach (var carrier in Gold.GetProperty("quotes").EnumerateArray().SelectMany(quote => quote.GetProperty("carriedBy").EnumerateArray()))
        {
            var text = Read(Text(carrier, "article")).Body.Text;
            foreach (var span in carrier.GetProperty("spans").EnumerateArray())
                text.ShouldContain(span.GetString()!, Case.Sensitive, Text(carrier, "article"));
        }
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static ExtractedArticle Read(string path) => Readers.Article(
        File.ReadAllText(Path.Combine(Folder, path)).Replace("{{base}}", Base, StringComparison.Ordinal), $"{Base}/{path}", new FeedEntry { FeedId = Guid.Empty, Outlet = Outlet(path.Split('/')[0]) });

    private static string Outlet(string id) => Text(Gold.GetProperty("outlets").EnumerateArray().Single(outlet => Text(outlet, "id") == id), "name");
}
