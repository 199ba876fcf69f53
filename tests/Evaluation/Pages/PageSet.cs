using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Pages with what is known to be right about them.</summary>
internal static class PageSet
{
    /// <summary>After the last page of the data, so that no date of a page lies ahead of its reading.</summary>
    public static readonly DateTimeOffset FetchedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One detector for all: it takes 100 MB.</summary>
    public static ReadPage Reader { get; } = new(new TextLanguage());

    public static IReadOnlyList<GoldPage> Read(DirectoryInfo folder, string file) =>
        [
            .. File.ReadLines(Path.Combine(folder.FullName, file))
                .Select(line => JsonSerializer.Deserialize<GoldPage>(line, JsonSerializerOptions.Web)!),
        ];

    public static string Html(DirectoryInfo folder, GoldPage page)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(folder.FullName, page.Html)), CompressionMode.Decompress);
        return new StreamReader(file, Encoding.UTF8).ReadToEnd();
    }

    public static PageSource Source(DirectoryInfo folder, GoldPage page) =>
        new()
        {
            Url = page.Url ?? $"https://site.example/{page.Id}",
            Html = Html(folder, page),
            FetchedAt = FetchedAt,
        };

    /// <summary>What the page says about its article, whether or not the service would take it for one.</summary>
    public static PageMetadata Metadata(DirectoryInfo folder, GoldPage page)
    {
        var source = Source(folder, page);
        using var document = ParsePage.Of(source.Html);
        return PageMetadata.Of(new Page(source, document));
    }

    /// <summary>The same page read by the service; null where it was discarded.</summary>
    public static ExtractedArticle? Article(DirectoryInfo folder, GoldPage page) =>
        (Reader.Of(Source(folder, page)) as Extraction.Accepted)?.Article;
}

internal sealed record GoldPage
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public required string Html { get; init; }
    public string? ExpectedText { get; init; }
    public string? Title { get; init; }

    /// <summary>One name, names parted by a semicolon, or a list.</summary>
    public JsonElement Author { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Authors =>
        Author.ValueKind switch
        {
            JsonValueKind.Array => [.. Author.EnumerateArray().Select(name => name.ToString())],
            JsonValueKind.String => Author.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };
    public IReadOnlyList<string>? Tags { get; init; }
    public IReadOnlyList<string>? Categories { get; init; }
    public string? Date { get; init; }
    public IReadOnlyList<string> With { get; init; } = [];
    public IReadOnlyList<string> Without { get; init; } = [];

    [JsonIgnore]
    public string Name => Url ?? Id ?? Html;
}
