using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Pages;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.Testing;

namespace NewsMesh.Parse.Tests.Golden;

/// <summary>
/// A page shape in each folder: page.html, and what is read in it in expected.json (<c>UPDATE_GOLDEN=1</c> rewrites it). The address is the first
/// comment of the page. All pages were written for the purpose.
/// </summary>
public class GoldenTests
{
    private static readonly DateTimeOffset FetchedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new UtcTimeConverter() },
    };

    private static string Folder => Repository.PathOf("tests", "Parse.Tests", "Golden", "Cases");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_gives_the_expected_article(string name)
    {
        var html = File.ReadAllText(Path.Combine(Folder, name, "page.html"));
        var url = html["<!-- ".Length..html.IndexOf(" -->", StringComparison.Ordinal)];
        var found = Shown(url, Readers.Page.Of(new PageSource { Url = url, Html = html, FetchedAt = FetchedAt }));
        var expected = Path.Combine(Folder, name, "expected.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, found);
        found.ShouldBe(File.ReadAllText(expected));
    }

    private static string Shown(string url, Extraction extraction) => JsonSerializer.Serialize<object>(
        extraction is Extraction.Accepted { Article: var article } ? ExtractAnswer.Of(url, article) : new { discarded = ((Extraction.Discarded)extraction).Reason }, Json) + "\n";
}
